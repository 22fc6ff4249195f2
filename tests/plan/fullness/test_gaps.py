"""The time between the posts of a feed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.plans import plan_of

from postplan.networks.values import Pace
from postplan.plan.feed import Feed
from postplan.plan.fullness.caps import Cap, Caps
from postplan.plan.fullness.gaps import close_pairs, neglected, silences, usual
from postplan.plan.times.week import next_month


def feed_of(folder: Path, *times: str, settings: str = "", zone: str = "Europe/Berlin") -> Feed:
    """Give the one feed of posts at these times."""
    posts = {f"posts/{n:02}.yaml": f"when: {when}\ntext: Hi\nchannels: [x]\n" for n, when in enumerate(times)}
    text = f"timezone: {zone}\nchannels: {{x: {{{settings.partition('|')[0]}}}}}\n{settings.partition('|')[2]}\n"
    (feed,) = plan_of(folder, {"postplan.yaml": text, **posts}, "2026-01-01").feeds
    return feed


@pytest.mark.parametrize(
    ("earlier", "later", "hours"),
    [
        ("2026-03-29 01:00", "2026-03-29 04:00", 2),
        ("2026-10-25 01:00", "2026-10-25 04:00", 4),
        ("2026-10-25 02:30+02:00", "2026-10-25 02:30+01:00", 1),
        ("2026-12-01 01:00", "2026-12-01 04:00", 3),
    ],
)
def test_a_gap_is_the_time_that_goes_by(earlier: str, later: str, hours: int, tmp_path: Path) -> None:
    """An hour less on the clock's face in spring, an hour more in autumn."""
    variants = feed_of(tmp_path, earlier, later).variants
    (pair,) = close_pairs(variants, timedelta(hours=hours, minutes=1))
    assert pair.apart == timedelta(hours=hours)
    assert not list(close_pairs(variants, timedelta(hours=hours)))


def test_the_same_minute_is_too_close_whatever_the_gap(tmp_path: Path) -> None:
    """A minute later is not, where no gap is asked for; across zones it is the moment that counts."""
    times = ("2026-12-01 09:00", "2026-12-01 08:00+00:00", "2026-12-01 09:01")
    pairs = list(close_pairs(feed_of(tmp_path, *times).variants, timedelta()))
    assert [(pair.earlier.post.id, pair.later.post.id) for pair in pairs] == [("00", "01")]


def test_an_open_time_is_close_to_none(tmp_path: Path) -> None:
    """Nobody knows when on its day it will be; those on either side of it are still neighbours."""
    times = ("2026-12-01", "2026-12-01 09:00", "2026-12-02", "2026-12-02 09:00")
    (pair,) = close_pairs(feed_of(tmp_path, *times).variants, timedelta(hours=25))
    assert (pair.earlier.post.id, pair.later.post.id) == ("01", "03")


@pytest.mark.parametrize(
    ("freezes", "days"),
    [
        ("", 20),
        ("{from: 2026-12-05, to: 2026-12-09}", 15),
        ("{from: 2026-12-05, to: 2026-12-10}", None),
        ("{from: 2026-12-05, to: 2026-12-08}, {from: 2026-12-07, to: 2026-12-09}", 15),
        ("{from: 2026-12-02, to: 2026-12-06}", 15),
        ("{from: 2026-12-16, to: 2026-12-20}", 15),
        ("{from: 2026-11-20, to: 2026-12-01}, {from: 2026-12-21, to: 2026-12-30}", 20),
    ],
)
def test_days_in_a_freeze_are_no_silence(freezes: str, days: int | None, tmp_path: Path) -> None:
    """A day in two freezes is left out once; the days of the posts themselves are not between them."""
    feed = feed_of(tmp_path, "2026-12-01 23:00", "2026-12-21 01:00", settings=f"|freezes: [{freezes}]")
    found = list(silences(feed.variants, timedelta(days=14), feed.days))
    assert [pair.apart.days for pair in found] == ([days] if days else [])


