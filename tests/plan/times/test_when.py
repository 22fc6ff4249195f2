"""Times as people write them, held against every minute of UTC there is around a change of clocks."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from postplan.plan.times.when import (
    When,
    moment,
    read_date,
    read_variant_when,
    read_when,
    read_zone,
    skipped,
    twice,
    wall_clock,
)
from postplan.text.durations import read_duration
from postplan.text.zones import zone as named_zone

ZONES = (
    "UTC",
    "Europe/Berlin",
    "Europe/Dublin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Antarctica/Troll",
    "Africa/Casablanca",
)
CHANGES = (
    datetime(2011, 12, 30, 10, tzinfo=UTC),  # Apia leaves a day out
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # Lord Howe, half an hour
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2018, 11, 4, 3, tzinfo=UTC),  # Brazil at midnight
    datetime(2026, 7, 15, 12, tzinfo=UTC),
)
PROPERTY = settings(deadline=None, derandomize=True, max_examples=150)
BERLIN = named_zone("Europe/Berlin")


def minutes_that_show(local: datetime, zone: ZoneInfo) -> list[datetime]:
    """Every minute of UTC at which a clock in the zone shows this time, in order."""
    start = local.replace(tzinfo=UTC) - timedelta(hours=16)
    offsets = {(start + timedelta(minutes=15 * step)).astimezone(zone).utcoffset() for step in range(128)}
    candidates = {local.replace(tzinfo=UTC) - offset for offset in offsets if offset is not None}
    return sorted(each for each in candidates if each.astimezone(zone).replace(tzinfo=None) == local)


def near_changes() -> st.SearchStrategy[datetime]:
    """Wall clock times close to a change of clocks somewhere."""
    return st.builds(
        lambda change, minutes: (change + timedelta(minutes=minutes)).replace(tzinfo=None),
        st.sampled_from(CHANGES),
        st.integers(-1700, 1700),
    )


@PROPERTY
@given(local=near_changes(), name=st.sampled_from(ZONES))
def test_a_wall_clock_time_is_found_by_looking_at_every_clock(local: datetime, name: str) -> None:
    """No minute shows it: skipped; two do: twice, the target is the first; one does: that one."""
    zone = named_zone(name)
    when = read_when(f"{local:%Y-%m-%d %H:%M}")
    shown, written = minutes_that_show(local, zone), wall_clock(when, zone)
    assert written is not None
    assert written.replace(tzinfo=None) == local
    assert skipped(written) == (not shown)
    assert twice(written) == (len(shown) > 1)
    read = moment(when, zone)
    assert read is not None
    if shown:
        assert read.astimezone(UTC) == shown[0]
    else:
        assert read.replace(tzinfo=None) > local
        assert not skipped(read)


@PROPERTY
@given(
    local=near_changes(),
    home=st.sampled_from(ZONES),
    minutes=st.integers(-12 * 60 + 1, 14 * 60),
)
def test_an_offset_names_one_moment_wherever_the_plan_lives(local: datetime, home: str, minutes: int) -> None:
    """With an offset a time is neither skipped nor twice, and the plan's zone only changes how it is shown."""
    sign, ahead = ("+" if minutes >= 0 else "-"), abs(minutes)
    text = f"{local:%Y-%m-%d %H:%M}{sign}{ahead // 60:02}:{ahead % 60:02}"
    when = read_when(text)
    read, written = moment(when, named_zone(home)), wall_clock(when, named_zone(home))
    assert read is not None
    assert written is not None
    assert read.astimezone(UTC).replace(tzinfo=None) == local - timedelta(minutes=minutes)
    assert read.tzinfo == named_zone(home)
    assert not skipped(written)
    assert not twice(written)


@PROPERTY
@given(local=near_changes(), away=st.sampled_from(ZONES), home=st.sampled_from(ZONES))
def test_a_zone_by_name_is_the_same_moment_as_in_a_plan_that_lives_there(local: datetime, away: str, home: str) -> None:
    """`09:00 Europe/Lisbon` in Berlin is what `09:00` is in Lisbon."""
    text = f"{local:%Y-%m-%d %H:%M}"
    there, here = moment(read_when(text), named_zone(away)), moment(read_when(f"{text} {away}"), named_zone(home))
    assert there is not None
    assert here is not None
    assert there.astimezone(UTC) == here.astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-12-01", When(date(2026, 12, 1))),
        ("2026-12-01 09:00", When(date(2026, 12, 1), time(9))),
        ("2026-12-01 9:00", When(date(2026, 12, 1), time(9))),
        ("2026-12-01T09:00", When(date(2026, 12, 1), time(9))),
        ("2026-12-01 09:00:30", When(date(2026, 12, 1), time(9, 0, 30))),
        ("2026-12-01   09:00", When(date(2026, 12, 1), time(9))),
        ("2026-12-01 09:00Z", When(date(2026, 12, 1), time(9), UTC)),
        ("2026-12-01 09:00 Europe/Berlin", When(date(2026, 12, 1), time(9), BERLIN)),
        ("2026-12-01 09:00-05", When(date(2026, 12, 1), time(9), timezone(timedelta(hours=-5)))),
        ("2026-12-01 09:00 UTC+1", When(date(2026, 12, 1), time(9), timezone(timedelta(hours=1)))),
        ("2026-12-01 09:00 GMT+05:30", When(date(2026, 12, 1), time(9), timezone(timedelta(hours=5, minutes=30)))),
    ],
)
def test_a_day_a_time_and_a_zone_are_read(text: str, when: When) -> None:
    """Every form that the guide shows."""
    assert read_when(text) == when


