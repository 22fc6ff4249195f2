"""A post on a public holiday, or on a day off of the team's own.

## Why
The people it is for do something else that day, and the people who would answer are off. A post that has nothing to do
with the holiday also looks as if nobody had noticed it.

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
   = help: write `when: 2026-12-27 10:00` in posts/post.yaml, the next free place on mastodon
```
```yaml good postplan.yaml
holidays:
  region: DE-BY
  days: [{on: 2026-12-23, name: we count the stock}]
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

Speaks only where the settings have `holidays`: a region of the holidays package, such as `DE-BY`, and days of the team's
own. A post with a `fixed` reason belongs to the day, and is left alone.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A day that is off, in the settings' region or for the team."""
    if variant.day is None or variant.post.fixed:
        return
    name = plan.days.holiday(variant.day)
    if name and plan.days.freeze(variant.day) is None:  # in a freeze nothing goes out anyway, and that is told
        yield Finding(
            f"{day_words(variant.day)} is a public holiday or day off: {name}",
            at=variant.at("when"),
            help="move it to another day, or say in `fixed` why it has to be this day",
            advice=partial(move_here, variant, plan),
        )
