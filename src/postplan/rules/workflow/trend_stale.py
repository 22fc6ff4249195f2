"""A trend post planned for after the trend is over.

## Why
A trend is a conversation people are having right now. A week later you're telling a joke everybody has heard, and showing
that it took you a week to get it approved.

```yaml bad
kind: trend
goal: conversation
when: 2026-11-16 12:00
requested: 2026-11-02
text: Our grinder, but it's a duet.
channels: [x]
```
```text
warning[trend-stale]: this trend goes out on Mon 16 Nov, 14 days after it was requested, but a trend stays fresh for 3 working days
  --> posts/post.yaml:3:7
   |
 3 | when: 2026-11-16 12:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:4:12  2026-11-02  requested
   = help: move it to Thu 5 Nov or earlier, or drop it: `status: rejected`, with the `reason`
```
```yaml good
kind: trend
goal: conversation
when: 2026-11-03 12:00
requested: 2026-11-02
text: Our grinder, but it's a duet. Which part would you sing?
channels: [x]
```

Checks posts of `kind: trend` with a `requested` date. Set how many working days a trend stays fresh in the plan:
`lead-times: {trend: 1 day}`.

## Options
- `fresh`: how many working days a trend stays fresh if the plan doesn't say. Default: 3.

## Fix
Let it go. There'll be another one next week.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, day_words, plural
from postplan.plan.keys.post import Kind
from postplan.rules.workflow._due import ahead, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, fresh: int = 3) -> Iterator[Finding]:
    """A trend post that goes out after the trend is no longer fresh."""
    if post.kind is not Kind.TREND or not post.requested:
        return
    lead = plan.settings.lead_times.trend
    days = fresh if lead is None else lead
    over = plan.days.ahead(post.requested, days)
    first = next(iter(ahead(post, plan)), None)
    if not first or not first.day or first.day <= over:
        return
    after = (first.day - post.requested).days
    lasts = working_days(days) if days else "one day"
    sooner = f"move it to {day_words(over)} or earlier, or drop it" if over >= plan.now.date() else "let it go"
    yield Finding(
        f"this trend goes out on {day_words(first.day)}, {plural(after, 'day')} after it was requested, "
        f"but a trend stays fresh for {lasts}",
        first.at("when"),
        help=f"{sooner}: `status: rejected`, with the `reason`",
        related=[post.at("requested", label="requested")],
    )
