"""A video with sound but no captions.

## Why
Many people watch on mute, on a train or next to somebody asleep, and some can't hear. Without captions, all they see is
a moving mouth.

```yaml bad
status: review
text: Maya on why she threw away nine roasts before breakfast.
media: [{file: assets/maya-12s-sound.mp4, alt: Maya talking beside the drum}]
channels: [bluesky]
```
```text
warning[captions-missing]: the video `assets/maya-12s-sound.mp4` has sound but no captions
  --> posts/post.yaml:3:16
   |
 3 | media: [{file: assets/maya-12s-sound.mp4, alt: Maya talking beside the drum}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add a caption file as `captions`
```
```yaml good
status: review
text: Maya on why she threw away nine roasts before breakfast.
media: [{file: assets/maya-12s-sound.mp4, alt: Maya talking beside the drum, captions: assets/maya.vtt}]
channels: [bluesky]
```

The rule checks only networks that accept a caption file, and only videos it can read. It can't know whether a video has
sound if it's behind a `url:`, only planned (`brief:`), or in Git LFS and not fetched.

## When to ignore
When the sound is only music or noise, or the words already appear in the video. Say which:
`# postplan: ignore[captions-missing] words are shown in the video`.

## Fix
Make a caption file (`.vtt`) and add its path as `captions`. Most phones and video editors can generate a first version
for you to correct.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, ShownMedium, Status, Variant

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check videos with a sound track on networks that accept captions."""
    file = shown.measured
    if not file or not file.sound or shown.kind != "video" or shown.medium.captions:
        return
    if "captions" in shown.variant.network.keys and not _has_channel_captions(shown.variant):
        yield Finding(
            f"{shown.title} has sound but no captions",
            shown.at(),
            help="add a caption file as `captions`",
        )


def _has_channel_captions(variant: Variant) -> bool:
    """Whether the captions are set on the channel instead of the video."""
    return bool(variant.network_key("captions"))
