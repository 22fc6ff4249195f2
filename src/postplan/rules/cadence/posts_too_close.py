"""Two posts on one channel with too little time between them.

## Why
The second pushes the first away before most people have seen it. Two posts in the same minute are mostly a slip: a time
that was copied, or two people who did not know of each other.

```yaml bad postplan.yaml
channels:
  x: {cadence: {gap: 4h}}
```
```yaml bad posts/teaser.yaml
when: 2026-12-01 09:00
text: Something warm is on its way. What do you drink when it snows?
channels: [x]
```
```yaml bad posts/hiring.yaml
when: 2026-12-01 10:30
text: We look for somebody who likes mornings. Is that you?
channels: [x]
```
```text
warning[posts-too-close]: two posts on x within 1.5 hours, at least 4 hours are wanted
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-01 10:30
   |       ^^^^^^^^^^^^^^^^ too soon
  ::: posts/teaser.yaml:1:7  2026-12-01 09:00  teaser
   = help: write `when: 2026-12-01 13:00` in posts/hiring.yaml, the next free place on x
```
```yaml good postplan.yaml
channels:
  x: {cadence: {gap: 4h}}
```
```yaml good posts/teaser.yaml
when: 2026-12-01 09:00
text: Something warm is on its way. What do you drink when it snows?
channels: [x]
```
```yaml good posts/hiring.yaml
when: 2026-12-01 13:00
text: We look for somebody who likes mornings. Is that you?
channels: [x]
```

The `gap` is the channel's, else the network's in `postplan networks` where anybody has named one; the same minute is too
close everywhere. Posts whose time is open are close to none.
"""

from collections.abc import Iterator

from postplan.lint.finding import WARNING, Finding
from postplan.networks.values import in_words
from postplan.plan.board import key_of
from postplan.plan.feed import Feed
from postplan.plan.plan import Plan
from postplan.plan.rhythm import Pair, close_pairs
from postplan.rules.cadence._told import met, move_away, move_words

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed) -> Iterator[Finding]:
    """Each post that follows too soon on the one before it."""
    for pair in close_pairs(feed.variants, feed.caps.gap):
        yield Finding(
            _message(pair, feed),
            at=pair.later.at("when"),
            label="too soon" if pair.apart else "the same minute",
            related=met([pair.earlier]),
            help="move one of the two",
            fact=feed.caps.gap_fact,
        )


def advise(finding: Finding, feed: Feed, plan: Plan) -> str | None:
    """The next free place for the one of the two that is less decided."""
    for pair in close_pairs(feed.variants, feed.caps.gap):
        if pair.later.at("when").identity == finding.at.identity:
            both = (pair.earlier, pair.later)
            return move_words(move_away(plan, both, 1, key_of(feed, pair)), 1, feed.title, both)
    return None


def _message(pair: Pair, feed: Feed) -> str:
    if not pair.apart:
        return f"two posts on {feed.title} in the same minute"
    wanted = f", at least {in_words(feed.caps.gap)} are wanted" if feed.caps.gap else ""
    return f"two posts on {feed.title} within {in_words(pair.apart)}{wanted}"
