"""A hashtag longer than the network takes for one.

## Why
The network shows it as plain text: nobody can tap it, and nobody finds the post by it.

```yaml bad
text: |
  Where do you drink the first one?
  #TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake
channels: [threads]
```
```text
warning[hashtag-too-long]: `#TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake` is not a hashtag: 56 characters, 6 over the limit of 50 on Threads
  --> posts/post.yaml:3:3
   |
 3 |   #TheFirstCoffeeOfTheDayBeforeAnybodyElseInTheHouseIsAwake
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: make it 6 shorter
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
    """Each hashtag of each text, as it was typed, against the longest the network takes."""
    limits = variant.holding(variant.format.hashtags.length_max)
    for route, text in variant.texts if limits else ():
        for tag in tags_meant(text):
            if excess := passed(tag.target, limits):
                yield Finding(
                    f"`{tag.text}` is not a hashtag: {excess_words(excess, variant.network.title)}",
                    variant.at(*route, chars=(tag.start, tag.end)),
                    help=f"make it {excess[0].over} shorter",
                    fact=excess[0].limit,
                )
