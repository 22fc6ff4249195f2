"""An image without words for those who cannot see it.

## Why
Whoever cannot see the image hears "image", and that is all they get of it: the poster with the date, the menu, the
joke. Alt text also stands in where an image does not load.

```yaml bad
status: review
text: The winter market opens on Saturday. This is the poster.
media: [{file: assets/poster-1080x1350.jpg}]
channels: [x, mastodon]
```
```text
warning[alt-text-missing]: the image `assets/poster-1080x1350.jpg` has no alt text; X and Mastodon would read it to people who cannot see it
  --> posts/post.yaml:3:16
   |
 3 | media: [{file: assets/poster-1080x1350.jpg}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `alt` below it: what it shows, in a sentence
```
```yaml good
status: review
text: The winter market opens on Saturday. This is the poster.
media:
  - file: assets/poster-1080x1350.jpg
    alt: "A poster: winter market, 5 December, ten to six, in the yard of the roastery"
channels: [x, mastodon]
```

Media at an address (`url:`) and those still to come (`brief:`) are asked too: who briefs an image knows what it is to
show. A network that has no place for such words is not asked for them, as a story on Instagram. Nor is a draft.

## When to ignore
An image that says nothing the text does not say, as a line or a pattern. Write why:
`# postplan: ignore[alt-text-missing] a plain ornament`.

## Fix
Say in one or two sentences what you would tell somebody on the phone. Words in the image belong into it.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, ShownMedium, Status, Variant

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW

_NETWORKS_NAMED = 3
_VIDEO = re.compile(r"\b(?:films?|videos?|clips?|reels?|animations?|footage|pdf|documents?|slides?)\b", re.IGNORECASE)


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Each medium without alt text once, with the networks that take one."""
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
        message = f"{shown.title} has no alt text; {_listed(titles)} would read it to people who cannot see it"
        yield Finding(message, at, help="write `alt` below it: what it shows, in a sentence", related=related)


def _is_past(variant: Variant) -> bool:
    return variant.past


def _lacks_alt(shown: ShownMedium) -> bool:
    """Whether it has no alt text, and is not a brief for what may take none."""
    alt, brief = shown.medium.alt, shown.medium.brief
    return not (alt and not alt.isspace()) and not (brief and _VIDEO.search(brief))


def _listed(titles: list[str]) -> str:
    if len(titles) > _NETWORKS_NAMED:
        return f"{len(titles)} networks"
    return " and ".join(filter(None, (", ".join(titles[:-1]), titles[-1])))
