"""A post with `status: published` and a time that hasn't come yet.

## Why
Published posts are in the past: nobody checks them or gets a reminder. A post that only says it is published may never go
out, and nobody would notice.

```yaml bad today=2026-11-25
status: published
when: 2026-12-01 09:00
text: The winter roast is here. Which of the three farms would you open first?
channels: [mastodon]
```
```text
warning[published-in-future]: this post is `published`, but its time, 2026-12-01 09:00, hasn't come yet
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-12-01 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: write `status: scheduled` until it is out, or correct the time
```
```yaml good today=2026-11-25
status: scheduled
when: 2026-12-01 09:00
text: The winter roast is here. Which of the three farms would you open first?
channels: [mastodon]
```

## Fix
Write `status: scheduled` until it is out, or the time when it went out.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Status, Variant
from postplan.plan.times.when import FIRST_YEAR

SEVERITY, SINCE = WARNING, "0.2"
HISTORY = True


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each channel of a post that is published at a time after now."""
    if variant.status is not Status.PUBLISHED or variant.day is None or plan.now.year < FIRST_YEAR:
        return
    if variant.time > plan.now if variant.time else variant.day > plan.now.date():
        when = f"{variant.time:%Y-%m-%d %H:%M}" if variant.time else f"{variant.day}"
        yield Finding(
            f"this post is `published`, but its time, {when}, hasn't come yet",
            variant.at("when"),
            help="write `status: scheduled` until it is out, or correct the time",
        )
