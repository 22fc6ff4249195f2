"""A content warning on a network that has none.

## Why
Whoever wrote it wanted readers to choose whether they see this. Where a network shows the post without it, they have
no choice.

```yaml bad
text: The wolf came back in November. This is what we found in the morning.
content-warning: dead sheep
channels: [mastodon, linkedin]
```
```text
warning[content-warning-lost]: the content warning is lost on LinkedIn: it has none, and shows the post to everyone
  --> posts/post.yaml:2:18
   |
 2 | content-warning: dead sheep
   |                  ^^^^^^^^^^
   = help: write a `text` for `linkedin` that begins with the warning
```
```yaml good
text: The wolf came back in November. This is what we found in the morning.
content-warning: dead sheep
channels:
  mastodon:
  linkedin:
    text: "Dead sheep in the second paragraph. The wolf came back in November."
```

## Fix
Give the channel a `text` that begins with the warning. Where none is needed, write `content-warning:` with nothing
after it below the channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.plan.variant import said
from postplan.rules.channel._lacking import lacks_content_warning

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """A warning that comes from the post, on a channel that has neither warnings nor a text of its own."""
    warning = said(variant.layers, "content_warning")
    if not warning or {"content-warning", "text"} & variant.keys or not lacks_content_warning(variant.format):
        return
    yield Finding(
        f"the content warning is lost on {variant.network.title}: it has none, and shows the post to everyone",
        variant.at("content-warning"),
        help=f"write a `text` for `{variant.channel.name}` that begins with the warning",
        fact=variant.format.content_warning,
    )
