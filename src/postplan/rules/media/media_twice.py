"""The same media file twice in one post.

## Why
People who swipe through the carousel think the app is stuck. Usually, one of the two should be another file.

```yaml bad
text: Three cups, one shelf. Which is yours?
media:
  - {file: assets/cup.jpg, alt: A cup on a shelf}
  - {file: assets/shelf.jpg, alt: An empty shelf}
  - {file: assets/cup.jpg, alt: A cup on a shelf}
channels: [mastodon]
```
```text
warning[media-twice]: `assets/cup.jpg` is in this post twice
  --> posts/post.yaml:5:12
   |
 5 |   - {file: assets/cup.jpg, alt: A cup on a shelf}
   |            ^^^^^^^^^^^^^^ the second time
  ::: posts/post.yaml:3:12  assets/cup.jpg  the first time
   = help: remove one, or write the file you meant
```
```yaml good
text: Three cups, one shelf. Which is yours?
media:
  - {file: assets/cup.jpg, alt: A cup on a shelf}
  - {file: assets/shelf.jpg, alt: An empty shelf}
channels: [mastodon]
```

Each post of a thread is checked on its own.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.plan.keys.content import every_medium

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Compare the file names and URLs in a post, and in each part of its thread."""
    first: dict[tuple[object, ...], tuple[str | int, ...]] = {}
    for route, medium in every_medium(variant.media, variant.parts):
        name = medium.name.removeprefix("./")
        if not name:
            continue
        key = (*route[:-1], name)
        if key in first:
            yield Finding(
                f"`{medium.name}` is in this post twice",
                variant.at(*route, medium.key),
                label="the second time",
                help="remove one, or write the file you meant",
                related=[variant.at(*first[key], medium.key, label="the first time")],
            )
        first.setdefault(key, route)
