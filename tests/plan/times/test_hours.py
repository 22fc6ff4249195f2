"""The hours in which a team is there."""

from datetime import date, time

import pytest

from postplan.plan.times.hours import Hours, hours_on, read_hours, read_hours_key

FRIDAY, SATURDAY, SUNDAY = date(2026, 12, 4), date(2026, 12, 5), date(2026, 12, 6)


def test_the_most_exact_that_is_said_of_a_day_holds() -> None:
    """A day of its own, else weekdays or weekend, else nothing."""
    hours = {"weekdays": read_hours("08:00-19:00"), "friday": read_hours("08:00-14:00"), "sunday": read_hours("none")}
    assert str(hours_on(hours, FRIDAY)) == "08:00-14:00"
    assert str(hours_on(hours, date(2026, 12, 3))) == "08:00-19:00"
    assert str(hours_on(hours, SUNDAY)) == "none"
    assert hours_on(hours, SATURDAY) is None
    assert str(hours_on({**hours, "weekend": read_hours("10:00-12:00")}, SATURDAY)) == "10:00-12:00"
    assert str(hours_on({**hours, "weekend": read_hours("10:00-12:00")}, SUNDAY)) == "none"


def test_a_key_with_nothing_after_it_says_nothing() -> None:
    """`friday:` alone leaves the day to `weekdays`."""
    assert str(hours_on({"friday": None, "weekdays": read_hours("08:00-19:00")}, FRIDAY)) == "08:00-19:00"


@pytest.mark.parametrize(
    ("clock", "there"), [("07:59", False), ("08:00", True), ("08:00:59", True), ("19:00", True), ("19:01", False)]
)
def test_both_ends_belong_to_the_hours(clock: str, there: bool) -> None:
    """To the minute."""
    assert read_hours("08:00-19:00").holds(time.fromisoformat(clock)) is there


@pytest.mark.parametrize("clock", ["00:00", "12:00", "23:59"])
def test_nobody_is_there_on_a_day_without_hours(clock: str) -> None:
    """Not even at midnight, with which the empty stretch begins and ends."""
    assert not read_hours("none").holds(time.fromisoformat(clock))
    assert read_hours("00:00-24:00").holds(time.fromisoformat(clock))


@pytest.mark.parametrize("text", ["8:00-19:00", " 08:00 - 19:00 ", "08:00\u201319:00", "08:00 to 19:00"])
def test_hours_are_read_as_people_write_them(text: str) -> None:
    """All the same hours."""
    assert read_hours(text) == Hours(8 * 60, 19 * 60)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9-17", "`9-17` aren't hours of a day; write them like `08:00-19:00`, or `none`"),
        ("08:60-19:00", "`08:60-19:00` aren't hours of a day; write them like `08:00-19:00`, or `none`"),
        ("08:00-24:01", "`08:00-24:01` aren't hours of a day; write them like `08:00-19:00`, or `none`"),
        ("22:00-06:00", "`22:00-06:00` ends before it begins; hours are those of one day, to `24:00` at most"),
        ("08:00-08:00", "`08:00-08:00` ends before it begins; hours are those of one day, to `24:00` at most"),
    ],
)
def test_what_are_no_hours_is_refused_with_what_to_write(text: str, said: str) -> None:
    """A night is two days, and each has its own hours."""
    with pytest.raises(ValueError, match=r"hours|ends before") as refused:
        read_hours(text)
    assert str(refused.value) == said


def test_days_of_hours_have_one_name_each() -> None:
    """However they are shortened."""
    assert [read_hours_key(key) for key in ("Mon", "thurs", "Weekdays", "weekend")] == [
        "monday", "thursday", "weekdays", "weekend",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("weekday", "did you mean `weekdays`?"),
        ("wkend", "did you mean `weekend`?"),
        ("frday", "did you mean `friday`?"),
        ("xyz", "write one like `mon`, `monday` or `weekdays`"),
    ],
)
def test_hours_of_something_else_are_refused_with_the_nearest_day(key: str, action: str) -> None:
    """Among the days, `weekdays` and `weekend`."""
    with pytest.raises(ValueError, match="`weekdays` or `weekend`") as refused:
        read_hours_key(key)
    assert str(refused.value).partition("; ")[2] == action
