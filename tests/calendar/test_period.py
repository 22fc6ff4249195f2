from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from postplan.calendar.period import MOST_DAYS, days_from, month_of, quarter_of, read_month, week_of
from postplan.plan.times.week import DAYS, MONTHS

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2026-12", "December 2026"),
        ("2027-1", "January 2027"),
        ("2026/12", "December 2026"),
        ("december", "December 2026"),
        ("  Dec. ", "December 2026"),
        ("DEC 2027", "December 2027"),
        ("december, 2027", "December 2027"),
        ("sept", "September 2026"),
        ("may", "May 2027"),
        ("june", "June 2026"),
        ("january", "January 2027"),
        ("next", "December 2026"),
        ("this", "November 2026"),
        ("last", "October 2026"),
    ],
)
def test_a_month_is_read_as_people_write_it(text: str, title: str) -> None:
    """A name alone means the nearest such month."""
    assert read_month(text, TODAY).title == title


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("decembre", "`decembre` is not a month; did you mean `december`?"),
        ("Dezember", "`Dezember` is not a month; did you mean `december`?"),
        ("nxt", "`nxt` is not a month; did you mean `next`?"),
        ("2026-13", "`2026-13` is not a month; write one from `2026-01` to `2026-12`"),
        ("2026-00", "`2026-00` is not a month; write one from `2026-01` to `2026-12`"),
        ("12/2026", "`12/2026` is not a month; write `2026-12`"),
        ("2026", "`2026` is not a month; write one of a year, like `2026-12`"),
        ("2026-12-03", "`2026-12-03` is not a month; write `2026-12`, or `--from` with a day"),
        ("0026-12", "`0026-12` is in the year 26; write one like `2026-12`, `december` or `next`"),
        ("j", "`j` is not a month; write one like `2026-12`, `december` or `next`"),
        ("٢٠٢٦-١٢", "`٢٠٢٦-١٢` is not a month; write one like `2026-12`, `december` or `next`"),
        ("posts/", "`posts/` is not a month; write one like `2026-12`, `december` or `next`"),
    ],
)
def test_what_is_no_month_is_told_what_to_write(text: str, message: str) -> None:
    """The nearest name, or the same month as it is written here."""
    with pytest.raises(ValueError, match=r"; ") as raised:
        read_month(text, TODAY)
    assert str(raised.value) == message


@given(st.text(max_size=20))
@settings(deadline=None, derandomize=True)
def test_whatever_is_typed_is_a_month_or_a_sentence(text: str) -> None:
    """Nothing else is raised."""
    with suppress(ValueError):
        assert read_month(text, TODAY).first.day == 1


@given(st.integers(1, 12), st.dates(date(1990, 1, 1), date(2900, 1, 1)))
@settings(deadline=None, derandomize=True)
def test_a_name_is_the_nearest_month_of_it(number: int, today: date) -> None:
    """At most five months back and six ahead, and the one that is named."""
    month = read_month(MONTHS[number - 1], today)
    ahead = (month.first.year - today.year) * 12 + month.first.month - today.month
    assert month.first.month == number
    assert -5 <= ahead <= 6


@given(st.dates(date(1971, 1, 1), date(2990, 1, 1)), st.sampled_from(DAYS))
@settings(deadline=None, derandomize=True)
def test_a_period_holds_its_day_and_is_whole(day: date, starts: str) -> None:
    """A month has all its days, a week seven from the day weeks start on, a quarter three months."""
    month, week, quarter = month_of(day), week_of(day, starts), quarter_of(day)
    for period in (month, week, quarter):
        assert period.first <= day <= period.last
        assert len(list(period.days)) == (period.last - period.first).days + 1
    assert (month.first.day, (month.last + timedelta(days=1)).day) == (1, 1)
    assert (DAYS[week.first.weekday()], len(list(week.days))) == (starts, 7)
    assert (quarter.first, (quarter.last.month - month.first.month) % 12) == (month.first, 2)


@pytest.mark.parametrize(
    ("first", "number", "title"),
    [
        (date(2026, 12, 14), 7, "14 - 20 December 2026"),
        (date(2026, 11, 30), 7, "30 November - 6 December 2026"),
        (date(2026, 12, 28), 7, "28 December 2026 - 3 January 2027"),
        (date(2026, 12, 14), 1, "14 December 2026"),
        (date(2026, 12, 14), MOST_DAYS, "14 December 2026 - 14 December 2027"),
    ],
)
def test_some_days_say_which_they_are(first: date, number: int, title: str) -> None:
    """No month and no year is said twice."""
    assert days_from(first, number).title == title


@pytest.mark.parametrize("number", [0, -1, MOST_DAYS + 1])
def test_no_day_and_more_than_a_year_are_refused(number: int) -> None:
    """With what may be written."""
    with pytest.raises(ValueError, match="write a number from 1 to 366"):
        days_from(TODAY, number)
