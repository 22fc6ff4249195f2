"""A video with sound and without captions.

## Why
Most people watch in a train or beside somebody asleep, without sound, and some cannot hear. Without captions they see a
mouth that moves.

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
   = help: add `captions` below it: a file with the spoken words
```
```yaml good
status: review
text: Maya on why she threw away nine roasts before breakfast.
media: [{file: assets/maya-12s-sound.mp4, alt: Maya talking beside the drum, captions: assets/maya.vtt}]
channels: [bluesky]
```

It is asked only where the network takes a file of captions, and where the video itself is there: one kept elsewhere
(`url:`), only planned (`brief:`) or in Git LFS and not fetched may be silent.

## When to ignore
The sound is music or the drum alone, or the words are shown in the video. Write which:
`# postplan: ignore[captions-missing] words are shown in the video`.

## Fix
Write the words that are spoken into a file, with their times (`.vtt`), and name it in `captions`. Most phones and
cutting programs make a first version that wants only correcting.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, ShownMedium, Status, Variant

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(shown: ShownMedium) -> Iterator[Finding]:
    """A video that has a sound track, on a network that takes captions."""
    file = shown.measured
    if not file or not file.sound or shown.kind != "video" or shown.medium.captions:
        return
    if "captions" in shown.variant.network.keys and not _has_own(shown.variant):
        yield Finding(
            f"{shown.title} has sound but no captions",
            shown.at(),
            help="add `captions` below it: a file with the spoken words",
        )


def _has_own(variant: Variant) -> bool:
    """Whether captions are written for the channel, as its network has it, and not below the video."""
    return bool(variant.network_key("captions"))
