"""An image or video that is too tall or too wide for its network.

## Why
The network rejects the image or crops what doesn't fit: somebody's head, the date on a poster. If you crop it yourself,
the part that matters stays.

```yaml bad
text: The poster for the winter market.
media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
channels: [instagram, x]
```
```text
error[media-ratio]: the image `assets/poster-1080x1920.jpg` is 1080 by 1920 pixels, taller than 4:5, the tallest ratio Instagram allows
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ taller than 4:5
   = help: crop it to 1080 by 1350, or set other `media` for `instagram`
```
```yaml good
text: The poster for the winter market.
media: [{file: assets/poster-1080x1920.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
channels:
  instagram:
    media: [{file: assets/poster-1080x1350.jpg, alt: "A poster: winter market, 5 December, ten to six"}]
  x:
```

The aspect ratio is width to height, as networks write it: 4:5 is a little taller than wide, 1.91:1 is nearly twice as
wide as tall. A difference of one pixel is fine. Media behind a `url:`, only planned (`brief:`), or in Git LFS and not
fetched aren't checked.

## Fix
Crop it, and set separate `media` for that channel. If the whole image has to show, add a plain border.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Fact, Finding, ShownMedium
from postplan.networks.values import Ratio
from postplan.rules.media._limits import network_or_format, surest

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check the aspect ratio of a file whose dimensions are known, give or take a pixel."""
    file = shown.measured
    if not file or not file.width or not file.height:
        return
    variant, limits = shown.variant, shown.limits
    width, height = size = file.width, file.height
    widest, tallest = (width + 1) / height, (width - 1) / height
    if least := surest(variant, limits.ratio_min, lambda limit: widest < limit.number):
        yield _finding(shown, size, ("taller", "tallest"), (width, int(width / least.value.number)), least)
    elif most := surest(variant, limits.ratio_max, lambda limit: tallest > limit.number):
        yield _finding(shown, size, ("wider", "widest"), (int(height * most.value.number), height), most)


def _finding(
    shown: ShownMedium, size: tuple[int, int], way: tuple[str, str], crop: tuple[int, int], fact: Fact[Ratio]
) -> Finding:
    limits = {limit.value.text for limit in (*shown.limits.ratio_min, *shown.limits.ratio_max)}
    which = "the only ratio" if len(limits) == 1 else f"the {way[1]} ratio"
    pixels, channel = f"{size[0]} by {size[1]} pixels", shown.variant.channel.name
    return Finding(
        f"{shown.title} is {pixels}, {way[0]} than {fact.value}, {which} {network_or_format(shown.variant)} allows",
        shown.at(),
        label=f"{way[0]} than {fact.value}",
        help=f"crop it to {crop[0]} by {crop[1]}, or set other `media` for `{channel}`",
        fact=fact,
    )
