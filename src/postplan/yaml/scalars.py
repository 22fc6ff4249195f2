"""From a text as data holds it back to the characters it is written with."""

from collections.abc import Sequence
from typing import NamedTuple

from yaml.scanner import Scanner

from postplan.yaml.route import line_end

_ESCAPES = Scanner.ESCAPE_REPLACEMENTS
_CODES = Scanner.ESCAPE_CODES


class Trace(NamedTuple):
    """For each character of a text: where what it is written with starts and ends in the file."""

    starts: Sequence[int]
    ends: Sequence[int]
    value: str
    """The text these offsets make up, which a caller may compare."""


class _Chars:
    """A trace in the making."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.value: list[str] = []

    def add(self, char: str, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.value.append(char)

    def add_run(self, source: str, start: int, end: int) -> None:
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))
        self.value.append(source[start:end])

    def add_fold(self, breaks: list[tuple[int, int]]) -> None:
        """Add what line ends between words become: one is a space, each further one a line end."""
        if len(breaks) == 1:
            self.add(" ", *breaks[0])
        for start, end in breaks[1:]:
            self.add("\n", start, end)

    def trace(self) -> Trace:
        return Trace(self.starts, self.ends, "".join(self.value))


def trace(source: str, start: int, end: int, style: str, indent: int) -> Trace:
    """Trace the text whose marks are `start` and `end`.

    `style` is YAML's sign for it: `'`, `"`, `|`, `>` or empty; `indent` is the column of the innermost
    list or keys around it, from 0, which only `|` and `>` need.
    """
    if style in ("|", ">"):
        return _block(source, start, end, folded=style == ">", indent=indent)
    if style:
        start, end = start + 1, end - 1
    inner = source[start:end]
    if "\n" not in inner and "\r" not in inner and not (style and ("\\" in inner or "''" in inner)):
        return Trace(range(start, end), range(start + 1, end + 1), inner)
    return _flow(source, start, end, style)


def _flow(source: str, at: int, end: int, style: str) -> Trace:
    chars = _Chars()
    while at < end:
        char = source[at]
        if char in " \t\r\n":
            at = _spaces(source, at, end, chars)
        elif style == "'" and char == "'":
            chars.add("'", at, at + 2)
            at += 2
        elif style == '"' and char == "\\":
            at = _escape(source, at, end, chars)
        else:
            run = at + 1
            while run < end and source[run] not in " \t\r\n'\\":
                run += 1
            chars.add_run(source, at, run)
            at = run
    return chars.trace()


def _spaces(source: str, at: int, end: int, chars: _Chars) -> int:
    """Add blanks between words, or the line ends they stand around; return where the next word is."""
    after = _skip(source, at, end)
    if after >= end or source[after] not in "\r\n":
        chars.add_run(source, at, after)
        return after
    after, breaks = _breaks(source, after, end)
    chars.add_fold(breaks)
    return after


def _escape(source: str, at: int, end: int, chars: _Chars) -> int:
    letter = source[at + 1] if at + 1 < end else ""
    if letter in _CODES:
        after = at + 2 + _CODES[letter]
        chars.add(chr(int(source[at + 2 : after], 16)), at, after)
        return after
    if letter not in "\r\n":
        chars.add(_ESCAPES[letter], at, at + 2)
        return at + 2
    after, breaks = _breaks(source, at + 1, end)
    for start, stop in breaks[1:]:
        chars.add("\n", start, stop)
    return after


def _skip(source: str, at: int, end: int) -> int:
    while at < end and source[at] in " \t":
        at += 1
    return at


def _breaks(source: str, at: int, end: int) -> tuple[int, list[tuple[int, int]]]:
    """Return where the next word is after the line ends that begin at `at`, and where each of them is."""
    found = []
    while at < end and source[at] in "\r\n":
        after = _after_break(source, at)
        found.append((at, after))
        at = _skip(source, after, end)
    return at, found


def _after_break(source: str, at: int) -> int:
    """Return where the line end at `at` ends; `at` itself where there is none."""
    if source.startswith("\r\n", at):
        return at + 2
    return at + 1 if at < len(source) and source[at] in "\r\n" else at


def _block(source: str, start: int, end: int, *, folded: bool, indent: int) -> Trace:
    at = line_end(source, start)
    header = source[start + 1 : at].partition("#")[0]
    at = _after_break(source, at)
    digit = next((int(char) for char in header if char.isdigit()), None)
    least = max(indent + 1, 1)
    width = least + digit - 1 if digit else max(least, _found_indent(source, at))
    chars = _Chars()
    at, breaks = _empty_lines(source, at, width)
    last: list[tuple[int, int]] = []
    more = False
    while at < end and _has_text(source, at, width):
        at += width
        now_more = source[at] in " \t"
        if folded and last and not more and not now_more:
            if not breaks:
                chars.add(" ", *last[0])
        else:
            for span in last:
                chars.add("\n", *span)
        for span in breaks:
            chars.add("\n", *span)
        stop = line_end(source, at)
        chars.add_run(source, at, stop)
        at = _after_break(source, stop)
        last = [(stop, at)] if at > stop else []
        more = now_more
        at, breaks = _empty_lines(source, at, width)
    for span in (last if "-" not in header else []) + (breaks if "+" in header else []):
        chars.add("\n", *span)
    return chars.trace()


def _found_indent(source: str, at: int) -> int:
    """Return how far the first line with text is moved in, or the longest empty line before it."""
    width = 0
    while True:
        after = at
        while after < len(source) and source[after] == " ":
            after += 1
        width = max(width, after - at)
        at = _after_break(source, after)
        if at == after:
            return width


def _empty_lines(source: str, at: int, width: int) -> tuple[int, list[tuple[int, int]]]:
    """Skip lines of at most `width` spaces; return the next line's start and the line ends passed."""
    found: list[tuple[int, int]] = []
    while True:
        after = at
        while after < len(source) and source[after] == " " and after - at < width:
            after += 1
        stop = _after_break(source, after)
        if stop == after:
            return at, found
        found.append((after, stop))
        at = stop


def _has_text(source: str, at: int, width: int) -> bool:
    return source.startswith(" " * width, at) and at + width < len(source)
