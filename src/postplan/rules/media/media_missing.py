"""A post without the image or video its network demands.

## Why
Instagram, Pinterest, TikTok and YouTube show images and videos; a post that has none is refused at the hour it was
meant to go out. Words are written in minutes, an image is not: whoever reviews the post is the last one who can ask.

```yaml bad
status: review
text: The winter roast is here. Which cup do you drink it from?
channels: [instagram, x]
```
```text
error[media-missing]: this post has no image or video, and Instagram accepts no post without one
  --> posts/post.yaml:3:12
   |
 3 | channels: [instagram, x]
   |            ^^^^^^^^^
   = help: write `media` with its `file`, or with a `brief` while it does not exist yet
```
```yaml good
status: review
text: The winter roast is here. Which cup do you drink it from?
media:
  - brief: A hand around a steaming cup at a frosted window, upright
    alt: A hand around a steaming cup at a frosted window
channels: [instagram, x]
```

Drafts may lack their media, and a `brief:` says enough until somebody has made it. A post with nothing to show at all,
no text and no link either, is a matter for `missing-field`.

## Fix
Name a `file:` or a `url:` under `media`, or describe what is to be made in `brief:`. Where the post is only words, take
the channel out.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Status, Variant
from postplan.media.kind import NAMES
from postplan.networks.media import MediumKind
from postplan.plan.misfit import possible_formats

SEVERITY, SINCE = ERROR, "0.1"
SPEAKS_FROM = Status.REVIEW

_KINDS: tuple[MediumKind, ...] = ("image", "video", "document")


def check(variant: Variant) -> Iterator[Finding]:
    """A variant that shows something, and nothing to look at where its network demands it."""
    required = variant.format.media.required
    if not (required and required.value) or variant.media or variant.broken("media"):
        return
    formats, name = variant.network.formats, variant.format_name
    if "repost" in variant.embeds or not variant.shows_something or (name is not None and name not in formats):
        return
    forms = possible_formats(variant)
    kinds = [NAMES[kind] for kind in _KINDS if any(form.media.takes(kind) for form in forms)]
    needed = " or ".join(kinds) or "media"
    yield Finding(
        f"this post has no {needed}, and {variant.network.title} accepts no post without one",
        variant.at(),
        help="write `media` with its `file`, or with a `brief` while it does not exist yet",
        fact=required,
    )
