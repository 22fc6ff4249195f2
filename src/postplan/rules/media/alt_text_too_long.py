"""Alt text longer than the network allows.

## Why
The network rejects the image or cuts the alt text off, and screen reader users hear half a sentence. Nobody can skim
alt text either: after a few sentences it becomes an article they have to sit through.

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
   |                                         ^^^^^^^^^^^^^^^^^ over the limit from here
   = help: cut 44
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

Each limit has a source and a date: see `postplan networks pinterest`. Alt text is counted the way the network counts it,
and only on networks that show it.

## Fix
Keep the point of the image. Move everything else into the text, where everyone can read it.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, ShownMedium
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check the alt text of a medium against the limits of the format."""
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
            label="over the limit from here",
            help=f"cut {most.over}",
            fact=most.limit,
        )
