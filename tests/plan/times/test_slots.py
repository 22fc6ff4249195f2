"""Recurring times, and when they come."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from postplan.plan.times.slots import read_slot
from postplan.text.zones import zone as named_zone

BERLIN = named_zone("Europe/Berlin")
EXAMPLES = (
    "tue,thu 09:00", "daily 02:30", "weekend 23:59", "mon 00:00", "FREQ=DAILY;BYHOUR=2;BYMINUTE=30",
    "FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9", "FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=9,17", "FREQ=YEARLY;BYEASTER=0;BYHOUR=9",
    "DTSTART:20260105T0900 RRULE:FREQ=WEEKLY;INTERVAL=2", "DTSTART:20260105T0900;FREQ=DAILY;COUNT=40",
    "FREQ=WEEKLY;BYDAY=FR;BYHOUR=18;UNTIL=20261030",
)  # fmt: skip


def comes(text: str, first: str, last: str, zone: ZoneInfo = BERLIN) -> list[str]:
    """When a slot comes, as wall clock with the offset."""
    times = read_slot(text).times(date.fromisoformat(first), date.fromisoformat(last), zone)
    return [f"{time:%m-%d %H:%M%z}" for time in times]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("tue,thu 09:00", ["12-01 09:00", "12-03 09:00", "12-08 09:00", "12-10 09:00"]),
        ("  Sat   7:05 ", ["12-05 07:05", "12-12 07:05"]),
        ("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9", ["12-07 09:00"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=9;BYMINUTE=30;", ["12-04 09:30", "12-11 09:30"]),
        ("freq=weekly;byday=fr;byhour=9,17", ["12-04 09:00", "12-04 17:00", "12-11 09:00", "12-11 17:00"]),
        ("FREQ=MONTHLY;BYMONTHDAY=12;BYHOUR=8", ["12-12 08:00"]),
    ],
)
def test_a_slot_comes_on_its_days_at_its_time(text: str, times: list[str]) -> None:
    """Days of the week with a time, or a rule that says when it comes by itself."""
    assert comes(text, "2026-12-01", "2026-12-13") == [f"{time}+0100" for time in times]


def test_a_rule_that_counts_counts_from_the_day_it_names() -> None:
    """Every second week from one Monday is not every second week from the next."""
    other = [
        comes(f"DTSTART:{day}T0900 FREQ=WEEKLY;INTERVAL=2", "2026-12-01", "2026-12-31") for day in (20261130, 20261207)
    ]
    assert other == [["12-14 09:00+0100", "12-28 09:00+0100"], ["12-07 09:00+0100", "12-21 09:00+0100"]]
    assert len(comes("DTSTART:20261201T0900 FREQ=DAILY;COUNT=3", "2026-11-01", "2027-11-01")) == 3
    assert comes("DTSTART:20261201T0900 FREQ=DAILY", "2026-11-29", "2026-12-01") == ["12-01 09:00+0100"]


def test_a_time_that_clocks_skip_is_left_out() -> None:
    """There is no half past two on the night to summer time."""
    assert comes("daily 02:30", "2026-03-28", "2026-03-30") == ["03-28 02:30+0100", "03-30 02:30+0200"]
    assert comes("FREQ=DAILY;BYHOUR=2;BYMINUTE=30", "2026-03-29", "2026-03-29") == []


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    """Once that night, in summer time."""
    assert comes("daily 02:30", "2026-10-25", "2026-10-25") == ["10-25 02:30+0200"]


def test_nine_in_the_morning_stays_nine_when_clocks_change() -> None:
    """A slot is wall clock in the plan's zone."""
    nine = [f"{day} 09:00{offset}" for day, offset in (("10-24", "+0200"), ("10-25", "+0100"), ("10-26", "+0100"))]
    assert comes("daily 09:00", "2026-10-24", "2026-10-26") == nine
    assert comes("FREQ=DAILY;BYHOUR=9", "2026-10-24", "2026-10-26") == nine


