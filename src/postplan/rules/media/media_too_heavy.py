"""A file that is too large or too small for its network.

## Why
The network rejects the file just when the post is due to go out. Somebody then makes a smaller one in a hurry, and your
followers are the first to look at it.

```yaml bad
text: A minute at the drum, seen from above.
media: [{file: assets/drum-5000x4000.jpg, alt: Green coffee falls into the drum}]
channels: [fediverse]
```
```yaml bad postplan.yaml
channels:
  fediverse: {network: mastodon, handle: "@alpenglow@roasters.social", limits: {media.images.bytes-max: 250 kB}}
```
```text
error[media-too-heavy]: the image `assets/drum-5000x4000.jpg` is 314 kB; Mastodon allows up to 250 kB
  --> posts/post.yaml:2:16
   |
 2 | media: [{file: assets/drum-5000x4000.jpg, alt: Green coffee falls into the drum}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^ too large
   = help: export it at 250 kB or less
```
```yaml good
text: A minute at the drum, seen from above.
media: [{file: assets/drum-1600x1280.jpg, alt: Green coffee falls into the drum}]
channels: [fediverse]
```
```yaml good postplan.yaml
channels:
  fediverse: {network: mastodon, handle: "@alpenglow@roasters.social", limits: {media.images.bytes-max: 250 kB}}
```

Each limit has a source and a date: see `postplan networks mastodon`. A kB is 1,000 bytes and an MB is a million. The
rule knows the size of files in Git LFS even if they aren't fetched. It also checks the number of pages in a document,
if the network has a limit.

## Fix
Export an image with fewer pixels or as a JPEG of lower quality, or a video at a lower bit rate. Most networks compress
the file anyway, so nobody sees the difference.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, ShownMedium
from postplan.media.kind import plain
from postplan.rules.media._limits import network_or_format, surest

SEVERITY, SINCE = ERROR, "0.1"

_UNITS = (("GB", 10**9), ("MB", 10**6), ("kB", 1000))


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check a file's size and pages; skip the size if its type is rejected and it needs a new export anyway."""
    file = shown.measured
    if not file:
        return
    variant, limits = shown.variant, shown.limits
    if file.bytes and not (file.type and any(file.type not in map(plain, fact.value) for fact in limits.types)):
        yield from _size(shown, file.bytes)
    pages = file.pages or 0
    if most := surest(variant, limits.pages_max, pages.__gt__):
        message = f"{shown.title} has {pages} pages; {network_or_format(variant)} allows up to {most.value}"
        label = f"{pages - most.value} too many"
        yield Finding(message, shown.at(), label, f"remove {pages - most.value}", fact=most)


def _size(shown: ShownMedium, size: int) -> Iterator[Finding]:
    variant, limits = shown.variant, shown.limits
    if most := surest(variant, (*limits.bytes_max, *variant.format.media.bytes_max), size.__gt__):
        limit = _words(most.value, up=False)
        message = f"{shown.title} is {_words(size, up=True)}; {network_or_format(variant)} allows up to {limit}"
        yield Finding(message, shown.at(), "too large", f"export it at {limit} or less", fact=most)
    elif least := surest(variant, limits.bytes_min, size.__lt__):
        limit = _words(least.value, up=True)
        message = f"{shown.title} is {_words(size, up=False)}; {network_or_format(variant)} needs {limit} or more"
        yield Finding(message, shown.at(), "too small", "export it at a higher quality", fact=least)


def _words(number: int, *, up: bool) -> str:
    """A file size in three digits, rounded so that it never seems to be on the other side of a limit."""
    unit, size = next((each for each in _UNITS if number >= each[1]), ("bytes", 1))
    step = max(size // 10 ** (3 - len(str(number // size))), 1)
    rounded = -(-number // step) * step if up else number // step * step
    return f"{rounded / size:g} {unit}"
