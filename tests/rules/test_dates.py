"""Days in the text against the calendar and the day the post goes out."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of

from postplan.lint.finding import Diagnostic


def found(folder: Path, post: str, now: str = "2026-11-02", settings: str = "") -> list[Diagnostic]:
    """Give the findings of the rule about one post."""
    files = {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}
    report = report_of(folder, files, now, select=["date-in-text-wrong"])
    assert not any(each.failed for each in report.diagnostics)
    return list(report.diagnostics)


def said(folder: Path, text: str, when: str = "2026-03-02") -> list[str]:
    """Give the messages about a text that goes out on a day."""
    post = f"when: {when}\ntext: |\n  {text}\nchannels: [mastodon]\n"
    return [each.message for each in found(folder, post, "2026-01-01")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("On Friday 14 March", "`Friday 14 March`: 14 March 2026 is a Saturday"),
        ("Am Freitag, den 14. März", "`Freitag, den 14. März`: 14 March 2026 is a Saturday"),
        ("On Sunday 1 March 2026", "`Sunday 1 March 2026`: "),
        ("Tomorrow, 4 March", "`Tomorrow, 4 March`: the post goes out on 2 March 2026, 2 days before it"),
        ("Tonight, 1 March", "`Tonight, 1 March`: the post goes out on 2 March 2026, a day after it"),
        ("Morgen (2. März)", "`Morgen (2. März)`: the post goes out on 2 March 2026, which is that day"),
        ("Tomorrow is Friday", "`Tomorrow is Friday`: the post goes out on Monday, 2 March 2026"),
        ("This Friday, 20 March", "`This Friday, 20 March`: the post goes out on 2 March 2026, 18 days before it"),
        ("This weekend (10 March)", "`This weekend (10 March)`: 10 March 2026 is a Tuesday"),
        (
            "This weekend, 14-15 March",
            "`This weekend, 14-15 March`: the post goes out on 2 March 2026, 12 days before it",
        ),
        ("Tomorrow, Friday 3 March", "`Tomorrow, Friday 3 March`: 3 March 2026 is a Tuesday"),
    ],
)
def test_what_does_not_fit_is_said_with_the_day(tmp_path: Path, text: str, message: str) -> None:
    """What the calendar says, or when the post goes out; one finding a mistake."""
    expected = [] if message.endswith(": ") else [message]
    assert said(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 14 March, and this Friday, 6 March",
        "Tomorrow, Tuesday 3 March",
        "This weekend, 7-8 March",
        "On Friday 14 March 1941",
        "Saturday 5 December",
    ],
)
def test_what_fits_is_not_told(tmp_path: Path, text: str) -> None:
    """A date to come or of lately, history, a day far ahead."""
    assert said(tmp_path, text) == []


def test_both_ways_out_are_named(tmp_path: Path) -> None:
    """The weekday the date has, and the date the weekday has."""
    (finding,) = found(tmp_path, "when: 2026-03-02\ntext: Friday 14 March\nchannels: [x]\n", "2026-01-01")
    assert finding.help == "write Saturday, or the date of the Friday, which is 13 March 2026"
    assert marked(finding) == "Friday 14 March"


def test_each_channel_is_held_to_its_own_day(tmp_path: Path) -> None:
    """What is right on one is wrong where the same text goes out a day later."""
    post = "when: 2026-03-02\ntext: Tomorrow, 3 March\nchannels:\n  x:\n  mastodon: {when: 2026-03-03 09:00}\n"
    (finding,) = found(tmp_path, post, "2026-01-01")
    assert finding.channels == ("mastodon",)


def test_what_is_wrong_everywhere_is_told_once(tmp_path: Path) -> None:
    """Threads and first comments are read too."""
    post = "when: 2026-03-02\ntext: Hello\nthread: [Friday 14 March]\nchannels: [x, mastodon]\n"
    (finding,) = found(tmp_path, post, "2026-01-01")
    assert finding.channels == ("x", "mastodon")


def test_a_post_without_a_date_is_not_asked(tmp_path: Path) -> None:
    """It will be when it has one."""
    assert found(tmp_path, "text: Friday 14 March 2026\nchannels: [x]\n") == []
    assert found(tmp_path, "when: 2026-03-02\ntext: Friday 14 March\nchannels: [x]\nstatus: published\n") == []
