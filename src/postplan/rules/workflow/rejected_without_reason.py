"""A rejected idea without a reason.

## Why
Ideas come back. Without a reason, the next person suggests it again and gets turned down again. With one, they see what
would have to change, and in a year it might have.

```yaml bad
status: rejected
text: We film the roaster for a whole night and post it all in one go.
channels: [youtube]
```
```text
warning[rejected-without-reason]: this post was rejected without a reason
  --> posts/post.yaml:1:9
   |
 1 | status: rejected
   |         ^^^^^^^^
   = help: add a one-sentence `reason`
```
```yaml good
status: rejected
reason: The light in the cellar isn't good enough. Ask again when the new lamps are in.
text: We film the roaster for a whole night and post it all in one go.
channels: [youtube]
```

`postplan ideas` lists rejected ideas with their reasons.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, Status

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True
SPEAKS_FROM = Status.REJECTED


def check(post: Post) -> Iterator[Finding]:
    """A rejected post without `reason`."""
    if post.status is Status.REJECTED and not post.reason and not post.broken("reason"):
        yield Finding(
            "this post was rejected without a reason",
            post.at("status"),
            help="add a one-sentence `reason`",
        )
