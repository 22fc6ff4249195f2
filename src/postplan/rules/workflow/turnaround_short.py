"""A post requested at too short notice.

## Why
Asking on Monday for a post on Wednesday makes somebody drop what they'd promised someone else. The post gets made in the
evening with whatever image is around, and nobody proofreads it.

```yaml bad postplan.yaml
lead-times: {turnaround: 5 days}
```
```yaml bad
when: 2026-11-19 12:00
requested: 2026-11-16
text: We're looking for a third barista. What should they know on their first day?
channels: [linkedin]
```
```text
warning[turnaround-short]: this post goes out on Thu 19 Nov, 3 working days after it was requested; the team needs 5
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-19 12:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:2:12  2026-11-16  requested
   = help: move it to Mon 23 Nov or later
```
```yaml good postplan.yaml
lead-times: {turnaround: 5 days}
```
```yaml good
when: 2026-11-23 12:00
requested: 2026-11-16
text: We're looking for a third barista. What should they know on their first day?
channels: [linkedin]
```

Runs only if the plan says how many working days the team needs, such as `lead-times: {turnaround: 5 days}`, and the post has
a `requested` date. Signed-off posts are skipped: they were ready in time after all. So are posts of `kind: spontaneous` and
`kind: trend`: nobody requests those a week ahead. If there's not even time for a sign-off, only `approval-late` reports it.

## Fix
Agree on a later day with whoever asked, and show them this, so they ask earlier next time.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status, day_words
from postplan.plan.keys.post import UNPLANNED
from postplan.rules.workflow._due import ahead, is_late, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post requested fewer working days ahead than the team needs."""
    needed, requested = plan.settings.lead_times.turnaround, post.requested
    if not needed or not requested or post.kind in UNPLANNED:
        return
    first = next((variant for variant in ahead(post, plan) if variant.status.rank < Status.APPROVED.rank), None)
    ready = plan.days.ahead(requested, needed)
    if not first or not first.day or first.day >= ready or is_late(first, plan):
        return
    after = f"{working_days(plan.days.between(requested, first.day))} after" if first.day >= requested else "before"
    yield Finding(
        f"this post goes out on {day_words(first.day)}, {after} it was requested; the team needs {needed}",
        first.at("when"),
        help=f"move it to {day_words(ready)} or later",
        related=[post.at("requested", label="requested")],
    )
