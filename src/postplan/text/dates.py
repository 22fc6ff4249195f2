"""The days a text names: weekdays, dates, `tomorrow` and the like, in the languages there are word lists for."""

import re
from bisect import bisect
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from postplan.text.day_parts import NamedDay, Part, parts
from postplan.text.day_words import DayWords, dating, languages, looking_back, naming

__all__ = ["NamedDay", "days_meant", "named_days", "naming"]

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\w)['\u2018\u2019]\d\ds?\b")
_QUOTED = re.compile(
    '\u201c[^\u201c\u201d]*\u201d|\u201e[^\u201c-\u201e]*[\u201c\u201d]|\u00ab[^\u00ab\u00bb]*\u00bb|"[^"\n]*"'
)
_ONWARD = frozenset({("away", "weekday"), ("away", "date"), ("before", "weekday"), ("weekday", "date")})
_LONGEST_GAP, _TWO_LETTERS = 12, 2
_LATELY, _HALF_A_YEAR = 60, 182
_YEARS_AHEAD = 3


def named_days(text: str) -> tuple[NamedDay, ...]:
    """Every stretch of a text that names a day in at least two ways, such as `Friday 14 March` and `tomorrow (Friday)`.

    Left out is what stands in quotation marks, and what is listed with other days so that nobody can tell which is
    which, as in `tomorrow, Friday and Saturday`. Linear in the length of the text.
    """
    if not naming().may_be_in(text):
        return ()
    found = [day for words in languages() for group in _groups(text, words) if (day := _one_day(group))]
    quoted = [match.span() for match in _QUOTED.finditer(text)] if found else []
    return tuple(_trimmed(day, text) for day in found if not _is_quoted(day, quoted))


def is_quoted(text: str, at: int) -> bool:
    """Whether a place in a text is between quotation marks."""
    return any(found.start() < at < found.end() for found in _QUOTED.finditer(text))


def _is_quoted(day: NamedDay, quoted: Sequence[tuple[int, int]]) -> bool:
    before = bisect(quoted, (day.start,))
    return before > 0 and day.start < quoted[before - 1][1]


def _trimmed(day: NamedDay, text: str) -> NamedDay:
    """The same with the bracket that closes behind it, and without the full stop of its sentence."""
    said = text[day.start : day.end]
    bracket = text.find(")", day.end, day.end + 2) if "(" in said else -1
    if bracket >= 0:
        return replace(day, end=bracket + 1)
    return replace(day, end=day.end - 1) if said.endswith(".") and said[-2].isalpha() else day


def days_meant(text: str, on: date) -> Iterator[tuple[NamedDay, tuple[date, ...]]]:
    """What `named_days` finds in a text of the day `on`, with the days of the calendar it may mean, the nearest first.

    Without a year a date is one of the last two months, else the one to come; where the last one is two to six months
    ago it may be either. A year that the text names elsewhere may be meant too. Left out are dates of a year before the
    last one or more than three years ahead; and, of a text that names an earlier year than its own or tells of old
    times, whatever has no year beside it. What names no date has no days.
    """
    yield from _meant(named_days(text), text, on)


def dated(text: str, on: date) -> Iterator[tuple[NamedDay, tuple[date, ...]]]:
    """Every date of a text of the day `on`, in one way or several, with the days it may mean as `days_meant` has them.

    A date has a month by its name, or a year; left out is what stands in quotation marks.
    """
    if not dating().search(text.lower()):
        return
    groups = (group for words in languages() for group in _groups(text, words))
    found = _outermost(day for group in groups for day in _dates_in(group))
    quoted = [match.span() for match in _QUOTED.finditer(text)] if found else []
    yield from _meant([day for day in found if not _is_quoted(day, quoted)], text, on)


def _outermost(days: Iterable[NamedDay]) -> list[NamedDay]:
    """Without those that lie in another: two languages may read one date, and one of them more of it."""
    kept: list[NamedDay] = []
    for day in sorted(days, key=lambda each: (each.start, -each.end)):
        if not kept or day.end > kept[-1].end:
            kept.append(day)
    return kept


def _dates_in(group: Sequence[Part]) -> Iterator[NamedDay]:
    """The date of a group, from its first part to its last."""
    day = next((part.day for part in group if part.kind == "date" and part.day and not part.is_bare), None)
    if day and not day.several:
        yield replace(day, start=group[0].start, end=group[-1].end)


def _meant(found: Sequence[NamedDay], text: str, on: date) -> Iterator[tuple[NamedDay, tuple[date, ...]]]:
    if not found:
        return
    years = {int(year) for year in _YEAR.findall(text)}
    back = any(year < on.year for year in years) or _SHORT_YEAR.search(text) or looking_back().search(text.lower())
    for named in found:
        if named.year is not None:
            days = _in(named.year, named.dates) if -1 <= named.year - on.year <= _YEARS_AHEAD else []
        elif back:
            continue
        else:
            days = [*_around(on, named.dates), *(day for year in years for day in _in(year, named.dates))]
        if days or not named.dates:
            yield named, tuple(sorted(set(days), key=lambda day: (abs(day - on), day)))


def _around(on: date, dates: Iterable[tuple[int, int]]) -> Iterator[date]:
    """The days that a date without a year may mean."""
    for pair in dates:
        every = [day for year in (on.year - 1, on.year, on.year + 1) for day in _in(year, [pair])]
        before = max((day for day in every if day <= on), default=None)
        after = min((day for day in every if day > on), default=None)
        ago = (on - before).days if before else _HALF_A_YEAR + 1
        if before and ago <= _HALF_A_YEAR:
            yield before
        if after and ago > _LATELY:
            yield after


def _in(year: int, dates: Iterable[tuple[int, int]]) -> list[date]:
    return [date(year, month, day) for month, day in dates if day <= monthrange(year, month)[1]]


def _groups(text: str, words: DayWords) -> Iterator[Sequence[Part]]:
    """Parts that stand together and name one day, unless another of their kind is listed beside them."""
    group: list[Part] = []
    listed = False
    for part in parts(text, words):
        gap = text[group[-1].end : part.start] if group else ""
        if group and _continues(group, gap, part, words):
            group.append(part)
            continue
        beside = bool(group) and group[-1].kind == part.kind and _fits(words.listing, gap)
        if not listed and not beside:
            yield group
        group, listed = [part], beside
    if not listed:
        yield group


def _continues(group: Sequence[Part], gap: str, part: Part, words: DayWords) -> bool:
    """Whether a part says more of the day that those before it name."""
    last, kinds = group[-1], {each.kind for each in group}
    if last.is_short:
        gap = gap.removeprefix(".")
    if part.kind in kinds or (part.kind == "away" and "before" in kinds) or not _fits(words.link, gap):
        return False
    if part.is_bare and last.kind != "weekday":
        return False
    return (last.kind, part.kind) in _ONWARD or (part.kind in {"weekday", "away"} and "(" in gap)


def _fits(pattern: re.Pattern[str], gap: str) -> bool:
    return len(gap) <= _LONGEST_GAP and pattern.fullmatch(gap) is not None


def _one_day(group: Sequence[Part]) -> NamedDay | None:
    """What the parts say together; None where they say one thing alone, or some of them is no day."""
    told = [part.day for part in group if not part.is_short or _is_weekday(part, group)]
    said = [day for day in told if day]
    if len(said) < len(told) or len(said) < 2:  # noqa: PLR2004 - two ways
        return None
    weekday = next((day.weekday for day in said if day.weekday is not None), None)
    relative = next((day for day in said if day.away), None)
    dated = next((day for day in said if day.dates), None)
    if relative and not dated and relative.away and relative.away[0] != relative.away[1]:
        return None  # `this Friday` alone says one thing
    whole = replace(dated or said[0], start=group[0].start, end=group[-1].end, weekday=weekday)
    return replace(whole, away=relative.away, weekend=relative.weekend) if relative else whole


def _is_weekday(short: Part, group: Sequence[Part]) -> bool:
    """Whether a short weekday is one: beside a date, and one of two letters only beside a date with a dot."""
    dated = [part for part in group if part.kind == "date"]
    return bool(dated) and (len(short.text) > _TWO_LETTERS or (dated[0].is_dotted and short.text[0].isupper()))
