"""More posts in a day than the channel's audience wants.

## Why
People who follow an account give it a share of their attention, not all of it. What comes after that share is scrolled
past, and the post that mattered goes by with it; a network that sees posts scrolled past shows the next ones to fewer.

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
text: We look for somebody who likes mornings. Is that you?
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
   = help: write `when: 2026-12-12 15:00` in posts/hiring.yaml, the next free place on instagram
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
text: We look for somebody who likes mornings. Is that you?
channels: [instagram]
```

Counted is what one account shows on one surface on a day of the plan: stories are not counted with pictures that stay,
a thread is one post, replies are none, and what is public already counts too. Without a `cadence` the limit is the
network's in `postplan networks`, where anybody has named one; those are advice by people who studied it, no rules.

## Fix
Move what is least decided; `help` names the next free place, at which nothing else becomes too much. A day that is meant
to be full is said so in the settings: `exceptions: [{on: 2026-12-11, per-day: 3, because: the doors open}]`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.cadence._overfull import too_full

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each day over the cap, on the post that comes last."""
    yield from too_full(feed, plan, "day")
