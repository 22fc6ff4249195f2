"""What the settings say of a day."""

import sys
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings, strategies as st
from tests.program import run

from postplan.plan.days import Days
from postplan.plan.keys.settings import Settings
from postplan.yaml.parse import read

BUSY = """\
holidays:
  region: DE-BY
  days: [{on: 2026-12-23, name: we count the stock}, {on: 2026-12-25, name: ours}, {on: 2027-01-04}]
freezes: [{from: 2026-12-24, to: 2026-12-27}, {from: 2026-12-27, to: 2026-12-28}, {to: 2027-01-02}]
exceptions: [{on: 2026-12-11, per-day: 3, because: the doors open}]
hours: {weekdays: 08:00-19:00, fri: 08:00-14:00}
week-starts: sunday
"""
DAY = timedelta(days=1)


def days(text: str) -> Days:
    """Give the days of these settings."""
    return Days(Settings.model_validate(read("postplan.yaml", text.encode()).data))


def test_a_day_off_is_named_by_the_team_first() -> None:
    """Then by the region; one without a name is a day off, and other days are none."""
    asked = [date(2026, 12, 23), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 4), date(2026, 12, 22)]
    names = ["we count the stock", "ours", "Second Day of Christmas", "day off", ""]
    assert [days(BUSY).holiday(day) for day in asked] == names


def test_without_holidays_in_the_settings_no_day_is_one() -> None:
    """Not even Christmas."""
    assert days("timezone: UTC\n").holiday(date(2026, 12, 25)) == ""


def test_both_ends_belong_to_a_freeze_and_without_a_last_day_it_goes_on() -> None:
    """Of a day in two freezes, the first is told; a last day alone is that day."""
    asked = [date(2026, 12, 23) + DAY * step for step in range(7)]
    assert [days(BUSY).freeze(day) for day in asked] == [None, 0, 0, 0, 0, 1, None]
    assert [days(BUSY).freeze(date(2027, 1, day)) for day in (1, 2, 3)] == [None, 2, None]
    open_end = days("freezes: [{from: 2026-12-24, because: a crisis}]")
    assert [open_end.freeze(day) for day in (date(2026, 12, 23), date(2026, 12, 24), date(2031, 1, 1))] == [None, 0, 0]


def test_exceptions_hours_and_weeks_are_asked_by_the_day() -> None:
    """As the settings say them."""
    plan = days(BUSY)
    allowed = plan.exception(date(2026, 12, 11))
    assert allowed
    assert (allowed.per_day, allowed.because, plan.exception(date(2026, 12, 12))) == (3, "the doors open", None)
    assert (str(plan.hours(date(2026, 12, 11))), plan.hours(date(2026, 12, 12))) == ("08:00-14:00", None)
    assert plan.week(date(2026, 12, 11)) == date(2026, 12, 6)


@given(st.dates(date(2026, 11, 1), date(2027, 1, 31)), st.integers(0, 25))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_working_days_are_counted_as_on_the_fingers(day: date, number: int) -> None:
    """Back, ahead and between, over weekends, holidays and days of the team's own."""
    plan = days(BUSY)

    def works(each: date) -> bool:
        return each.weekday() < 5 and not plan.holiday(each)

    back, ahead, left = day, day, number
    while left:
        back -= DAY
        left -= works(back)
    left = number
    while left:
        ahead += DAY
        left -= works(ahead)
    assert (plan.back(day, number), plan.ahead(day, number)) == (back, ahead)
    assert plan.between(day, ahead) == number
    assert plan.between(back, day) == number - works(back) * (number > 0) + works(day) * (number > 0)
    assert plan.between(ahead, day) == 0


def test_a_plan_without_working_days_is_no_endless_search() -> None:
    """Two years of days off: what is due then is due long before, and an answer comes."""
    off = [f"{{on: {date(2026, 1, 1) + DAY * step}}}" for step in range(730)]
    plan = days(f"holidays: {{days: [{', '.join(off)}]}}\n")
    assert plan.back(date(2027, 6, 1), 2) < date(2027, 6, 1)


def test_the_holidays_package_is_loaded_only_for_a_plan_that_names_a_region() -> None:
    """It takes longer than all the rest of a small plan."""
    code = """
import sys
from datetime import date
from postplan.plan.read import read_settings
from postplan.plan.days import Days
from postplan.yaml.parse import read
found, _ = read_settings(read("postplan.yaml", sys.argv[1].encode()))
Days(found).holiday(date(2026, 12, 25))
print("holidays" in sys.modules)
"""
    told = [
        run_code(code, text) for text in ("timezone: UTC\n", "holidays: {days: [{on: 2026-12-24}]}\n", "holidays: DE\n")
    ]
    assert told == ["False", "False", "True"]


def run_code(code: str, *arguments: str) -> str:
    """Say what a program printed."""
    return run(Path(), "-c", code, *arguments, program=[sys.executable]).out.strip()
