"""What a plan's settings say of its days: holidays, freezes, hours, exceptions, weeks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from postplan.plan.keys.cadence import DayException, Freeze
from postplan.plan.keys.settings import Settings
from postplan.plan.times.hours import Hours, hours_on
from postplan.plan.times.regions import public_holidays
from postplan.plan.times.week import week_start

_WEEKEND = 5
_SPARSEST = 40
"""Days looked through for each working day: a plan in which fewer are left has none."""


@dataclass(frozen=True)
class Days:
    """The days of a plan; every question is about one calendar day in the plan's zone."""

    settings: Settings = field(repr=False)

    def holiday(self, day: date) -> str:
        """The name of the public holiday, or of the team's own day off, that a day is; empty where it is none."""
        own = self._own.get(day)
        if own is not None:
            return own
        region = self.settings.holidays.region
        if not region:
            return ""
        if day.year not in self._public:
            self._public[day.year] = public_holidays(region, day.year, self.settings.language or "")
        return self._public[day.year].get(day, "")

    def freeze(self, day: date) -> int | None:
        """Which freeze of the settings a day is in, the first of them; None where it is in none."""
        return next((number for number, each in enumerate(self.settings.freezes) if _within(each, day)), None)

    def exception(self, day: date) -> DayException | None:
        """What the settings allow on a day beyond others."""
        return self._exceptions.get(day)

    def hours(self, day: date) -> Hours | None:
        """The hours of the team on a day; None where the settings say nothing of it."""
        return hours_on(self.settings.hours, day)

    def works(self, day: date) -> bool:
        """Whether a day is a working day of the plan: Monday to Friday, and no holiday."""
        return day.weekday() < _WEEKEND and not self.holiday(day)

    def back(self, day: date, working_days: int) -> date:
        """The day that is so many working days before a day: what is due then leaves them all for the work."""
        return self._step(day, working_days, timedelta(days=-1))

    def ahead(self, day: date, working_days: int) -> date:
        """The day that is so many working days after a day."""
        return self._step(day, working_days, timedelta(days=1))

    def between(self, first: date, last: date) -> int:
        """How many working days come after the first day, up to the last and with it; 0 where it is not later."""
        return sum(self.works(first + timedelta(days=step)) for step in range(1, (last - first).days + 1))

    def _step(self, day: date, working_days: int, step: timedelta) -> date:
        for _ in range(working_days * _SPARSEST):
            if not working_days:
                break
            day += step
            working_days -= self.works(day)
        return day

    def week(self, day: date) -> date:
        """The first day of the plan's week that a day is in."""
        found = self._weeks.get(day)
        if found is None:
            found = self._weeks[day] = week_start(day, self.settings.week_starts)
        return found

    @cached_property
    def _own(self) -> Mapping[date, str]:
        return {each.on: each.name or "day off" for each in self.settings.holidays.days if each.on}

    @cached_property
    def _exceptions(self) -> Mapping[date, DayException]:
        return {each.on: each for each in self.settings.exceptions if each.on}

    @cached_property
    def _weeks(self) -> dict[date, date]:
        """The weeks of the days that were asked for: every post of a feed asks, many times over."""
        return {}

    @cached_property
    def _public(self) -> dict[int, Mapping[date, str]]:
        """The holidays of the years that were asked for."""
        return {}


def _within(freeze: Freeze, day: date) -> bool:
    first, last = freeze.from_ or freeze.to, freeze.to or date.max
    return first is not None and first <= day <= last
