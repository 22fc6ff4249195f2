"""Variants and posts as somebody meets them: an audience, a person, a campaign."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from postplan.plan.channel import Channel
from postplan.plan.post import Post, Status
from postplan.plan.team import CampaignKeys, PersonKeys
from postplan.plan.variant import Variant
from postplan.source.document import Document
from postplan.source.place import Place


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """One account's variants on one surface in the order its audience meets them.

    Everything dated is in it, what is public too; ideas, what was rejected, and replies are not. A variant whose time
    is open comes first on its day.
    """

    channel: Channel
    surface: str
    variants: tuple[Variant, ...]


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


def feeds(variants: Iterable[Variant]) -> tuple[Feed, ...]:
    """The feeds that variants make, by network, account and surface; in the order of the channels' names."""
    groups: dict[tuple[str, str, str], list[Variant]] = defaultdict(list)
    for variant in variants:
        if variant.day and variant.status.rank >= Status.DRAFT.rank and not variant.is_reply:
            groups[variant.network.name, variant.channel.account, variant.surface].append(variant)
    return tuple(
        Feed(group[0].channel, surface, tuple(sorted(group, key=_order)))
        for (_, _, surface), group in sorted(groups.items())
    )


def _order(variant: Variant) -> tuple[date, float, str]:
    assert variant.day
    return (variant.day, variant.time.timestamp() if variant.time else 0.0, variant.post.path)
