"""Days of the week as people write them, and the weeks of a plan.

Names are constants: nothing here knows the machine's language.
"""

import re
from datetime import date, timedelta

from postplan.text.day_words import MONTHS as MONTH_NAMES, WEEKDAYS
from postplan.text.likeness import nearest

DAYS = WEEKDAYS
SHORT_DAYS = tuple(day[:3].title() for day in WEEKDAYS)
MONTHS = tuple(month.title() for month in MONTH_NAMES)
_GROUPS = {"weekdays": frozenset(range(5)), "weekend": frozenset({5, 6}), "daily": frozenset(range(7))}
_SHORTEST = 3
"""Letters that tell the days of the week apart, and are how people shorten them."""


def read_day(text: str) -> int:
    """A day of the week by its name or its first letters, as 0 (Monday) to 6; ValueError for any other text."""
    word = text.strip().lower()
    found = [number for number, name in enumerate(DAYS) if len(word) >= _SHORTEST and name.startswith(word)]
    if len(found) != 1:
        close = nearest(word, (*DAYS, *map(str.lower, SHORT_DAYS)))
        action = f"did you mean `{close}`?" if close else "write one like `mon` or `monday`"
        what = f"`{text.strip()}` is not a day of the week" if word else "a day of the week is missing"
        msg = f"{what}; {action}"
        raise ValueError(msg)
    return found[0]


def read_days(text: str) -> frozenset[int]:
    """Days of the week as 0 (Monday) to 6: `tue,thu`, `mon-fri`, `sat-mon`, `weekdays`, `weekend`, `daily`.

    Raises ValueError, with what to write, for any other text.
    """
    days: set[int] = set()
    closed_up = "-".join(part.strip() for part in text.lower().replace("\u2013", "-").split("-"))
    for part in re.split(r"[,\s]+", closed_up.strip(", \t\n")):
        first, dash, last = part.partition("-")
        if part in _GROUPS:
            days |= _GROUPS[part]
        elif dash:
            start, end = read_day(first), read_day(last)
            days |= {(start + step) % 7 for step in range((end - start) % 7 + 1)}
        else:
            days.add(read_day(part))
    return frozenset(days)


def week_start(day: date, starts: str) -> date:
    """The first day of the week a day is in, where weeks start on the day named `starts`."""
    return day - timedelta(days=(day.weekday() - DAYS.index(starts)) % 7)


def week_number(first: date) -> int:
    """The number of the week that begins on this day: by ISO 8601, of the week that most of its days are in."""
    return (first + timedelta(days=3)).isocalendar().week


def day_words(day: date) -> str:
    """A day as people say it: `Fri 14 Mar`."""
    return f"{SHORT_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1][:3]}"


def month_words(day: date) -> str:
    """The month a day is in: `March 2025`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def next_month(day: date) -> date:
    """The first day of the month after the one a day is in."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
