"""What rules share that hold media against the limits of a network."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from postplan.api import Fact, Variant

T = TypeVar("T")


def surest(variant: Variant, facts: Sequence[Fact[T]], passed: Callable[[T], bool]) -> Fact[T] | None:
    """Of the facts that hold for a variant and are passed, the surest one; None where none is passed."""
    over = [fact for fact in variant.holding(facts) if passed(fact.value)] if facts else []
    return next((fact for fact in over if fact.strong), over[0] if over else None)


def taker(variant: Variant) -> str:
    """Who takes a medium, in a sentence: `Instagram`, or ``the format `reel` of Instagram`` for one less usual."""
    if variant.format_name in (None, next(iter(variant.network.formats))):
        return variant.network.title
    return f"the format `{variant.format_name}` of {variant.network.title}"
