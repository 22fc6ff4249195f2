"""Dates up to which, or on which, a text asks its readers to do something: `register by 20 November`.

English and German, the languages there are word lists of days for.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from postplan.text.dates import NamedDay, dated
from postplan.text.phrases import Hinted, any_of, folded

_ASKS = (
    *("sign up", "register", "apply", "rsvp", "order", "book", "buy", "get", "submit", "send", "vote", "enter", "join"),
    *("save", "reserve", "return", "nominate", "donate", "subscribe", "claim", "redeem", "enrol", "enroll", "donate"),
    *("come", "see you", "meet us", "meet", "visit", "tickets", "doors open", "live on", "kicks off", "don't miss"),
    *("save the date", "we'll be", "you'll find", "catch us", "stop by", "drop by", "hear", "watch", "tune in"),
    *("meldet", "melden sie", "jetzt anmelden", "anmelden", "bewerbt", "bewirb", "bestellt", "bestellen", "kommt"),
    *("kommen sie", "komm", "sei dabei", "seid dabei", "wir sehen uns", "besucht uns", "besuchen sie", "trefft uns"),
    *("reserviert", "sichert", "sichere dir", "macht mit", "mach mit", "stimmt ab", "einsenden", "schickt"),
)
_UNTIL = (
    *("until", "till", "by", "before", "no later than", "deadline", "deadline is", "closes on", "closes", "ends on"),
    *("ends", "last day", "last day is", "expires", "expires on", "valid until", "valid through", "open through"),
    *("bis", "bis zum", "bis einschließlich", "spätestens", "spätestens am", "anmeldeschluss", "einsendeschluss"),
    *("letzter tag", "endet am", "schließt am", "gültig bis"),
)
_BACK = (
    *("was", "were", "had", "did", "ran", "closed", "ended", "opened", "lasted", "took", "went", "came", "joined"),
    *("thank", "thanks", "since", "ago", "last", "recap", "looking back", "happened", "held", "visited", "met"),
    *("saw", "originally", "as of", "until now", "used to", "been", "war", "waren", "hatte", "hatten", "fand"),
    *("danke", "seit", "vor", "kamen", "besuchten", "rückblick", "gab"),
)
_WHOLE = r"(?<!\w)(?:{})(?!\w)"
_ASKING = re.compile(_WHOLE.format(any_of(_ASKS)), re.IGNORECASE)
_LOOKING_BACK = re.compile(_WHOLE.format(any_of(_BACK)), re.IGNORECASE)
_BEFORE_DATE = re.compile(
    rf"(?<!\w)(?:{any_of(_UNTIL)})(?!\w):?\s+(?:(?:the|end of|midnight(?: on)?|den|dem|zum|am)\s+)*\Z", re.IGNORECASE
)
_SURE = re.compile(
    r"(?:deadline|last day|no later than|expires|valid|schluss|spätestens|letzter|gültig)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?\u2026]+(?=\s|\Z)|\n")
_AS_FAR_BACK = 40

ASKING = Hinted(tuple(sorted({phrase.split()[0].partition("'")[0] for phrase in (*_ASKS, *_UNTIL)})), _ASKING)
"""What a text that asks for something by a date, or on one, has in it."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that a text asks its readers to keep: `last` where it is the last day, else the day itself."""

    named: NamedDay
    days: tuple[date, ...]
    last: bool


def deadlines(text: str, on: date) -> Iterator[Deadline]:
    """The dates by which, or on which, a text of the day `on` asks for something, with the days each may mean.

    Left out is what a text tells of the past: a sentence with `was`, `thank you`, `last`. Linear in the text.
    """
    if not any(map(str.isdigit, text)) or not ASKING.hint_in(folded(text)):
        return
    ends = [found.start() for found in _SENTENCE_END.finditer(text)]
    for named, days in dated(text, on):
        at = bisect(ends, named.start)
        start = ends[at - 1] if at else 0
        sentence = text[start : ends[at] if at < len(ends) else len(text)]
        if _LOOKING_BACK.search(sentence):
            continue
        introduced = _BEFORE_DATE.search(text, max(start, named.start - _AS_FAR_BACK), named.start)
        asks = _ASKING.search(sentence) is not None
        if introduced and (asks or _SURE.search(introduced[0])):
            yield Deadline(named, days, last=True)
        elif asks and not introduced:
            yield Deadline(named, days, last=False)


_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap]\.?m\.?|uhr)?"
_TO = r"\s?(?:-|\u2013|\u2014|to|until|till|bis)\s?"
_TODAY = re.compile(
    rf"(?<!\w)(?:today|tonight|heute(?:\s+abend)?)\b[^.!?\n\d]{{0,30}}?\b{_CLOCK}(?:{_TO}{_CLOCK})?(?![\w/%]|:\d)",
    re.IGNORECASE,
)
TODAY = Hinted(("today", "tonight", "heute"), _TODAY)
"""Hours of the day on which a text is read."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of a text, from `start` to `stop`, that names hours of today, and when they end."""

    start: int
    stop: int
    end: time


def hours_today(text: str) -> Iterator[Hours]:
    """Hours that a text says are today, in sentences that do not look back: the end of them, else their beginning.

    Only a time that can be nothing else is one: with minutes, `am` or `pm`, or `Uhr`.
    """
    for found in TODAY.found_in(text):
        before, after = _sentence(text, found.start(), found.end())
        if _LOOKING_BACK.search(text, before, after):
            continue
        first, last = found.groups()[:3], found.groups()[3:]
        ended = _time(*(last if last[0] else first), half=last[2] or first[2])
        if ended:
            yield Hours(found.start(), found.end(), ended)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends."""
    before = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start)), default=0)
    after = _SENTENCE_END.search(text, end)
    return before, after.start() if after else len(text)


def _time(hour: str, minute: str | None, sign: str | None, *, half: str | None) -> time | None:
    """A time of day; None where it may be something else, or is none."""
    sign = (sign or half or "").lower()[:1]
    number = int(hour)
    if sign in {"a", "p"}:
        if not 1 <= number <= 12:  # noqa: PLR2004 - the hours of half a day
            return None
        number = number % 12 + (12 if sign == "p" else 0)
    elif minute is None and not sign:
        return None
    if number > 23 or int(minute or 0) > 59:  # noqa: PLR2004 - the last hour of a day, and the last minute of an hour
        return None
    return time(number, int(minute or 0))
