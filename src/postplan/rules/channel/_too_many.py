"""What the rules about numbers of hashtags, mentions and links share."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from postplan.api import Entity, Fact, Finding, Route, Variant
from postplan.text.entity import Kind
from postplan.text.styles import entities


class Spot(NamedTuple):
    """Something counted, and the route to the text it stands in."""

    route: Route
    entity: Entity


def by_post(
    variant: Variant, kind: Kind, signs: str, limits: Sequence[Fact[int]], *, comment: bool = False
) -> Iterator[list[Spot]]:
    """What of this kind stands in each part of its thread, and last in the post itself, with its comment if asked.

    Each has one of the `signs`; where there are too few of these to pass one of the limits, nothing is read or given.
    """
    texts = [said for said in variant.texts if comment or said[0] != ("first-comment",)]
    if sum(text.count(sign) for _, text in texts for sign in signs) <= min(limit.value for limit in limits):
        return
    first: list[Spot] = []
    for route, text in texts:
        read = variant.entities if route == ("text",) else entities(text, variant.network.reads)
        found = [Spot(route, entity) for entity in read if entity.kind == kind]
        if route[0] == "thread":
            yield found
        else:
            first += found
    yield first


def passed(limits: Iterable[Fact[int]], number: int) -> Fact[int] | None:
    """The surest of the limits that a number is over."""
    over = [limit for limit in limits if number > limit.value]
    return next((limit for limit in over if limit.strong), over[0] if over else None)


def too_many(variant: Variant, spots: Sequence[Spot], what: str, limit: Fact[int]) -> Finding:
    """The finding that there are more of these than a limit, at the first one too many."""
    over = len(spots) - limit.value
    route, entity = spots[limit.value]
    return Finding(
        f"{len(spots)} {what}, {over} over the limit of {limit.value} on {variant.network.title}",
        variant.at(*route, chars=(entity.start, entity.end)),
        label="one too many" if over == 1 else f"the first of {over} too many",
        help=f"remove {over}, or write a shorter `text` for `{variant.channel.name}` alone",
        fact=limit,
    )
