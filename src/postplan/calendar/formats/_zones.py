"""A zone as a file says it: when its clocks change, and by how much."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_MINUTE = timedelta(minutes=1)


class Change(NamedTuple):
    """A moment from which on the clocks of a zone show something else: `at` is in UTC."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str


def timezone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """A VTIMEZONE that is right for every time from the year of `first` to that of `last`.

    Each onset is the wall clock time before the change, as RFC 5545 (3.6.5) has it.
    """
    found = changes(zone, first.year - 1, last.year)
    if not found or found[0].at > datetime(first.year, 1, 1, tzinfo=UTC) - timedelta(days=1):
        found = [_beginning(zone, first.year - 1), *found]
    groups: dict[tuple[timedelta, timedelta, str], list[datetime]] = defaultdict(list)
    for change in found:
        groups[change.before, change.after, change.name].append((change.at + change.before).replace(tzinfo=None))
    written = Timezone()
    written.add("tzid", str(zone))
    for (before, after, name), onsets in groups.items():
        part = TimezoneDaylight() if after > before else TimezoneStandard()
        part.add("dtstart", onsets[0])
        if onsets[1:]:
            part.add("rdate", onsets[1:])
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        written.add_component(part)
    return written


def changes(zone: ZoneInfo, first_year: int, last_year: int) -> list[Change]:
    """Every change of a zone's clocks from the beginning of a year to the end of another."""
    found = []
    day, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while day < end:
        following = day + timedelta(days=1)
        if _offset(day, zone) != _offset(following, zone):
            at = _found(day, following, zone)
            found.append(Change(at, _offset(at - _MINUTE, zone), _offset(at, zone), at.astimezone(zone).tzname() or ""))
        day = following
    return found


def _beginning(zone: ZoneInfo, year: int) -> Change:
    at = datetime(year, 1, 1, tzinfo=UTC)
    offset = _offset(at, zone)
    return Change(at - offset, offset, offset, at.astimezone(zone).tzname() or "")


def _found(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first minute of the other offset."""
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        before, after = (middle, after) if _offset(middle, zone) == _offset(before, zone) else (before, middle)
    return after


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None
    return offset
