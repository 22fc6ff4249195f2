r"""Where something stands in a file: routes, positions, spans, lines.

A line ends at ``\n``, ``\r\n`` or ``\r``, as in every editor; the other line breaks Unicode knows
(U+0085, U+2028, U+2029) are characters like any other.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a value: ``("channels", "x", "text")``, ``("media", 0, "alt")``."""

Value: TypeAlias = str | list["Value"] | dict[str, "Value"] | None
"""What a file holds: text, nothing, lists, and keys with values. No guesses about types."""

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters of a document's text.

    `offset` counts code points from 0 after a byte order mark; `line` and `column` count from 1, columns in
    code points.
    """

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text; `end` is exclusive."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Lines:
    """A text by its lines."""

    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def number(self, offset: int) -> int:
        """Return the number, from 1, of the line that `offset` is on."""
        return bisect_right(self.starts, offset)

    def line(self, number: int) -> str:
        """Return a line without its line end; the empty text where there is no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def position(self, offset: int) -> Position:
        """Return where `offset` is; beyond either end of the text: that end."""
        offset = max(0, min(offset, len(self.text)))
        number = self.number(offset)
        return Position(offset, number, offset - self.starts[number - 1] + 1)

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from `start` to `end`, two offsets."""
        return Span(self.position(start), self.position(max(start, end)))


def line_end(text: str, at: int) -> int:
    """Return where the line that an offset is on ends, before the line end."""
    match = _LINE_END.search(text, at)
    return match.start() if match else len(text)


def lines_of(text: str) -> Lines:
    """Return the lines of a text; an empty text has one."""
    return Lines(text, (0, *(match.end() for match in _LINE_END.finditer(text))))
