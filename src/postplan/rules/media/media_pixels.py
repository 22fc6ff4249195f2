"""An image or video with too many or too few pixels or frames for its network.

## Why
Some networks reject the file; others shrink it until nobody can read it. A video with too many frames a second is
rejected.

```yaml bad
text: The whole valley on one picture.
media: [{file: assets/valley-9000x4500.jpg, alt: Terraces with coffee trees down to a river}]
channels: [mastodon]
```
```text
error[media-pixels]: the image `assets/valley-9000x4500.jpg` is 9000 by 4500 pixels, 40,500,000 in total; Mastodon allows up to 33,177,600
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/valley-9000x4500.jpg, alt: Terraces with coffee trees down to a river}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: export it at 8145 by 4072 or smaller
```
```yaml good
text: The whole valley on one picture.
media: [{file: assets/valley-4000x2000.jpg, alt: Terraces with coffee trees down to a river}]
channels: [mastodon]
```
```yaml bad
text: The stall before the market opens.
media: [{file: assets/stall-320x240.jpg, alt: A wooden stall under fairy lights}]
channels: [google-business]
```
```text
warning[media-pixels]: the image `assets/stall-320x240.jpg` is 320 by 240 pixels; Google Business Profile allows 400 by 300 or more
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/stall-320x240.jpg, alt: A wooden stall under fairy lights}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^
   = help: export it at 400 by 300 or larger
```

Orientation doesn't matter: a network that allows 1280 by 1024 also allows 1024 by 1280. Media behind a `url:`, only
planned (`brief:`), or in Git LFS and not fetched aren't checked. Networks that accept large images and scale them down
have no limit here.

## Fix
Export it again at a size the network allows. `postplan networks NAME` shows which size looks best there.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from postplan.api import ERROR, Fact, Finding, ShownMedium, Variant
from postplan.rules.media._limits import network_or_format, surest

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check the dimensions, total pixels, frames and frame rate of a file, where they are known."""
    file = shown.measured
    if not file:
        return
    if file.width and file.height:
        yield from _dimensions(shown, file.width, file.height)
    frames = file.frames or 0
    if many := surest(shown.variant, shown.limits.frames_max, frames.__gt__):
        wording = (f"has {frames:,} frames", f"up to {many.value:,}", f"remove {frames - many.value:,} frames")
        yield _finding(shown, wording, many)
    if file.fps:
        yield from _frame_rate(shown, file.fps)


def _dimensions(shown: ShownMedium, width: int, height: int) -> Iterator[Finding]:
    variant, limits = shown.variant, shown.limits
    size, pixels = f"is {width} by {height} pixels", width * height
    longest = _first(variant, limits.width_max), _first(variant, limits.height_max)
    least = _first(variant, limits.width_min), _first(variant, limits.height_min)
    fact: Fact[int] | None
    if fact := next((fact for side, fact in _pairs((width, height), longest) if side > fact.value), None):
        scale = min(fact.value / side for side, fact in _pairs((width, height), longest))
        limit = f"up to {_words(longest)}"
    elif fact := next((fact for side, fact in _pairs((width, height), least) if side < fact.value), None):
        scale = max(fact.value / side for side, fact in _pairs((width, height), least))
        limit = f"{_words(least)} or more"
    elif fact := surest(variant, limits.pixels_max, pixels.__gt__):
        scale, limit, size = (fact.value / pixels) ** 0.5, f"up to {fact.value:,}", f"{size}, {pixels:,} in total"
    elif fact := surest(variant, limits.sides_max, (width + height).__gt__):
        scale = fact.value / (width + height)
        limit, size = f"up to {fact.value:,} for width and height together", f"{size}, {width + height:,} together"
    else:
        return
    fitting = [int(side * scale) if scale < 1 else ceil(side * scale) for side in (width, height)]
    action = f"export it at {fitting[0]} by {fitting[1]} or {'smaller' if scale < 1 else 'larger'}"
    yield _finding(shown, (size, limit, action), fact)


def _frame_rate(shown: ShownMedium, fps: float) -> Iterator[Finding]:
    """Check the frame rate, rounded: people call 23.976 frames a second 24."""
    variant, limits, whole = shown.variant, shown.limits, round(fps)
    if most := surest(variant, limits.fps_max, lambda limit: whole > limit):
        action = f"export it at {most.value:g} frames a second"
        yield _finding(shown, (f"has {fps:g} frames a second", f"up to {most.value:g}", action), most)
    elif least := surest(variant, limits.fps_min, lambda limit: whole < limit):
        rate = max(30, round(least.value))
        action = f"export it at {rate} frames a second"
        yield _finding(shown, (f"has {fps:g} frames a second", f"{least.value:g} or more", action), least)


def _first(variant: Variant, facts: Sequence[Fact[int]]) -> Fact[int] | None:
    return next(iter(variant.holding(facts)), None)


def _pairs(sides: tuple[int, int], limits: Sequence[Fact[int] | None]) -> list[tuple[int, Fact[int]]]:
    """Each side that has a limit, with its limit; if both have one, the longer side gets the larger limit."""
    known = [fact for fact in limits if fact]
    if len(known) == len(sides):
        return list(zip(sorted(sides), sorted(known, key=lambda fact: fact.value), strict=True))
    return [(side, fact) for side, fact in zip(sides, limits, strict=True) if fact]


def _words(limits: Sequence[Fact[int] | None]) -> str:
    wide, high = limits
    if wide and high:
        return f"{wide.value} by {high.value}"
    return f"{wide.value} wide" if wide else f"{high.value if high else ''} high"


def _finding(shown: ShownMedium, wording: tuple[str, str, str], fact: Fact[int] | Fact[float]) -> Finding:
    measured, limit, action = wording
    message = f"{shown.title} {measured}; {network_or_format(shown.variant)} allows {limit}"
    return Finding(message, shown.at(), help=action, fact=fact)
