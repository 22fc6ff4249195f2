"""A comment whose `until` date has passed.

## Why
The comment no longer ignores anything. The rule reports its findings again, so the comment is only misleading.

```yaml bad
# postplan: ignore[time-in-past] waiting for the permit until 2026-10-31
when: 2026-10-30 09:00
status: review
text: Doors open at nine.
channels: [x]
```
```text
warning[ignore-expired]: this comment expired on 2026-10-31; today is 2026-11-02
  --> posts/post.yaml:1:1
   |
 1 | # postplan: ignore[time-in-past] waiting for the permit until 2026-10-31
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: delete the comment, or write a later date and the reason
```
```yaml good
# postplan: ignore[time-in-past] waiting for the permit until 2026-11-30
when: 2026-10-30 09:00
status: review
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Plan, Strike, Suppression

SEVERITY, SINCE = WARNING, "0.1"


def check(suppression: Suppression, plan: Plan) -> Iterator[Finding]:
    """An `until` date before today."""
    if suppression.until and suppression.until < plan.now.date():
        yield Finding(
            f"this comment expired on {suppression.until}; today is {plan.now.date()}",
            suppression.at,
            help="delete the comment, or write a later date and the reason",
            fix=Fix((Strike(suppression.at),), safe=True),
        )
