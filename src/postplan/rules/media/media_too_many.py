"""More images, videos or documents than the network allows in a post.

## Why
The network rejects the post, or your scheduler drops the last images without warning. The last image is often the one
with the call to action.

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
error[media-too-many]: 5 images in one post, 1 over the limit of 4 on X
  --> posts/post.yaml:7:12
   |
 7 |   - {file: assets/map.jpg, alt: A map of the market with our stall in the north}
   |            ^^^^^^^^^^^^^^ one too many
   = help: remove 1, or set fewer `media` for `x`
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

Each post of a thread is counted on its own. A `brief:` counts too, as an image unless it says otherwise. If a network
has several formats and there are too many for all of them, see `format-mismatch`.

## Fix
Remove the weakest, or continue in a thread.
"""

from collections.abc import Iterator, Sequence

from postplan.api import ERROR, Fact, Finding, Plan, ShownMedium, Variant, plural
from postplan.media.kind import NAMES
from postplan.networks.media import MediumKind
from postplan.plan.misfit import has_no_fitting_format
from postplan.plan.shown_media import shown_together
from postplan.rules.media._limits import surest

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Check the media of a post and of each part of its thread, by kind and in total."""
    every = plan.shown_media_of(variant)
    for _, media in shown_together(every) if len(every) > 1 else ():
        if len(media) > 1 and (excess := _excess(variant, media)):
            if has_no_fitting_format(variant):
                return
            yield _finding(variant, *excess)


def _excess(
    variant: Variant, media: Sequence[ShownMedium]
) -> tuple[MediumKind | None, Sequence[ShownMedium], Fact[int]] | None:
    """The kind that is over its limit (None for the total), the media of that kind, and the limit."""
    rules = variant.format.media
    if limit := surest(variant, rules.max, len(media).__gt__):
        return None, media, limit
    kinds: dict[MediumKind, list[ShownMedium]] = {}
    for medium in media:
        kinds.setdefault(medium.certain.kind or "image", []).append(medium)
    for kind, found in kinds.items():
        if limit := surest(variant, rules.of(kind).max, len(found).__gt__):
            return kind, found, limit
    return None


def _finding(variant: Variant, kind: MediumKind | None, media: Sequence[ShownMedium], limit: Fact[int]) -> Finding:
    over = len(media) - limit.value
    number = plural(len(media), NAMES[kind]) if kind else f"{len(media)} media"
    return Finding(
        f"{number} in one post, {over} over the limit of {limit.value} on {variant.network.title}",
        media[limit.value].at(),
        label="one too many" if over == 1 else f"the first of {over} too many",
        help=f"remove {over}, or set fewer `media` for `{variant.channel.name}`",
        fact=limit,
    )