def test_a_silence_of_just_the_longest_time_is_none(tmp_path: Path) -> None:
    """Days are counted, not hours."""
    feed = feed_of(tmp_path, "2026-12-01 00:30", "2026-12-15 23:30", "2026-12-30 00:30")
    found = list(silences(feed.variants, timedelta(days=14), feed.days))
    assert [(pair.later.post.id, pair.apart.days) for pair in found] == [("02", 15)]


@pytest.mark.parametrize(("last", "days"), [("2026-12-20", None), ("2026-12-21", 15)])
def test_a_silence_is_longer_than_the_longest_time_once_a_freeze_is_left_out(
    last: str, days: int | None, tmp_path: Path
) -> None:
    """Five frozen days: 19 days apart are just the 14 allowed, 20 are one too many."""
    freeze = "|freezes: [{from: 2026-12-05, to: 2026-12-09}]"
    feed = feed_of(tmp_path, "2026-12-01 09:00", f"{last} 09:00", settings=freeze)
    found = list(silences(feed.variants, timedelta(days=14), feed.days))
    assert [pair.apart.days for pair in found] == ([days] if days else [])


def test_months_wholly_inside_are_neglected_under_a_share_of_what_is_usual(tmp_path: Path) -> None:
    """Accounts on x post 2 to 5 a day: 15.5 is a quarter of the least in December, 14 in February."""
    december = [f"2026-12-{day:02} 09:00" for day in range(1, 17)]
    january = [f"2027-01-{day:02} 09:00" for day in range(1, 16)]
    feed = feed_of(tmp_path, "2026-11-30 09:00", *december, *january, "2027-03-31 09:00", settings="cadence: {gap: 1h}")
    span = (date(2026, 11, 30), date(2027, 3, 30))
    assert list(neglected(feed.variants, feed.caps, *span)) == [(date(2027, 1, 1), 15), (date(2027, 2, 1), 0)]
    assert [month for month, _ in neglected(feed.variants, feed.caps, span[0], date(2027, 3, 31))][-1] == date(
        2027, 3, 1
    )
    assert [month.month for month, _ in neglected(feed.variants, feed.caps, *span, share=0.5)] == [12, 1, 2]


@pytest.mark.parametrize(("posts", "months"), [(13, [2]), (14, []), (15, [])])
def test_exactly_the_share_of_what_is_usual_is_enough(posts: int, months: list[int], tmp_path: Path) -> None:
    """On x the least is 56 posts in a February of four weeks; a quarter of that is 14."""
    february = [f"2027-02-{day:02} 09:00" for day in range(1, posts + 1)]
    feed = feed_of(tmp_path, *february, settings="cadence: {gap: 1h}")
    found = neglected(feed.variants, feed.caps, date(2027, 2, 1), date(2027, 2, 28))
    assert [month.month for month, _ in found] == months


def test_a_channel_of_which_the_plan_says_nothing_is_not_neglected(tmp_path: Path) -> None:
    """Nobody said that it is meant to be used."""
    feed = feed_of(tmp_path, "2026-11-30 09:00", "2027-03-31 09:00")
    assert not list(neglected(feed.variants, feed.caps, date(2026, 11, 30), date(2027, 3, 31)))


@pytest.mark.parametrize(("per", "least"), [("day", 28.0), ("week", 4.0)])
def test_what_is_usual_in_a_month_grows_with_its_days(per: str, least: float) -> None:
    """One a day, or one a week, in a February of four weeks."""
    pace = Pace(1, 2, "day") if per == "day" else Pace(1, 2, "week")
    assert usual(Caps(), pace, date(2027, 2, 1)) == least
    assert usual(Caps(per_week=Cap(1)), Pace(2, 5, "day"), date(2027, 2, 1)) == 4.0, "no more than the plan allows"
    assert (next_month(date(2027, 1, 31)), next_month(date(2026, 12, 1))) == (date(2027, 2, 1), date(2027, 1, 1))
