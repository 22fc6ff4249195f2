"""Hashtags that do more harm than good on this network.

## Why
A row of hashtags looks like spam and distracts from the post. Guides for X recommend two at most; Threads turns the
first into a topic and shows the others as plain text. On networks where hashtags do nothing, such as Reddit or Discord,
they show that the post was copied from somewhere else.

```yaml bad
text: |
  Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
channels: [x, threads, mastodon]
```
```text
warning[hashtag-unwelcome]: 3 hashtags on Threads: use 1 at most
  --> posts/post.yaml:2:49
   |
 2 |   Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
   |                                                 ^^^^^^^^^^^^ from here on
   = help: write a separate `text` for `threads` with 1 hashtag

warning[hashtag-unwelcome]: 3 hashtags on X: use 2 at most
  --> posts/post.yaml:2:62
   |
 2 |   Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
   |                                                              ^^^^^^^^^^^
   = help: write a separate `text` for `x` with 2 hashtags
```
```yaml bad
text: |
  Open until eight on Friday. #Alpenglow
channels: [google-business]
```
```text
warning[hashtag-unwelcome]: 1 hashtag on Google Business Profile, where hashtags do nothing
  --> posts/post.yaml:2:31
   |
 2 |   Open until eight on Friday. #Alpenglow
   |                               ^^^^^^^^^^
   = help: write a separate `text` for `google-business` with no hashtags
```
```yaml good
text: |
  Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
channels:
  mastodon:
  x:
    text: |
      Out of the drum and into the snow. #WinterRoast
  threads:
    text: |
      Out of the drum and into the snow. #WinterRoast
```

The rule uses only published recommendations (see `postplan networks x`). There are none for Bluesky and Mastodon. To set
your own number, write `channels: {x: {limits: {hashtags.advised: 3}}}`.

It reports about one in ten of the posts that a museum published on X in 2016, when rows of hashtags were common.
Recommendations have changed since then.

## When to ignore
If a conference or a campaign partner requires its hashtags.
"""

from collections.abc import Iterator
from typing import Any

from postplan.api import WARNING, Fact, Finding, Variant, plural
from postplan.text.characters import is_letter
from postplan.text.tags import tags_meant

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True


def check(variant: Variant) -> Iterator[Finding]:
    """Count the hashtags in each post of the variant, even if its network doesn't recognize them."""
    hashtags, network = variant.format.hashtags, variant.network.title
    fact: Fact[Any] | None = hashtags.works
    most, problem = 0, f"on {network}, where hashtags do nothing"
    if fact is None or fact.value:
        fact = next((each for each in variant.holding(hashtags.advised) if each.confidence != "unverified"), None)
        if fact is None:
            return
        most, problem = fact.value, f"on {network}: use {fact.value} at most"
    for route, text in variant.texts:
        if text.count("#") + text.count("\uff03") <= most or route == ("first-comment",):
            continue
        tags = [tag for tag in tags_meant(text) if any(map(is_letter, tag.target))]
        if len(tags) > most:
            yield Finding(
                f"{plural(len(tags), 'hashtag')} {problem}",
                variant.at(*route, chars=(tags[most].start, tags[most].end)),
                label="from here on" if len(tags) > most + 1 else "",
                help=f"write a separate `text` for `{variant.channel.name}` with {plural(most, 'hashtag') if most else 'no hashtags'}",
                fact=fact,
            )
