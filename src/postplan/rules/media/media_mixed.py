"""Images and video together where the network shows one or the other.

## Why
On X, Bluesky, Mastodon, LinkedIn and Pinterest a post has images or a video. With both the network refuses it; or the
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
error[media-mixed]: 1 image and 1 video in one post; Mastodon shows one kind at a time
  --> posts/post.yaml:5:10
   |
 5 |   - url: https://media.alpenglow.coffee/drum.mp4
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first video
   = help: leave out the image or the video
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

A GIF counts as an image where the network treats it as one. Media that say nothing of what they are, such as a
`brief:`, fit with anything. Media that fit no format of a network with several are a matter for `format-mismatch`.

## Fix
Show the video, and the images in the next part of a thread; or write `media` for that channel alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from postplan.api import ERROR, Fact, Finding, Plan, ShownMedium, Variant, plural
from postplan.media.kind import NAMES
from postplan.networks.media import Media, MediumKind
from postplan.plan.misfit import has_no_fitting_format
from postplan.plan.shown_media import shown_together
from postplan.text.plural import noun

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Media of several kinds in a post, or in a part of its thread, where the format shows one kind."""
    rules, every = variant.format.media, plan.shown_media_of(variant)
    if len(every) <= 1 or not rules.mixed or rules.mixed.value:
        return
    for _, media in shown_together(every):
        kinds = _kinds(rules, media) if len(media) > 1 else {}
        if len(kinds) > 1 and not has_no_fitting_format(variant):
            other = list(kinds)[1]
            yield Finding(
                f"{_counted(kinds)} in one post; {variant.network.title} shows one kind at a time",
                kinds[other][0].at(),
                label=f"the first {NAMES[other]}",
                help=f"leave out the {' or the '.join(map(_words, kinds.items()))}",
                fact=_fact(rules, kinds),
            )


def _kinds(rules: Media, media: Sequence[ShownMedium]) -> dict[MediumKind, list[ShownMedium]]:
    """The media of each kind that the network takes; a GIF is an image where it has no limit of its own."""
    found: dict[MediumKind, list[ShownMedium]] = {}
    for medium in media:
        kind = medium.certain.kind
        if kind == "gif" and not rules.gifs.max:
            kind = "image"
        if kind and rules.takes(kind) is not False:
            found.setdefault(kind, []).append(medium)
    return found


def _fact(rules: Media, kinds: dict[MediumKind, list[ShownMedium]]) -> Fact[Any] | None:
    """That images and a GIF do not go together rests on what is known of GIFs."""
    return rules.gifs.max[0] if set(kinds) == {"image", "gif"} else rules.mixed


def _counted(kinds: dict[MediumKind, list[ShownMedium]]) -> str:
    return " and ".join(plural(len(media), NAMES[kind]) for kind, media in kinds.items())


def _words(item: tuple[MediumKind, list[ShownMedium]]) -> str:
    kind, media = item
    return noun(len(media), NAMES[kind])
