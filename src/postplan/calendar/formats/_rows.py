"""Lines about posts, their parts below each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from postplan.calendar.formats._style import Terminal
from postplan.text.printable import width

NARROW = 64
"""Columns below which a post takes two lines."""

_LEAST = 20
"""A shorter beginning of a text says nothing."""

_GAP = "  "
_SIGNED_OFF = frozenset({"approved", "scheduled", "published"})


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of a post: when, how far it is, where it goes, its name, what else is to know, what it says.

    All of it is clean text.
    """

    time: str = ""
    status: str = ""
    channels: str = ""
    name: str = ""
    note: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """How wide the parts of rows are, 0 for one that no row has, and what they are written with."""

    terminal: Terminal
    columns: int
    time: int
    status: int
    channels: int
    name: int
    rest: int

    def lines(self, row: Row) -> Iterator[str]:
        """The row in one line, on a narrow terminal in two."""
        start = self._start(row)
        if self.columns >= NARROW:
            name = f"{self._part(row.channels, self.channels)}{self.terminal.fill(row.name, self.name)}"
            yield f"{start}{name}{_GAP}{self._rest(row)}".rstrip()
            return
        yield f"{start}{self.terminal.clip(row.name, self.columns - self._indent)}".rstrip()
        below = self._below(row)
        if below:
            yield f"{self._part('', self.time)}{below}"

    @property
    def _indent(self) -> int:
        return sum(columns + len(_GAP) for columns in (self.time, self.status) if columns)

    def _below(self, row: Row) -> str:
        """Where it goes, cut so that what is to know has room beside it."""
        room = self.columns - (self.time + len(_GAP) if self.time else 0)
        note = self.terminal.clip(row.note, room)
        between = self.terminal.between if note else ""
        channels = self.terminal.clip(row.channels, max(0, room - len(between) - len(note)))
        return f"{channels}{between if channels else ''}{self.terminal.paint(note, 'finding')}"

    def _start(self, row: Row) -> str:
        status = self._part(row.status, self.status)
        painted = self.terminal.paint(status, "approved") if row.status in _SIGNED_OFF else status
        return f"{self._part(row.time, self.time)}{painted}"

    def _part(self, text: str, columns: int) -> str:
        return f"{self.terminal.fill(text, columns)}{_GAP}" if columns else ""

    def _rest(self, row: Row) -> str:
        """What is to know, where there is anything, and then as much of the text as there is room for."""
        note = self.terminal.clip(row.note, self.rest)
        room = self.rest - len(note) - len(_GAP) * bool(note)
        line = self.terminal.clip(row.line, room) if room >= min(_LEAST, width(row.line)) else ""
        return f"{self.terminal.paint(note, 'finding')}{_GAP if note and line else ''}{line}"


def table(rows: Sequence[Row], terminal: Terminal, columns: int) -> Table:
    """Room for rows on so many columns: when and how far in full, the others by what they need; the text gives way."""
    time, status, channels, name, note, rest = (
        max(map(width, parts), default=0)
        for parts in zip(
            *((r.time, r.status, r.channels, r.name, r.note, _said(r)) for r in rows or [Row()]), strict=True
        )
    )
    left = columns - sum(each + len(_GAP) for each in (time, status) if each)
    return Table(terminal, columns, time, status, *_shared(left, channels, name, note, rest))


def _said(row: Row) -> str:
    return f"{row.note}{_GAP}{row.line}" if row.note and row.line else row.note or row.line


def _shared(left: int, channels: int, name: int, note: int, rest: int) -> tuple[int, int, int]:
    """What is left, between channels, name and the rest: all they need, else a third, two fifths and what remains.

    Where that is too little for a text, none is shown, and the others get its room; what is to know is never cut.
    """
    left -= len(_GAP) * 2
    some = min(channels, max(left // 3, left - name - rest))
    names = min(name, max(left * 2 // 5, left - some - rest))
    if left - some - names >= max(note, min(_LEAST, rest)):
        return some, names, min(rest, left - some - names)
    some = min(channels, max(left // 3, left - name - note))
    return some, min(name, left - some - note), note
