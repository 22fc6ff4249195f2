"""How long a text is on a network, and how that number comes about."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from postplan.text import graphemes, mastodon, units, x
from postplan.text.links import links
from postplan.text.plural import plural

if TYPE_CHECKING:
    from postplan.text.count_parts import Part


@dataclass(frozen=True, slots=True)
class Count:
    """The length of a text: `value` is what the network counts in `unit`, `typed` the code points typed.

    A content warning belongs to both. The text is kept so that parts and words are made only when asked for.
    """

    value: int
    typed: int
    unit: str
    text: str = field(repr=False)
    warning: str = field(default="", repr=False)

    @property
    def parts(self) -> "tuple[Part, ...]":
        """Why `value` differs from `typed`: the changes of all parts sum up to the difference."""
        from postplan.text import count_parts  # noqa: PLC0415, needed for a few texts of thousands

        return count_parts.parts(self.text, self.unit, self.warning)

    @property
    def words(self) -> str:
        """The count for a person: `247 typed → 291 counted: 1 link as 23, 6 wide characters`."""
        parts = self.parts
        if not parts:
            return plural(self.value, "character")
        return f"{self.typed} typed → {self.value} counted: {', '.join(map(str, parts))}"


def _linkedin_escaped(text: str) -> int:
    return units.utf16(text) + len(units.escapes(text))


_LENGTHS: MappingProxyType[str, Callable[[str], int]] = MappingProxyType(
    {
        "characters": len,
        "code-points": len,
        "graphemes": graphemes.length,
        "linkedin": units.utf16,
        "linkedin-escaped": _linkedin_escaped,
        "mastodon": mastodon.length,
        "utf-16": units.utf16,
        "utf-8-bytes": units.utf8,
        "x": x.length,
    }
)

UNITS = frozenset(_LENGTHS)
"""Every unit there is. `characters` is for networks that do not say what they count, and counts code points."""


def count(text: str, unit: str, *, warning: str = "") -> Count:
    """Count a text as a network does that counts in `unit`; raise ValueError for a unit not in `UNITS`.

    `warning` is a content warning, which counts too: on Mastodon its links count in full. Any string has a count,
    with lone surrogates and unassigned code points as well, in time linear in its length.
    """
    if unit not in _LENGTHS:
        raise ValueError(f"no such unit: {unit!r}; there are {', '.join(sorted(UNITS))}")
    if warning and unit == "mastodon":
        value = mastodon.length(text, warning)
    else:
        value = _LENGTHS[unit](warning + text if warning else text)
    return Count(value, len(warning) + len(text), unit, text, warning)


_IN_DOMAIN = re.compile(r"\.\w")


def at_most(text: str, unit: str) -> int:
    """Return a number that `count` does not exceed, found without looking at the text closely.

    A link counts at most 23 and has a dot before a letter. Beside ASCII, what UTF-8 needs more than a byte bounds the
    rest: normal form C makes at most three of a character, each weighing 2 on X, of one that takes four bytes.
    """
    links_at_most = x.LINK * len(_IN_DOMAIN.findall(text)) if unit in ("x", "mastodon") else 0
    more = 0 if text.isascii() else len(text.encode("utf-8", "surrogatepass")) - len(text)
    escapes = len(text) if unit == "linkedin-escaped" else 0
    return len(text) + 2 * more + links_at_most + escapes


def cut(text: str, unit: str, limit: int) -> int:
    """Return the index of the first character that no longer fits, or the text's length where all fits.

    Code points are counted in the index, but a cut never falls inside a grapheme, and on x and mastodon never
    inside a link or mention. Linear in the length of the text.
    """
    if count(text, unit).value <= limit:
        return len(text)
    total, start = 0, 0
    for end, size in _pieces(text, unit):
        total += size
        if total > limit:
            return start
        start = end
    # The pieces of a text can weigh less than their normal form together: not all fits, though each does.
    return max(len(text) - 1, 0)


def _pieces(text: str, unit: str) -> Iterator[tuple[int, int]]:
    """Yield where each piece that is shown or dropped as a whole ends, and what it counts."""
    if unit == "graphemes":
        return ((end, 1) for end in graphemes.ends(text))
    if unit == "x":
        whole = [(link.start, link.end, x.LINK) for link in links(text)]
        return _split(text, whole, x.weight)
    if unit == "mastodon":
        short = mastodon.shortened(text)
        whole = [(entity.start, entity.end, len(mastodon.counted_as(entity))) for entity in short]
        return _split(text, whole, lambda _: 1)
    if unit == "linkedin-escaped":
        escaped = frozenset(units.escapes(text))
        return _with_escapes(text, escaped)
    return _split(text, [], _LENGTHS[unit])


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


def _with_escapes(text: str, escaped: frozenset[int]) -> Iterator[tuple[int, int]]:
    at = 0
    for end in graphemes.ends(text):
        yield end, units.utf16(text[at:end]) + sum(index in escaped for index in range(at, end))
        at = end
