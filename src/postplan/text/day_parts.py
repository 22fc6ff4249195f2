"""Single words and dates of a text that name a day: `Friday`, `14 March`, `tomorrow`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from postplan.text.day_words import DayWords
from postplan.text.phrases import folded, plain

Kind = Literal["weekday", "date", "away", "before"]

_DOTTED = re.compile(r"\d{1,2}\.")
_ALWAYS = "24/7"
_WRITTEN_OUT = len("Friday")
_LEAP_YEAR, _CENTURY, _MONTHS = 2000, 2000, 12
_AS_FAR_BACK = 20


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A stretch of a text, from `start` to `end`, that names a day in one way or several.

    `weekday` counts from 0 for Monday. `dates` are pairs of month and day: two where `3/4/2026` may be read in either
    order, none where no date stands there. `year` is the one that is written. `several` tells that the date is the
    first of some. `away` is how many days from the one on which it is said `tomorrow` or `this Friday` may be, at least
    and at most; `weekend` tells that it says `this weekend`.
    """

    start: int
    end: int
    weekday: int | None = None
    dates: tuple[tuple[int, int], ...] = ()
    year: int | None = None
    several: bool = False
    away: tuple[int, int] | None = None
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One word or date and what it says; `day` is None for what only looks like a day.

    `before` is a word that says something only before a weekday: `this`.
    """

    kind: Kind
    text: str
    start: int
    end: int
    day: NamedDay | None

    @property
    def is_short(self) -> bool:
        """Whether it is a weekday in so few letters that it may be another word: `Sun`, `Do`."""
        return self.kind == "weekday" and len(self.text) < _WRITTEN_OUT

    @property
    def is_bare(self) -> bool:
        """Whether it is two numbers with a stroke between them, which may be a fraction or a score."""
        return self.kind == "date" and self.text.count("/") == 1 and self.text.replace("/", "").isdecimal()

    @property
    def is_dotted(self) -> bool:
        """Whether it is a date with a dot behind its day: `14. März`, `14.3.`."""
        return self.kind == "date" and _DOTTED.match(self.text) is not None


def parts(text: str, words: DayWords) -> Iterator[Part]:
    """Every part in one language, in the order of the text."""
    for found in words.parts.finditer(text):
        before = text[max(0, found.start() - _AS_FAR_BACK) : found.start()]
        kind, day = _read(found, before, words)
        yield Part(kind, found[0], found.start(), found.end(), day)


def _read(found: re.Match[str], before: str, words: DayWords) -> tuple[Kind, NamedDay | None]:
    """What kind of part it is, and what it says behind the text `before` it."""
    start, end = found.span()
    word = plain(found[0])
    if found["weekday"]:
        name = words.no_weekday.search(before)  # `Black Friday`
        return "weekday", None if name else NamedDay(start, end, weekday=words.weekdays[word])
    if found["away"]:
        other = words.no_away.search(before)  # `Guten Morgen`
        weekend = word in words.weekend
        return "away", None if other else NamedDay(start, end, away=words.away[word], weekend=weekend)
    if found["before"]:
        away = words.before[word]
        inside = away == (0, 0) and before.rstrip()[-1:].isalnum()  # a greeting begins a sentence
        return "before", None if inside else NamedDay(start, end, away=away)
    return "date", _date(found, words)


def _date(found: re.Match[str], words: DayWords) -> NamedDay | None:
    """The date that was found; None for one that no calendar has, and for what more often is no date."""
    says = {
        name[0]: value for name, value in found.groupdict().items() if value and name[:-1] in {"d", "m", "y", "a", "b"}
    }
    year = int(says["y"]) if "y" in says else None
    if "a" in says:
        first, second = int(says["a"]), int(says["b"])
        if year is None and (max(first, second) <= _MONTHS or found[0] == _ALWAYS):
            return None
        pairs = {(first, second), (second, first)}
    else:
        month = words.months.get(folded(says["m"])) or int(says["m"])
        pairs = {(month, int(says["d"]))}
    start, last = found["from1"], found.groupdict().get("to2")
    day = int(says.get("d", 0))
    if start and int(start) < day:
        pairs = {(month, int(start)) for month, _ in pairs}
    dates = tuple(sorted(pair for pair in pairs if _exists(*pair)))
    if year is not None and year < 100:  # noqa: PLR2004 - two digits
        year += _CENTURY
    several = bool(start) or bool(last and int(last) > day)
    return NamedDay(*found.span(), dates=dates, year=year, several=several) if dates else None


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]
