"""The words a person reads in a text: what is left of it without links, hashtags, mentions and emoji."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postplan.text.addresses import addresses, by_accident
from postplan.text.tags import tags_meant
from postplan.text.units import linkedin_mentions

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff"
_WORD = re.compile(f"[^\\W_](?:[^\\W_]|[{_MARKS}])*+(?:['\u2019\\-][^\\W_](?:[^\\W_]|[{_MARKS}])*+)*+(?!\ufe0f?\u20e3)")
_INNER_DOT = re.compile("\\.[^\\s.,;:!?)\\]\"'\u201d\u2019\u2026]")
_NAMED = re.compile("(?<![\\w.+@-])[\\w.+-]*+@\\w[\\w.-]*+(?:@[\\w.-]*+)?")


class Word(NamedTuple):
    """A word and where it stands: `text` is what there is from `start` to `end`, counted in code points."""

    start: int
    end: int
    text: str


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order, numbers among them.

    An apostrophe or hyphen between letters belongs to the word: `don't`, `sign-off`. Links, hashtags, mentions, e-mail
    addresses and emoji are no words.
    """
    return words_of(prose(text))


def words_of(left: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of what `prose` has left of a text, or of a stretch of it."""
    found = _WORD.finditer(left, start, len(left) if end is None else end)
    return tuple(Word(each.start(), each.end(), each[0]) for each in found)


def prose(text: str) -> str:
    """The text with a space for every character of a link, hashtag, mention or e-mail address.

    So it is as long as before, and a position in it is the same position in the text.
    """
    parts: list[str] = []
    done = 0
    for start, end in sorted(_no_prose(text)):
        if end > done:
            begin = max(start, done)
            parts += (text[done:begin], " " * (end - begin))
            done = end
    return "".join((*parts, text[done:])) if parts else text


def _no_prose(text: str) -> Iterator[tuple[int, int]]:
    if "://" in text or _INNER_DOT.search(text):
        yield from ((each.start, each.end) for each in addresses(text) if not by_accident(each))
    if "#" in text or "\uff03" in text:
        yield from ((each.start, each.end) for each in tags_meant(text))
    if "@" in text:
        yield from ((each.start, each.end) for each in linkedin_mentions(text))
        yield from (found.span() for found in _NAMED.finditer(text))
