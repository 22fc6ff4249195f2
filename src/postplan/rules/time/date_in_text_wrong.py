"""A weekday, a date or “tomorrow” in a text that contradict each other.

## Why
“Friday 14 March” was right last year. This year half of your readers come on Friday, the other half on the 14th, and all
of them wonder which it is. “Tomorrow” is right on one day only: move the post by a day and it sends everybody to a
closed door. Proofreaders miss it, because each half looks right.

```yaml bad
when: 2026-12-03 09:00
text: |
  The roastery is open late on Friday 12 December. There will be soup.
channels: [mastodon]
```
```text
warning[date-in-text-wrong]: `Friday 12 December`: 12 December 2026 is a Saturday
  --> posts/post.yaml:3:32
   |
 3 |   The roastery is open late on Friday 12 December. There will be soup.
   |                                ^^^^^^^^^^^^^^^^^^
   = help: write Saturday, or the date of the Friday, which is 11 December 2026
```
```yaml bad
when: 2026-12-10 09:00
text: |
  Tomorrow, 12 December, we roast until midnight. Happy Friday!
channels: [mastodon]
```
```text
warning[date-in-text-wrong]: `Tomorrow, 12 December`: the post goes out on 10 December 2026, 2 days before it
  --> posts/post.yaml:3:3
   |
 3 |   Tomorrow, 12 December, we roast until midnight. Happy Friday!
   |   ^^^^^^^^^^^^^^^^^^^^^
  ::: posts/post.yaml:1:7  2026-12-10 09:00  when it goes out
   = help: write the date of 11 December 2026, or move the post to 11 December 2026

warning[date-in-text-wrong]: `Happy Friday`: the post goes out on Thursday, 10 December 2026
  --> posts/post.yaml:3:51
   |
 3 |   Tomorrow, 12 December, we roast until midnight. Happy Friday!
   |                                                   ^^^^^^^^^^^^
  ::: posts/post.yaml:1:7  2026-12-10 09:00  when it goes out
   = help: write Thursday, or move the post to a Friday
```
```yaml good
when: 2026-12-11 09:00
text: |
  Tomorrow, 12 December, we roast until midnight, and on Friday, December 18, once more. Happy Friday!
channels: [mastodon]
```

A date without a year is the one nearest to the post's day: in the last two months, or else the next one. English
and German are read: `Friday, March 14`, `Fri 14th of March`, `Freitag, den 14. März`, `Fr., 14.3.`; `today`, `tonight`,
`tomorrow`, `this Friday`, `this weekend` and their like, where they stand beside a date or a weekday. Posts
without a date are left alone.

History is left alone: texts that name an earlier year, such as 1941, or speak of old times (`years ago`, `#OnThisDay`),
except for a date of this year or last year with its year beside it. So are quotations, and several days in a row, such
as `Friday to Sunday, 14-16 March`.

## When to ignore
A text that is wrong on purpose, or a name that only sounds like a day: say so in a comment beside it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from postplan.api import WARNING, Finding, Plan, Variant
from postplan.plan.times.week import DAYS, month_words
from postplan.text.dates import NamedDay, days_meant, naming

SEVERITY, SINCE = WARNING, "0.1"

_SATURDAY = 5
_MIDWEEK = frozenset({1, 2})  # a long weekend may begin on a Thursday or end on a Monday


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each day that a text of the variant names in two ways, against the calendar and the day it goes out."""
    on = variant.day
    if on is None or variant.post.path not in plan.saying(naming()):
        return
    for route, text in variant.texts:
        for named, days in days_meant(text, on):
            wrong = _against_calendar(named, days) or _against_post(named, days, on)
            if wrong:
                quoted = " ".join(text[named.start : named.end].split())
                place = variant.at(*route, chars=(named.start, named.end))
                related = [variant.at("when", label="when it goes out")] if named.away else []
                yield Finding(f"`{quoted}`: {wrong[0]}", place, help=wrong[1], related=related)


def _against_calendar(named: NamedDay, days: Sequence[date]) -> tuple[str, str] | None:
    """What is wrong with a weekday or a weekend beside a date, and the two ways out."""
    if not days or named.several:
        return None
    if named.weekday is not None and all(day.weekday() != named.weekday for day in days):
        wanted = named.weekday
    elif named.weekend and all(day.weekday() in _MIDWEEK for day in days):
        wanted = _SATURDAY
    else:
        return None
    day = days[0]
    near = day + timedelta((wanted - day.weekday() + 3) % 7 - 3)
    return (
        f"{_dated(day)} is a {_weekday(day)}",
        f"write {_weekday(day)}, or the date of the {_weekday(near)}, which is {_dated(near)}",
    )


def _against_post(named: NamedDay, days: Sequence[date], on: date) -> tuple[str, str] | None:
    """What is wrong with `tomorrow` and the like on the day the post goes out, and the two ways out."""
    if named.away is None:
        return None
    least, most = named.away
    meant = on + timedelta(least)
    if not days:
        if named.weekday is None or meant.weekday() == named.weekday:
            return None
        goes = f"the post goes out on {_weekday(on)}, {_dated(on)}"
        return goes, f"write {_weekday(meant)}, or move the post to a {DAYS[(named.weekday - least) % 7].title()}"
    if any(least <= (day - on).days <= most for day in days):
        return None
    goes = f"the post goes out on {_dated(on)}, {_apart(days[0], on)}"
    if least == most:
        return goes, f"write the date of {_dated(meant)}, or move the post to {_dated(days[0] - timedelta(least))}"
    return goes, "remove how far away it is, or move the post into that week"


def _apart(day: date, on: date) -> str:
    """How far a day is from the one the post goes out on: `2 days before it`."""
    number = abs((day - on).days)
    if not number:
        return "which is that day"
    return f"{'a day' if number == 1 else f'{number} days'} {'before' if day > on else 'after'} it"


def _weekday(day: date) -> str:
    return DAYS[day.weekday()].title()


def _dated(day: date) -> str:
    """A day in words: `14 March 2026`."""
    return f"{day.day} {month_words(day)}"
