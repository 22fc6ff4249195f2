"""The time between the posts of a feed: too little, too much, and months in which it is forgotten."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from postplan.networks.values import Pace
from postplan.plan.days import Days
from postplan.plan.fullness.caps import Caps, weekly
from postplan.plan.times.week import next_month
from postplan.plan.variant import Variant

MINUTE = timedelta(minutes=1)
"""What goes out in one minute goes out at once, for whoever reads it."""

WELL_UNDER = 0.25
"""A channel with less than this share of what is usual is not kept to a slower pace: it is forgotten."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two posts of a feed that follow each other, and how far they are apart."""

    earlier: Variant
    later: Variant
    apart: timedelta


def close_pairs(variants: Sequence[Variant], gap: timedelta) -> Iterator[Pair]:
    """Neighbours in the order of time that are less than `gap` apart, or in the same minute.

    Open times have none, and a post is not too close to itself on another channel of its account.
    """
    # Elapsed time: between two times of one zone Python counts on the clock face, an hour off when clocks change.
    timed = [(variant.time.timestamp(), variant) for variant in variants if variant.time]
    least = max(gap, MINUTE).total_seconds()
    for (before, earlier), (after, later) in pairwise(timed):
        if after - before < least and earlier.post is not later.post:
            yield Pair(earlier, later, timedelta(seconds=after - before))


def silences(variants: Sequence[Variant], longest: timedelta, days: Days) -> Iterator[Pair]:
    """Neighbours that are more than `longest` apart by their days, days in a freeze left out."""
    for earlier, later in pairwise(variants):
        assert earlier.day
        assert later.day
        apart = later.day - earlier.day
        if apart > longest:
            between = (earlier.day + timedelta(days=step) for step in range(1, apart.days))
            apart -= timedelta(days=sum(days.freeze(day) is not None for day in between))
            if apart > longest:
                yield Pair(earlier, later, apart)


def neglected(
    variants: Sequence[Variant], caps: Caps, first: date, last: date, share: float = WELL_UNDER
) -> Iterator[tuple[date, int]]:
    """Months wholly between two days in which a feed has under a `share` of the least that is typical or allowed.

    Each by its first day, with how many posts it has. None of a feed whose cadence the plan does not speak of.
    """
    if not caps.written or not caps.typical:
        return
    counts = Counter(variant.day.replace(day=1) for variant in variants if variant.day)
    for month in _months(first, last):
        if counts[month] < usual(caps, caps.typical.value, month) * share:
            yield month, counts[month]


def usual(caps: Caps, typical: Pace, month: date) -> float:
    """The least number of posts that a month usually has at this pace, or may have where the plan allows less."""
    length, allowed = (next_month(month) - month).days, weekly(caps)
    least = typical.least * (length if typical.per == "day" else length / 7)
    return min(least, allowed.most * length / 7) if allowed else least


def _months(first: date, last: date) -> Iterator[date]:
    """The first days of the months that lie wholly between two days, both included."""
    month = first if first.day == 1 else next_month(first)
    while next_month(month) - timedelta(days=1) <= last:
        yield month
        month = next_month(month)
