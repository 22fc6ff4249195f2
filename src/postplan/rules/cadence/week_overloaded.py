"""More posts in a week than the channel's audience wants.

## Why
A busy day is forgiven; a busy week is what people remember when they stop following. Each post over what the audience
wants also takes something from the others of that week: studies of millions of posts find less reached by every one more.

```yaml bad postplan.yaml
channels:
  linkedin: {cadence: {per-week: 2}}
```
```yaml bad posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml bad posts/hiring.yaml
when: 2026-12-11 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [linkedin]
```
```text
warning[week-overloaded]: 3 posts on linkedin in the week from Mon 7 Dec, limit 2
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-11 09:00
   |       ^^^^^^^^^^^^^^^^ the third
  ::: posts/farm.yaml:1:7  2026-12-07 09:00  farm
  ::: posts/drum.yaml:1:7  2026-12-09 09:00  drum
   = help: write `when: 2026-12-14 09:00` in posts/hiring.yaml, the next free place on linkedin
```
```yaml good postplan.yaml
channels:
  linkedin: {cadence: {per-week: 2}}
```
```yaml good posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml good posts/hiring.yaml
when: 2026-12-14 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [linkedin]
```

A week begins on the plan's `week-starts`. What counts, and where the limit comes from without a `cadence`, is as in
`day-overloaded`.

## Fix
Move what is least decided; `help` names the next free place. If this audience wants more, say so:
`cadence: {per-week: 5}` on the channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.cadence._overfull import too_full

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each week over the cap, on the post that comes last."""
    yield from too_full(feed, plan, "week")
