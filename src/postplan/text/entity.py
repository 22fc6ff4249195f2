"""What a network makes of a stretch of text: a link, a hashtag, a mention, a cashtag."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

Kind = Literal["link", "hashtag", "mention", "cashtag"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text that a network reads as more than text.

    `start` and `end` count code points, and `text` is what stands between them. `target` is what it leads to:
    a link's address with its scheme, a hashtag's or cashtag's name without the sign, a mention's name without
    the @.
    """

    kind: Kind
    start: int
    end: int
    text: str
    target: str


def without_overlaps(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the entities in the order of the text; of two that overlap, the one that begins first."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=attrgetter("start")):
        if not kept or kept[-1].end <= entity.start:
            kept.append(entity)
    return tuple(kept)
