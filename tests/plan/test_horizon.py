"""How far a plan reaches."""

from pathlib import Path

import pytest
from tests.plans import plan_of

TODAY = "2026-12-01"


def horizon(folder: Path, *days: str) -> str:
    """The last day of a plan of posts on these days."""
    files = {
        f"posts/{number}.yaml": f"status: draft\nwhen: {day}\ntext: Hi\nchannels: [x]\n"
        for number, day in enumerate(days)
    }
    return str(plan_of(folder, files, TODAY).horizon)


@pytest.mark.parametrize(
    ("days", "last"),
    [
        ((), TODAY),
        (("2026-11-01",), TODAY),
        (("2026-12-08", "2026-12-11", "2027-06-12"), "2027-06-12"),
        (("2026-12-08", "2026-12-11", "2027-06-13"), "2026-12-11"),
        (("2026-12-08", "2026-12-11", "2026-12-12", "2027-12-11", "2027-12-12"), "2026-12-12"),
        (("2026-12-08", "2026-12-11", "2027-12-10", "2027-12-11", "2027-12-12"), "2027-12-12"),
        (("2026-12-08", "2027-12-11"), "2027-12-11"),
        (("2027-12-11",), "2027-12-11"),
        (("2028-12-01",), "2028-12-01"),
        (("2028-12-02",), TODAY),
        (("2026-12-08", "2062-12-08"), "2026-12-08"),
    ],
)
def test_a_plan_ends_before_an_empty_half_year_that_few_posts_follow(
    days: tuple[str, ...], last: str, tmp_path: Path
) -> None:
    """183 days may be empty; three posts after that are a plan, and nothing is planned for longer than two years."""
    assert horizon(tmp_path, *days) == last


def test_a_wrong_year_is_in_no_feed(tmp_path: Path) -> None:
    """It is in the plan and in its calendar all the same."""
    post = "status: draft\nwhen: {}\ntext: Hi\nchannels: [x]\n"
    days = ("2026-12-08", "2026-12-11", "2027-12-10", "2026-09-01")
    plan = plan_of(tmp_path, {f"posts/{day}.yaml": post.format(day) for day in days}, TODAY)
    (feed,) = plan.feeds
    assert [str(each.day) for each in feed.variants] == ["2026-12-08", "2026-12-11"]
    assert len(plan.variants) == len(days)
    assert [str(day) for day in plan.span] == ["2026-12-08", "2026-12-11"]
