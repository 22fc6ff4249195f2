"""Durations, ratios, ranges and rates are read and written as people do."""

from datetime import timedelta

import pytest

from postplan.networks.values import Pace, Range, Rate, Ratio, in_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"), (1, "1 second"), (900, "15 minutes"), (3600, "1 hour"), (86400, "24 hours"),
        (2505600, "29 days"), (5400, "1.5 hours"), (2629746, "about 30.4 days"),
    ],
)  # fmt: skip
def test_a_duration_is_written_in_its_largest_unit(seconds: float, words: str) -> None:
    """A day is 24 hours, as the networks say it."""
    assert in_words(timedelta(seconds=seconds)) == words


def test_a_duration_before_it_begins_is_refused() -> None:
    """There is no such fact."""
    with pytest.raises(ValueError, match="before it begins"):
        in_words(timedelta(seconds=-1))


def test_a_ratio_is_compared_as_a_number_and_shown_as_written() -> None:
    """`4:5` is 0.8 and `1.91:1` is 1.91."""
    assert (Ratio.parse("4:5").number, str(Ratio.parse(" 4:5 "))) == (0.8, "4:5")
    assert Ratio.parse("1.91:1").number == 1.91
    assert Ratio.parse("4:5") < Ratio.parse("1:1")


@pytest.mark.parametrize("text", ["", "4", "4/5", "0:5", "5:0", "4:5:6", "-4:5", "square"])
def test_anything_else_is_no_ratio(text: str) -> None:
    """A side of nothing is none either."""
    with pytest.raises(ValueError, match="write 4:5"):
        Ratio.parse(text)


def test_ranges_paces_and_rates_say_themselves() -> None:
    """Each reads as part of a sentence."""
    assert (str(Range(3, 5)), str(Range(1, 1)), str(Range(320, 1440))) == ("3 to 5", "1", "320 to 1,440")
    assert str(Pace(2, 5, "week")) == "2 to 5 a week"
    assert str(Rate(100, timedelta(hours=24))) == "100 posts in 24 hours"
    app = Rate(10000, timedelta(hours=24), scope="app")
    assert str(app) == "10,000 posts in 24 hours for everybody who posts with one app"


def test_a_rate_in_points_knows_how_many_posts_fit() -> None:
    """Bluesky's 5,000 points are 1,666 posts at 3 points each."""
    rate = Rate(5000, timedelta(hours=1), each=3)
    assert (rate.whole, str(rate)) == (1666, "1,666 posts in 1 hour")
