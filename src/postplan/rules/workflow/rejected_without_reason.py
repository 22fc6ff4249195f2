"""An idea that was turned down, and nobody wrote why.

## Why
Ideas come back. Without a reason the next person proposes it again, and is turned down again; with one they see what
would have to change, and in a year that may have.

```yaml bad
status: rejected
text: We film the roaster for a whole night and show it at once.
channels: [youtube]
```
```text
warning[rejected-without-reason]: this post was rejected without a reason
  --> posts/post.yaml:1:9
   |
 1 | status: rejected
   |         ^^^^^^^^
   = help: write the `reason` in a sentence
```
```yaml good
status: rejected
reason: The light in the cellar does not do. Ask again when the new lamps are in.
text: We film the roaster for a whole night and show it at once.
channels: [youtube]
```

`postplan ideas` lists what was turned down with its reasons.
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
            help="write the `reason` in a sentence",
        )
