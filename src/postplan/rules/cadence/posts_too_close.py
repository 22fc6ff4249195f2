"""Two posts on one channel too close together.

## Why
The second pushes the first down before most people have seen it. Two posts in the same minute are usually a slip: a copied
time, or two people who didn't know about each other's post.

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
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [x]
```
```text
warning[posts-too-close]: two posts on x within 1.5 hours; leave at least 4 hours
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-01 10:30
   |       ^^^^^^^^^^^^^^^^ too soon
  ::: posts/teaser.yaml:1:7  2026-12-01 09:00  teaser
   = help: write `when: 2026-12-01 13:00` in posts/hiring.yaml, the next free spot on x
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
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [x]
```

Uses the channel's `gap`, or else the network's in `postplan networks`, if it has one. Two posts in the same minute are
always too close. Posts without a time are skipped.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, Variant, in_words
from postplan.lint.finding import Advised
from postplan.plan.fullness.board import key_of
from postplan.plan.fullness.gaps import MINUTE, Pair, close_pairs
from postplan.rules.cadence._overfull import move_away, move_words, places_of

SEVERITY, SINCE = WARNING, "0.1"

_TWO = 2


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each post too soon after the one before; posts in the same minute are one finding."""
    for group, apart in _groups(feed):
        yield Finding(
            _message(len(group), apart, feed),
            at=group[-1].at("when"),
            label="too soon" if apart else "the same minute",
            related=places_of(group[:-1]),
            help="move one of them",
            fact=feed.caps.gap_fact,
            advice=partial(_thin_out, group, feed, plan),
        )


def _thin_out(group: tuple[Variant, ...], feed: Feed, plan: Plan) -> Advised:
    """The next free spots for all but one of them, starting with the least decided."""
    cures = key_of(feed, Pair(group[0], group[1], timedelta())) if len(group) == _TWO else None
    found = move_away(plan, group, len(group) - 1, cures)
    return move_words(found, len(group) - 1, feed.title, group)


def _groups(feed: Feed) -> Iterator[tuple[tuple[Variant, ...], timedelta]]:
    """Posts that are too close, with the time between them: a pair, or all that share a minute."""
    group: tuple[Variant, ...] = ()
    for pair in close_pairs(feed.variants, feed.caps.gap):
        if pair.apart < MINUTE and group and group[-1] is pair.earlier:
            group = (*group, pair.later)
            continue
        if group:
            yield group, timedelta()
        group = (pair.earlier, pair.later) if pair.apart < MINUTE else ()
        if not group:
            yield (pair.earlier, pair.later), pair.apart
    if group:
        yield group, timedelta()


def _message(count: int, apart: timedelta, feed: Feed) -> str:
    many = "two" if count == _TWO else str(count)
    if not apart:
        return f"{many} posts on {feed.title} in the same minute"
    least = f"; leave at least {in_words(feed.caps.gap)}" if feed.caps.gap else ""
    return f"{many} posts on {feed.title} within {in_words(apart)}{least}"
