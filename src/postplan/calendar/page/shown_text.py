"""A text as a reader of its network meets it: what is a link, where it is folded, how much of the room it takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from postplan.calendar.page.notes import Note
from postplan.networks.fact import Fact
from postplan.networks.measure import lengths
from postplan.networks.model import Format
from postplan.text.addresses import addresses, by_accident
from postplan.text.count import cut
from postplan.text.entity import Entity
from postplan.text.lengths import unit_of
from postplan.text.plural import noun

_LONG_WORD = 24
_WHERE = MappingProxyType({"phone": "On a phone, ", "desktop": "On a desktop, "})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text.

    `kind` is `text`, or what the network makes of it: `link`, `hashtag`, `mention`, `cashtag`. `dead`: it looks like
    one and is none there. `address` is where a live link leads, where that is a web address. `found` is the severity of
    a finding that points at it.
    """

    text: str
    kind: str = "text"
    dead: bool = False
    address: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """How much of the room there is a text takes: `words` say it, `why` says how the number comes about.

    `share` is in percent of the limit and may exceed 100; None where no limit is known.
    """

    words: str
    why: str
    share: int | None
    over: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text: what is seen at once, what is behind the fold and the words that say so, and the room it takes."""

    seen: tuple[Piece, ...]
    folded: tuple[Piece, ...]
    fold: str
    room: Room


def passage(
    text: str,
    entities: Sequence[Entity],
    form: Format,
    limits: Iterable[Fact[int]],
    notes: Iterable[Note] = (),
    *,
    warning: str = "",
    folds: bool = False,
) -> Passage:
    """A text of a format, with what its network makes of it, against the limits it has there."""
    marks = _marks(text, notes)
    fold = _fold(text, form) if folds else None
    at = fold[1] if fold else len(text)
    known = sorted((*entities, *_dead_links(text, form, entities)), key=lambda entity: entity.start)
    return Passage(
        tuple(_pieces(text, (0, at), known, form, marks)),
        tuple(_pieces(text, (at, len(text)), known, form, marks)),
        _fold_words(fold[0]) if fold else "",
        room(text, limits, warning),
    )


def room(text: str, limits: Iterable[Fact[int]], warning: str = "") -> Room:
    """How much of the tightest of several limits a text takes."""
    tightest = next(iter(lengths(text, limits, warning)), None)
    if tightest is None:
        number = len(warning) + len(text)
        return Room(f"{number:,} {noun(number, 'character')}", "", None, over=False)
    length, limit, over = tightest.count, tightest.limit, tightest.over
    words = f"{length.value:,} of {limit.value:,} {unit_of(limit.unit or 'characters').words}"
    why = length.words if length.value != length.typed else ""
    said = f"{words}, {over:,} too many" if over > 0 else words
    return Room(said, why, round(100 * tightest.share), over=over > 0)


def _fold(text: str, form: Format) -> tuple[Fact[int], int] | None:
    """The fold that leaves the least to be seen, and where it cuts; None where all is seen."""
    cuts = [(fact, cut(text, fact.unit or "characters", fact.value)) for fact in form.text.fold]
    hiding = [(fact, _between_words(text, at)) for fact, at in cuts if text[at:].strip()]
    return min(hiding, key=lambda pair: pair[1], default=None)


def _between_words(text: str, at: int) -> int:
    """A cut that falls into a word, before that word: networks fold after about so many characters, by the line."""
    if text[at - 1 : at].isspace() or text[at : at + 1].isspace():
        return at
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return start if at - start <= _LONG_WORD and start else at


def _fold_words(fact: Fact[int]) -> str:
    where = _WHERE.get(fact.when or "", "")
    rest = f"the rest is behind “more” after about {fact.value:,} characters"
    return f"{where}{rest}" if where else rest[0].upper() + rest[1:]


def _dead_links(text: str, form: Format, entities: Iterable[Entity]) -> Iterator[Entity]:
    """What a reader takes for an address and cannot tap, where the network itself does not see a link."""
    clickable = form.links.clickable
    if clickable is None or clickable.value or "." not in text:
        return
    taken = {entity.start for entity in entities}
    yield from (each for each in addresses(text) if not by_accident(each) and each.start not in taken)


def _marks(text: str, notes: Iterable[Note]) -> list[tuple[int, int, str]]:
    """The characters that findings point at; what they say of the whole text marks none of it."""
    spots = [(*note.chars, note.severity) for note in notes if note.chars]
    return [(start, end, severity) for start, end, severity in spots if 0 <= start < end <= len(text)]


def _pieces(
    text: str,
    span: tuple[int, int],
    entities: Sequence[Entity],
    form: Format,
    marks: Sequence[tuple[int, int, str]],
) -> Iterator[Piece]:
    first, last = span
    edges = {first, last}
    for start, end in (*((each.start, each.end) for each in entities), *((mark[0], mark[1]) for mark in marks)):
        edges.update(edge for edge in (start, end) if first < edge < last)
    waiting = list(reversed(entities))
    for start, end in pairwise(sorted(edges)):
        while waiting and waiting[-1].end <= start:
            waiting.pop()
        entity = waiting[-1] if waiting and waiting[-1].start <= start else None
        found = next((severity for from_, to, severity in marks if from_ <= start < to), "")
        yield _piece(text[start:end], entity, form, found)


def _piece(text: str, entity: Entity | None, form: Format, found: str) -> Piece:
    if entity is None:
        return Piece(text, found=found)
    works = {"link": form.links.clickable, "hashtag": form.hashtags.works, "mention": form.mentions.works}
    fact = works.get(entity.kind)
    dead = fact is not None and not fact.value
    live = entity.kind == "link" and not dead
    return Piece(text, entity.kind, dead=dead, address=web(entity.target) if live else "", found=found)


def web(address: str) -> str:
    """The address where it is one of the web, empty for any other: a page leads nowhere else."""
    return address if address.lower().startswith(("https://", "http://")) else ""
