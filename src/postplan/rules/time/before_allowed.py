"""A post dated before it may be public.

## Why
Somebody was promised that this stays quiet until then: a partner, a journalist, the people who hear it first. A post
that is out can't be taken back.

```yaml bad
status: approved
when: 2026-12-01 09:00
not-before: 2026-12-01 18:00
text: The winter roast won the Nordic Cup.
channels:
  x:
  linkedin:
    when: 18:00
```
```text
error[before-allowed]: this post goes out on 2026-12-01 09:00, but isn't allowed out before 2026-12-01 18:00
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-12-01 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:3:13  2026-12-01 18:00  the end of the embargo
   = help: move it to 2026-12-01 18:00 or later
```
```yaml good
status: approved
when: 2026-12-01 18:00
not-before: 2026-12-01 18:00
text: The winter roast won the Nordic Cup.
channels: [x, linkedin]
```

`not-before` can be a day: the post may go out on that day at any time.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Variant
from postplan.plan.earliest import too_early

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant that goes out before `not-before` of its post."""
    bound = variant.post.not_before
    early = bound and too_early(variant, bound, plan.settings.timezone)
    if early:
        goes, may = early
        yield Finding(
            f"this post goes out on {goes}, but isn't allowed out before {may}",
            variant.at("when"),
            help=f"move it to {may} or later",
            related=[variant.post.at("not-before", label="the end of the embargo")],
        )