def test_a_variant_may_say_a_time_alone_or_how_much_later() -> None:
    """`12:00` is on the post's day, `+3h` counts from its time."""
    assert read_variant_when("12:00") == When(clock=time(12))
    assert read_variant_when("12:00 +02:00").zone is not None
    assert read_variant_when("+1h 30m") == When(later=timedelta(minutes=90))


def malformed() -> Iterator[tuple[str, str]]:
    """What people write instead of a time, and what is said about it."""
    yield "1.12.2026", "not a time like `2026-12-01 09:00`"
    yield "12/01/2026 09:00", "not a time like `2026-12-01 09:00`"
    yield "2026-12-01 9am", "not a time like `2026-12-01 09:00`"
    yield "2026-12-01 09.00", "not a time like `2026-12-01 09:00`"
    yield "2026-12-01 Europe/Berlin", "not a time like `2026-12-01 09:00`"
    yield "tomorrow", "not a time like `2026-12-01 09:00`"
    yield "December", "not a time like `2026-12-01 09:00`"
    yield "2026-13-01", "write `2026-01-13`"
    yield "2026-13-32", "`2026-13-32` is not a day of the calendar"
    yield "2026-02-29 09:00", "`2026-02-29` is not a day of the calendar"
    yield "0206-12-01", "is in the year 206; write a year like `2026`"
    yield "9999-12-31 23:59", "is in the year 9999; write a year like `2026`"
    yield "2026-12-01 25:00", "hours run from 0 to 23"
    yield "2026-12-01 24:00", "write `2026-12-02 00:00`"
    yield "2026-12-01 24:30", "hours run from 0 to 23"
    yield "2026-W49-2T09:00", "not a time like"
    yield "2026-12-01_09:00", "not a time like"
    yield "2026-12-01 09:60", "minutes from 0 to 59"
    yield "2026-12-01 09:00 Europe/Belin", "did you mean `Europe/Berlin`?"
    yield "2026-12-01 09:00 CEST-ish", "write one like `Europe/Berlin`"
    yield "2026-12-01 09:00 +14:01", "or an offset between -11:59 and +14:00"
    yield "2026-12-01 09:00-12:00", "is not the offset of any place; write one time of day"
    yield "2026-12-01 09:00 ../../etc/passwd", "isn't a time zone"
    yield "12:00", "names no day; write the day too, like `2026-12-01 09:00`"
    yield "+3h", "names no day; write the day too, like `2026-12-01 09:00`"


@pytest.mark.parametrize(("text", "said"), list(malformed()))
def test_a_time_that_is_none_gets_a_sentence_with_an_example_or_a_suggestion(text: str, said: str) -> None:
    """Nobody is left to guess the form."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - its sentence is looked at below
        read_when(text)
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["+", "+ ", "+soon", "+3", "+3 parsecs", "+-3h"])
def test_a_length_of_time_that_is_none_gets_an_example(text: str) -> None:
    """In a variant's `when` as well."""
    with pytest.raises(ValueError, match="like `30m`, `4h` or `2 days`"):
        read_variant_when(text)


@PROPERTY
@given(text=st.text(max_size=40))
def test_any_text_is_a_time_or_a_sentence(text: str) -> None:
    """Whatever is written, the answer is a value or a ValueError, and can be placed in any zone."""
    for read in (read_when, read_variant_when, read_zone, read_duration, read_date):
        with suppress(ValueError):
            read(text)


@pytest.mark.parametrize("year", [1970, 2999])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_first_and_the_last_day_have_a_moment_in_every_zone(year: int, zone: str) -> None:
    """At the ends of what is read nothing overflows."""
    for text in (f"{year}-01-01 00:00 +14:00", f"{year}-12-31 23:59 -11:59", f"{year}-12-31 23:59"):
        read = moment(read_when(text), named_zone(zone))
        assert read is not None
        assert not skipped(read)


def test_a_day_alone_refuses_a_time() -> None:
    """`from:` of a freeze is a day."""
    assert read_date("2026-12-01") == date(2026, 12, 1)
    with pytest.raises(ValueError, match="only a date is expected here, like `2026-12-01`"):
        read_date("2026-12-01 09:00")
