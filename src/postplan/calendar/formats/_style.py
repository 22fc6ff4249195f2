"""How a calendar is written on a terminal: what a post says made harmless and cut to size, marks, colour."""

from dataclasses import dataclass
from types import MappingProxyType

from postplan.calendar.escape import one_line
from postplan.calendar.formats import CalendarOptions
from postplan.text.printable import fitting, width

_CODES = MappingProxyType({"overload": "1;31", "finding": "33", "heading": "1", "dim": "2", "approved": "32"})
_MOST_A_COLUMN = 8
"""Characters that one column may take, with all their accents: more are somebody's joke."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The marks of a terminal that shows every character, or of one that knows ASCII alone.

    `approved` and `waiting` stand for a post, `slot` for an empty slot, `dots` for what was cut off.
    """

    color: bool = False
    ascii: bool = False
    approved: str = "●"
    waiting: str = "○"
    slot: str = "·"
    between: str = " · "
    dots: str = "…"

    def clean(self, text: str) -> str:
        """Anybody's text in one line, such that it does nothing but stand there."""
        shown = one_line(text)
        return shown.encode("ascii", "backslashreplace").decode("ascii") if self.ascii else shown

    def clip(self, text: str, columns: int) -> str:
        """A line of clean text, or as much of its beginning as fits into so many columns with dots at its end."""
        if len(text) <= columns * _MOST_A_COLUMN and width(text) <= columns:
            return text
        dots = self.dots[:columns]
        cut = text[: columns * _MOST_A_COLUMN]
        return cut[: fitting(cut, columns - len(dots))].rstrip() + dots

    def fill(self, text: str, columns: int) -> str:
        """A line of clean text cut or filled up to so many columns."""
        cut = self.clip(text, columns)
        return cut + " " * (columns - width(cut))

    def paint(self, text: str, style: str) -> str:
        """Text in the colour of a style, which only repeats what the characters say."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and text.strip() else text


def terminal_style(options: CalendarOptions) -> Terminal:
    """What a sheet is written with."""
    if options.ascii:
        return Terminal(options.color, ascii=True, approved="*", waiting="o", slot=".", between=" - ", dots="...")
    return Terminal(options.color)
