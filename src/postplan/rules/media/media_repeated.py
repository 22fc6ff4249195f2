"""The same image or video twice on one channel within a month.

## Why
People scroll past what they've already seen. A familiar image looks like a post they've read, so they miss the new text,
and a feed that cycles through three images looks abandoned.

```yaml bad posts/teaser.yaml
when: 2026-12-01 09:00
text: Something warm is on its way. What do you drink when it snows?
media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
channels: [mastodon]
```
```yaml bad posts/launch.yaml
when: 2026-12-09 09:00
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
channels: [mastodon]
```
```text
warning[media-repeated]: `assets/cup-1080x1350.jpg` is shown again after 8 days
  --> posts/launch.yaml:3:16
   |
 3 | media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^ the second time
  ::: posts/teaser.yaml:3:16  assets/cup-1080x1350.jpg  2026-12-01  teaser
   = help: use another image here
```
```yaml good posts/teaser.yaml
when: 2026-12-01 09:00
text: Something warm is on its way. What do you drink when it snows?
media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
channels: [mastodon]
```
```yaml good posts/launch.yaml
when: 2026-12-09 09:00
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
media: [{file: assets/bag-1080x1080.jpg, alt: A bag of coffee on a sack of green beans}]
channels: [mastodon]
```

Media are the same if their file or URL is. The rule skips posts you reuse on purpose (`kind: evergreen`, or `like:`
another post), replies, and posts without a date. Posts that are already published count too.

## Options
- `within`: using it again after this long is fine. Default: `30 days`.

## When to ignore
When the posts of a series share an image so that people recognize it.

## Fix
Use another image from the same shoot, or a different crop of this one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from posixpath import normpath

from postplan.api import WARNING, Feed, Finding, Medium, Route, Variant
from postplan.plan.keys.content import every_medium
from postplan.plan.keys.post import Kind

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, *, within: timedelta = timedelta(days=30)) -> Iterator[Finding]:
    """Compare each medium with its last use in this feed; twice in one post counts once."""
    last: dict[str, tuple[Variant, Route, date]] = {}
    for variant in feed.variants:
        post, day = variant.post, variant.day
        if not day or post.kind is Kind.EVERGREEN or post.like:
            continue
        for route, medium in every_medium(variant.media, variant.parts):
            name = _name(medium)
            if not name:
                continue
            before = last.get(name)
            if before and before[0].post is not post and day - before[2] < within:
                yield _finding(variant, route, medium, before)
            last[name] = (variant, route, day)


def _name(medium: Medium) -> str | None:
    """The file or URL that identifies a medium."""
    return normpath(medium.file) if medium.file else medium.url


def _finding(variant: Variant, route: Route, medium: Medium, before: tuple[Variant, Route, date]) -> Finding:
    earlier, there, day = before
    assert variant.day
    days = (variant.day - day).days
    again = f"again after {'a day' if days == 1 else f'{days} days'}" if days else "twice on the same day"
    return Finding(
        f"`{medium.name}` is shown {again}",
        variant.at(*route, medium.key),
        label="the second time",
        help="use another image here",
        related=[earlier.at(*there, medium.key, label=f"{day}  {earlier.name}")],
    )
