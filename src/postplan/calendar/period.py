"""Which days a calendar shows: a month, a week, some days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from postplan.plan.times.week import MONTHS, month_words, next_month, week_start
from postplan.plan.times.when import FIRST_YEAR, LAST_YEAR
from postplan.text.likeness import nearest

MOST_DAYS = 366
"""More days than these are no calendar that anybody reads."""

FOUR_WEEKS = 28

_NUMBERS = re.compile(r"(\d{4})[-/.](\d{1,2})([-/.]\d{1,2})?", re.ASCII)
_BACKWARDS = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_NAMED = re.compile(r"([^\W\d]+)\.?[\s,-]*(\d{4})?")
_NEAR = ("last", "this", "next")
_SHORTEST = 3
_EXAMPLE = "write one like `2026-12`, `december` or `next`"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; `title` says which, as a heading."""

    first: date
    last: date
    title: str

    @property
    def days(self) -> Iterator[date]:
        """Each of its days."""
        return (self.first + timedelta(days=step) for step in range((self.last - self.first).days + 1))


def month_of(day: date) -> Period:
    """The month a day is in."""
    first = day.replace(day=1)
    return Period(first, next_month(first) - timedelta(days=1), month_words(first))


def week_of(day: date, starts: str) -> Period:
    """The week a day is in, where weeks start on the day named `starts`."""
    return days_from(week_start(day, starts), 7)


def days_from(first: date, number: int) -> Period:
    """So many days from `first` on; ValueError for fewer than one and for more than a year."""
    if not 1 <= number <= MOST_DAYS:
        msg = f"{number} days cannot be shown; write a number from 1 to {MOST_DAYS}"
        raise ValueError(msg)
    last = first + timedelta(days=number - 1)
    return Period(first, last, _title(first, last))


def quarter_of(day: date) -> Period:
    """The three months from the one a day is in."""
    first, last = month_of(day).first, day.replace(day=1)
    for _ in range(3):
        last = next_month(last)
    last -= timedelta(days=1)
    return Period(first, last, _title(first, last))


def read_month(text: str, today: date) -> Period:
    """A month as people write it: `2026-12`, `december`, `dec 2026`, or seen from `today`: `last`, `this`, `next`.

    A name without a year is the nearest such month: `january`, read in November, is the next one. Raises ValueError,
    with what to write, for any other text.
    """
    word = " ".join(text.split()).lower()
    if word in _NEAR:
        return month_of(_moved(today, _NEAR.index(word) - 1))
    numbers, named = _NUMBERS.fullmatch(word), _NAMED.fullmatch(word)
    if numbers and not numbers[3]:
        return _month(text, int(numbers[1]), int(numbers[2]))
    number = _named(named[1]) if named else None
    if named and number:
        return _month(text, int(named[2]), number) if named[2] else month_of(_nearest(number, today))
    msg = f"`{text}` is not a month; {_suggestion(word, named[1] if named else '')}"
    raise ValueError(msg)


def _month(text: str, year: int, number: int) -> Period:
    if not 1 <= number <= len(MONTHS):
        msg = f"`{text}` is not a month; write one from `{year}-01` to `{year}-12`"
        raise ValueError(msg)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        msg = f"`{text}` is in the year {year}; {_EXAMPLE}"
        raise ValueError(msg)
    return month_of(date(year, number, 1))


def _named(word: str) -> int | None:
    """The number of a month from its name or its first letters."""
    found = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word)]
    return found[0] if len(found) == 1 and len(word) >= _SHORTEST else None


def _suggestion(word: str, name: str) -> str:
    backwards, day = _BACKWARDS.fullmatch(word), _NUMBERS.fullmatch(word)
    if backwards:
        return f"write `{backwards[2]}-{backwards[1]:0>2}`"
    if day:
        return f"write `{day[1]}-{day[2]:0>2}`, or `--from` with a day"
    if word.isdigit():
        return f"write one of a year, like `{word:.4}-12`" if len(word) == len("2026") else _EXAMPLE
    close = nearest(name, [*(month.lower() for month in MONTHS), *_NEAR]) if name else None
    return f"did you mean `{close}`?" if close else _EXAMPLE


def _nearest(number: int, today: date) -> date:
    """Of the months with this number, the one that is least far from today's: five months back, six ahead."""
    ahead = (number - today.month + 5) % 12 - 5
    return _moved(today, ahead)


def _moved(day: date, months: int) -> date:
    """The first day of the month that is so many months on."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _title(first: date, last: date) -> str:
    """Days as a heading: `14 - 20 December 2026`, with no more months and years than it takes."""
    if first == last:
        return f"{first.day} {month_words(first)}"
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start = f"{first.day} {month_words(first)}" if first.year != last.year else f"{first.day} {_name(first)}"
    return f"{start} - {last.day} {month_words(last)}"


def _name(day: date) -> str:
    return MONTHS[day.month - 1]
