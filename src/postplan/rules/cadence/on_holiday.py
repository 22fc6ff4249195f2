"""A post on a public holiday, or on one of your team's days off.

## Why
Your followers are busy with other things that day, and the people who'd reply for you are off. A post that has nothing to
do with the holiday also looks as if nobody noticed it.

```yaml bad postplan.yaml
holidays: DE-BY
```
```yaml bad
when: 2026-12-25 10:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [mastodon]
```
```text
warning[on-holiday]: Fri 25 Dec is a public holiday or day off: Christmas Day
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-25 10:00
   |       ^^^^^^^^^^^^^^^^
   = help: write `when: 2026-12-27 10:00` in posts/post.yaml, the next free spot on mastodon
```
```yaml good postplan.yaml
holidays:
  region: DE-BY
  days: [{on: 2026-12-23, name: stocktaking}]
```
```yaml good
when: 2026-12-22 10:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [mastodon]
```
```yaml good posts/greeting.yaml
when: 2026-12-25 10:00
fixed: Christmas
text: We are at home, and hope you are too. What is in your cup this morning?
channels: [mastodon]
```

Runs only if `postplan.yaml` has `holidays`: a region of the holidays package, such as `DE-BY`, or your team's own days
off. Posts with a `fixed` reason belong on that day, and are skipped.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each variant on a public holiday of the plan's region, or on a day off of the team."""
    if variant.day is None or variant.post.fixed:
        return
    name = plan.days.holiday(variant.day)
    if name and plan.days.freeze(variant.day) is None:  # `in-freeze` reports days in a freeze
        yield Finding(
            f"{day_words(variant.day)} is a public holiday or day off: {name}",
            at=variant.at("when"),
            help="move it to another day, or give the reason for this day in `fixed`",
            advice=partial(move_here, variant, plan),
        )
