"""Times as people write them, and the moment they name in a zone.

A time in a plan is wall clock: `2026-12-01 09:00` is nine in the morning where the plan lives, whatever the clocks do
in between.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from postplan.plan.times.elsewhere import instead
from postplan.text.durations import read_duration
from postplan.text.zones import zone as named_zone

_WRITTEN = re.compile(
    r"(?:(?P<day>\d{4}-\d{2}-\d{2})(?:[ \t]+|[Tt]|$))?"
    r"(?:(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?[ \t]*(?P<zone>\S.*)?)?"
)
_USUAL = re.compile(r"20\d\d-\d\d-\d\d [01]\d:\d\d", re.ASCII)
_OFFSET = re.compile(r"(?:(?:UTC|GMT) ?)?([+-])(\d{1,2})(?::(\d{2})|(?<=\d\d)(\d{2}))?|[Zz]", re.ASCII)
_FARTHEST_BEHIND, _FARTHEST_AHEAD = timedelta(hours=-12), timedelta(hours=14)
EXAMPLE = "2026-12-01 09:00"

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""As far as a plan may go: other years are typos, and zones can't be computed at the ends of the calendar."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as written.

    `day` None: the post's day; `clock` None: some time that day; `zone` None: the plan's;
    `later` alone: that long after the post's own time.
    """

    day: date | None = None
    clock: time | None = None
    zone: tzinfo | None = None
    later: timedelta | None = None


def read_when(text: str) -> When:
    """A day, a day with a time, or either with an offset or a zone's name, from a post's `when`.

    Raises ValueError with a sentence that says what is wrong with it.
    """
    if _USUAL.fullmatch(text):  # nearly all are written this way
        try:
            usual = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return When(usual.date(), usual.time())
    when = read_variant_when(text)
    if when.day is None:
        msg = f"`{text}` names no day; write the day too, like `{EXAMPLE}`"
        raise ValueError(msg)
    return when


def read_variant_when(text: str) -> When:
    """What `read_when` reads, and `12:00` (the post's day) and `+3h` (after the post's time) besides."""
    if text[:1] == "+":
        return When(later=read_duration(text[1:]))
    try:
        return _read(text)
    except ValueError as error:
        if action := instead(text):
            msg = f"`{text}` is not a time like `{EXAMPLE}`; {action}"
            raise ValueError(msg) from error
        raise


def _read(text: str) -> When:
    match = _WRITTEN.fullmatch(text.strip())
    if not match or not match[0]:
        msg = f"`{text}` is not a time like `{EXAMPLE}`"
        raise ValueError(msg)
    day, clock, zone = match["day"], match["clock"], match["zone"]
    return When(_day(day) if day else None, _clock(clock) if clock else None, read_zone(zone) if zone else None)


def read_date(text: str) -> date:
    """A bare date such as `2026-12-01`; ValueError says what else it is."""
    when = read_when(text)
    if when.clock:
        msg = f"`{text}` has a time; only a date is expected here, like `{EXAMPLE[:10]}`"
        raise ValueError(msg)
    assert when.day
    return when.day


def read_zone(text: str) -> tzinfo:
    """A zone from an offset (`+02:00`, `UTC+2`, `Z`) or a name of the IANA data (`Europe/Lisbon`).

    Raises ValueError, with what to write, for any other text.
    """
    offset = _OFFSET.fullmatch(text)
    if not offset:
        return named_zone(text)
    if not offset[1]:
        return UTC
    length = timedelta(hours=int(offset[2]), minutes=int(offset[3] or offset[4] or 0))
    ahead = length if offset[1] == "+" else -length
    if not _FARTHEST_BEHIND < ahead <= _FARTHEST_AHEAD:
        msg = f"`{text}` is not the offset of any place; write one time of day, or an offset between -11:59 and +14:00"
        raise ValueError(msg)
    return timezone(ahead)


def wall_clock(when: When, zone: tzinfo) -> datetime | None:
    """The time `when` names, aware in the zone it is written for, which is the plan's `zone` where it names none.

    None without a day or without a time of day.
    """
    if when.day is None or when.clock is None:
        return None
    return datetime.combine(when.day, when.clock, when.zone or zone)


def moment(when: When, zone: tzinfo) -> datetime | None:
    """The same in the plan's `zone`.

    A wall clock time that the zone skips is moved on by the gap; of one that occurs twice, the first is used.
    """
    local = wall_clock(when, zone)
    if local is None or (when.zone is None and not skipped(local)):
        return local
    return local.astimezone(UTC).astimezone(zone)


def beginning(when: When, zone: tzinfo) -> datetime | None:
    """The first moment that `when` may mean, in the plan's `zone`: of a day without a time, its midnight."""
    if when.day is None:
        return None
    return moment(replace(when, clock=when.clock or time.min), zone)


def skipped(local: datetime) -> bool:
    """Whether an aware wall clock time never happens, because the clocks go forward over it (PEP 495)."""
    first, second = local.utcoffset(), local.replace(fold=1).utcoffset()
    return first is not None and second is not None and first < second


def twice(local: datetime) -> bool:
    """Whether an aware wall clock time occurs twice, because the clocks go back over it (PEP 495)."""
    first, second = local.replace(fold=0).utcoffset(), local.replace(fold=1).utcoffset()
    return first is not None and second is not None and first > second


def offset_words(local: datetime) -> str:
    """The offset from UTC of an aware time as it is written: `+01:00`."""
    text = f"{local:%z}"
    return f"{text[:3]}:{text[3:5]}"


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        msg = f"`{text}` is not a day of the calendar"
        raise ValueError(msg) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        msg = f"`{text}` is in the year {day.year}; write a year like `{EXAMPLE[:4]}`"
        raise ValueError(msg)
    return day


def _clock(text: str) -> time:
    try:
        if text.startswith("24"):
            raise ValueError  # noqa: TRY301 - some versions of Python read it as midnight
        return time.fromisoformat(text.zfill(8) if text.count(":") > 1 else text.zfill(5))
    except ValueError as error:
        msg = f"`{text}` is not a time of day: hours run from 0 to 23, minutes from 0 to 59"
        raise ValueError(msg) from error
