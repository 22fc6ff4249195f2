"""An image without alt text.

## Why
People who can't see the image just hear "image". They miss the date on the poster, the menu, the joke. Alt text also
shows when an image doesn't load.

```yaml bad
status: review
text: The winter market opens on Saturday. This is the poster.
media: [{file: assets/poster-1080x1350.jpg}]
channels: [x, mastodon]
```
```text
warning[alt-text-missing]: the image `assets/poster-1080x1350.jpg` has no alt text, so screen readers can't describe it on X and Mastodon
  --> posts/post.yaml:3:16
   |
 3 | media: [{file: assets/poster-1080x1350.jpg}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add `alt` and describe what it shows in a sentence
```
```yaml good
status: review
text: The winter market opens on Saturday. This is the poster.
media:
  - file: assets/poster-1080x1350.jpg
    alt: "A poster: winter market, 5 December, ten to six, in the yard of the roastery"
channels: [x, mastodon]
```

The rule also checks media behind a `url:` and media you've only planned (`brief:`): if you can brief an image, you know
what it shows. It skips drafts, and formats that have no alt text, such as Instagram stories.

## When to ignore
When the image is only decoration, such as a line or a pattern. Say why:
`# postplan: ignore[alt-text-missing] a plain ornament`.

## Fix
Describe the image in a sentence or two, as you would on the phone. Include any words that are in it.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, ShownMedium, Status, Variant

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW

_MAX_NETWORKS_NAMED = 3
_VIDEO = re.compile(r"\b(?:films?|videos?|clips?|reels?|animations?|footage|pdf|documents?|slides?)\b", re.IGNORECASE)


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Report each medium without alt text once, with the networks that support it."""
    found: dict[tuple[object, ...], tuple[ShownMedium, Place, list[str]]] = {}
    for variant in sorted(plan.variants_of(post), key=_is_past):
        if variant.status.rank < Status.REVIEW.rank or not (variant.media or variant.thread):
            continue
        for shown in plan.shown_media_of(variant):
            if _lacks_alt(shown) and shown.takes_alt:
                at = shown.at()
                titles = found.setdefault(at.identity, (shown, at, []))[2]
                titles += [] if variant.network.title in titles else [variant.network.title]
    for shown, at, titles in found.values():
        related = [post.at("like", label=post.name)] if at.path != post.path else []
        message = f"{shown.title} has no alt text, so screen readers can't describe it on {_listed(titles)}"
        yield Finding(message, at, help="add `alt` and describe what it shows in a sentence", related=related)


def _is_past(variant: Variant) -> bool:
    return variant.past


def _lacks_alt(shown: ShownMedium) -> bool:
    """Whether alt text is missing; a brief for something that may not need any doesn't count."""
    alt, brief = shown.medium.alt, shown.medium.brief
    return not (alt and not alt.isspace()) and not (brief and _VIDEO.search(brief))


def _listed(titles: list[str]) -> str:
    if len(titles) > _MAX_NETWORKS_NAMED:
        return f"{len(titles)} networks"
    return " and ".join(filter(None, (", ".join(titles[:-1]), titles[-1])))
