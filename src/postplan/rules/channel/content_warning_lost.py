"""A content warning on a network that doesn't have them.

## Why
A content warning lets people choose whether to see the post. On a network without content warnings, everyone sees it
right away.

```yaml bad
text: The wolf came back in November. This is what we found in the morning.
content-warning: dead sheep
channels: [mastodon, linkedin]
```
```text
warning[content-warning-lost]: LinkedIn has no content warnings, so everyone sees this post right away
  --> posts/post.yaml:2:18
   |
 2 | content-warning: dead sheep
   |                  ^^^^^^^^^^
   = help: write a separate `text` for `linkedin` that begins with the warning
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
Write a separate `text` for the channel that begins with the warning. If that channel doesn't need a warning, add an
empty `content-warning:` under it.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.plan.variant import said
from postplan.rules.channel._lacking import lacks_content_warning

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Find a warning for all channels on one with neither content warnings nor a separate text."""
    warning = said(variant.layers, "content_warning")
    if not warning or {"content-warning", "text"} & variant.keys or not lacks_content_warning(variant.format):
        return
    yield Finding(
        f"{variant.network.title} has no content warnings, so everyone sees this post right away",
        variant.at("content-warning"),
        help=f"write a separate `text` for `{variant.channel.name}` that begins with the warning",
        fact=variant.format.content_warning,
    )
