"""A post asked for too late.

## Why
Whoever asks on Monday for Wednesday asks somebody else to drop what they had promised. The post is made in the evening,
from the picture that is at hand, and nobody reads it twice.

```yaml bad postplan.yaml
lead-times: {turnaround: 5 days}
```
```yaml bad
when: 2026-11-19 12:00
requested: 2026-11-16
text: We look for a third barista. What should they know on their first day?
channels: [linkedin]
```
```text
warning[turnaround-short]: this post goes out on Thu 19 Nov, 3 working days after it was requested; the team needs 5
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-19 12:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:2:12  2026-11-16  asked for
   = help: move it to Mon 23 Nov or later
```
```yaml good postplan.yaml
lead-times: {turnaround: 5 days}
```
```yaml good
when: 2026-11-23 12:00
requested: 2026-11-16
text: We look for a third barista. What should they know on their first day?
channels: [linkedin]
```

It acts where the plan says how long the team needs, `lead-times: {turnaround: 5 days}`, and the post when it was asked
for. Days are the plan's working days. What is signed off was ready in time after all. Posts of `kind: spontaneous` and
`kind: trend` are left out: nobody asks for these a week before. Where the time does not even do for a sign-off,
`approval-late` says so alone.

## Fix
Agree on a later day with whoever asked, and show them this: the next time they ask earlier.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status, day_words
from postplan.plan.keys.post import UNPLANNED
from postplan.rules.workflow._due import ahead, is_late, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post that goes out fewer working days after it was asked for than the team needs."""
    need, asked = plan.settings.lead_times.turnaround, post.requested
    if not need or not asked or post.kind in UNPLANNED:
        return
    first = next((variant for variant in ahead(post, plan) if variant.status.rank < Status.APPROVED.rank), None)
    ready = plan.days.ahead(asked, need)
    if not first or not first.day or first.day >= ready or is_late(first, plan):
        return
    took = f"{working_days(plan.days.between(asked, first.day))} after" if first.day >= asked else "before"
    yield Finding(
        f"this post goes out on {day_words(first.day)}, {took} it was requested; the team needs {need}",
        first.at("when"),
        help=f"move it to {day_words(ready)} or later",
        related=[post.at("requested", label="asked for")],
    )
