"""Hashtags that do more harm than good on this network.

## Why
A row of hashtags looks like advertising and hides what the post says. Guides for X advise two at most; Threads makes a
topic of the first and shows the others as plain words. Where hashtags do nothing at all, as on Reddit or Discord, they
tell people that this was written for somewhere else.

```yaml bad
text: |
  Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
channels: [x, threads, mastodon]
```
```text
warning[hashtag-unwelcome]: 3 hashtags on Threads: 1 at most is recommended
  --> posts/post.yaml:2:49
   |
 2 |   Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
   |                                                 ^^^^^^^^^^^^ from here on
   = help: write a `text` for `threads` with 1

warning[hashtag-unwelcome]: 3 hashtags on X: 2 at most are recommended
  --> posts/post.yaml:2:62
   |
 2 |   Out of the drum and into the snow. #Alpenglow #WinterRoast #SmallBatch
   |                                                              ^^^^^^^^^^^
   = help: write a `text` for `x` with 2
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
   = help: write a `text` for `google-business` with none
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

Only a number that somebody has published counts (`postplan networks x`): for Bluesky and Mastodon nobody has, and the
rule is silent. Set your own with `channels: {x: {limits: {hashtags.advised: 3}}}`.

It speaks on about one in ten of the posts that a museum put on X in 2016, when rows of hashtags were the custom; what
is advised has changed since, and that is what it is there to say.

## When to ignore
Where a conference or a campaign with partners asks for its tags.
"""

from collections.abc import Iterator
from typing import Any

from postplan.api import WARNING, Fact, Finding, Variant
from postplan.text.characters import is_letter
from postplan.text.tags import tags_meant

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True


def check(variant: Variant) -> Iterator[Finding]:
    """The hashtags of each post of the variant, whether its network makes tags of them or not."""
    hashtags, network = variant.format.hashtags, variant.network.title
    fact: Fact[Any] | None = hashtags.works
    most, why = 0, f"on {network}, where hashtags do nothing"
    if fact is None or fact.value:
        fact = next((each for each in variant.holding(hashtags.advised) if each.confidence != "unverified"), None)
        if fact is None:
            return
        most, why = fact.value, f"on {network}: {fact.value} at most {'is' if fact.value == 1 else 'are'} recommended"
    for route, text in variant.texts:
        if text.count("#") + text.count("\uff03") <= most or route == ("first-comment",):
            continue
        tags = [tag for tag in tags_meant(text) if any(map(is_letter, tag.target))]
        if len(tags) > most:
            yield Finding(
                f"{len(tags)} hashtag{'s' if len(tags) > 1 else ''} {why}",
                variant.at(*route, chars=(tags[most].start, tags[most].end)),
                label="from here on" if len(tags) > most + 1 else "",
                help=f"write a `text` for `{variant.channel.name}` with {most or 'none'}",
                fact=fact,
            )
