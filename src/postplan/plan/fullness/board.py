"""What is too much or too little around a day, in one measure: to tell whether a move would leave anything worse."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from postplan.plan.feed import Feed, feed_key, met, order
from postplan.plan.fullness.gaps import MINUTE, Pair, close_pairs, silences
from postplan.plan.fullness.overload import Crowd, Overload, audience_overloads, crowds, packed
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant

Key: TypeAlias = tuple[object, ...]
"""Names one trouble: its kind, its feed, and where in it."""

Changes: TypeAlias = Mapping[Variant, Variant]
"""Variants, and the same at other times."""

AROUND = timedelta(days=8)
"""A week and a day: what lies further off is not made fuller by a post that comes, nor emptier by one that goes."""


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """The feeds of a plan between two days, as they are or as they would be."""

    plan: Plan
    feeds: Mapping[Key, Feed]

    @classmethod
    def of(cls, plan: Plan, moving: Iterable[Variant], first: date, last: date) -> "Board":
        """The feeds that variants are in; all of them where the plan counts what the whole audience meets."""
        audience, moved = plan.settings.audience, {feed_key(variant) for variant in moving}
        everything = audience.per_day or audience.per_week
        wanted = {feed_key(feed.variants[0]): feed for feed in plan.feeds}
        first, last = first - AROUND, last + AROUND
        near: dict[Key, Feed] = {
            key: replace(feed, variants=_between(feed.variants, first, last))
            for key, feed in wanted.items()
            if everything or key in moved
        }
        return cls(plan, near)

    def after(self, changes: Changes) -> "Board":
        """The same with variants at other times."""
        return replace(self, feeds={name: _changed(feed, changes) for name, feed in self.feeds.items()})

    def without(self, gone: Collection[Variant]) -> "Board":
        """The same as if some variants were not there."""
        left = {name: [each for each in feed.variants if each not in gone] for name, feed in self.feeds.items()}
        return replace(self, feeds={name: replace(self.feeds[name], variants=tuple(left[name])) for name in left})

    def troubles(self) -> dict[Key, float]:
        """What is too much or too little, by how much: more is worse."""
        every = [each for name, feed in self.feeds.items() for each in _troubles(name, feed)]
        return dict((*every, *self._audience()))

    def _audience(self) -> Iterator[tuple[Key, float]]:
        limits = self.plan.settings.audience
        if limits.per_day or limits.per_week:
            for run in audience_overloads(met(self.feeds.values()), self.plan.days):
                yield key_of(None, run), run.excess


def key_of(feed: Feed | None, trouble: Overload | Pair | Crowd, kind: str = "") -> Key:
    """The name of a trouble of a feed, or of the whole audience; `kind` where a run is not simply too full."""
    name = feed_key(feed.variants[0]) if feed else ()
    match trouble:
        case Overload():
            return (kind or trouble.per, name, trouble.first)
        case Pair():
            return ("close", name, trouble.later.post.path)
        case Crowd():
            return ("crowd", name, trouble.campaign, trouble.first)


def _troubles(name: Key, feed: Feed) -> Iterator[tuple[Key, float]]:
    for run in (*feed.overloads("day"), *feed.overloads("week")):
        yield key_of(feed, run), run.excess
    for pair in close_pairs(feed.variants, feed.caps.gap):
        yield key_of(feed, pair), (max(feed.caps.gap, MINUTE) - pair.apart).total_seconds()
    for pair in silences(feed.variants, feed.caps.silent_after, feed.days):
        yield ("silent", name, pair.later.post.path), 1  # a day more or less makes no other silence of it
    for run in packed(feed.by_week, feed.caps, feed.days):
        yield key_of(feed, run, "crammed"), run.excess
    for crowd in crowds(feed.by_week):
        yield key_of(feed, crowd), len(crowd.variants) - crowd.others


def _between(variants: Sequence[Variant], first: date, last: date) -> tuple[Variant, ...]:
    """Of variants in the order of time, those from one day to another, and the neighbour on either side."""
    start = bisect_left(variants, first, key=_day)
    return tuple(variants[max(0, start - 1) : bisect_right(variants, last, start, key=_day) + 1])


def _day(variant: Variant) -> date:
    assert variant.day
    return variant.day


def _changed(feed: Feed, changes: Changes) -> Feed:
    if changes.keys().isdisjoint(feed.variants):
        return feed
    return replace(feed, variants=tuple(sorted((changes.get(each, each) for each in feed.variants), key=order)))
