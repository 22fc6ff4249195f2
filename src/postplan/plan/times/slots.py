"""Recurring times a channel is meant to post at.

A slot is days of the week with a time (`tue,thu 09:00`) or a recurrence rule of RFC 5545 (`FREQ=MONTHLY;BYDAY=1MO;
BYHOUR=9`, with `DTSTART:20260105T090000` before it where it counts from a day).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from postplan.plan.times.week import read_days
from postplan.plan.times.when import read_date, skipped

if TYPE_CHECKING:
    from dateutil.rrule import rrule

_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_NUMBER = re.compile(r"[1-9]\d{0,3}", re.ASCII)
_RULE = re.compile(
    r"(?:DTSTART[:=](?P<start>\d{8}(?:T\d{4}(?:\d\d)?)?)[;\s]+)?(?:RRULE:)?(?P<rule>FREQ=\S+)", re.IGNORECASE
)
_BEGIN = datetime(2018, 1, 1)  # noqa: DTZ001 - wall clock; a Monday, so that weeks are counted from one
_LAST_YEARS = 9959
"""From here on to the end of the calendar every kind of year comes, also one whose 29 February is a Monday."""

_EXAMPLE = "FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9"
_OFTEN = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})


@dataclass(frozen=True)
class Slot:
    """A recurring time, as written and as read: `days` of the week and `clock`, or a `rule`."""

    text: str
    days: frozenset[int] = frozenset()
    clock: time = time()
    rule: str = ""
    begins: datetime = _BEGIN

    def times(self, first: date, last: date, zone: ZoneInfo) -> Iterator[datetime]:
        """When it comes from the `first` day to the `last`, in order, aware in the plan's `zone`.

        A time that the zone skips is left out; of one that occurs twice, the first is used.
        """
        for local in self._wall_clock(first, last):
            moment = local.replace(tzinfo=zone)
            if not skipped(moment):
                yield moment

    def _wall_clock(self, first: date, last: date) -> Iterator[datetime]:
        if self.rule:
            yield from self._recurrence.between(
                datetime.combine(first, time.min), datetime.combine(last, time.max), inc=True
            )
            return
        for step in range((last - first).days + 1):
            day = first + timedelta(days=step)
            if day.weekday() in self.days:
                yield datetime.combine(day, self.clock)

    @cached_property
    def _recurrence(self) -> "rrule":
        from dateutil.rrule import rrule, rrulestr  # noqa: PLC0415 - few plans have such a slot

        found = rrulestr(self.rule, dtstart=self.begins, cache=True)
        assert isinstance(found, rrule)
        return found


def read_slot(text: str) -> Slot:
    """A slot from its text; ValueError, with what to write, for one that can't be read or never occurs."""
    match = _RULE.fullmatch(text.strip())
    if match:
        return _by_rule(text, match)
    days, _, clock = " ".join(text.split()).rpartition(" ")
    if not days or not _CLOCK.fullmatch(clock):
        msg = f"`{text}` is not a recurring time; write one like `tue,thu 09:00`, or a rule like `{_EXAMPLE}`"
        raise ValueError(msg)
    return Slot(text, days=read_days(days), clock=_clock(clock))


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text.zfill(5))
    except ValueError as error:
        msg = f"`{text}` is not a time of day; hours run from 0 to 23, minutes from 0 to 59"
        raise ValueError(msg) from error


def _by_rule(text: str, match: re.Match[str]) -> Slot:
    """A rule that says when it comes by itself, or counts from a day that it names."""
    rule, start = ";".join(filter(None, match["rule"].upper().split(";"))), match["start"]
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    _refuse_parts(text, parts, start or "")
    if "BYHOUR" in parts and "BYMINUTE" not in parts:
        rule += ";BYMINUTE=0"
    slot = Slot(text, rule=f"{rule};BYSECOND=0", begins=_start(start) if start else _BEGIN)
    _refuse_never(slot)
    return slot


def _refuse_parts(text: str, parts: Mapping[str, str], start: str) -> None:
    """What a slot cannot be, though a rule can; ValueError, with what to write."""
    if not all(parts.values()):
        msg = f"`{text}` has a part without a value; write each like `BYHOUR=9`"
        raise ValueError(msg)
    if parts["FREQ"] in _OFTEN or "," in parts.get("BYMINUTE", "") or "BYSECOND" in parts:
        msg = f"`{text}` occurs more than once an hour; a slot is a time of day, like `FREQ=DAILY;BYHOUR=9`"
        raise ValueError(msg)
    if "BYHOUR" not in parts and "T" not in start.upper():
        msg = f"`{text}` names no time of day; add one like `BYHOUR=9;BYMINUTE=30`"
        raise ValueError(msg)
    for key in ("COUNT", "INTERVAL"):
        number = parts.get(key, "1")
        if not _NUMBER.fullmatch(number):
            msg = f"`{text}`: `{key}` is not a usable number; write one like `{key}=2`"
            raise ValueError(msg)
        if number != "1" and not start:
            msg = f"`{text}`: `{key}` counts from a day, and none is named; put `DTSTART:20260105T0900` before it"
            raise ValueError(msg)
    if "COUNT" in parts and "UNTIL" in parts:
        msg = f"`{text}` says both when it ends and how often it occurs; keep one of `COUNT` and `UNTIL`"
        raise ValueError(msg)
    if parts.get("UNTIL", "").endswith("Z"):
        msg = f"`{text}`: a slot is on the clock of the plan's zone, and `UNTIL` is not; write it without the `Z`"
        raise ValueError(msg)


def _start(text: str) -> datetime:
    try:
        start = datetime.fromisoformat(text.upper())
        read_date(f"{start:%Y-%m-%d}")
    except ValueError as error:
        msg = f"`{text}` is not a day and time; write `DTSTART:` with one like `20260105T0900`"
        raise ValueError(msg) from error
    return start


def _refuse_never(slot: Slot) -> None:
    """Tried in the last years of the calendar: a rule that never comes would be looked for to the end of it.

    Years repeat themselves after 28, leap days and days of the week alike, but where a century leaves out its leap day.
    Only of a rule that comes at all is it asked whether it does before its own end.
    """
    late = slot.begins.year + (_LAST_YEARS - slot.begins.year) // 28 * 28
    try:
        tried = slot._recurrence.replace(dtstart=slot.begins.replace(year=late), count=None, until=None)  # noqa: SLF001 - its own module
        comes = next(iter(tried), None) and next(iter(slot._recurrence), None)  # noqa: SLF001 - as above
    except (ValueError, ArithmeticError, LookupError, TypeError) as error:
        msg = f"`{slot.text}` isn't a recurrence rule; write one like `{_EXAMPLE}`"
        raise ValueError(msg) from error
    if comes is None:
        msg = f"`{slot.text}` never occurs; write days that exist"
        raise ValueError(msg)
