"""Shared by the rules that check media against a network's limits."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from postplan.api import Fact, Variant

T = TypeVar("T")


def surest(variant: Variant, facts: Sequence[Fact[T]], passed: Callable[[T], bool]) -> Fact[T] | None:
    """The best-supported limit that a variant exceeds; None if it exceeds none."""
    over = [fact for fact in variant.holding(facts) if passed(fact.value)] if facts else []
    return next((fact for fact in over if fact.strong), over[0] if over else None)


def network_or_format(variant: Variant) -> str:
    """What sets the limit, for a message: `Instagram`, or ``Instagram's `reel` format`` if it isn't the default format."""
    if variant.format_name in (None, next(iter(variant.network.formats))):
        return variant.network.title
    return f"{variant.network.title}'s `{variant.format_name}` format"
