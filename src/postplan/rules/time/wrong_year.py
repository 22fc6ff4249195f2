"""A post dated so far ahead of all others that its year is most likely a slip.

## Why
`2027` typed for `2026` looks right in the file, and nothing goes out on the day that was meant. Nobody notices until
somebody asks where the post is.

```yaml bad posts/doors.yaml today=2026-12-01
when: 2027-12-18 09:00
text: The last roast of the year is in the drum. What should we name it?
channels: [mastodon]
```
```yaml bad posts/farms.yaml today=2026-12-01
when: 2026-12-08 09:00
text: Three farms sent beans this week. Which would you open first?
channels: [mastodon]
```
```yaml bad posts/grinder.yaml today=2026-12-01
when: 2026-12-11 09:00
text: Our grinder turns forty. How old is yours?
channels: [mastodon]
```
```text
warning[wrong-year]: this post goes out on 2027-12-18, in 382 days, long after all others
  --> posts/doors.yaml:1:7
   |
 1 | when: 2027-12-18 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: write the year 2026 if that is the one you mean
```
```yaml good posts/doors.yaml today=2026-12-01
when: 2026-12-18 09:00
text: The last roast of the year is in the drum. What should we name it?
channels: [mastodon]
```
```yaml good posts/farms.yaml today=2026-12-01
when: 2026-12-08 09:00
text: Three farms sent beans this week. Which would you open first?
channels: [mastodon]
```
```yaml good posts/grinder.yaml today=2026-12-01
when: 2026-12-11 09:00
text: Our grinder turns forty. How old is yours?
channels: [mastodon]
```

It finds posts more than two years ahead, and one or two posts that follow an empty half year, if the same day an earlier
year is still to come. Until the date is right, the post doesn't count in feeds, weeks and months.

## When to ignore
A post that really is planned that far ahead: say so in a comment beside it.
"""

from collections.abc import Iterator
from datetime import date

from postplan.api import WARNING, Finding, Plan, Variant, plural
from postplan.plan.horizon import FARTHEST

SEVERITY, SINCE = WARNING, "0.2"

_A_YEAR = 365.25


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant after the last day the plan reaches, where the same day of an earlier year is still to come."""
    today, day = plan.now.date(), variant.day
    if day is None or day <= plan.horizon or variant.past:
        return
    meant, ahead = _earlier(day, today), day - today
    if meant == day:
        return
    years = ahead > FARTHEST
    away = (
        plural(round(ahead.days / _A_YEAR), "year") if years else f"{plural(ahead.days, 'day')}, long after all others"
    )
    yield Finding(
        f"this post goes out on {day}, in {away}",
        variant.at("when"),
        help=f"write the year {meant.year} if that is the one you mean",
    )


def _earlier(day: date, today: date) -> date:
    """The next time that the same day of the year comes; 29 February counts as the 28th."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    this_year = day.replace(year=today.year)
    return this_year if this_year >= today else day.replace(year=today.year + 1)
