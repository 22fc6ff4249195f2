"""Nobody there to answer the day after a post goes out.

## Why
Most replies come within a day. People who ask and hear nothing don't ask again, and the question that needed an answer at
ten stays unanswered under the post all week.

```yaml bad postplan.yaml
team:
  maya:
    away: [{from: 2026-11-18, to: 2026-11-27}]
  tom:
```
```yaml bad
when: 2026-11-17 17:00
owner: maya
text: This bag comes from three hills. Which one would you climb first?
channels: [mastodon]
```
```text
warning[nobody-answers]: nobody is there to answer on Wed 18 Nov, the day after this post: its owner `maya` is away until Fri 27 Nov, and nobody covers
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-17 17:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:3:12  {from: 2026-11-18, to: 2026-11-27}  away
   = help: name a `cover` for that time, or give the post another owner
```
```yaml bad postplan.yaml
team:
  maya: {works: mon-wed}
```
```yaml bad
when: 2026-11-19 09:00
owner: maya
text: This bag comes from three hills. Which one would you climb first?
channels: [mastodon]
```
```text
warning[nobody-answers]: nobody is there to answer: this post goes out on Thu 19 Nov, and its owner `maya` works neither that day nor the next
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-19 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:2:17  mon-wed  works
   = help: move it to a day when `maya` works, or give it another owner
```
```yaml good postplan.yaml
team:
  maya:
    works: mon-wed
    away: [{from: 2026-11-18, to: 2026-11-27, cover: tom}]
  tom:
```
```yaml good
when: 2026-11-17 17:00
owner: maya
text: This bag comes from three hills. Which one would you climb first?
channels: [mastodon]
```

Runs only if the `team` says when people are `away` or which days they work (`works: mon-wed`). Flags posts whose owner is
away the next day without a cover, or works neither that day nor the next. Weekends and holidays don't count as time off
unless they're listed in `away`: `outside-hours` and `on-holiday` cover those. A post that goes out during time off is
reported by `owner-away`.

## Fix
Name a cover, give the post to somebody who's there, or move it to a day when its owner works the next day too.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.keys.team import PersonKeys
from postplan.plan.work.people import absence, uncovered
from postplan.rules.workflow._away import cover_help, place_of, time_off_words
from postplan.rules.workflow._due import is_ahead

SEVERITY, SINCE = WARNING, "0.1"

_DAY = timedelta(days=1)


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant whose owner is away the next day without a cover, or works neither that day nor the next."""
    owner, day = variant.post.owner or "", variant.day
    person = plan.settings.team.get(owner)
    if not person or not day or not (person.away or person.works):
        return
    after = day + _DAY
    off = uncovered(plan.settings, owner, after)
    idle = _is_idle(person, day, plan) and (_is_idle(person, after, plan) or not plan.days.works(after))
    if not (off or idle) or uncovered(plan.settings, owner, day) or not is_ahead(variant, plan):
        return
    if off:
        yield Finding(
            f"nobody is there to answer on {day_words(after)}, the day after this post: its owner `{owner}` is away "
            f"{time_off_words(off, after, plan)}",
            variant.at("when"),
            help=f"{cover_help(off)}, or give the post another owner",
            related=[place_of(owner, off, plan)],
        )
    else:
        yield Finding(
            f"nobody is there to answer: this post goes out on {day_words(day)}, and its owner `{owner}` works neither that day "
            "nor the next",
            variant.at("when"),
            help=f"move it to a day when `{owner}` works, or give it another owner",
            related=[plan.at("team", owner, "works", label="works")],
        )


def _is_idle(person: PersonKeys, day: date, plan: Plan) -> bool:
    """Whether others work that day and this person doesn't; time off is checked separately."""
    off_duty = person.works is not None and day.weekday() not in person.works
    return off_duty and plan.days.works(day) and absence(person, day) is None
