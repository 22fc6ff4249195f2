"""Dates by which, or on which, a text asks its readers to do something: `register by 20 November`.

English and German, the languages there are word lists of days for.
"""

import functools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from postplan.text.dates import NamedDay, dated
from postplan.text.phrases import any_of
from postplan.text.sentences import sentences

_HOUR = r"(?:\d{1,2}[:.]\d{2}|\d{1,2}\s?(?:[ap]\.?m\b|uhr\b))"
_HOUR_BEHIND = re.compile(rf",?\s(?:at|@|from|um|ab|von|[|\u2013-])?\s?{_HOUR}", re.IGNORECASE)
_DONE = re.compile(r"\b[a-z]{2,20}ed\b|\bto\b.{0,20}\bfrom\b", re.IGNORECASE)
_WE_DID = r"\b(?:i|we|they|it|he|she|you|who|which)\s(?!extend)[a-z]{2,20}ed\b"
_WAS_CLOSED = r"(?<!\bis )(?<!\bare )(?<!\bbe )\bclosed\b"
_FILLING = r"(?:[:,]|\s-)?\s+(?:(?:the|end of|midnight|on|is|den|dem|zum|am|ist|der)\s+){0,4}\Z"
_AS_FAR_BACK = 40


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that a text asks its readers to keep: `last` where it is the last day, else the day itself."""

    named: NamedDay
    days: tuple[date, ...]
    last: bool


class _Words(NamedTuple):
    """What a sentence says, as patterns; `last`, `by` and `since` end the text before a date."""

    asks: re.Pattern[str]
    back: re.Pattern[str]
    last: re.Pattern[str]
    by: re.Pattern[str]
    since: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence says of all dates in it."""

    start: int
    asks: bool
    looks_back: bool
    is_done: bool


def looks_back(text: str) -> bool:
    """Whether a sentence tells of the past: `thank you to all who came`."""
    return _words().back.search(text) is not None


def deadlines(text: str, on: date) -> Iterator[Deadline]:
    """The dates by which, or on which, a text of the day `on` asks for something, with the days each may mean.

    Left out is what a text tells of the past: a sentence with `was`, `thank you`, `we planted`. Linear in the text.
    """
    found_days = list(dated(text, on)) if any(map(str.isdigit, text)) else []
    spans = list(sentences(text)) if found_days else []
    starts = [start for start, _ in spans]
    known: dict[tuple[int, int], _Sentence] = {}
    for named, days in found_days:
        first = max(0, bisect_right(starts, named.start) - 1)
        last = max(0, bisect_right(starts, named.end - 1) - 1)  # `20. November` looks like two sentences
        if (first, last) not in known:
            known[first, last] = _sentence(text, spans[first][0], spans[last][1])
        found = _last(text, named, known[first, last])
        if found is not None:
            yield Deadline(named, days, found)


def _sentence(text: str, start: int, end: int) -> _Sentence:
    words = text[start:end]
    return _Sentence(start, _words().asks.search(words) is not None, looks_back(words), _DONE.search(words) is not None)


def _last(text: str, named: NamedDay, sentence: _Sentence) -> bool | None:
    """Whether a date is the last day on which something can be done, or the day of it; None where it is neither."""
    if sentence.looks_back:
        return None
    before = text[max(sentence.start, named.start - _AS_FAR_BACK) : named.start]
    if _words().last.search(before):
        return True
    if _words().by.search(before):
        return True if sentence.asks else None
    if _words().since.search(before):
        return None
    has_hour = _HOUR_BEHIND.match(text, named.end) is not None and not sentence.is_done
    return False if sentence.asks or has_hour else None


@functools.cache
def _words() -> _Words:
    """The patterns of the shipped list, of all its languages at once."""
    lines = (Path(__file__).parent / "data/invitations.txt").read_text(encoding="utf-8").splitlines()
    said: dict[str, set[str]] = defaultdict(set)
    for head, _, listed in (line.partition(": ") for line in lines if line and not line.startswith("#")):
        said[head.partition(" ")[2]].update(word.strip() for word in listed.split(","))
    whole = {meaning: rf"(?<!\w)(?:{any_of(words)})(?!\w)" for meaning, words in said.items()}
    back = f"{whole['back']}|{_WAS_CLOSED}|{_WE_DID}"
    patterns = (whole["asks"], back, *(whole[meaning] + _FILLING for meaning in ("last", "by", "from")))
    return _Words(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
