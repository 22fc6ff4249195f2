"""Two posts with the same id.

## Why
`like:` and every report refer to posts by id. If two posts share one, nobody can tell which is meant. A post's id is
its file name, unless it has an `id:`.

```yaml bad posts/11/teaser.yaml
text: Something warm is on its way.
channels: [x]
```
```yaml bad posts/12/teaser.yaml
text: It is here.
channels: [x]
```
```text
error[id-taken]: 2 posts have the id `teaser`
  --> posts/12/teaser.yaml:1:1
   |
 1 | text: It is here.
   | ^^^^
  ::: posts/11/teaser.yaml:1:1  teaser
   = help: give this one its own, for example `id: teaser-2`
```
```yaml good posts/11/teaser.yaml
text: Something warm is on its way.
channels: [x]
```
```yaml good posts/12/teaser.yaml
id: teaser-december
text: It is here.
channels: [x]
```
"""

from collections import defaultdict
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Post

SEVERITY, SINCE = ERROR, "0.1"


def check(plan: Plan) -> Iterator[Finding]:
    """Every id that more than one post has, reported at the second."""
    by_id: dict[str, list[Post]] = defaultdict(list)
    for post in plan.posts:
        by_id[post.id].append(post)
    for name, posts in by_id.items():
        if len(posts) > 1:
            first, second, *more = posts
            yield Finding(
                f"{len(posts)} posts have the id `{name}`",
                second.at("id"),
                help=f"give this one its own, for example `id: {name}-2`",
                related=[post.at("id", label=post.name) for post in (first, *more)],
            )
