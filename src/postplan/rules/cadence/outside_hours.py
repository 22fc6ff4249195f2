"""A post at a time when nobody on the team is around.

## Why
Every post brings questions, corrections and replies that need an answer. At night and on days off, either nobody answers
or somebody who should be off does. A scheduler can post at any hour; people can't answer at any hour.

```yaml bad postplan.yaml
hours: {weekdays: 08:00-19:00, weekend: none}
```
```yaml bad
when: 2026-12-05 21:30
text: The oven is on. What do you bake first when it snows?
channels: [mastodon, bluesky]
```
```text
warning[outside-hours]: Sat 5 Dec 21:30 is outside the team's hours: none on Saturdays (mastodon, bluesky)
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-05 21:30
   |       ^^^^^^^^^^^^^^^^
   = help: write `when: 2026-12-07 08:00` in posts/post.yaml, the next free spot on mastodon, bluesky
```
```yaml good postplan.yaml
hours: {weekdays: 08:00-19:00, weekend: none}
```
```yaml good
when: 2026-12-07 08:30
text: The oven is on. What do you bake first when it snows?
channels: [mastodon, bluesky]
```

Runs only if `postplan.yaml` has `hours`. Posts with a `fixed` reason are skipped: somebody has thought about it.

## When to ignore
For followers on the other side of the world, give their posts a reason: `fixed: morning in Tokyo`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.times.week import DAYS
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each variant outside its day's hours, or on a day without any."""
    if not plan.settings.hours or variant.day is None or variant.post.fixed:
        return
    hours = plan.days.hours(variant.day)
    if hours is None or (hours.holds(variant.time.time()) if variant.time else hours.opens < hours.closes):
        return
    when = f"{day_words(variant.day)} {variant.time:%H:%M}" if variant.time else day_words(variant.day)
    weekday = DAYS[variant.day.weekday()].title()
    yield Finding(
        f"{when} is outside the team's hours: {hours} on {weekday}s",
        at=variant.at("when"),
        help="move it within the team's hours",
        advice=partial(move_here, variant, plan),
    )
