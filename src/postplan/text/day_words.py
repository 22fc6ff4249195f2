"""The words for days in the languages there are word lists for, as patterns."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from postplan.text.phrases import Phrases, any_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

_NAMING = frozenset((*WEEKDAYS, "weekend"))  # a date says a day in one way only, and `this` stands before a weekday

_Said = Mapping[str, tuple[str, ...]]
_THIS = (-6, 7)  # before and after: whether `this Friday` on a Friday is the same day, people do not agree
_WEEKEND = (-3, 6)  # its first day, from the Monday after to the Sunday before
_NUMBER = r"(?<![\w.,:/$£€#-])\d{1,2}"
_ORDINAL = r"(?:st|nd|rd|th)?"
_SPACE = r"(?:[^\S\n]{1,2}|\n)"
_DASH = "\u2013\u2014-"  # last in a class of characters
_BEFORE_WORD = r"(?<![\w#@/&.-])"
_LONE = r"(?![\w/%]|[.,:]\d)"


@dataclass(frozen=True, slots=True)
class DayWords:
    """The words of one language.

    `away` says for `tomorrow` and the like how many days from the one on which it is said it may be, at least and at
    most, `before` the same for words that stand before a weekday. `parts` finds weekdays, dates and these words; `link`
    is what may stand between two that name one day, `listing` what stands between two that name several.
    `no_weekday` and `no_away` end a text after which such a word is something else.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    away: Mapping[str, tuple[int, int]]
    before: Mapping[str, tuple[int, int]]
    weekend: frozenset[str]
    parts: re.Pattern[str]
    link: re.Pattern[str]
    listing: re.Pattern[str]
    no_weekday: re.Pattern[str]
    no_away: re.Pattern[str]


@functools.cache
def languages() -> tuple[DayWords, ...]:
    """The languages of the shipped list, in its order."""
    return tuple(map(_words, _listed().values()))


@functools.cache
def naming() -> Phrases:
    """Words and phrases, one of which stands wherever a day is named in two ways."""
    meanings = (meaning for said in _listed().values() for meaning in said.items())
    words = frozenset(word for key, words in meanings if key in _NAMING or key[0] in "+-" for word in words)
    return Phrases(words, re.compile(rf"{_BEFORE_WORD}(?:{any_of(words)})(?!\w)", re.IGNORECASE))


@functools.cache
def dating() -> re.Pattern[str]:
    """What stands in every text that has a date, in small letters, and in few others."""
    months = any_of(word for said in _listed().values() for month in MONTHS for word in said[month])
    return re.compile(
        rf"\d\s?[./-]\s?\d|\d(?:st|nd|rd|th|\.)?\s{{1,2}}(?:of\s)?(?:{months})|(?<!\w)(?:{months})\.?\s{{1,2}}(?:the\s)?\d"
    )


@functools.cache
def looking_back() -> re.Pattern[str]:
    """What tells that a text looks back, in small letters."""
    return re.compile(rf"(?<!\w)(?:{any_of(word for said in _listed().values() for word in said['past'])})(?!\w)")


def _words(said: _Said) -> DayWords:
    days = {word: int(key) for key, words in said.items() if key[0] in "+-" for word in words}
    away = {word: (number, number) for word, number in days.items()} | dict.fromkeys(said["weekend"], _WEEKEND)
    before = dict.fromkeys(said["this"], _THIS) | dict.fromkeys(said["greeting"], (0, 0))
    link, between = any_of(said["link"]), any_of(said["range"])
    return DayWords(
        weekdays={word: number for number, name in enumerate(WEEKDAYS) for word in said[name]},
        months={word: number for number, name in enumerate(MONTHS, 1) for word in said[name]},
        away=away,
        before=before,
        weekend=frozenset(said["weekend"]),
        parts=re.compile("|".join((*_dates(said), _names(said, away, before))), re.IGNORECASE),
        link=re.compile(
            rf"(?:,|\s?[|:({_DASH}])?{_SPACE}?(?:(?:{link}){_SPACE})?|{_SPACE}(?:{link}){_SPACE}", re.IGNORECASE
        ),
        listing=re.compile(rf"\s?(?:[,&+/{_DASH}]|,?\s(?:{between})\s)\s?(?:(?:{link})\s)?", re.IGNORECASE),
        no_weekday=re.compile(rf"(?<!\w)(?:{any_of(said['no-weekday'])})\s\Z", re.IGNORECASE),
        no_away=re.compile(
            rf"(?<!\w)(?:{any_of((*said['no-away'], *(word for day in WEEKDAYS for word in said[day])))})\s\Z",
            re.IGNORECASE,
        ),
    )


