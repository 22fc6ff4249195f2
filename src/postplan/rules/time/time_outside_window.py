"""A time too far ahead, or too close, for the network to schedule the post.

## Why
Networks hold a scheduled post only so long, and need it some minutes ahead. Outside that window they refuse it, whatever
its status says, and nothing goes out.

```yaml bad
status: scheduled
when: 2027-03-01 09:00
text: The spring roast is here.
channels: [facebook]
```
```text
error[time-outside-window]: this post goes out in about 119.4 days; Facebook keeps a scheduled post for 75 days at most
  --> posts/post.yaml:2:7
   |
 2 | when: 2027-03-01 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: set `status: approved` and schedule it on 2026-12-16 09:00 or later
```
```yaml bad today=2026-12-01T08:55
status: approved
when: 2026-12-01 09:00
text: Doors open at nine.
channels: [facebook]
```
```text
error[time-outside-window]: this post goes out in 5 minutes; Facebook needs it at least 10 minutes ahead
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-12-01 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: publish it by hand, or move it to a later time
```
```yaml good
status: approved
when: 2027-03-01 09:00
text: The spring roast is here.
channels: [facebook]
```

A post that is `scheduled` is with the network already, so only a time too far ahead is a finding; one that is
`approved` still has to be handed over, so only a time too close is one.

## When to ignore
Where a tool holds the posts itself and publishes them at their time: `rules: {time-outside-window: off}`.
"""

from collections.abc import Iterator
from datetime import timedelta

from postplan.api import ERROR, Finding, Plan, Status, Variant, in_words

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A scheduled variant further ahead, or an approved one closer, than its network allows; the surest fact speaks."""
    schedule, time, title = variant.format.schedule, variant.time, variant.network.title
    if time is None or not (schedule.ahead_max or schedule.ahead_min):
        return
    ahead = timedelta(seconds=time.timestamp() - plan.now.timestamp())
    if variant.status is Status.SCHEDULED:
        far = [fact for fact in variant.holding(schedule.ahead_max) if ahead > fact.value]
        if far:
            fact = max(far, key=lambda each: each.strong)
            yield Finding(
                f"this post goes out in {in_words(ahead)}; {title} keeps a scheduled post for {in_words(fact.value)} at most",
                variant.at("when"),
                help=f"set `status: approved` and schedule it on {time - fact.value:%Y-%m-%d %H:%M} or later",
                fact=fact,
            )
    elif variant.status is Status.APPROVED and ahead > timedelta():
        close = [fact for fact in variant.holding(schedule.ahead_min) if ahead < fact.value]
        if close:
            fact = max(close, key=lambda each: each.strong)
            yield Finding(
                f"this post goes out in {in_words(ahead)}; {title} needs it at least {in_words(fact.value)} ahead",
                variant.at("when"),
                help="publish it by hand, or move it to a later time",
                fact=fact,
            )
