"""Pictures and film together where the network shows one or the other.

## Why
On X, Bluesky, Mastodon, LinkedIn and Pinterest a post has pictures or a film. With both the network refuses it; or the
tool that publishes drops one of them, and not always the one you would have chosen.

```yaml bad
text: From the farm to the cup.
media:
  - file: assets/farm.jpg
    alt: A hillside with coffee trees
  - url: https://media.alpenglow.coffee/drum.mp4
    alt: Beans fall into the roasting drum
channels: [mastodon]
```
```text
error[media-mixed]: 1 picture and 1 film in one post, and Mastodon shows one kind at a time
  --> posts/post.yaml:5:10
   |
 5 |   - url: https://media.alpenglow.coffee/drum.mp4
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first film
   = help: leave out the picture or the film
```
```yaml good
text: From the farm to the cup.
media:
  - file: assets/farm.jpg
    alt: A hillside with coffee trees
  - file: assets/cup.jpg
    alt: A cup on a wooden table
channels: [mastodon, instagram]
```

A GIF counts as a picture where the network treats it as one. Media that say nothing of what they are, such as a
`brief:`, fit with anything. Media that fit no format of a network with several are a matter for `format-mismatch`.

## Fix
Show the film, and the pictures in the next part of a thread; or write `media` for that channel alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from postplan.api import ERROR, Fact, Finding, Medium, Plan, Variant
from postplan.networks.media import Media, MediumKind
from postplan.rules.media._shown import NAMES
from postplan.rules.media._told import groups, key_of, misfits, told
from postplan.text.plural import noun

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Media of several kinds in a post, or in a part of its thread, where the format shows one kind."""
    rules = variant.format.media
    if not (rules.mixed and not rules.mixed.value) or not (variant.media or variant.thread):
        return
    for route, media in groups(variant):
        kinds = _kinds(rules, media, plan) if len(media) > 1 else {}
        if len(kinds) > 1 and not misfits(variant, plan):
            other = list(kinds)[1]
            first = kinds[other][0]
            yield Finding(
                f"{_counted(kinds)} in one post, and {variant.network.title} shows one kind at a time",
                variant.at(*route, first, key_of(media[first])),
                label=f"the first {NAMES[other]}",
                help=f"leave out the {' or the '.join(map(_words, kinds.items()))}",
                fact=_fact(rules, kinds),
            )


def _kinds(rules: Media, media: Sequence[Medium], plan: Plan) -> dict[MediumKind, list[int]]:
    """Where each kind stands in the list, of those the network takes; a GIF is a picture where it has no limit of its own."""
    found: dict[MediumKind, list[int]] = {}
    for index, medium in enumerate(media):
        kind = told(medium, plan).kind
        if kind == "gif" and not rules.gifs.max:
            kind = "image"
        if kind and rules.takes(kind) is not False:
            found.setdefault(kind, []).append(index)
    return found


def _fact(rules: Media, kinds: dict[MediumKind, list[int]]) -> Fact[Any] | None:
    """That pictures and a GIF do not go together rests on what is known of GIFs."""
    return rules.gifs.max[0] if set(kinds) == {"image", "gif"} else rules.mixed


def _counted(kinds: dict[MediumKind, list[int]]) -> str:
    return " and ".join(f"{len(which)} {_words((kind, which))}" for kind, which in kinds.items())


def _words(item: tuple[MediumKind, list[int]]) -> str:
    kind, which = item
    return noun(len(which), NAMES[kind])
