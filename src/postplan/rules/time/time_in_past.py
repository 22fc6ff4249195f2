"""A post whose time has passed, and which was never signed off.

## Why
It didn't go out when it was meant to, and nobody noticed. The calendar still shows it as planned, and the feed has a gap.

```yaml bad
status: review
when: 2026-10-30 09:00
text: Doors open at nine.
channels: [x]
```
```text
warning[time-in-past]: this post was due 3 days ago and is still in status `review`
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-10-30 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: write a new time, or set `status: published` if it went out or `rejected` if it won't
```
```yaml good
status: review
when: 2026-11-30 09:00
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Status, Variant

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A draft, or what is in review, dated before now."""
    if variant.status.rank >= Status.APPROVED.rank:
        return
    gone = variant.time < plan.now if variant.time else variant.day is not None and variant.day < plan.now.date()
    if not gone or variant.day is None:
        return
    days = (plan.now.date() - variant.day).days
    ago = "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"
    yield Finding(
        f"this post was due {ago} and is still in status `{variant.status}`",
        variant.at("when"),
        help="write a new time, or set `status: published` if it went out or `rejected` if it won't",
    )
