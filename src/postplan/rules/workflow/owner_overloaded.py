"""An owner with too many posts in a week, or ten days in a row without a day off.

## Why
A post isn't done when it's out: somebody reads the replies, in the evening too. With a post every day there's no day off.
First the care that made the posts good goes, and then the person.

```yaml bad postplan.yaml
team:
  maya: {per-week: 2}
```
```yaml bad posts/launch.yaml
when: 2026-12-01 09:00
owner: maya
text: The winter roast is here. Which note do you find first?
channels: [linkedin]
```
```yaml bad posts/farms.yaml
when: 2026-12-03 17:30
owner: maya
text: This bag comes from three hills. Which one would you climb first?
channels: [x, mastodon]
```
```yaml bad posts/drum.yaml
when: 2026-12-04 17:00
owner: maya
text: Ana hears when the beans are done. What do you know by ear?
channels: [bluesky]
```
```text
warning[owner-overloaded]: `maya` has 3 posts in the week of Mon 30 Nov; the limit is 2 a week
  --> posts/drum.yaml:1:7
   |
 1 | when: 2026-12-04 17:00
   |       ^^^^^^^^^^^^^^^^ post 3
  ::: posts/launch.yaml:1:7  2026-12-01 09:00  launch
  ::: posts/farms.yaml:1:7   2026-12-03 17:30  farms
   = help: give one of them another owner, or move it to the week of Mon 7 Dec
```
```yaml good postplan.yaml
team:
  maya: {per-week: 2}
  tom:
```
```yaml good posts/launch.yaml
when: 2026-12-01 09:00
owner: maya
text: The winter roast is here. Which note do you find first?
channels: [linkedin]
```
```yaml good posts/farms.yaml
when: 2026-12-03 17:30
owner: maya
text: This bag comes from three hills. Which one would you climb first?
channels: [x, mastodon]
```
```yaml good posts/drum.yaml
when: 2026-12-04 17:00
owner: tom
text: Ana hears when the beans are done. What do you know by ear?
channels: [bluesky]
```

Checks everyone in the `team`. A post counts once a week, no matter how many channels it goes to, and weeks start on the
plan's `week-starts`. Posts already out don't count. Days in a row are only reported if none of those weeks is too full.

## Options
- `running`: how many days in a row with a post are too many. Default: 10.

## Fix
Give a post to somebody else, move it, or drop it: fewer, better posts get read more.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from postplan.api import WARNING, Finding, Person, Place, Plan, Variant, day_words
from postplan.plan.feed import order
from postplan.plan.work.people import absence
from postplan.rules.workflow._due import ahead

SEVERITY, SINCE = WARNING, "0.1"

_WEEKS_AHEAD = 8
_MOST_OF_A_WEEK = 3
"""Working days on which somebody is there: with fewer, a week is none to move a post to."""


def check(person: Person, plan: Plan, *, running: int = 10) -> Iterator[Finding]:
    """Each week with more posts than a person can handle, and each run of days without a day off."""
    upcoming = sorted((variant for post in person.posts for variant in ahead(post, plan)), key=order)
    weeks: dict[date, dict[str, Variant]] = {}
    for variant in upcoming:
        assert variant.day
        weeks.setdefault(plan.days.week(variant.day), {}).setdefault(variant.post.path, variant)
    limit = person.keys.per_week or len(upcoming)
    full = {first for first, posts in weeks.items() if len(posts) > limit}
    for first in sorted(full):
        later = (first + timedelta(weeks=number) for number in range(1, _WEEKS_AHEAD + 1))
        quiet = next((week for week in later if len(weeks.get(week, ())) < limit and _works(person, week, plan)), None)
        yield _week(person.name, first, tuple(weeks[first].values()), limit, quiet)
    for run in _runs(upcoming):
        if len(run) >= running > 0 and not full.intersection(map(plan.days.week, _days(run))):
            yield _run(person.name, run, running)


def _works(person: Person, week: date, plan: Plan) -> bool:
    """Whether somebody is there on most working days of a week, and posts go out on them."""
    days = [week + timedelta(days=number) for number in range(7)]
    open_ = [day for day in days if plan.days.works(day) and plan.days.freeze(day) is None]
    return sum(absence(person.keys, day) is None for day in open_) >= _MOST_OF_A_WEEK


def _week(name: str, first: date, posts: Sequence[Variant], limit: int, quiet: date | None) -> Finding:
    over = posts[limit]
    week = f"the week of {day_words(quiet)}" if quiet else "a quieter week"
    return Finding(
        f"`{name}` has {len(posts)} posts in the week of {day_words(first)}; the limit is {limit} a week",
        over.at("when"),
        label=f"post {limit + 1}",
        help=f"give one of them another owner, or move it to {week}",
        related=[_at(each) for each in posts if each is not over],
    )


def _run(name: str, run: Sequence[Variant], running: int) -> Finding:
    first, *_, last = _days(run)
    return Finding(
        f"`{name}` has posts going out {len(run)} days in a row, from {day_words(first)} to {day_words(last)}",
        run[running - 1].at("when"),
        label=f"day {running}",
        help="keep one of these days free, or give its posts another owner",
        related=[_at(each) for each in run if each is not run[running - 1]],
    )


def _runs(upcoming: Iterable[Variant]) -> Iterator[list[Variant]]:
    """Runs of consecutive days, each day as its first variant."""
    run: list[Variant] = []
    for variant in upcoming:
        assert variant.day
        gap = (variant.day - run[-1].day).days if run and run[-1].day else None
        if gap == 0:
            continue
        if gap != 1 and run:
            yield run
            run = []
        run.append(variant)
    if run:
        yield run


def _days(run: Sequence[Variant]) -> list[date]:
    return [variant.day for variant in run if variant.day]


def _at(variant: Variant) -> Place:
    return variant.at("when", label=variant.name)