@pytest.mark.slow
@given(
    st.sampled_from(EXAMPLES),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(-2, 70),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"]),
)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_times_are_in_order_within_the_days_asked_for_and_in_the_zone_of_the_plan(
    text: str, first: date, days: int, zone_name: str
) -> None:
    """Whatever the slot, and none of them never happens."""
    last, zone = first + timedelta(days=days), named_zone(zone_name)
    slot = read_slot(text)
    found = list(slot.times(first, last, zone))
    assert all(first <= time.date() <= last and time.tzinfo is zone for time in found)
    assert all(one.timestamp() < other.timestamp() for one, other in pairwise(found))
    assert all(datetime.fromtimestamp(time.timestamp(), zone) == time for time in found)
    days_alone = (first + timedelta(days=step) for step in range(days + 1))
    assert found == [time for day in days_alone for time in slot.times(day, day, zone)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("whenever", "is not a recurring time; write one like `tue,thu 09:00`"),
        ("09:00", "is not a recurring time; write one like `tue,thu 09:00`"),
        ("tue 9", "is not a recurring time; write one like `tue,thu 09:00`"),
        ("tue 25:00", "`25:00` is not a time of day; hours run from 0 to 23"),
        ("daily 24:00", "`24:00` is not a time of day; hours run from 0 to 23"),
        ("tues,thx 09:00", "`thx` is not a day of the week; did you mean `thu`?"),
        ("FREQ=SECONDLY", "occurs more than once an hour; a slot is a time of day"),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30", "occurs more than once an hour; a slot is a time of day"),
        ("FREQ=DAILY", "names no time of day; add one like `BYHOUR=9;BYMINUTE=30`"),
        ("DTSTART:20260105 FREQ=DAILY", "names no time of day; add one like `BYHOUR=9;BYMINUTE=30`"),
        ("FREQ=WEEKLY;INTERVAL=2;BYHOUR=9", "`INTERVAL` counts from a day, and none is named; put `DTSTART:"),
        ("FREQ=DAILY;COUNT=5;BYHOUR=9", "`COUNT` counts from a day, and none is named; put `DTSTART:"),
        ("DTSTART:20260105T0900 FREQ=DAILY;INTERVAL=0", "`INTERVAL` is not a usable number; write"),
        ("DTSTART:20260105T0900 FREQ=DAILY;COUNT=-1", "`COUNT` is not a usable number; write"),
        ("DTSTART:20260105T0900 FREQ=DAILY;COUNT=2;UNTIL=20270101", "keep one of `COUNT` and `UNTIL`"),
        ("FREQ=DAILY;BYHOUR=9;UNTIL=20270101T000000Z", "write it without the `Z`"),
        ("FREQ=DAILY;BYHOUR=", "has a part without a value; write each like `BYHOUR=9`"),
        ("FREQ=FORTNIGHTLY;BYHOUR=9", "isn't a recurrence rule; write one like"),
        ("FREQ=DAILY;BYHOUR=25", "isn't a recurrence rule; write one like"),
        ("FREQ=DAILY;BYHOUR=9;BYMOON=1", "isn't a recurrence rule; write one"),
        ("FREQ=MONTHLY;BYDAY=53MO;BYHOUR=9", "isn't a recurrence rule; write one like"),
        ("FREQ=YEARLY;BYEASTER=265;BYHOUR=9", "isn't a recurrence rule; write one like"),
        ("DTSTART:20261301T0900 FREQ=DAILY", "`20261301T0900` is not a day and time; write `DTSTART:`"),
        ("DTSTART:00010101T0900 FREQ=DAILY", "`00010101T0900` is not a day and time; write `DTSTART:`"),
    ],
)
def test_what_is_no_slot_is_refused_with_what_to_write(text: str, said: str) -> None:
    """In a sentence, and after it one action."""
    with pytest.raises(ValueError, match=r".; .") as refused:
        read_slot(text)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;BYHOUR=9",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6;BYHOUR=9",
        "DTSTART:20260105T0900 FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
        "DTSTART:20260105T0900 FREQ=DAILY;UNTIL=20251231",
    ],
)
def test_a_slot_that_never_comes_is_refused_and_not_looked_for_to_the_end_of_the_calendar(rule: str) -> None:
    """Some of these would take minutes to be looked for day by day."""
    with pytest.raises(ValueError, match="never occurs; write days that exist"):
        read_slot(rule)


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=9", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYHOUR=9"]
)
def test_a_slot_that_comes_seldom_is_one(rule: str) -> None:
    """A 29 February, and one that is a Monday: the next is in 2044."""
    assert "02-29 09:00+0100" in comes(rule, "2027-01-01", "2044-12-31")


@pytest.mark.parametrize("rule", ["FREQ=DAILY;BYHOUR=9", "DTSTART:20260105T0900 FREQ=WEEKLY;INTERVAL=9999"])
def test_a_rule_without_an_end_is_looked_at_only_where_somebody_looks(rule: str) -> None:
    """It goes on for ever; its times of a day do not."""
    assert len(comes(rule, "2026-12-01", "2026-12-01")) <= 1


def test_a_long_text_is_refused_as_quickly_as_a_short_one() -> None:
    """A hundred thousand spaces are no slot, and are read once."""
    with pytest.raises(ValueError, match="not a recurring time"):
        read_slot("tue" + " " * 100_000 + "x")
