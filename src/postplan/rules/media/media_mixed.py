"""Images and video in one post on a network that allows only one kind.

## Why
On X, Bluesky, Mastodon, LinkedIn and Pinterest a post has either images or a video. If it has both, the network rejects
it, or your scheduler drops one, and not always the one you'd choose.

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
error[media-mixed]: 1 image and 1 video in one post; Mastodon allows only one kind
  --> posts/post.yaml:5:10
   |
 5 |   - url: https://media.alpenglow.coffee/drum.mp4
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first video
   = help: remove the image or the video
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

A GIF counts as an image on networks that treat it as one. Media of an unknown kind, such as a `brief:`, go with anything.
If a network has several formats and the media fit none of them, see `format-mismatch`.

## Fix
Post the video, and move the images to the next post of a thread; or set separate `media` for that channel.
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
    """Check posts, and parts of threads, that mix kinds of media in a format that allows one kind."""
    rules, every = variant.format.media, plan.shown_media_of(variant)
    if len(every) <= 1 or not rules.mixed or rules.mixed.value:
        return
    for _, media in shown_together(every):
        kinds = _kinds(rules, media) if len(media) > 1 else {}
        if len(kinds) > 1 and not has_no_fitting_format(variant):
            other = list(kinds)[1]
            yield Finding(
                f"{_counted(kinds)} in one post; {variant.network.title} allows only one kind",
                kinds[other][0].at(),
                label=f"the first {NAMES[other]}",
                help=f"remove the {' or the '.join(map(_words, kinds.items()))}",
                fact=_fact(rules, kinds),
            )


def _kinds(rules: Media, media: Sequence[ShownMedium]) -> dict[MediumKind, list[ShownMedium]]:
    """Group the media the network accepts by kind; a GIF is an image unless GIFs have their own limit."""
    found: dict[MediumKind, list[ShownMedium]] = {}
    for medium in media:
        kind = medium.certain.kind
        if kind == "gif" and not rules.gifs.max:
            kind = "image"
        if kind and rules.takes(kind) is not False:
            found.setdefault(kind, []).append(medium)
    return found


def _fact(rules: Media, kinds: dict[MediumKind, list[ShownMedium]]) -> Fact[Any] | None:
    """The fact behind the finding; for images with a GIF, that's the limit for GIFs."""
    return rules.gifs.max[0] if set(kinds) == {"image", "gif"} else rules.mixed


def _counted(kinds: dict[MediumKind, list[ShownMedium]]) -> str:
    return " and ".join(plural(len(media), NAMES[kind]) for kind, media in kinds.items())


def _words(item: tuple[MediumKind, list[ShownMedium]]) -> str:
    kind, media = item
    return noun(len(media), NAMES[kind])
