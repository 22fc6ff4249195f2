"""Variants and posts as somebody meets them: an audience, a person, a campaign."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from postplan.plan.channel import Channel
from postplan.plan.days import Days
from postplan.plan.fullness.caps import Caps, caps_of
from postplan.plan.fullness.overload import Overload, Per, Periods, overloads, periods
from postplan.plan.keys.post import Post, Status
from postplan.plan.keys.team import CampaignKeys, PersonKeys
from postplan.plan.variant import Variant
from postplan.yaml.document import Document
from postplan.yaml.place import Place


@dataclass(frozen=True, eq=False)
class Feed:
    """One account's variants on one surface in the order its audience meets them.

    Everything dated is in it, what is public too; ideas, what was rejected, and replies are not. A variant whose time
    is open comes first on its day. `channels` are those of the account that are in it, in the order of the settings.
    """

    channel: Channel
    surface: str
    variants: tuple[Variant, ...]
    channels: tuple[Channel, ...]
    caps: Caps
    days: Days

    @property
    def title(self) -> str:
        """What people call it: the names of its channels."""
        return ", ".join(channel.name for channel in self.channels)

    @cached_property
    def posts_a_day(self) -> Counter[date]:
        """How many variants each day has."""
        return Counter(variant.day for variant in self.variants if variant.day)

    @cached_property
    def posts_a_week(self) -> Counter[date]:
        """How many variants each week of the plan has, by its first day."""
        found: Counter[date] = Counter()
        for day, count in self.posts_a_day.items():
            found[self.days.week(day)] += count
        return found

    @cached_property
    def by_day(self) -> Periods:
        """Its variants by the day they are on."""
        return periods(self.variants, "day", self.days)

    @cached_property
    def by_week(self) -> Periods:
        """Its variants by the first day of the plan's week they are in."""
        return periods(self.variants, "week", self.days)

    @cached_property
    def moments(self) -> tuple[tuple[float, Variant], ...]:
        """Its variants whose time is known, in order, each with its time in seconds since 1970."""
        return tuple((variant.time.timestamp(), variant) for variant in self.variants if variant.time)

    def overloads(self, per: Per) -> Iterator[Overload]:
        """The days or weeks that hold more than its audience wants, in the order of time."""
        groups = self.by_day if per == "day" else self.by_week
        return overloads(groups, per, self.caps.per_day if per == "day" else self.caps.per_week, self.days)


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody of the team, and the posts they own."""

    name: str
    keys: PersonKeys
    posts: tuple[Post, ...]
    document: Document

    def at(self, *route: str | int, label: str = "") -> Place:
        """A place in the settings, below this person."""
        return Place(self.document, ("team", self.name, *route), label=label)


@dataclass(frozen=True, slots=True, eq=False)
class Campaign:
    """A campaign of the settings, and what is posted for it."""

    name: str
    keys: CampaignKeys
    variants: tuple[Variant, ...]
    document: Document

    def at(self, *route: str | int, label: str = "") -> Place:
        """A place in the settings, below this campaign."""
        return Place(self.document, ("campaigns", self.name, *route), label=label)


def feeds(variants: Iterable[Variant], channels: Iterable[Channel], days: Days) -> tuple[Feed, ...]:
    """The feeds that variants make on these channels, by network, account and surface, in the order of their names."""
    ranks = {channel.name: rank for rank, channel in enumerate(channels)}
    groups: dict[tuple[str, str, str], list[Variant]] = defaultdict(list)
    for variant in variants:
        if variant.day and variant.status.rank >= Status.DRAFT.rank and not variant.is_reply:
            groups[feed_key(variant)].append(variant)
    return tuple(_feed(surface, group, ranks, days) for (_, _, surface), group in sorted(groups.items()))


def feed_key(variant: Variant) -> tuple[str, str, str]:
    """What tells the feed of a variant from the others of its plan: network, account, surface."""
    return (variant.network.name, variant.channel.account, variant.surface)


def _feed(surface: str, group: Iterable[Variant], ranks: Mapping[str, int], days: Days) -> Feed:
    there = tuple(sorted(group, key=order))
    named = {variant.channel.name: variant.channel for variant in there}
    channels = tuple(sorted(named.values(), key=lambda channel: ranks[channel.name]))
    return Feed(channels[0], surface, there, channels, caps_of(channels, surface), days)


def met(feeds: Iterable[Feed]) -> tuple[Variant, ...]:
    """What somebody meets who follows all these feeds, in the order of time: each post once a day."""
    found = {(variant.post.path, variant.day): variant for feed in feeds for variant in reversed(feed.variants)}
    return tuple(sorted(found.values(), key=order))


def order(variant: Variant) -> tuple[date, float, str]:
    """The order in which an audience meets dated variants."""
    assert variant.day
    return (variant.day, variant.time.timestamp() if variant.time else 0.0, variant.post.path)
