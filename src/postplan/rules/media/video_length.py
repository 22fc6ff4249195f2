"""A video that is too long or too short for its network.

## Why
The network rejects the video or cuts it off at the limit, and you lose the ending with the name and the date.

```yaml bad
text: From green to brown in three minutes.
media: [{file: assets/roast-200s.mp4, alt: Coffee turning from green to brown in the drum}]
channels:
  youtube: {title: From green to brown, format: short, captions: assets/roast.vtt}
```
```text
error[video-length]: the video `assets/roast-200s.mp4` is 3 min 20 s long; YouTube's `short` format allows up to 3 min
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/roast-200s.mp4, alt: Coffee turning from green to brown in the drum}]
   |                ^^^^^^^^^^^^^^^^^^^^^ 20 s too long
   = help: trim it to 3 min
```
```yaml good
text: From green to brown in one minute.
media: [{file: assets/roast-60s.mp4, alt: Coffee turning from green to brown in the drum}]
channels:
  youtube: {title: From green to brown, format: short, captions: assets/roast.vtt}
```

A tenth of a second over is fine. The limit can depend on your account: paid X accounts can post hours of video. If you
have one, write `channels: {x: {account: premium}}`. Videos behind a `url:`, only planned (`brief:`), or in Git LFS and
not fetched aren't checked.

## Fix
Trim it, or set another `format` for that channel: a video that is too long for a reel or a short may fit another one.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, ShownMedium
from postplan.rules.media._limits import network_or_format, surest

SEVERITY, SINCE = ERROR, "0.1"

_TOLERANCE = 0.1
"""In seconds; the sound and picture of a video seldom end at the same time."""


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check the length of a video or animated GIF against its limits."""
    file = shown.measured
    if not file or not file.seconds:
        return
    variant, limits, seconds, length = shown.variant, shown.limits, file.seconds, _words(file.seconds)
    if most := surest(variant, limits.seconds_max, (seconds - _TOLERANCE).__gt__):
        account = f" from a `{most.account}` account" if most.account else ""
        limit = _words(most.value)
        message = f"{shown.title} is {length} long; {network_or_format(variant)} allows up to {limit}{account}"
        label = f"{_words(seconds - most.value)} too long"
        yield Finding(message, shown.at(), label, f"trim it to {limit}", fact=most)
    elif least := surest(variant, limits.seconds_min, (seconds + _TOLERANCE).__lt__):
        limit = _words(least.value)
        message = f"{shown.title} is {length} long; {network_or_format(variant)} needs {limit} or more"
        label = f"{_words(least.value - seconds)} too short"
        yield Finding(message, shown.at(), label, f"make it {limit} long or more", fact=least)


def _words(seconds: float) -> str:
    """`12.5 s`, `2 min 20 s`, `4 h`; tenths of a second only where they are needed."""
    minutes, rest = divmod(round(seconds, 1), 60)
    hours, minutes = divmod(int(minutes), 60)
    parts = ((hours, "h"), (minutes, "min"), (round(rest, 1), "s"))
    return " ".join(f"{number:g} {unit}" for number, unit in parts if number) or "0 s"
