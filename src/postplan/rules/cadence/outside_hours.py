"""A post at an hour at which nobody of the team is there.

## Why
Whoever posts is asked: a question under the post, a mistake in it, a reply that needs an answer. At night and on days off
either nobody answers, or somebody who should be off does. A scheduler can post at any hour; people cannot answer at any.

```yaml bad postplan.yaml
hours: {weekdays: 08:00-19:00, weekend: none}
```
```yaml bad
when: 2026-12-05 21:30
text: The oven is on. What do you bake first when it snows?
channels: [mastodon, bluesky]
```
```text
warning[outside-hours]: Sat 5 Dec 21:30 is outside the team's hours: the hours of a Saturday are none (mastodon, bluesky)
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-05 21:30
   |       ^^^^^^^^^^^^^^^^
   = help: write `when: 2026-12-07 08:00` in posts/post.yaml, the next free place on mastodon, bluesky
```
```yaml good postplan.yaml
hours: {weekdays: 08:00-19:00, weekend: none}
```
```yaml good
when: 2026-12-07 08:30
text: The oven is on. What do you bake first when it snows?
channels: [mastodon, bluesky]
```

Speaks only where the settings have `hours`. A post with a `fixed` reason is left alone: somebody has thought about it.

## When to ignore
For an audience on the other side of the world, give its channel's posts a reason: `fixed: morning in Tokyo`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.times.week import DAYS
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A time outside the hours of its day; a day on which there are none."""
    if not plan.settings.hours or variant.day is None or variant.post.fixed:
        return
    hours = plan.days.hours(variant.day)
    if hours is None or (hours.holds(variant.time.time()) if variant.time else hours.opens < hours.closes):
        return
    when = f"{day_words(variant.day)} {variant.time:%H:%M}" if variant.time else day_words(variant.day)
    those = f"the hours of a {DAYS[variant.day.weekday()].title()} are {hours}"
    yield Finding(
        f"{when} is outside the team's hours: {those}",
        at=variant.at("when"),
        help="move it into the hours",
        advice=partial(move_here, variant, plan),
    )
