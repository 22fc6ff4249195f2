"""Where the sentences of a text are."""

import re
from collections.abc import Iterator

_STOP = re.compile("[.!?\u2026]++[\"'\u201d\u2019\u00bb)\\]]*+(?=\\s|\\Z)|(?<=[a-z0-9)])[.!?](?=[A-Z][a-z])|\\n\\s*+")
_SHORT = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "st", "prof", "rev", "gen", "col", "capt", "lt", "sgt", "gov", "sen", "hon"),
        *("jr", "sr", "vs", "vol", "fig", "est", "approx", "ca", "cf", "e.g", "i.e", "u.s", "u.k"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("z.b", "bzw", "ggf", "inkl", "bspw"),
    )
)
_BEFORE = re.compile("(?<![^\\s(\\[\"'\u201c\u201e\u2018])[^\\s(\\[\"'\u201c\u201e\u2018]+\\Z")
_LOOK_BACK = 20
_LONG_LINE = 40


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence, white space around it left out.

    A sentence ends at `.`, `!`, `?` or `…` before white space, or where that was forgotten (`here.It`), unless what
    follows begins with a small letter or the point is that of an abbreviation, an initial or the number of a list. It
    ends with its line, too, unless that is a long one and the next goes on with a small letter, as where somebody broke
    the lines by hand.
    """
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_line(text, stop) if stop[0][0] == "\n" else _ends(text, stop, start):
            yield from _bare(text, start, stop.end())
            start = stop.end()
    yield from _bare(text, start, len(text))


def _ends_line(text: str, stop: re.Match[str]) -> bool:
    end = stop.start()
    is_short = end < _LONG_LINE or "\n" in text[end - _LONG_LINE : end]
    return is_short or stop[0].count("\n") > 1 or not text[stop.end() : stop.end() + 1].islower()


def _ends(text: str, stop: re.Match[str], start: int) -> bool:
    after = text[stop.end() : stop.end() + 2].lstrip()
    if after[:1].islower():
        return False
    begun = text[max(start, stop.start() - _LOOK_BACK) : stop.start()].lstrip()
    before = _BEFORE.search(begun)
    if stop[0] != "." or not before:
        return True
    word = before[0].lower()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    numbered = begun.isdecimal() or (word == "no" and after[:1].isdecimal())
    return not (initial or numbered or word in _SHORT)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        begin = start + len(piece) - len(piece.lstrip())
        yield begin, begin + len(inner)
