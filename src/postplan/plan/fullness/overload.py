"""How full days and weeks are: of one feed, and for the people who follow everything."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from postplan.plan.days import Days
from postplan.plan.fullness.caps import Cap, Caps, weekly
from postplan.plan.keys.post import UNPLANNED
from postplan.plan.variant import Variant

Per: TypeAlias = Literal["day", "week"]

Periods: TypeAlias = Mapping[date, list[Variant]]
"""Variants by the day, or by the first day of the week, that they are on."""

LEAST_OF_A_CROWD = 3
"""So many posts of one campaign in a week are a lot of it; fewer are none, whatever else there is."""


@dataclass(frozen=True, slots=True, eq=False)
class Overload:
    """What goes out on one day or in one week, from `first` on, in the order of time, against what it may hold."""

    per: Per
    first: date
    variants: tuple[Variant, ...]
    cap: Cap

    @property
    def last(self) -> Variant:
        """The one that comes last."""
        return self.variants[-1]

    @property
    def others(self) -> tuple[Variant, ...]:
        """All but the last."""
        return self.variants[:-1]

    @property
    def count(self) -> int:
        """How many posts it holds, each counted once."""
        return len({variant.post.path for variant in self.variants})

    @property
    def excess(self) -> int:
        """How many are too many."""
        return self.count - self.cap.most


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """The posts of one campaign in the week of a feed that begins on `first`, and how many others there are."""

    campaign: str
    first: date
    variants: tuple[Variant, ...]
    others: int


def periods(variants: Iterable[Variant], per: Per, days: Days) -> Periods:
    """Dated variants by the day, or by the first day of the plan's week, that they are on."""
    groups: dict[date, list[Variant]] = defaultdict(list)
    for variant in variants:
        if variant.day:
            groups[days.week(variant.day) if per == "week" else variant.day].append(variant)
    return groups


def overloads(groups: Periods, per: Per, cap: Cap | None, days: Days) -> Iterator[Overload]:
    """Days or weeks, in the order of time, that hold more than they may; none without a cap.

    A day of which the plan says that it may hold more, may.
    """
    if cap is None:
        return
    for first, group in groups.items():
        if len(group) > cap.most:
            run = Overload(per, first, tuple(group), allowed(first, cap, days) if per == "day" else cap)
            if run.excess > 0:
                yield run


def audience_overloads(met: Sequence[Variant], days: Days) -> Iterator[Overload]:
    """Days, then weeks, that hold more than the audience wants over all channels, of what it meets."""
    limits = days.settings.audience
    caps: tuple[tuple[Per, int | None], ...] = (("day", limits.per_day), ("week", limits.per_week))
    for per, most in caps:
        if most:
            yield from overloads(periods(met, per, days), per, Cap(most), days)


def allowed(day: date, cap: Cap, days: Days) -> Cap:
    """What a day may hold, where the plan may make an exception."""
    exception = days.exception(day)
    more = exception.per_day if exception else None
    return Cap(more) if more and more > cap.most else cap


def crowds(weeks: Periods) -> Iterator[Crowd]:
    """Weeks in which one campaign has at least `LEAST_OF_A_CROWD` posts, and more than everything else together."""
    for first, group in weeks.items():
        counts = Counter(variant.post.campaign for variant in group if variant.post.campaign)
        for campaign, count in counts.items():
            if count >= LEAST_OF_A_CROWD and count > len(group) - count:
                crowd = tuple(variant for variant in group if variant.post.campaign == campaign)
                yield Crowd(campaign, first, crowd, len(group) - count)


def packed(weeks: Periods, caps: Caps, days: Days) -> Iterator[Overload]:
    """Weeks with more planned posts than leave the plan's `leave-free` for what nobody can plan.

    The cap of a run is what may be planned. What was not planned ahead, a trend or something spontaneous, is not in it.
    """
    share, week = days.settings.leave_free, weekly(caps)
    if share and week:
        open_ = max(1, round(week.most * share))
        ahead = {first: _planned(group) for first, group in weeks.items()}
        yield from overloads(ahead, "week", Cap(max(0, week.most - open_), week.fact), days)


def _planned(group: Iterable[Variant]) -> list[Variant]:
    return [each for each in group if each.post.kind not in UNPLANNED]
