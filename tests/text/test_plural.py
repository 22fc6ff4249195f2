"""One of a thing and several are told apart."""

import pytest

from postplan.text.plural import noun, plural


@pytest.mark.parametrize(("number", "said"), [(0, "0 posts"), (1, "1 post"), (2, "2 posts"), (1000, "1000 posts")])
def test_only_one_is_singular(number: int, said: str) -> None:
    """None are plural too, and a number is written as it is."""
    assert plural(number, "post") == said


def test_a_part_of_one_is_plural() -> None:
    """`1 hour`, `1.5 hours`, `0.5 hours`."""
    assert [noun(number, "hour") for number in (1.0, 1.5, 0.5)] == ["hour", "hours", "hours"]
