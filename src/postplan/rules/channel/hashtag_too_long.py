"""A hashtag longer than the network allows.

## Why
The network shows it as plain text: people can't tap it or find the post with it.

```yaml bad
text: |
  Where do you drink the first one?
  #TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake
channels: [threads]
```
```text
warning[hashtag-too-long]: `#TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake` isn't a hashtag: 56 characters, 6 over the limit of 50 on Threads
  --> posts/post.yaml:3:3
   |
 3 |   #TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it by 6
```
```yaml good
text: |
  Where do you drink the first one?
  #FirstCoffeeOfTheDay
channels: [threads]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.networks.measure import excess_words, passed
from postplan.text.tags import tags_meant

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Compare the length of each hashtag as typed with the network's limit."""
    limits = variant.holding(variant.format.hashtags.length_max)
    for route, text in variant.texts if limits else ():
        for tag in tags_meant(text):
            if excess := passed(tag.target, limits):
                yield Finding(
                    f"`{tag.text}` isn't a hashtag: {excess_words(excess, variant.network.title)}",
                    variant.at(*route, chars=(tag.start, tag.end)),
                    help=f"shorten it by {excess[0].over}",
                    fact=excess[0].limit,
                )
