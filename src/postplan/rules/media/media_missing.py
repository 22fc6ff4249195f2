"""A post without the image or video its network requires.

## Why
Instagram, Pinterest, TikTok and YouTube need an image or video; without one, the post is rejected when it's due to go
out. You can write text in minutes, but not make an image, so the review is the last good moment to ask for it.

```yaml bad
status: review
text: The winter roast is here. Which cup do you drink it from?
channels: [instagram, x]
```
```text
error[media-missing]: this post has no image or video, but Instagram requires one
  --> posts/post.yaml:3:12
   |
 3 | channels: [instagram, x]
   |            ^^^^^^^^^
   = help: add it under `media` as a `file`, or as a `brief` if it doesn't exist yet
```
```yaml good
status: review
text: The winter roast is here. Which cup do you drink it from?
media:
  - brief: A hand around a steaming cup at a frosted window, upright
    alt: A hand around a steaming cup at a frosted window
channels: [instagram, x]
```

Drafts don't need media yet, and a `brief:` is enough until somebody has made the image. `missing-field` covers posts
with no text, link or media at all.

## Fix
Add a `file:` or `url:` under `media`, or describe what you need in `brief:`. If the post is text only, remove the
channel.
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
    """Check variants that have content but not the media their network requires."""
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
        f"this post has no {needed}, but {variant.network.title} requires one",
        variant.at(),
        help="add it under `media` as a `file`, or as a `brief` if it doesn't exist yet",
        fact=required,
    )
