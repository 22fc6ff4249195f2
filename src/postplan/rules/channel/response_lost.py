"""A reply, a quote or a repost on a network that has none.

## Why
Half of what is meant is somebody else's post. Without it an answer hangs in the air, and a repost is an empty post.

```yaml bad
text: This, exactly. Which of the three would you try first?
quote: https://x.com/alpenglow/status/1860000000000000000
media: [{file: assets/cups-1080x1350.jpg, alt: Three cups on a windowsill}]
channels: [x, instagram]
```
```text
warning[response-lost]: the quote is lost on Instagram, where a post stands alone
  --> posts/post.yaml:2:8
   |
 2 | quote: https://x.com/alpenglow/status/1860000000000000000
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `quote` below the channels that have it, or take `instagram` out of this post
```
```yaml good
text: This, exactly. Which of the three would you try first?
media: [{file: assets/cups-1080x1350.jpg, alt: Three cups on a windowsill}]
channels:
  x:
    quote: https://x.com/alpenglow/status/1860000000000000000
  instagram:
```

It speaks where the facts say that a network has no such thing.

## Fix
Write the key below the channel that has it, or take the other channel out of the post.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant

SEVERITY, SINCE = WARNING, "0.2"

_WORDS = {"reply-to": "reply", "quote": "quote", "repost": "repost"}


def check(variant: Variant) -> Iterator[Finding]:
    """What a post answers, quotes or passes on, on a channel whose network cannot show that."""
    fact = variant.format.responds
    if fact is None or fact.value:
        return
    for key in sorted(variant.responds_with):
        yield Finding(
            f"the {_WORDS[key]} is lost on {variant.network.title}, where a post stands alone",
            variant.at(key),
            help=f"write `{key}` below the channels that have it, or take `{variant.channel.name}` out of this post",
            fact=fact,
        )
