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
warning[posts-too-close]: two posts on x within 1.5 hours, the gap should be at least 4 hours
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
from datetime import timedelta
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, Variant, in_words
from postplan.plan.fullness.board import key_of
from postplan.plan.fullness.gaps import MINUTE, Pair, close_pairs
from postplan.rules.cadence._overfull import met, move_away, move_words

SEVERITY, SINCE = WARNING, "0.1"

_TWO = 2


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each post that follows too soon on the one before it; those of one minute are told together."""
    for crowd, apart in _crowds(feed):
        yield Finding(
            _message(len(crowd), apart, feed),
            at=crowd[-1].at("when"),
            label="too soon" if apart else "the same minute",
            related=met(crowd[:-1]),
            help="move one of them",
            fact=feed.caps.gap_fact,
            advice=partial(_thin_out, crowd, feed, plan),
        )


def _thin_out(crowd: tuple[Variant, ...], feed: Feed, plan: Plan) -> str:
    """The next free places for all but one of them, the least decided first."""
    cures = key_of(feed, Pair(crowd[0], crowd[1], timedelta())) if len(crowd) == _TWO else None
    found = move_away(plan, crowd, len(crowd) - 1, cures)
    return move_words(found, len(crowd) - 1, feed.title, crowd)


def _crowds(feed: Feed) -> Iterator[tuple[tuple[Variant, ...], timedelta]]:
    """Posts that are too close, with the time between them: two, or as many as share a minute."""
    crowd: tuple[Variant, ...] = ()
    for pair in close_pairs(feed.variants, feed.caps.gap):
        if pair.apart < MINUTE and crowd and crowd[-1] is pair.earlier:
            crowd = (*crowd, pair.later)
            continue
        if crowd:
            yield crowd, timedelta()
        crowd = (pair.earlier, pair.later) if pair.apart < MINUTE else ()
        if not crowd:
            yield (pair.earlier, pair.later), pair.apart
    if crowd:
        yield crowd, timedelta()


def _message(count: int, apart: timedelta, feed: Feed) -> str:
    many = "two" if count == _TWO else str(count)
    if not apart:
        return f"{many} posts on {feed.title} in the same minute"
    wanted = f", the gap should be at least {in_words(feed.caps.gap)}" if feed.caps.gap else ""
    return f"{many} posts on {feed.title} within {in_words(apart)}{wanted}"
