"""A post that goes out while its owner is away, and nobody covers.

## Why
Something is always wrong on the day: the link, the picture, the news of the morning. The one who would see it is on a
mountain, or looks at a phone there, and then it was no holiday.

```yaml bad postplan.yaml
team:
  maya:
    away: [{from: 2026-11-16, to: 2026-11-20}]
  tom:
```
```yaml bad
when: 2026-11-18 09:00
owner: maya
text: The first snow on the farm. What is the weather at yours?
channels: [x, mastodon]
```
```text
warning[owner-away]: this post goes out on Wed 18 Nov: `maya`, its owner, is away until Fri 20 Nov, and nobody covers (x, mastodon)
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-18 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:3:12  {from: 2026-11-16, to: 2026-11-20}  away
   = help: name a `cover` for that time, or give the post another owner
```
```yaml good postplan.yaml
team:
  maya:
    away: [{from: 2026-11-16, to: 2026-11-20, cover: tom}]
  tom:
```
```yaml good
when: 2026-11-18 09:00
owner: maya
text: The first snow on the farm. What is the weather at yours?
channels: [mastodon]
```

It acts where the `team` says when somebody is `away`; a cover who is away as well covers nothing. Weekends and holidays
are no time off here: a post may go out on them by itself.

## Fix
Say who covers, give the post another owner, or move it.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.work.people import uncovered
from postplan.rules.workflow._away import is_off, way_out, where
from postplan.rules.workflow._due import is_ahead

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant that goes out on a day that its owner is away, without anybody who covers."""
    team, owner, day = plan.settings.team, variant.post.owner, variant.day
    if not team or not owner or not day:
        return
    off = uncovered(plan.settings, owner, day)
    if off and is_ahead(variant, plan):
        yield Finding(
            f"this post goes out on {day_words(day)}: `{owner}`, its owner, is away {is_off(off, day, plan)}",
            variant.at("when"),
            help=f"{way_out(off)}, or give the post another owner",
            related=[where(owner, off, plan)],
        )
