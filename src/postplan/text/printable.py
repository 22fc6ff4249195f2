"""Text from a post as it may be shown: nothing in it moves a cursor, turns the writing round or hides."""

import re

from wcwidth import wcswidth, wcwidth

from postplan.text.hidden import hiding

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    """The text in one line, with escapes for what could move a cursor, turn the writing round or hide.

    What draws its neighbour in another way stays: joiners between emoji, since the emoji would fall apart, and those
    that Persian or Hindi is written with.
    """
    hidden = [*hiding(text)]
    if hidden:
        starts = [0, *(at + 1 for at in hidden)]
        pieces = (f"{text[start:at]}{_escape(text[at])}" for start, at in zip(starts, hidden, strict=False))
        text = "".join([*pieces, text[starts[-1] :]])
    return _UNSAFE.sub(lambda match: _escape(match[0]), text)


def width(text: str) -> int:
    """How many columns of a terminal a line of visible text takes."""
    if text.isascii():
        return len(text)
    columns: int = wcswidth(text)
    return columns if columns >= 0 else sum(max(0, wcwidth(character)) for character in text)


def clip(text: str, columns: int) -> str:
    """The text, or as much of its beginning as fits into so many columns with `…` at its end."""
    if width(text) <= columns:
        return text
    return text[: fitting(text, columns - 1)].rstrip() + "…"


def fitting(text: str, columns: int) -> int:
    """How many characters from the beginning of the text fit into so many columns."""
    used, end = 0, len(text)
    for index, character in enumerate(text):
        used += max(0, wcwidth(character))
        if used > columns:
            end = index
            break
    while width(text[:end]) > columns:  # a character may be wider beside its neighbour than alone
        end -= 1
    return end


def _escape(character: str) -> str:
    code = ord(character)
    if code > 0xFFFF:  # noqa: PLR2004 - the last that four digits can write
        return f"\\U{code:08x}"
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")  # noqa: PLR2004
