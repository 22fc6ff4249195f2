"""More posts scheduled for one day, or in total, than the network holds.

## Why
Networks hold a limited number of scheduled posts. They refuse the rest when you schedule them, and the last days of the
plan stay empty.

```yaml bad posts/a.yaml
status: scheduled
when: 2026-12-01 09:00
text: Doors open at nine.
channels: [mastodon]
```
```yaml bad posts/b.yaml
status: approved
when: 2026-12-01 12:00
text: The first cups are poured.
channels: [mastodon]
```
```yaml bad postplan.yaml
channels: {mastodon: {limits: {schedule.per-day: 1}}}
```
```text
warning[schedule-full]: 2 posts wait for 2026-12-01, and Mastodon keeps 1 a day
  --> posts/b.yaml:2:7
   |
 2 | when: 2026-12-01 12:00
   |       ^^^^^^^^^^^^^^^^ one too many
   = help: schedule it once others are out, or move it to another day
```
```yaml good
status: scheduled
when: 2026-12-01 09:00
text: Doors open at nine.
channels: [mastodon]
```

Posts count that are approved or scheduled and not public yet.

## When to ignore
Where a tool holds the posts itself: `rules: {schedule-full: off}`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from postplan.api import WARNING, Fact, Feed, Finding, Status, Variant

SEVERITY, SINCE = WARNING, "0.2"


def check(feed: Feed) -> Iterator[Finding]:
    """The posts of a feed that wait with the network, by day and together."""
    waiting = [each for each in feed.variants if each.status in {Status.APPROVED, Status.SCHEDULED} and not each.past]
    if not waiting:
        return
    schedule, title = waiting[0].format.schedule, feed.channel.network.title
    if limits := waiting[0].holding(schedule.per_day):
        days: dict[date | None, list[Variant]] = defaultdict(list)
        for variant in waiting:
            days[variant.day].append(variant)
        for day, variants in days.items():
            yield from _too_many(variants, limits, f"wait for {day}, and {title} keeps {{most}} a day")
    yield from _too_many(waiting, waiting[0].holding(schedule.total), f"wait, and {title} keeps {{most}} in all")


def _too_many(variants: Sequence[Variant], limits: Sequence[Fact[int]], said: str) -> Iterator[Finding]:
    limit = next((limit for limit in limits if len(variants) > limit.value), None)
    if limit:
        over = variants[limit.value :]
        yield Finding(
            f"{len(variants)} posts {said.format(most=limit.value)}",
            over[0].at("when"),
            label="one too many" if len(over) == 1 else f"the first of {len(over)} too many",
            help="schedule it once others are out, or move it to another day",
            related=[each.at("when", label=each.name) for each in over[1:]],
            fact=limit,
        )
