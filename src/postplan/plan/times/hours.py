"""The hours when a team is there, from its settings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from postplan.plan.times.week import DAYS, read_day
from postplan.text.likeness import nearest

_STRETCH = re.compile(r"(\d{1,2}:\d{2})\s*(?:-|\u2013|to)\s*(\d{1,2}:\d{2})")
_GROUPS = ("weekdays", "weekend")
_MIDNIGHT = 24 * 60
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of a day, in minutes after its midnight, both ends included; equal ends mean that nobody is there."""

    opens: int
    closes: int

    def holds(self, clock: time) -> bool:
        """Whether a time of day is within these hours."""
        return self.opens < self.closes and self.opens <= clock.hour * 60 + clock.minute <= self.closes

    def __str__(self) -> str:
        if self.opens == self.closes:
            return "none"
        return "-".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (self.opens, self.closes))


def read_hours(text: str) -> Hours:
    """Hours of one day: `08:00-19:00`, or `none`; ValueError, with what to write, for any other text."""
    if text.strip().lower() in {"none", "closed", "off"}:
        return Hours(0, 0)
    match = _STRETCH.fullmatch(text.strip())
    ends = [_minutes(clock) for clock in match.groups()] if match else []
    if not ends or None in ends:
        msg = f"`{text}` aren't hours of a day; write them like `08:00-19:00`, or `none`"
        raise ValueError(msg)
    opens, closes = ends
    assert opens is not None
    assert closes is not None
    if opens >= closes:
        msg = f"`{text}` ends before it begins; hours are those of one day, to `24:00` at most"
        raise ValueError(msg)
    return Hours(opens, closes)


def read_hours_key(text: str) -> str:
    """The days that hours are for: the full name of a day, `weekdays` or `weekend`; ValueError for any other text."""
    word = text.strip().lower()
    if word in _GROUPS:
        return word
    try:
        return DAYS[read_day(word)]
    except ValueError as error:
        msg = f"`{text}` is not a day of the week, `weekdays` or `weekend`; {_key_meant(word)}"
        raise ValueError(msg) from error


def _key_meant(word: str) -> str:
    close = nearest(word, (*DAYS, *_GROUPS))
    return f"did you mean `{close}`?" if close else "write one like `mon`, `monday` or `weekdays`"


def hours_on(hours: Mapping[str, Hours | None], day: date) -> Hours | None:
    """The hours of a day: the most exact that the settings have; None where they have none, and any time will do."""
    weekday = day.weekday()
    group = _GROUPS[weekday > _FRIDAY]
    return hours.get(DAYS[weekday]) or hours.get(group)


def _minutes(clock: str) -> int | None:
    hour, _, minute = clock.partition(":")
    minutes = int(hour) * 60 + int(minute)
    return minutes if minutes <= _MIDNIGHT and int(minute) < 60 else None  # noqa: PLR2004 - minutes of an hour
