"""More pictures, films or documents than the network shows in a post.

## Why
The network refuses the post, or the tool that publishes drops the last ones without a word: and the last picture of a
set is often the one with the address on it.

```yaml bad
text: The winter market in five pictures.
media:
  - {file: assets/stall.jpg, alt: A wooden stall under fairy lights}
  - {file: assets/queue.jpg, alt: A queue in the snow}
  - {file: assets/pour.jpg, alt: Water is poured over coffee}
  - {file: assets/cup.jpg, alt: A cup between two mittens}
  - {file: assets/map.jpg, alt: A map of the market with our stall in the north}
channels: [x, instagram]
```
```text
error[media-too-many]: 5 pictures in one post, 1 over the limit of 4 on X
  --> posts/post.yaml:7:12
   |
 7 |   - {file: assets/map.jpg, alt: A map of the market with our stall in the north}
   |            ^^^^^^^^^^^^^^ one too many
   = help: leave out 1, or write fewer `media` for `x` alone
```
```yaml good
text: The winter market in four pictures.
media:
  - {file: assets/stall.jpg, alt: A wooden stall under fairy lights}
  - {file: assets/queue.jpg, alt: A queue in the snow}
  - {file: assets/cup.jpg, alt: A cup between two mittens}
  - {file: assets/map.jpg, alt: A map of the market with our stall in the north}
channels: [x, instagram]
```

Each post of a thread has its own. Media that are only a `brief:` count too; one that does not say what it is counts as a
picture. Too many for every format of a network with several are a matter for `format-mismatch`.

## Fix
Leave out the weakest, or go on in a thread.
"""

from collections.abc import Iterator, Sequence

from postplan.api import ERROR, Fact, Finding, Medium, Plan, Route, Variant
from postplan.networks.media import MediumKind
from postplan.rules.media._shown import NAMES, surest
from postplan.rules.media._told import groups, key_of, misfits, told

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """The media of a post, and of each part of its thread, against what its format shows of a kind and of all."""
    if not (variant.media or variant.thread):
        return
    for route, media in groups(variant):
        if len(media) > 1 and (over := _most(variant, media, plan)):
            kind, which, limit = over
            if misfits(variant, plan):
                return
            index = which[limit.value]
            first = (*route, index, key_of(media[index]))
            yield _finding(variant, first, (kind, len(which)), limit)


def _most(
    variant: Variant, media: Sequence[Medium], plan: Plan
) -> tuple[MediumKind | None, Sequence[int], Fact[int]] | None:
    """The kind there is too much of, None for all together, where these stand in the list, and the limit."""
    rules = variant.format.media
    if limit := surest(variant.holding(rules.max), len(media).__gt__):
        return None, range(len(media)), limit
    which: dict[MediumKind, list[int]] = {}
    for index, medium in enumerate(media):
        which.setdefault(told(medium, plan).kind or "image", []).append(index)
    for kind, found in which.items():
        if limit := surest(variant.holding(rules.of(kind).max), len(found).__gt__):
            return kind, found, limit
    return None


def _finding(variant: Variant, first: Route, many: tuple[MediumKind | None, int], limit: Fact[int]) -> Finding:
    kind, number = many
    over, noun = number - limit.value, f"{NAMES[kind]}s" if kind else "media"
    return Finding(
        f"{number} {noun} in one post, {over} over the limit of {limit.value} on {variant.network.title}",
        variant.at(*first),
        label="one too many" if over == 1 else f"the first of {over} too many",
        help=f"leave out {over}, or write fewer `media` for `{variant.channel.name}` alone",
        fact=limit,
    )
