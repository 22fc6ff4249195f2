"""A picture or film too tall or too wide for its network.

## Why
The network refuses the shape, or cuts off what does not fit: the head of a person, the date on a poster. Where somebody
chooses the cut beforehand, the part that matters stays.

```yaml bad
text: The poster for the winter market.
media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
channels: [instagram, x]
```
```text
error[media-ratio]: the picture `assets/poster-1080x1920.jpg` is 1080 by 1920 pixels, taller than 4:5, the tallest shape that Instagram takes
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ taller than 4:5
   = help: crop it to 1080 by 1350, or write other `media` for `instagram` alone
```
```yaml good
text: The poster for the winter market.
media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
channels:
  instagram:
    media: [{file: assets/poster-1080x1350.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
  x:
```

A shape is width to height, as networks write it: 4:5 is a little taller than wide, 1.91:1 nearly twice as wide as tall.
One pixel more or less is no matter. What is kept elsewhere (`url:`), only planned (`brief:`) or in Git LFS and not
fetched is not looked at.

## Fix
Crop it, and give the one channel `media` of its own. A picture that has to stay whole can be set on a plain ground.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Fact, Finding, Plan, Variant
from postplan.networks.values import Ratio
from postplan.rules.media._shown import Known, known, surest, taker

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Width to height of each file whose pixels are known, with a pixel's tolerance."""
    for each in known(variant, plan):
        width, height = each.file.width, each.file.height
        if width and height and (each.rules.ratio_min or each.rules.ratio_max):
            yield from _shape(variant, each, width, height)


def _shape(variant: Variant, each: Known, width: int, height: int) -> Iterator[Finding]:
    widest, tallest = (width + 1) / height, (width - 1) / height
    if least := surest(variant.holding(each.rules.ratio_min), lambda limit: widest < limit.number):
        yield _finding(variant, each, ("taller", "tallest"), (width, int(width / least.value.number)), least)
    elif most := surest(variant.holding(each.rules.ratio_max), lambda limit: tallest > limit.number):
        yield _finding(variant, each, ("wider", "widest"), (int(height * most.value.number), height), most)


def _finding(variant: Variant, each: Known, way: tuple[str, str], crop: tuple[int, int], fact: Fact[Ratio]) -> Finding:
    size, shape = f"{each.file.width} by {each.file.height} pixels", fact.value
    limits = {limit.value.text for limit in (*each.rules.ratio_min, *each.rules.ratio_max)}
    which = "the only shape" if len(limits) == 1 else f"the {way[1]} shape"
    return Finding(
        f"{each.name} is {size}, {way[0]} than {shape}, {which} that {taker(variant)} takes",
        variant.at(*each.route),
        label=f"{way[0]} than {shape}",
        help=f"crop it to {crop[0]} by {crop[1]}, or write other `media` for `{variant.channel.name}` alone",
        fact=fact,
    )
