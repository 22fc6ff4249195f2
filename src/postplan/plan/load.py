"""How full days and weeks are: of one feed, and for the people who follow everything."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from postplan.plan.caps import Cap, Caps, weekly
from postplan.plan.days import Days
from postplan.plan.post import Kind
from postplan.plan.variant import Variant

Per: TypeAlias = Literal["day", "week"]

LEAST_OF_A_CROWD = 3
"""So many posts of one campaign in a week are a lot of it; fewer are none, whatever else there is."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
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


def periods(variants: Iterable[Variant], per: Per, days: Days) -> Mapping[date, list[Variant]]:
    """Dated variants by the day, or by the first day of the plan's week, that they are on."""
    groups: dict[date, list[Variant]] = defaultdict(list)
    for variant in variants:
        if variant.day:
            groups[days.week(variant.day) if per == "week" else variant.day].append(variant)
    return groups


def runs(variants: Iterable[Variant], per: Per, cap: Cap | None, days: Days) -> Iterator[Run]:
    """Every day or week of dated variants that are in the order of time; none where nothing limits it.

    A day of which the plan says that it may hold more, may.
    """
    if cap is None:
        return
    for first, group in periods(variants, per, days).items():
        yield Run(per, first, tuple(group), allowed(first, cap, days) if per == "day" else cap)


def overloads(variants: Iterable[Variant], per: Per, cap: Cap | None, days: Days) -> Iterator[Run]:
    """The runs that hold more than they may."""
    return (run for run in runs(variants, per, cap, days) if len(run.variants) > run.cap.most and run.excess > 0)


def allowed(day: date, cap: Cap, days: Days) -> Cap:
    """What a day may hold, where the plan may make an exception."""
    exception = days.exception(day)
    more = exception.per_day if exception else None
    return Cap(more) if more and more > cap.most else cap


def crowds(variants: Iterable[Variant], days: Days, least: int = LEAST_OF_A_CROWD) -> Iterator[Crowd]:
    """Weeks in which one campaign has at least `least` posts, and more than everything else together."""
    for first, group in periods(variants, "week", days).items():
        counts = Counter(variant.post.campaign for variant in group if variant.post.campaign)
        for campaign, count in counts.items():
            if count >= least and count > len(group) - count:
                crowd = tuple(variant for variant in group if variant.post.campaign == campaign)
                yield Crowd(campaign, first, crowd, len(group) - count)


def crammed(variants: Iterable[Variant], caps: Caps, days: Days) -> Iterator[Run]:
    """Weeks with more planned posts than leave the plan's `leave-free` for what nobody can plan.

    The cap of a run is what may be planned. What was not planned ahead, a trend or something spontaneous, is not in it.
    """
    share, week = days.settings.leave_free, weekly(caps)
    if share and week:
        open_ = max(1, round(week.most * share))
        ahead = [each for each in variants if each.post.kind not in {Kind.SPONTANEOUS, Kind.TREND}]
        yield from overloads(ahead, "week", Cap(max(0, week.most - open_), week.fact), days)
