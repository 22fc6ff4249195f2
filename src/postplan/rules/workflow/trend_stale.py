"""A trend planned for when it is over.

## Why
A trend is a conversation that others are having now. Who comes a week later tells a joke that everybody has heard, and
shows that it took a week to be allowed to.

```yaml bad
kind: trend
goal: conversation
when: 2026-11-16 12:00
requested: 2026-11-02
text: Our grinder, but it is a duet.
channels: [x]
```
```text
warning[trend-stale]: this trend goes out on Mon 16 Nov, 14 days after it was requested for, and stays fresh for 3 working days
  --> posts/post.yaml:3:7
   |
 3 | when: 2026-11-16 12:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:4:12  2026-11-02  asked for
   = help: move it to Thu 5 Nov or earlier, or drop it: `status: rejected`, with the `reason`
```
```yaml good
kind: trend
goal: conversation
when: 2026-11-03 12:00
requested: 2026-11-02
text: Our grinder, but it is a duet. Which part would you sing?
channels: [x]
```

It acts on posts of `kind: trend` that say when they were `requested`. How many working days a trend stays fresh is
`lead-times: {trend: 1 day}` of the plan.

## Options
- `fresh`: the working days a trend stays fresh where the plan does not say; 3.

## Fix
Let it go. The next one comes next week.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, day_words, plural
from postplan.plan.keys.post import Kind
from postplan.rules.workflow._due import ahead, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, fresh: int = 3) -> Iterator[Finding]:
    """A trend that goes out later than trends stay fresh after it was asked for."""
    if post.kind is not Kind.TREND or not post.requested:
        return
    said = plan.settings.lead_times.trend
    days = fresh if said is None else said
    over = plan.days.ahead(post.requested, days)
    first = next(iter(ahead(post, plan)), None)
    if not first or not first.day or first.day <= over:
        return
    after = (first.day - post.requested).days
    lasts = working_days(days) if days else "one day"
    sooner = f"move it to {day_words(over)} or earlier, or drop it" if over >= plan.now.date() else "let it go"
    yield Finding(
        f"this trend goes out on {day_words(first.day)}, {plural(after, 'day')} after it was requested "
        f"for, and stays fresh for {lasts}",
        first.at("when"),
        help=f"{sooner}: `status: rejected`, with the `reason`",
        related=[post.at("requested", label="asked for")],
    )
