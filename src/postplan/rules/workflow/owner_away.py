"""A post that goes out while its owner is away and nobody covers.

## Why
Something always goes wrong on the day: the link, the image, the morning's news. The person who'd notice is up a mountain,
or checking their phone there, and that's no holiday.

```yaml bad postplan.yaml
team:
  maya:
    away: [{from: 2026-11-16, to: 2026-11-20}]
  tom:
```
```yaml bad
when: 2026-11-18 09:00
owner: maya
text: The first snow on the farm. What's the weather like where you are?
channels: [x, mastodon]
```
```text
warning[owner-away]: this post goes out on Wed 18 Nov, but its owner `maya` is away until Fri 20 Nov, and nobody covers (x, mastodon)
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
text: The first snow on the farm. What's the weather like where you are?
channels: [mastodon]
```

Runs only if the `team` says when people are `away`. A cover who's away at the same time doesn't count. Weekends and holidays
don't count as time off here: posts can go out by themselves.

## Fix
Name a cover, give the post another owner, or move it.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.work.people import uncovered
from postplan.rules.workflow._away import cover_help, place_of, time_off_words
from postplan.rules.workflow._due import is_ahead

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant that goes out while its owner is away and nobody covers."""
    team, owner, day = plan.settings.team, variant.post.owner, variant.day
    if not team or not owner or not day:
        return
    off = uncovered(plan.settings, owner, day)
    if off and is_ahead(variant, plan):
        yield Finding(
            f"this post goes out on {day_words(day)}, but its owner `{owner}` is away {time_off_words(off, day, plan)}",
            variant.at("when"),
            help=f"{cover_help(off)}, or give the post another owner",
            related=[place_of(owner, off, plan)],
        )
