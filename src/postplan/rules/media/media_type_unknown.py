"""A media file of an unknown type, on a network that lists the types it accepts.

## Why
A network that lists what it accepts rejects everything else. postplan can't tell what this file is, so it can't check
it: not its size, its length, or whether it's damaged.

```yaml bad
text: From green to brown in twelve seconds. Which color do you stop at?
media:
  - file: assets/roast.xyz
    alt: Green beans turn brown in a turning drum
channels: [bluesky]
```
```text
warning[media-type-unknown]: `assets/roast.xyz` has an unknown type, so it wasn't checked; Bluesky accepts only certain types
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
from postplan.rules.media._limits import network_or_format

SEVERITY, SINCE = WARNING, "0.2"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check for files whose content and extension match no known type."""
    file, media = shown.file, shown.variant.format.media
    if not file or file.found != "here" or shown.certain.kind or file.type:
        return
    listed = next((fact for kind in (media.videos, media.images) for fact in kind.types), None)
    if listed:
        yield Finding(
            f"`{file.path}` has an unknown type, so it wasn't checked; {network_or_format(shown.variant)} accepts only certain types",
            shown.at(),
            help="save it as JPEG or MP4",
            fact=listed,
        )
