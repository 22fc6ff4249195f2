"""Graphemes: what a reader calls a character (extended grapheme clusters of Unicode's UAX 29)."""

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Characters that never join a neighbour of the same class: Latin, Greek, Cyrillic, the usual punctuation
# and symbols, kana, Han, Hangul syllables and most pictures. Two of them in a row are always two graphemes,
# so only the stretches around all others need the full rules.
_ALONE = (
    "\\x00-\\x0c\\x0e-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u1e00-\\u1fff\\u2010-\\u2027"
    "\\u2030-\\u205e\\u2070-\\u20c0\\u2100-\\u2bff\\u3001-\\u3029\\u3030-\\u3098\\u309b-\\u33ff\\u3400-\\u9fff"
    "\\uac00-\\ud7a3\\uff01-\\uff9d\\U0001f300-\\U0001f3fa\\U0001f400-\\U0001f6ff\\U0001f900-\\U0001faff"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_AS_LETTER_AND_MARK = "\u4e00\u0308"


def length(text: str) -> int:
    """Return the number of graphemes. Linear; for ASCII it costs next to nothing."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    count = len(text)
    for start, end in _stretches(text):
        stretch = _without_flags(text[start:end])
        count += sum(1 for _ in _cluster().finditer(stretch)) - len(stretch)
    return count


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches outside which every character is a grapheme: what joins, and one neighbour each side."""
    start = end = 0
    for found in _joining().finditer(text):
        if found.start() - 1 >= end:
            if end:
                yield start, end
            start = found.start() - 1
        end = min(found.end() + 1, len(text))
    if end:
        yield start, end


def ends(text: str) -> Iterator[int]:
    """Yield where each grapheme ends, as an index of code points."""
    if text.isascii() and "\r" not in text:
        yield from range(1, len(text) + 1)
        return
    for found in _cluster().finditer(_without_flags(text)):
        yield found.end()


def joined(text: str) -> Iterator[str]:
    """Yield the graphemes of more than one code point."""
    if not _joining().search(text):
        return
    start = 0
    for end in ends(text):
        if end - start > 1:
            yield text[start:end]
        start = end


def _without_flags(text: str) -> str:
    """Write a letter and an accent for each flag: one grapheme of the same length in the same surroundings.

    The regex module looks back over all letters of a row of flags at each of them: quadratic in its length.
    """
    return _FLAG.sub(_AS_LETTER_AND_MARK, text)


@functools.cache
def _joining() -> re.Pattern[str]:
    return re.compile(f"[^{_ALONE}]+")  # takes 3 ms, so only where a text is not ASCII


@functools.cache
def _cluster() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415, costs 13 ms and most plans need it never

    return regex.compile(r"\X")
