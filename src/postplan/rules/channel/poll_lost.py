"""A poll on a network that has none.

## Why
What is left is a question without its answers: people wonder what they are to do, and the team waits for votes that
nobody can cast.

```yaml bad
text: Which apple do you bring to the press day?
poll:
  options: [Boskoop, Cox, Whatever falls]
channels: [mastodon, bluesky]
```
```text
warning[poll-lost]: the poll is lost on Bluesky, which has none: only the question goes out
  --> posts/post.yaml:2:1
   |
 2 | poll:
   | ^^^^
   = help: write a `text` for `bluesky` that asks without it
```
```yaml good
text: Which apple do you bring to the press day?
poll:
  options: [Boskoop, Cox, Whatever falls]
channels:
  mastodon:
  bluesky:
    text: Boskoop, Cox, or whatever falls? Tell us which apple you bring to the press day.
```

## Fix
Give the channel a `text` that asks without the poll. Where the question alone will do, write `poll:` with nothing after
it below the channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.rules.channel._lacking import lacks_poll

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """A poll that comes from the post, on a channel that has neither polls nor a text of its own."""
    if not variant.poll or {"poll", "text"} & variant.keys or not lacks_poll(variant.format):
        return
    facts = variant.format.poll
    yield Finding(
        f"the poll is lost on {variant.network.title}, which has none: only the question goes out",
        variant.at("poll"),
        help=f"write a `text` for `{variant.channel.name}` that asks without it",
        fact=facts.taken if facts else variant.format.thread,
    )
