"""Times as other programs and countries write them, and what to write instead."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from postplan.text.day_words import MONTHS, languages

_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?:[:.]\d{2})?\s*(?P<half>[ap]\.?m\b\.?)?(?:\s*(?:uhr|h|o'clock))?"
_ZONE = r"(?P<zone>\s*(?:z|utc|gmt|[+-](?:0\d|1[0-3]):?\d\d))?"
_CLOCK = rf"(?:(?:[,\s]+|t)(?:at\s+|um\s+)?{_TIME}{_ZONE})?"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_ALONE = re.compile(rf"(?=.*[a-z]){_TIME}", re.IGNORECASE)
_TIME_FIRST = re.compile(
    r"(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]m)(?:,|\s+on|\s+am)?\s+(?=.*\d)(\S.*)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})(?P<sign>[-/.]?)(?P<a>\d{{1,2}})(?P=sign)(?P<b>\d{{1,2}}){_CLOCK}", re.IGNORECASE
)
_COMPACT_CLOCK = re.compile(r"(\d{8}T\d\d)(\d\d)(\d\d)?(?=\D|\Z)", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?P<a>\d{1,2})\s?(?P<sign>[./-])\s?(?P<b>\d{1,2})(?:\s?(?P=sign)\s?(?P<year>\d{4}|\d{2})|(?<=\d)\.)?" + _CLOCK,
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:(?P<a>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?(?P<month>[^\W\d]{{3,}})\.?|(?P<named>[^\W\d]{{3,}})\.?\s+(?P<b>\d{{1,2}}){_ORDINAL})"
    rf"(?:,?\s+(?P<year>\d{{4}}))?{_CLOCK}",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"([^\W\d]{2,})\.?,?\s+(?=\S)")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?", re.ASCII)
_NO_YEAR, _LEAP_YEAR = "YYYY", 2000
_HALF_DAY, _DAY, _LAST_MINUTE, _YEAR = 12, 24, 59, 12
_LONGEST = 80


def instead(text: str) -> str:
    """What to write for a time that other programs or countries write this way; empty where that is not known.

    One action, with both days a date may mean where its order is not known: `12/01/2026`.
    """
    if len(text) > _LONGEST:
        return ""
    given, text = " ".join(text.split()), _plain(text)
    if _SECONDS.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return f"write `{moment:%Y-%m-%d %H:%M}Z`, if it is a number of seconds since 1970"
    if found := _ALONE.fullmatch(text):
        clock = _clock(found)
        return f"write `{clock}`" if clock else ""
    written = tuple(each for each in dict.fromkeys(_written(text)) if each != given)
    if not written:
        return ""
    either = f"`{written[0]}` or `{written[1]}`, whichever is meant" if len(written) > 1 else f"`{written[0]}`"
    return f"write {either}, with the year" if written[0].startswith(_NO_YEAR) else f"write {either}"


def _plain(text: str) -> str:
    """The text with ordinary digits, dashes and spaces, without a weekday before it, its time behind the day."""
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", text))
    text = _COMPACT_CLOCK.sub(r"\1:\2", " ".join(text.split()))
    weekday = _WEEKDAY.match(text)
    if weekday and any(weekday[1].lower() in words.weekdays for words in languages()):
        text = text[weekday.end() :]
    first = _TIME_FIRST.fullmatch(text)
    return f"{first[2]} {first[1]}" if first else text


def _written(text: str) -> Iterator[str]:
    """What the text may mean, as a plan writes it; `YYYY` for a year it does not name."""
    if found := _YEAR_FIRST.fullmatch(text):
        yield from list(_days(found, found["a"], found["b"])) or _days(found, found["b"], found["a"])
    elif found := _NUMBERS.fullmatch(text):
        yield from _days(found, found["b"], found["a"])
        if found["sign"] != ".":
            yield from _days(found, found["a"], found["b"])
    elif found := _NAMED.fullmatch(text):
        yield from _days(found, _month(found["month"] or found["named"]), found["a"] or found["b"])


def _days(found: re.Match[str], month: str | int, day: str) -> Iterable[str]:
    """The day and its time as a plan writes them; nothing for a day or a time that does not exist."""
    year, clock = found["year"] or "", _clock(found)
    number = int(f"20{year[-2:]}" if len(year) == 2 else year or _LEAP_YEAR)  # noqa: PLR2004 - two digits
    if clock is None or not 1 <= int(month) <= _YEAR or not 1 <= number <= 9999:  # noqa: PLR2004 - years of the calendar
        return
    if not 1 <= int(day) <= monthrange(number, int(month))[1]:
        return
    meant = date(number, int(month), int(day))
    if clock == "24:00":
        meant, clock = meant + timedelta(days=1), "00:00"
    yield f"{meant if year else f'{_NO_YEAR}{meant:-%m-%d}'}{' ' if clock else ''}{clock}{_zone(found)}"


def _clock(found: re.Match[str]) -> str | None:
    """The time of day, `24:00` included; empty where there is none, None for one that no clock shows."""
    if found["hour"] is None:
        return ""
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower()[:1]
    if half and 1 <= hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0)
    elif half and (hour > _HALF_DAY) != (half == "p"):
        return None
    return f"{hour:02}:{minute:02}" if minute <= _LAST_MINUTE and hour * 60 + minute <= _DAY * 60 else None


def _zone(found: re.Match[str]) -> str:
    zone = (found["zone"] or "").strip().upper()
    return "Z" if zone in {"UTC", "GMT"} else zone


def _month(word: str) -> int:
    """A month by its name in a language there are word lists for, or by its first letters in English; else 0."""
    word = word.lower()
    named = (words.months.get(word) for words in languages())
    first = (number for number, name in enumerate(MONTHS, 1) if name.startswith(word))
    return next(filter(None, named), 0) or next(first, 0)
