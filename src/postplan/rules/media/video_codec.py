"""A video with a codec the network doesn't accept.

## Why
The extension doesn't say much: two `.mp4` files can use very different codecs. If the network can't read yours, it
rejects the upload, or shows a black frame without sound.

```yaml bad
text: From green to brown in twelve seconds. Which color do you stop at?
media:
  - file: assets/roast-1280x720-12s-mpeg4.mp4
    alt: Green beans turn brown in a turning drum
channels: [x]
```
```text
warning[video-codec]: the video `assets/roast-1280x720-12s-mpeg4.mp4` is encoded as mpeg4; X allows h264, aac
  --> posts/post.yaml:3:11
   |
 3 |   - file: assets/roast-1280x720-12s-mpeg4.mp4
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: export it as h264 with aac sound
```
```yaml good
text: From green to brown in twelve seconds. Which color do you stop at?
media:
  - file: assets/roast-1280x720-12s.mp4
    alt: Green beans turn brown in a turning drum
channels: [x]
```

Videos behind a `url:`, only planned (`brief:`), or in Git LFS and not fetched aren't checked.

## Fix
Export it again as H.264 with AAC sound, which every network accepts.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from postplan.api import WARNING, Finding, ShownMedium
from postplan.rules.media._limits import network_or_format

SEVERITY, SINCE = WARNING, "0.2"

_SAME: Mapping[str, str] = MappingProxyType({"h265": "hevc"})
_SOUND = frozenset({"aac", "ac-3", "alac", "flac", "mp3", "opus", "pcm", "vorbis"})


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check each codec in a video; sound is checked only if the network lists codecs for sound."""
    for fact in shown.variant.holding(shown.limits.codecs) if shown.measured else ():
        allowed = {_SAME.get(name, name) for name in fact.value}
        names = shown.file.codecs if shown.file else ()
        refused = [name for name in names if name not in allowed and (allowed & _SOUND or name not in _SOUND)]
        if refused:
            yield Finding(
                f"{shown.title} is encoded as {' and '.join(refused)}; "
                f"{network_or_format(shown.variant)} allows {', '.join(fact.value)}",
                shown.at(),
                help=f"export it as {fact.value[0]}{' with aac sound' if 'aac' in allowed else ''}",
                fact=fact,
            )