def _names(said: _Said, away: Iterable[str], before: Iterable[str]) -> str:
    """A pattern with the groups `away`, `before` and `weekday`."""
    weekdays = any_of(word for day in WEEKDAYS for word in said[day])
    return (
        rf"{_BEFORE_WORD}(?:(?P<away>{any_of(away)})(?!\w)"
        rf"|(?P<before>{any_of(before)})(?={_SPACE}(?:{weekdays})(?!\w))"
        rf"|(?P<weekday>{weekdays})(?!\w|['’]s\b))"  # noqa: RUF001 - people type both
    )


def _dates(said: _Said) -> Iterable[str]:
    """Patterns for dates: `d1 m1 y1` for a day before its month, `d2 m2 y2` for a month before its day.

    `d3 m3 y3` is `14.3.2026`, `a4 b4 y4` is `3/14/2026` in either order, and `y5 m5 d5` is `2026-03-14`. `from1` and
    `to2` are the other day of `14-16 March` and `March 14-16`.
    """
    months = any_of(word for month in MONTHS for word in said[month])
    between, clock = any_of(said["range"]), any_of(said["clock"])
    year = rf"(?:,?{_SPACE}(?P<y%d>\d{{4}})(?!\d))?"
    first = rf"(?:(?P<from1>{_NUMBER})(?:{_ORDINAL}|\.)\s?(?:[/&+{_DASH}]|(?:{between})\s)\s?)?"
    last = rf"(?:\s?(?:[,&+/{_DASH}]|(?:{between})\s)\s?(?P<to2>\d{{1,2}}){_ORDINAL}{_LONE}(?!\s?(?:{clock})\b))?"
    yield (
        rf"{first}(?P<d1>{_NUMBER}|(?<=[/&+{_DASH}])\d{{1,2}})(?:{_ORDINAL}|\.){_SPACE}(?:of\s)?"
        rf"(?P<m1>{months})(?!\w)\.?{year % 1}"
    )
    if "month day" in said["order"]:
        yield rf"(?<!\w)(?P<m2>{months})\.?{_SPACE}(?:the\s)?(?P<d2>\d{{1,2}}){_ORDINAL}{_LONE}{last}{year % 2}"
    yield rf"(?P<d3>{_NUMBER})\.\s?(?P<m3>\d{{1,2}})\.(?:\s?(?P<y3>\d{{4}}|\d\d)(?!\d))?(?!\d)"
    yield rf"(?P<a4>{_NUMBER})/(?P<b4>\d{{1,2}})(?:/(?P<y4>\d{{4}}|\d\d))?(?![\w/]|\s?(?:{clock})\b)"
    yield r"(?P<y5>(?<![\w.,:/-])\d{4})-(?P<m5>\d\d)-(?P<d5>\d\d)(?![\w-])"


def _listed() -> Mapping[str, _Said]:
    """Language → meaning → words, as shipped."""
    lines = (Path(__file__).parent / "data/days.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for head, _, listed in (line.partition(": ") for line in lines if line and not line.startswith("#")):
        tag, _, meaning = head.partition(" ")
        found[tag][meaning] = tuple(word.strip() for word in listed.split(","))
    return found
