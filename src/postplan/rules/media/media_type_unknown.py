"""A media file of a type nobody here can read, on a network that lists the types it accepts.

## Why
A network that lists what it accepts rejects the rest. Whether this file is on the list cannot be told, so nothing about
it was checked: not its size, its length, or whether it is whole.

```yaml bad
text: From green to brown in twelve seconds. Which color do you stop at?
media:
  - file: assets/roast.xyz
    alt: Green beans turn brown in a turning drum
channels: [bluesky]
```
```text
warning[media-type-unknown]: `assets/roast.xyz` is of no known type, so nothing in it was checked; Bluesky lists what it accepts
  --> posts/post.yaml:3:11
   |
 3 |   - file: assets/roast.xyz
   |           ^^^^^^^^^^^^^^^^
   = help: save it as JPEG or MP4
```
```yaml good
text: From green to brown in twelve seconds. Which color do you stop at?
media:
  - file: assets/roast-1280x720-12s.mp4
    alt: Green beans turn brown in a turning drum
channels: [bluesky]
```

## Fix
Save it as a type the network accepts: JPEG for images and MP4 for videos work everywhere.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, ShownMedium
from postplan.rules.media._limits import taker

SEVERITY, SINCE = WARNING, "0.2"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """A file that is there, with content and an ending of no known type."""
    file, media = shown.file, shown.variant.format.media
    if not file or file.found != "here" or shown.certain.kind or file.type:
        return
    listed = next((fact for kind in (media.videos, media.images) for fact in kind.types), None)
    if listed:
        yield Finding(
            f"`{file.path}` is of no known type, so nothing in it was checked; {taker(shown.variant)} lists what it accepts",
            shown.at(),
            help="save it as JPEG or MP4",
            fact=listed,
        )
