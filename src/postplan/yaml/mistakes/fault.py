"""A message about a mistake in a file, and helpers for writing one."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from postplan.yaml.route import Lines, line_end

WRAP = "wrap the text in quotes, or put it on the next line, indented, after `|`"
BLOCK = "put the text on the next line, indented, after `|`, without the quotes around it"

_SHORT = 40
_AROUND = re.compile("(?P<open>[\"'\u201c-\u201e\u2018-\u201a])(?P<inner>.*)(?P<close>[\"'\u2018\u2019\u201c\u201d])")
_PAIRS = frozenset(
    {'""', "''", "\u201c\u201d", "\u201e\u201c", "\u201e\u201d", "\u201d\u201d"}
    | {"\u2018\u2019", "\u201a\u2018", "\u201a\u2019"}
)
"""Opening and closing quotes in English, German, Polish and Swedish, double and single."""
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#(?:[ \t]|$)")


class Sentence(NamedTuple):
    """What is wrong, its start and end in the text, what to do, and a label for the place."""

    message: str
    start: int
    end: int
    help: str
    label: str = ""


class Trouble(NamedTuple):
    """Where a parser gave up: at an offset, in something that began at `start`, for a reason, `what`.

    `last` is the event before, and `opened` has the offset of each open bracket (-1: indented lines).
    """

    text: str
    lines: Lines
    at: int
    start: int | None
    what: str
    last: Any
    opened: Sequence[int]

    @property
    def first(self) -> str:
        """The first character of what the parser was reading."""
        return "" if self.start is None else self.text[self.start : self.start + 1]

    @property
    def inside(self) -> bool:
        """Whether it is inside brackets."""
        return bool(self.opened) and self.opened[-1] >= 0


def quoted(text: str) -> str:
    """Return part of the file for a message: shortened, without invisible characters, in backticks."""
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text.strip())
    text = text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"
    return f"“{text}”" if "`" in text else f"`{text}`"


def wrap(value: str) -> str:
    """Return the advice to wrap a text in quotes, with the text itself if it is short."""
    inner = unwrapped(value)
    if len(value) > _SHORT or "\n" in value or not value.isprintable():
        return WRAP if inner == value else BLOCK
    single = "'" + inner.replace("'", "''") + "'"
    inside = single if '"' in inner or "\\" in inner else f'"{inner}"'
    return f"wrap the text in quotes: {inside}"


def unwrapped(value: str) -> str:
    """Return a text without the quotes around all of it, straight or curly; unchanged if there are none.

    `"Launch" is "here"` has none: its first quote is closed long before the last one.
    """
    pair = _AROUND.fullmatch(value)
    if pair is None or pair["open"] + pair["close"] not in _PAIRS:
        return value
    inner = pair["inner"]
    closing = re.search(rf"(?<=[^\s(\[]){re.escape(pair['close'])}(?!\w)", inner)
    opening = re.search(rf"(?<!\S){re.escape(pair['open'])}(?=\S)", inner)
    return value if closing and not (opening and opening.start() < closing.start()) else inner


def written_end(text: str, at: int) -> int:
    """Return where the line of an offset ends, without trailing blanks; not before the offset."""
    return at + len(text[at : line_end(text, at)].rstrip())


def value_at(text: str, at: int) -> str:
    """Return what is written from `at` to the end of the line, without a comment."""
    line = text[at : written_end(text, at)]
    return _COMMENT.split(line, maxsplit=1)[0].rstrip()
