"""A video longer or shorter than its network takes.

## Why
The network refuses the video, or cuts it where the time is up: the end, with the name and the date, is what is lost.

```yaml bad
text: From green to brown in three minutes.
media: [{file: assets/roast-200s.mp4, alt: Coffee turning from green to brown in the drum}]
channels:
  youtube: {title: From green to brown, format: short, captions: assets/roast.vtt}
```
```text
error[video-length]: the video `assets/roast-200s.mp4` is 3 min 20 s long; the format `short` of YouTube allows up to 3 min
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/roast-200s.mp4, alt: Coffee turning from green to brown in the drum}]
   |                ^^^^^^^^^^^^^^^^^^^^^ 20 s too long
   = help: cut it to 3 min
```
```yaml good
text: From green to brown in one minute.
media: [{file: assets/roast-60s.mp4, alt: Coffee turning from green to brown in the drum}]
channels:
  youtube: {title: From green to brown, format: short, captions: assets/roast.vtt}
```

A tenth of a second is no matter. How much is taken can depend on the account: on X a paying one has hours, and
`channels: {x: {account: premium}}` says so. What is kept elsewhere (`url:`), only planned (`brief:`) or in Git LFS and
not fetched is not looked at.

## Fix
Cut it, or write another `format` for that channel: what is too long for a reel or a short may be a video.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, ShownMedium
from postplan.rules.media._limits import surest, taker

SEVERITY, SINCE = ERROR, "0.1"

_NO_MATTER = 0.1
"""Seconds; sound and pictures of one video seldom end at once."""


def check(shown: ShownMedium) -> Iterator[Finding]:
    """The length of a video or of a GIF that moves, against its limits."""
    file = shown.measured
    if not file or not file.seconds:
        return
    variant, limits, seconds, length = shown.variant, shown.limits, file.seconds, _words(file.seconds)
    if most := surest(variant, limits.seconds_max, (seconds - _NO_MATTER).__gt__):
        account = f" from a `{most.account}` account" if most.account else ""
        limit = _words(most.value)
        message = f"{shown.title} is {length} long; {taker(variant)} allows up to {limit}{account}"
        label = f"{_words(seconds - most.value)} too long"
        yield Finding(message, shown.at(), label, f"cut it to {limit}", fact=most)
    elif least := surest(variant, limits.seconds_min, (seconds + _NO_MATTER).__lt__):
        limit = _words(least.value)
        message = f"{shown.title} is {length} long; {taker(variant)} needs {limit} or more"
        label = f"{_words(least.value - seconds)} too short"
        yield Finding(message, shown.at(), label, f"make it {limit} long or more", fact=least)


def _words(seconds: float) -> str:
    """`12.5 s`, `2 min 20 s`, `4 h`; tenths of a second only where they are needed."""
    minutes, rest = divmod(round(seconds, 1), 60)
    hours, minutes = divmod(int(minutes), 60)
    parts = ((hours, "h"), (minutes, "min"), (round(rest, 1), "s"))
    return " ".join(f"{number:g} {unit}" for number, unit in parts if number) or "0 s"
