"""A comment that ignores a rule without saying why.

## Why
The next person to read the plan can't tell whether you meant it or just hid a mistake.

```yaml bad
# postplan: ignore-file[time-in-past]
status: review
when: 2026-10-30 09:00
text: Doors open at nine.
channels: [x]
```
```text
warning[ignore-without-reason]: this comment ignores `time-in-past` without a reason
  --> posts/post.yaml:1:1
   |
 1 | # postplan: ignore-file[time-in-past]
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write the reason after the `]`
```
```yaml good
# postplan: ignore-file[time-in-past] goes out when the permit comes
status: review
when: 2026-10-30 09:00
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Suppression

SEVERITY, SINCE = WARNING, "0.1"


def check(suppression: Suppression) -> Iterator[Finding]:
    """A comment with nothing after the brackets."""
    if not suppression.reason and not suppression.wrong:
        names = ", ".join(f"`{name}`" for name in suppression.rules)
        yield Finding(
            f"this comment ignores {names} without a reason", suppression.at, help="write the reason after the `]`"
        )
