"""Nobody is there to answer on the day after a post goes out.

## Why
Most of what people say to a post they say within a day. Who asks something there and hears nothing does not ask again,
and the question that should have been answered at ten stands under the post all week.

```yaml bad postplan.yaml
team:
  maya:
    away: [{from: 2026-11-18, to: 2026-11-27}]
  tom:
```
```yaml bad
when: 2026-11-17 17:00
owner: maya
text: Three hills are in this bag. Which one would you climb first?
channels: [mastodon]
```
```text
warning[nobody-answers]: nobody answers on Wed 18 Nov, the day after this post: `maya`, its owner, is away until Fri 27 Nov, and nobody covers
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
text: Three hills are in this bag. Which one would you climb first?
channels: [mastodon]
```
```text
warning[nobody-answers]: nobody answers: this post goes out on Thu 19 Nov, and `maya`, its owner, works neither that day nor the next
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-11-19 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:2:17  mon-wed  works
   = help: move it to a day they work, or give the post another owner
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
text: Three hills are in this bag. Which one would you climb first?
channels: [mastodon]
```

It acts where the `team` says when somebody is `away`, or which days they work (`works: mon-wed`). It speaks where
the owner is away on the day after and nobody covers, or works neither on the day nor on the day after. Weekends and holidays are nobody's absence, unless somebody has them in their `away`: that a post goes out
when the team is at home is a matter for `outside-hours` and `on-holiday`. A post that goes out during time off is one for
`owner-away`.

## Fix
Say who covers, give the post to somebody who is there, or move it to a day that has a next one.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.plan.keys.team import PersonKeys
from postplan.plan.work.people import absence, uncovered
from postplan.rules.workflow._away import is_off, way_out, where
from postplan.rules.workflow._due import is_ahead

SEVERITY, SINCE = WARNING, "0.1"

_DAY = timedelta(days=1)


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant whose owner is away on the day after without a cover, or works neither then nor on the day itself."""
    owner, day = variant.post.owner or "", variant.day
    person = plan.settings.team.get(owner)
    if not person or not day or not (person.away or person.works):
        return
    after = day + _DAY
    off = uncovered(plan.settings, owner, after)
    idle = _idle(person, day, plan) and (_idle(person, after, plan) or not plan.days.works(after))
    if not (off or idle) or uncovered(plan.settings, owner, day) or not is_ahead(variant, plan):
        return
    if off:
        yield Finding(
            f"nobody answers on {day_words(after)}, the day after this post: `{owner}`, its owner, is away "
            f"{is_off(off, after, plan)}",
            variant.at("when"),
            help=f"{way_out(off)}, or give the post another owner",
            related=[where(owner, off, plan)],
        )
    else:
        yield Finding(
            f"nobody answers: this post goes out on {day_words(day)}, and `{owner}`, its owner, works neither that day "
            "nor the next",
            variant.at("when"),
            help="move it to a day they work, or give the post another owner",
            related=[plan.at("team", owner, "works", label="works")],
        )


def _idle(person: PersonKeys, day: date, plan: Plan) -> bool:
    """Whether others work on a day and this person does not; time off has its own rules."""
    off_duty = person.works is not None and day.weekday() not in person.works
    return off_duty and plan.days.works(day) and absence(person, day) is None
