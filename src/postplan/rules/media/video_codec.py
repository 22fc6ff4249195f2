"""A video with images or sound in an encoding that the network does not accept.

## Why
A file's ending says little: two files called `.mp4` can hold very different things. A network that cannot read what is
inside rejects the upload, or shows a black frame without sound.

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

Videos that are kept elsewhere (`url:`), only planned (`brief:`), or in Git LFS and not fetched are not checked.

## Fix
Export it again as H.264 with AAC sound, which every network accepts.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from postplan.api import WARNING, Finding, ShownMedium
from postplan.rules.media._limits import taker

SEVERITY, SINCE = WARNING, "0.2"

_SAME: Mapping[str, str] = MappingProxyType({"h265": "hevc"})
_SOUND = frozenset({"aac", "ac-3", "alac", "flac", "mp3", "opus", "pcm", "vorbis"})


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Each codec in a video; a list of codecs without any for sound says nothing about sound."""
    for fact in shown.variant.holding(shown.limits.codecs) if shown.measured else ():
        allowed = {_SAME.get(name, name) for name in fact.value}
        names = shown.file.codecs if shown.file else ()
        refused = [name for name in names if name not in allowed and (allowed & _SOUND or name not in _SOUND)]
        if refused:
            yield Finding(
                f"{shown.title} is encoded as {' and '.join(refused)}; "
                f"{taker(shown.variant)} allows {', '.join(fact.value)}",
                shown.at(),
                help=f"export it as {fact.value[0]}{' with aac sound' if 'aac' in allowed else ''}",
                fact=fact,
            )
