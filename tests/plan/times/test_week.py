"""Days of the week, and the weeks of a plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from postplan.plan.times.week import DAYS, day_words, month_words, read_day, read_days, week_number, week_start


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon", {0}),
        ("Thurs", {3}),
        ("tue,thu", {1, 3}),
        ("tue, thu", {1, 3}),
        ("mon wed fri", {0, 2, 4}),
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("mon - fri", {0, 1, 2, 3, 4}),
        ("mon\u2013wed", {0, 1, 2}),
        ("sat-mon", {5, 6, 0}),
        ("fri-fri", {4}),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("weekend, wed", {2, 5, 6}),
        ("DAILY", set(range(7))),
    ],
)
def test_days_are_read_as_people_write_them(text: str, days: set[int]) -> None:
    """By their names, their first letters, from one to another, also over the end of a week."""
    assert read_days(text) == days


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mon-fir", "`fir` is not a day of the week; did you mean `fri`?"),
        ("mondy", "`mondy` is not a day of the week; did you mean `monday`?"),
        ("t", "`t` is not a day of the week; write one like `mon` or `monday`"),
        ("tu", "`tu` is not a day of the week; did you mean `tue`?"),
        ("mon-", "a day of the week is missing; write one like `mon` or `monday`"),
        (",", "a day of the week is missing; write one like `mon` or `monday`"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_write(text: str, said: str) -> None:
    """The word itself is named."""
    with pytest.raises(ValueError, match="day of the week") as refused:
        read_days(text)
    assert str(refused.value) == said


@given(st.dates(date(1971, 1, 1), date(2999, 1, 1)), st.sampled_from(DAYS))
@settings(deadline=None, derandomize=True)
def test_a_week_begins_on_its_day_and_has_seven(day: date, starts: str) -> None:
    """Whichever day the plan's weeks start on."""
    first = week_start(day, starts)
    assert first.weekday() == read_day(starts)
    assert first <= day < first + timedelta(days=7)
    assert {week_start(first + timedelta(days=step), starts) for step in range(7)} == {first}


@given(st.dates(date(1971, 1, 1), date(2999, 1, 1)), st.sampled_from(DAYS))
@settings(deadline=None, derandomize=True)
def test_a_week_has_the_number_of_the_week_most_of_its_days_are_in(day: date, starts: str) -> None:
    """So that a week from Sunday to Saturday has the number of its Monday."""
    first = week_start(day, starts)
    numbers = [(first + timedelta(days=step)).isocalendar().week for step in range(7)]
    assert week_number(first) == max(set(numbers), key=numbers.count)


def test_days_and_months_are_said_in_one_language() -> None:
    """Names are constants, whatever the machine speaks."""
    assert (day_words(date(2025, 3, 14)), month_words(date(2025, 3, 14))) == ("Fri 14 Mar", "March 2025")
