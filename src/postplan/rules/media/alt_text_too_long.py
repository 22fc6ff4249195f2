"""Alt text longer than its network takes.

## Why
The network refuses the image or cuts its description off. Whoever listens to it hears half a sentence. Alt text cannot
be skimmed either: after a few sentences it is an article that somebody has to sit through.

```yaml bad
text: The whole market on one picture.
media:
  - file: assets/market-1000x1500.jpg
    alt: |
      The yard of the roastery at dusk. On the left the stall for filter coffee, with a queue of eleven people in winter coats, two of
      them with children on their shoulders. In the middle the fire in its iron basket and the long table, where four people play cards.
      On the right the stall of the bakery from next door, whose last loaves are being cut, and behind it the drum, which can be seen
      through the open gate: it is running, and Maya stands beside it with the sample spoon. Above it all hang three strings of lights,
      of which one has gone out.
channels:
  pinterest: {board: Market}
```
```text
error[alt-text-too-long]: alt text: 544 characters, 44 over the limit of 500 on Pinterest
  --> posts/post.yaml:8:119
   |
 8 | …sample spoon. Above it all hang three strings of lights,
   |                                         ^^^^^^^^^^^^^^^^^ everything from here is too long
   = help: make it 44 shorter
```
```yaml good
text: The whole market on one picture.
media:
  - file: assets/market-1000x1500.jpg
    alt: >-
      The yard of the roastery at dusk: a queue at the coffee stall, card players by the fire, and through the open gate Maya at the drum.
channels:
  pinterest: {board: Market}
```

Every limit has a source and a date: `postplan networks pinterest`. Alt text is counted as the network counts it, and
only where the network shows it.

## Fix
Keep what the image is there for. What else there is to say belongs into the text, where everybody can read it.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, ShownMedium
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """The alt text of a medium, against the limits of the format."""
    text, variant = shown.medium.alt, shown.variant
    limits = variant.format.media.alt.max
    if not text or not limits:
        return
    excesses = passed(text, variant.holding(limits))
    if excesses and shown.takes_alt:
        most = excesses[0]
        yield Finding(
            f"alt text: {excess_words(excesses, variant.network.title)}",
            shown.at("alt", chars=(most.cut, len(text))),
            label="everything from here is too long",
            help=f"make it {most.over} shorter",
            fact=most.limit,
        )
