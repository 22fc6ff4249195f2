"""When the people of a team are there."""

from datetime import date

from postplan.plan.days import Days
from postplan.plan.keys.settings import Settings
from postplan.plan.keys.team import Absence, PersonKeys

WORKDAYS = frozenset(range(5))
"""The days somebody works of whom the settings do not say: Monday to Friday."""


def absence(person: PersonKeys, day: date) -> Absence | None:
    """The time off that a day is in; None where there is none."""
    for each in person.away:
        first, last = each.from_ or each.to, each.to or date.max
        if first and first <= day <= last:
            return each
    return None


def is_there(person: PersonKeys, day: date, days: Days) -> bool:
    """Whether somebody works on a day: one of their days of the week, no holiday of the plan, no time off."""
    works = WORKDAYS if person.works is None else person.works
    return day.weekday() in works and not days.holiday(day) and absence(person, day) is None


def uncovered(settings: Settings, owner: str | None, day: date) -> Absence | None:
    """The time off of a post's owner on a day for which nobody who is there takes over; None where all is well.

    Weekends and holidays are no time off: a post may go out on them by itself.
    """
    person = settings.team.get(owner or "")
    off = absence(person, day) if person else None
    if off is None:
        return None
    cover = settings.team.get(off.cover or "")
    covered = off.cover is not None and (cover is None or absence(cover, day) is None)
    return None if covered else off
