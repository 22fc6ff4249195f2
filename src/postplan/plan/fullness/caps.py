"""How often an account may and should post on one surface: as the plan says, else as its network's facts do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from postplan.networks.fact import Fact, applying
from postplan.networks.sections import Cadence as CadenceFacts
from postplan.networks.values import Pace
from postplan.plan.channel import Channel
from postplan.plan.keys.cadence import Cadence

T = TypeVar("T")

SILENT_AFTER = timedelta(days=14)
"""After so long without a post an account looks given up: the catalogue's default; no network says a number."""


@dataclass(frozen=True, slots=True)
class Cap:
    """The most posts on a day or in a week; `fact` is what it rests on, None where the plan itself says so."""

    most: int
    fact: Fact[int] | None = None


@dataclass(frozen=True, slots=True)
class Caps:
    """What one feed may hold and should keep to; None where nothing is known.

    `gap` is the least time between two posts, zero where any will do; `gap_fact` as in `Cap`. `typical` is how often
    accounts on the network usually post. `written`: the plan says something of this feed's cadence, or names slots.
    """

    per_day: Cap | None = None
    per_week: Cap | None = None
    gap: timedelta = timedelta()
    gap_fact: Fact[timedelta] | None = None
    silent_after: timedelta = SILENT_AFTER
    typical: Fact[Pace] | None = None
    written: bool = False


def caps_of(channels: Sequence[Channel], surface: str) -> Caps:
    """The caps of an account's feed, where `channels` are those of the account: the strictest of what they say."""
    said = [channel.keys.cadence for channel in channels]
    facts = tuple(_facts(channels[0], surface))
    kind = channels[0].kind
    gap = _least(cadence.gap for cadence in said)
    usual_gap = _smallest((each.gap for each in facts), kind)
    return Caps(
        per_day=_cap((cadence.per_day for cadence in said), (each.per_day for each in facts), kind),
        per_week=_cap((cadence.per_week for cadence in said), (each.per_week for each in facts), kind),
        gap=gap if gap is not None else usual_gap.value if usual_gap else timedelta(),
        gap_fact=usual_gap if gap is None else None,
        silent_after=_least(cadence.silent_after for cadence in said) or SILENT_AFTER,
        typical=next((fact for each in facts for fact in applying(each.typical, kind)), None),
        written=any(cadence != Cadence() for cadence in said) or any(channel.keys.slots for channel in channels),
    )


def weekly(caps: Caps) -> Cap | None:
    """The most posts in a week: where only a day has a cap, seven of them."""
    if caps.per_week or not caps.per_day:
        return caps.per_week
    return Cap(7 * caps.per_day.most, caps.per_day.fact)


def _facts(channel: Channel, surface: str) -> Iterator[CadenceFacts]:
    """The most usual format first: formats of one surface are counted together."""
    return (form.cadence for form in channel.network.formats.values() if form.surface == surface)


def _cap(said: Iterable[int | None], facts: Iterable[tuple[Fact[int], ...]], kind: str | None) -> Cap | None:
    written = _least(said)
    if written is not None:
        return Cap(written)
    fact = _smallest(facts, kind)
    return Cap(fact.value, fact) if fact else None


def _least(values: "Iterable[T | None]") -> T | None:
    found = [value for value in values if value is not None]
    return min(found) if found else None  # type: ignore[type-var]  # numbers or lengths of time


def _smallest(facts: "Iterable[tuple[Fact[T], ...]]", kind: str | None) -> Fact[T] | None:
    """The smallest fact of the most usual format that has any."""
    holding = next((found for each in facts if (found := applying(each, kind))), ())
    return min(holding, key=lambda fact: fact.value) if holding else None  # type: ignore[arg-type,return-value]  # as above
