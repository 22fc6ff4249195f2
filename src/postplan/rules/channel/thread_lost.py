"""A thread that a network without threads cuts down to its first post.

## Why
The first post of a thread is written to make people read on. Where there is nothing to read on, they get an opening
without a story, and the team believes it has been told.

```yaml bad
text: We changed one thing about the winter roast this year. It took us four months.
thread:
  - It was the water. The spring we had used since 2014 ran dry in June.
  - Ana tasted thirty others. The one we took is 9 km from here, and softer than anything we knew.
channels: [mastodon, linkedin]
```
```text
warning[thread-lost]: 2 of the 3 posts of this thread are lost on LinkedIn: it has no threads
  --> posts/post.yaml:2:1
   |
 2 | thread:
   | ^^^^^^
   = help: write a `text` for `linkedin` that tells it all
```
```yaml good
text: We changed one thing about the winter roast this year. It took us four months.
thread:
  - It was the water. The spring we had used since 2014 ran dry in June.
  - Ana tasted thirty others. The one we took is 9 km from here, and softer than anything we knew.
channels:
  mastodon:
  linkedin:
    text: |
      We changed one thing about the winter roast this year: the water.
      The spring we had used since 2014 ran dry in June. Ana tasted thirty others, and it took us four months.
```

## Fix
Give the channel a `text` that tells it all. Where the first post is enough, write `thread:` with nothing after it below
the channel: that says so.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.rules.channel._lacking import lacks_thread

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """A thread that comes from the post, on a channel that has neither threads nor a text of its own."""
    if not variant.thread or {"thread", "text"} & variant.keys or not lacks_thread(variant.format):
        return
    parts = len(variant.thread)
    yield Finding(
        f"{parts} of the {parts + 1} posts of this thread are lost on {variant.network.title}: it has no threads",
        variant.at("thread"),
        help=f"write a `text` for `{variant.channel.name}` that tells it all",
        fact=variant.format.thread,
    )
