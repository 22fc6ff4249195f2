"""Every way of counting a text: the one list of units, with how much each counts, why, and where it can be cut."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from postplan.text import count_parts, graphemes, mastodon, units, x
from postplan.text.count_parts import Part
from postplan.text.links import links

_IN_DOMAIN = re.compile(r"\.\w")


@dataclass(frozen=True, slots=True)
class Unit:
    """A way of counting.

    `words` says what is counted, in a sentence. `length` and `parts` take a text and its content warning, empty
    where there is none. `pieces` yields where each piece that is shown or dropped as a whole ends, and its length.
    `suffix` goes behind a limit that would else be taken for one of characters. `link` is the most a link counts,
    where links count something else than they are long, and `ascii` the most an ASCII character counts.
    """

    words: str
    length: Callable[[str, str], int]
    parts: Callable[[str, str], Iterator[Part]]
    pieces: Callable[[str], Iterator[tuple[int, int]]]
    suffix: str = ""
    link: int = 0
    ascii: int = 1

    def at_most(self, text: str) -> int:
        """Return a number the length does not exceed, found without looking at the text closely.

        A link has a dot before a letter. Beside ASCII, what UTF-8 needs more than a byte bounds the rest: normal
        form C makes at most three of a character, each weighing 2 on X, of one that takes four bytes.
        """
        more = 0 if text.isascii() else len(text.encode("utf-8", "surrogatepass")) - len(text)
        dots = len(_IN_DOMAIN.findall(text)) if self.link else 0
        return self.ascii * len(text) + 2 * more + self.link * dots


def unit_of(name: str) -> Unit:
    """Return a way of counting; raise ValueError, with the names there are, for another name."""
    if name not in UNITS:
        raise ValueError(f"no such unit: {name!r}; there are {', '.join(sorted(UNITS))}")
    return UNITS[name]


def _plain(
    words: str, length: Callable[[str], int], parts: Callable[[str, str], Iterator[Part]], suffix: str = ""
) -> Unit:
    """Return a unit in which every part of a text counts for itself, and a warning like any text."""
    return Unit(
        words, lambda text, warning: length(warning + text), parts, lambda text: _split(text, [], length), suffix
    )


def _escaped(text: str, warning: str) -> int:
    whole = warning + text
    return units.utf16(whole) + len(units.escapes(whole))


def _escaped_pieces(text: str) -> Iterator[tuple[int, int]]:
    escaped = frozenset(units.escapes(text))
    at = 0
    for end in graphemes.ends(text):
        yield end, units.utf16(text[at:end]) + sum(index in escaped for index in range(at, end))
        at = end


def _grapheme_pieces(text: str) -> Iterator[tuple[int, int]]:
    return ((end, 1) for end in graphemes.ends(text))


def _x_pieces(text: str) -> Iterator[tuple[int, int]]:
    whole = [(link.start, link.end, x.LINK) for link in links(text)]
    return _split(text, whole, x.weight)


def _mastodon_pieces(text: str) -> Iterator[tuple[int, int]]:
    short = mastodon.shortened(text)
    whole = [(entity.start, entity.end, len(mastodon.counted_as(entity))) for entity in short]
    return _split(text, whole, lambda _: 1)


def _split(text: str, whole: list[tuple[int, int, int]], size: Callable[[str], int]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end, counted in whole:
        yield from _graphemes(text, at, start, size)
        yield end, counted
        at = end
    yield from _graphemes(text, at, len(text), size)


def _graphemes(text: str, start: int, stop: int, size: Callable[[str], int]) -> Iterator[tuple[int, int]]:
    at = 0
    between = text[start:stop]
    for end in graphemes.ends(between):
        yield start + end, size(between[at:end])
        at = end


UNITS = MappingProxyType(
    {
        "characters": _plain("characters", len, count_parts.no_parts),
        "code-points": _plain("Unicode characters", len, count_parts.no_parts),
        "graphemes": Unit(
            "characters as people see them",
            lambda text, warning: graphemes.length(warning + text),
            count_parts.grapheme_parts,
            _grapheme_pieces,
        ),
        "linkedin-escaped": Unit(
            "UTF-16 units with LinkedIn's backslashes", _escaped, count_parts.escaped_parts, _escaped_pieces, ascii=2
        ),
        "mastodon": Unit(
            "characters as Mastodon counts them",
            mastodon.length,
            count_parts.mastodon_parts,
            _mastodon_pieces,
            link=mastodon.LINK,
        ),
        "utf-16": _plain("UTF-16 units", units.utf16, count_parts.utf16_parts),
        "utf-8-bytes": _plain("bytes in UTF-8", units.utf8, count_parts.utf8_parts, " bytes"),
        "x": Unit(
            "characters as X counts them",
            lambda text, warning: x.length(warning + text),
            count_parts.x_parts,
            _x_pieces,
            link=x.LINK,
        ),
    }
)
"""Every unit there is, by name. `characters` is for networks that do not say what they count: code points."""
