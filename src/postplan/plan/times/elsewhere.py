"""Times as other programs and countries write them, and what to write in their place."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from postplan.text.day_words import MONTHS

_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::\d{2})?\s*(?P<half>[AaPp]\.?[Mm]\.?)?(?:\s*Uhr)?"
_CLOCK = rf"(?:[,\s]+(?:at\s+|um\s+)?{_TIME})?"
_ALONE = re.compile(rf"(?=.*[a-zA-Z]){_TIME}")
_NUMBERS = re.compile(r"(?P<a>\d{1,2})\s?(?P<sign>[./-])\s?(?P<b>\d{1,2})\s?(?P=sign)\s?(?P<year>\d{4}|\d{2})" + _CLOCK)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<a>\d{1,2})[-/.](?P<b>\d{1,2})" + _CLOCK)
_NAMED = re.compile(
    r"(?:(?P<a>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?P<month>[^\W\d]{3,})\.?|(?P<named>[^\W\d]{3,})\.?\s+(?P<b>\d{1,2})(?:st|nd|rd|th)?)"
    r"(?:,?\s+(?P<year>\d{4}))?" + _CLOCK
)
_NO_YEAR = "YYYY"
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")
_HALF_DAY, _LAST_HOUR, _LAST_MINUTE, _MONTHS_A_YEAR = 12, 23, 59, 12


def instead(text: str) -> str:
    """What to write in place of a time that other programs or countries write so; empty where that is not known.

    One action, with the two days a date may mean where its order is not known: `12/01/2026`.
    """
    text = " ".join(text.split())
    if _SECONDS.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return f"write `{moment:%Y-%m-%d %H:%M}Z`, if it is a number of seconds since 1970"
    if found := _ALONE.fullmatch(text):
        clock = _clock(found)
        return f"write `{clock.strip()}`" if clock else ""
    written = tuple(dict.fromkeys(_written(text)))
    if written and written[0].startswith(_NO_YEAR):
        return f"write `{written[0]}`, with the year"
    if len(written) > 1:
        return f"write `{written[0]}` or `{written[1]}`, whichever is meant"
    return f"write `{written[0]}`" if written else ""


def _written(text: str) -> Iterator[str]:
    """What the text may mean, as a plan writes it; `YYYY` in place of a year it does not name."""
    if found := _YEAR_FIRST.fullmatch(text):
        yield from _day(found["year"], int(found["a"]), int(found["b"]), found)
    elif found := _NUMBERS.fullmatch(text):
        first, second = int(found["a"]), int(found["b"])
        orders = [(second, first)] if found["sign"] == "." else [(second, first), (first, second)]
        for month, day in orders:
            yield from _day(found["year"], month, day, found)
    elif found := _NAMED.fullmatch(text):
        month = _month(found["month"] or found["named"])
        yield from _day(found["year"] or _NO_YEAR, month, int(found["a"] or found["b"]), found)


def _day(year: str, month: int, day: int, found: re.Match[str]) -> Iterator[str]:
    if not (1 <= month <= _MONTHS_A_YEAR and 1 <= day <= 31):  # noqa: PLR2004 - the longest month
        return
    clock = _clock(found)
    if clock is not None:
        yield f"{year if len(year) > 2 else '20' + year}-{month:02}-{day:02}{clock}"  # noqa: PLR2004 - two digits


def _clock(found: re.Match[str]) -> str | None:
    """The time of day, with a blank before it; empty where there is none, None for one that no clock shows."""
    if found["hour"] is None:
        return ""
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0)
    return f" {hour:02}:{minute:02}" if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def _month(word: str) -> int:
    """A month by its English name or the first letters of it, from 1; 0 for any other word."""
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower())), 0)
