"""More posts in a day than a channel's followers want.

## Why
People give an account some of their attention, not all of it. They scroll past the rest, including the post that mattered.
And when a network sees people scroll past, it shows your next posts to fewer of them.

```yaml bad postplan.yaml
channels:
  instagram: {cadence: {per-day: 2}}
```
```yaml bad posts/launch.yaml
when: 2026-12-11 09:00
media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
channels: [instagram]
```
```yaml bad posts/reminder.yaml
when: 2026-12-11 12:00
media: [{file: assets/bag-1080x1080.jpg, alt: A bag of coffee on a sack of green beans}]
text: Which of the three would you open first?
channels: [instagram]
```
```yaml bad posts/hiring.yaml
when: 2026-12-11 15:00
media: [{file: assets/drum-1080x1080.jpg, alt: Ana at the drum with her sleeves rolled up}]
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [instagram]
```
```text
warning[day-overloaded]: 3 posts on instagram on Fri 11 Dec, limit 2
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-11 15:00
   |       ^^^^^^^^^^^^^^^^ the third
  ::: posts/launch.yaml:1:7    2026-12-11 09:00  launch
  ::: posts/reminder.yaml:1:7  2026-12-11 12:00  reminder
   = help: write `when: 2026-12-12 15:00` in posts/hiring.yaml, the next free spot on instagram
```
```yaml good postplan.yaml
channels:
  instagram: {cadence: {per-day: 2}}
exceptions:
  - {on: 2026-12-11, per-day: 3, because: the doors open}
```
```yaml good posts/launch.yaml
when: 2026-12-11 09:00
media: [{file: assets/cup-1080x1350.jpg, alt: A cup before a frosted window}]
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
channels: [instagram]
```
```yaml good posts/reminder.yaml
when: 2026-12-11 12:00
media: [{file: assets/bag-1080x1080.jpg, alt: A bag of coffee on a sack of green beans}]
text: Which of the three would you open first?
channels: [instagram]
```
```yaml good posts/hiring.yaml
when: 2026-12-11 15:00
media: [{file: assets/drum-1080x1080.jpg, alt: Ana at the drum with her sleeves rolled up}]
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [instagram]
```

Counts what an account posts on one surface in a day: stories are counted apart from the feed, a thread is one post, replies
don't count, and posts already out do. Without a `cadence`, the limit is the one in `postplan networks`, if there is one;
those come from studies, not from the networks' rules.

## Fix
Move the post that matters least today; the help names the next free spot that doesn't overload anything else. If a day is
meant to be busy, say so in `postplan.yaml`: `exceptions: [{on: 2026-12-11, per-day: 3, because: the doors open}]`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.cadence._overfull import too_full

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each day over the limit, on its last post."""
    yield from too_full(feed, plan, "day")
