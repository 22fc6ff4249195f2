"""A post that isn't signed off, with less time left than a sign-off takes.

## Why
Approvers have other work. What reaches them the night before gets waved through or postponed, and everything behind it
moves too. Today there's still time to plan it.

```yaml bad postplan.yaml
lead-times: {approval: 3 days}
```
```yaml bad
status: review
when: 2026-11-04 09:00
text: Doors open at nine. Who is first?
channels: [x]
```
```text
warning[approval-late]: this post goes out on Wed 4 Nov but its status is still `review`: a sign-off takes 3 working days, and 2 are left
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-11-04 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: get it signed off today, or move it to Thu 5 Nov or later
```
```yaml good postplan.yaml
lead-times: {approval: 3 days}
```
```yaml good
status: review
when: 2026-11-05 09:00
text: Doors open at nine. Who is first?
channels: [x]
```

Runs only if the plan says how long a sign-off takes, such as `lead-times: {approval: 2 days}`. Those are working days:
weekends, holidays and the team's own days off don't count. Drafts are reported too, because they need a sign-off as well.
Posts of `kind: spontaneous` and `kind: trend` are skipped: they're signed off on the spot, or not at all.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, day_words
from postplan.rules.workflow._due import ahead, is_late, left, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post in draft or review, due sooner than the lead time for a sign-off."""
    lead = plan.settings.lead_times.approval
    late = lead is not None and next((variant for variant in ahead(post, plan) if is_late(variant, plan)), None)
    if not lead or not late or not late.day:
        return
    later = day_words(plan.days.ahead(plan.now.date(), lead))
    move = f"you can't move it ({post.fixed})" if post.fixed else f"or move it to {later} or later"
    yield Finding(
        f"this post goes out on {day_words(late.day)} but its status is still `{late.status}`: "
        f"a sign-off takes {working_days(lead)}, and {left(plan, late.day)}",
        late.at("when"),
        help=f"get it signed off today{': ' if post.fixed else ', '}{move}",
    )
