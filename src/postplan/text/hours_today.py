"""Hours that a text says are today: `today, 10 am to 4 pm`. English and German."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from postplan.text.invitations import looks_back
from postplan.text.phrases import Hinted
from postplan.text.sentences import sentences

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap]\.?m\.?|uhr)?"
_TO = r"\s?(?:-|\u2013|\u2014|to|until|till|and|bis|und)\s?"
_TODAY = re.compile(
    rf"(?<!\w)(?:today|tonight|this\s(?:morning|afternoon|evening)|heute(?:\s+abend)?)\b[^.!?\n\d]{{0,30}}?\b{_CLOCK}"
    rf"(?:{_TO}{_CLOCK})?(?![\w/%]|:\d)",
    re.IGNORECASE,
)
TODAY = Hinted(("today", "tonight", "this", "heute"), _TODAY)
"""Hours of the day on which a text is read."""

_HALF_DAY, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of a text, from `start` to `stop`, that names hours of today, and when they end."""

    start: int
    stop: int
    end: time


def hours_today(text: str) -> Iterator[Hours]:
    """Hours that a text says are today, in sentences that do not look back: the end of them, else their beginning.

    Only what can be nothing but a time is one: with minutes, `am` or `pm`, or `Uhr`. Hours past midnight end at none.
    Linear in the text.
    """
    places = list(TODAY.found_in(text))
    spans = list(sentences(text)) if places else []
    starts = [start for start, _ in spans]
    past: dict[int, bool] = {}
    for found in places:
        at = max(0, bisect_right(starts, found.start()) - 1)
        if at not in past:
            past[at] = looks_back(text[slice(*spans[at])])
        end = None if past[at] else _end(found)
        if end:
            yield Hours(found.start(), found.end(), end)


def _end(found: re.Match[str]) -> time | None:
    """When the hours found end; None where they may be something else, or go on after midnight."""
    first, last = found.groups()[:3], found.groups()[3:]
    if not last[0]:
        return _time(*first, half=None)
    begins, ends = _time(*first, half=last[2]), _time(*last, half=first[2])
    return ends if begins and ends and begins < ends else None


def _time(hour: str, minute: str | None, sign: str | None, *, half: str | None) -> time | None:
    """A time of day; None where it may be something else, or is none."""
    sign = (sign or half or "").lower()[:1]
    number = int(hour)
    if sign in {"a", "p"}:
        if not 1 <= number <= _HALF_DAY:
            return None
        number = number % _HALF_DAY + (_HALF_DAY if sign == "p" else 0)
    elif minute is None and not sign:
        return None
    if number > _LAST_HOUR or int(minute or 0) > _LAST_MINUTE:
        return None
    return time(number, int(minute or 0))
