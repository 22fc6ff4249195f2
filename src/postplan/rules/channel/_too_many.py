"""Shared by the rules that count hashtags, mentions and links."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from postplan.api import Entity, Fact, Finding, Route, Variant
from postplan.text.entity import Kind
from postplan.text.styles import entities


class Spot(NamedTuple):
    """A counted hashtag, mention or link, and the route to its text."""

    route: Route
    entity: Entity


def by_post(
    variant: Variant, kind: Kind, signs: str, limits: Sequence[Fact[int]], *, comment: bool = False
) -> Iterator[list[Spot]]:
    """Every entity of this kind: for each part of the thread, then for the post itself, with its comment if asked.

    Each entity contains one of the `signs`. If there are too few signs to exceed a limit, it yields nothing.
    """
    texts = [(route, text) for route, text in variant.texts if comment or route != ("first-comment",)]
    if sum(text.count(sign) for _, text in texts for sign in signs) <= min(limit.value for limit in limits):
        return
    first_post: list[Spot] = []
    for route, text in texts:
        in_text = variant.entities if route == ("text",) else entities(text, variant.network.reads)
        spots = [Spot(route, entity) for entity in in_text if entity.kind == kind]
        if route[0] == "thread":
            yield spots
        else:
            first_post += spots
    yield first_post


def passed(limits: Iterable[Fact[int]], number: int) -> Fact[int] | None:
    """The most certain of the limits that a number exceeds."""
    exceeded = [limit for limit in limits if number > limit.value]
    return next((limit for limit in exceeded if limit.strong), exceeded[0] if exceeded else None)


def too_many(variant: Variant, spots: Sequence[Spot], what: str, limit: Fact[int]) -> Finding:
    """The finding for too many of something, at the first one over the limit."""
    over = len(spots) - limit.value
    route, entity = spots[limit.value]
    return Finding(
        f"{len(spots)} {what}, {over} over the limit of {limit.value} on {variant.network.title}",
        variant.at(*route, chars=(entity.start, entity.end)),
        label="one too many" if over == 1 else f"the first of {over} too many",
        help=f"remove {over}, or write a separate `text` for `{variant.channel.name}`",
        fact=limit,
    )
