"""When people are there."""

from datetime import date, timedelta

import pytest

from postplan.plan.days import Days
from postplan.plan.keys.settings import Settings
from postplan.plan.work.people import absence, is_there, uncovered
from postplan.yaml.parse import read

SETTINGS = Settings.model_validate(
    read(
        "postplan.yaml",
        b"""\
holidays: {days: [{on: 2026-12-08}]}
team:
  maya: {works: tue-sat, away: [{from: 2026-12-10, to: 2026-12-11, cover: tom}, {to: 2026-12-15}, {cover: tom}]}
  tom: {away: [{from: 2026-12-11, to: 2026-12-14}]}
  ana: {away: [{from: 2026-12-10, to: 2026-12-10, cover: agency}, {to: 2026-12-12}, {from: 2026-12-14, cover: ana}]}
""",
    ).data
)
DAYS = Days(SETTINGS)


def december(first: int, last: int) -> list[date]:
    """Give days of December 2026."""
    return [date(2026, 12, first) + timedelta(days=step) for step in range(last - first + 1)]


def test_somebody_is_there_on_their_days_unless_all_or_they_are_off() -> None:
    """From Monday 7: no day of maya's, a holiday, Wednesday, two days away, Saturday, Sunday, no day of hers, away."""
    there = [is_there(SETTINGS.team["maya"], day, DAYS) for day in december(7, 15)]
    assert there == [False, False, True, False, False, True, False, False, False]


def test_who_says_nothing_works_from_monday_to_friday() -> None:
    """As most people do."""
    there = [is_there(SETTINGS.team["ana"], day, DAYS) for day in december(1, 7)]
    assert there == [True, True, True, True, False, False, True]


def test_both_ends_belong_to_time_off_and_without_a_last_day_it_goes_on() -> None:
    """A last day alone is that day, and a stretch without either is none."""
    away = [day.day for day in december(1, 31) if absence(SETTINGS.team["maya"], day)]
    assert away == [10, 11, 15]
    assert absence(SETTINGS.team["ana"], date(2026, 12, 12))
    assert [absence(SETTINGS.team["ana"], day) is None for day in (date(2026, 12, 13), date(2031, 1, 1))] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("owner", "day", "alone"),
    [
        ("maya", 9, False),
        ("maya", 10, False),  # tom covers
        ("maya", 11, True),  # and is away himself
        ("maya", 13, False),  # a Sunday is no time off
        ("maya", 15, True),  # nobody is named
        ("ana", 10, False),  # somebody outside the team is always there
        ("ana", 14, True),  # nobody covers for themselves
        ("tom", 11, True),
        ("nobody", 11, False),
        (None, 11, False),
    ],
)
def test_a_post_is_alone_where_its_owner_is_away_and_nobody_who_is_there_covers(
    owner: str | None, day: int, alone: bool
) -> None:
    """Weekends and holidays are nobody's time off."""
    assert (uncovered(SETTINGS, owner, date(2026, 12, day)) is not None) is alone
