"""Text from a post as it may be shown: nothing in it moves a cursor, turns the writing round or hides."""

import re

from wcwidth import wcswidth, wcwidth

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0001]"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    """The text in one line, with escapes for what could move a cursor, turn the writing round or hide.

    Joiners between emoji stay, since the emoji would fall apart.
    """
    return _UNSAFE.sub(_escape, text)


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


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT.get(character) or (f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}")  # noqa: PLR2004
