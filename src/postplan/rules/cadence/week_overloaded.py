"""More posts in a week than a channel's followers want.

## Why
People forgive a busy day; a busy week makes them unfollow. Every post too many also takes reach from the others that week:
studies of millions of posts find that each extra one reaches fewer people.

```yaml bad postplan.yaml
channels:
  linkedin: {cadence: {per-week: 2}}
```
```yaml bad posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml bad posts/hiring.yaml
when: 2026-12-11 09:00
text: We're hiring, and it helps if you like mornings. Is that you?
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
   = help: write `when: 2026-12-14 09:00` in posts/hiring.yaml, the next free spot on linkedin
```
```yaml good postplan.yaml
channels:
  linkedin: {cadence: {per-week: 2}}
```
```yaml good posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml good posts/hiring.yaml
when: 2026-12-14 09:00
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [linkedin]
```

Weeks start on the plan's `week-starts`. What counts, and where the limit comes from without a `cadence`, is the same as in
`day-overloaded`.

## Fix
Move the post that matters least this week; the help names the next free spot. If these followers want more, raise the
limit: `cadence: {per-week: 5}` on the channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.cadence._overfull import too_full

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each week over the limit, on its last post."""
    yield from too_full(feed, plan, "week")
