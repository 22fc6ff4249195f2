"""A length of time is written in one way wherever one goes: in a plan, in an option, in the facts of a network."""

from datetime import timedelta

import pytest

from postplan.text.durations import read_duration


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("0.5s", timedelta(seconds=0.5)),
        ("30 seconds", timedelta(seconds=30)),
        ("30m", timedelta(minutes=30)),
        ("15 mins", timedelta(minutes=15)),
        ("4h", timedelta(hours=4)),
        ("2 days", timedelta(days=2)),
        ("29d", timedelta(days=29)),
        ("1 week", timedelta(weeks=1)),
        ("1h 30m", timedelta(minutes=90)),
        ("4h30m", timedelta(hours=4.5)),
        ("1.5h", timedelta(minutes=90)),
        (" 90 DAYS ", timedelta(days=90)),
        ("0h", timedelta()),
    ],
)
def test_one_grammar_of_lengths(text: str, length: timedelta) -> None:
    """Numbers with units, short and long, alone or together."""
    assert read_duration(text) == length


@pytest.mark.parametrize(
    "text",
    ["", "4", "h", "-4h", "4 fortnights", "4h!", "4h and", "1,5h", "٣h", "5ms", "9" * 400 + "h", "999999999 weeks"],
)
def test_what_is_no_length_is_said_with_an_example(text: str) -> None:
    """Milliseconds are not minutes, digits are 0 to 9, and nothing is longer than any plan."""
    with pytest.raises(ValueError, match="like `30m`, `4h` or `2 days`"):
        read_duration(text)
