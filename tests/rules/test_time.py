"""Rules about when posts go out, where their pages do not suffice."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of, rules_of

from postplan.lint.engine import ReportOptions


@pytest.mark.parametrize(
    ("post", "ago"),
    [
        ("status: draft\nwhen: 2026-11-01", "yesterday"),
        ("status: review\nwhen: 2026-11-02 08:59", "today"),
        ("status: review\nwhen: 2026-10-01 23:00", "32 days ago"),
        ("status: review\nwhen: 2026-11-02 09:00 Asia/Tokyo", "today"),
        ("status: review\nwhen: 2026-11-02", None),
        ("status: review\nwhen: 2026-11-02 09:00", None),
        ("status: review\nwhen: 2026-11-02 09:01", None),
        ("status: idea\nwhen: 2026-10-01", None),
        ("status: rejected\nwhen: 2026-10-01", None),
        ("status: approved\nwhen: 2026-10-01", None),
        ("status: published\nwhen: 2026-10-01", None),
        ("status: review", None),
    ],
)
@pytest.mark.parametrize("history", [False, True])
def test_what_is_not_signed_off_and_gone_by_is_told(post: str, ago: str | None, history: bool, tmp_path: Path) -> None:
    """A bare date of today is not past; history is never late, also where it is asked for."""
    files = {"posts/a.yaml": f"{post}\ntext: Hi\nchannels: [x]\n"}
    report = report_of(
        tmp_path, files, "2026-11-02 09:00", select=["time-in-past"], options=ReportOptions(history=history)
    )
    assert [f"was due {ago} and" in found.message for found in report.diagnostics] == ([True] if ago else [])


def test_a_variant_that_is_late_alone_is_told_at_its_own_time(tmp_path: Path) -> None:
    """The others are not."""
    post = "status: review\nwhen: 2026-12-01 09:00\ntext: Hi\nchannels: {x: {when: 2026-10-01 08:00}, linkedin: }\n"
    (found,) = report_of(tmp_path, {"posts/a.yaml": post}).diagnostics
    assert (found.channels, marked(found)) == (("x",), "2026-10-01 08:00")


ZONE = "timezone: Europe/Berlin\nchannels: [x, linkedin]\n"


@pytest.mark.parametrize(
    ("zone", "when", "rule", "help_"),
    [
        ("Europe/Berlin", "2027-03-28 02:30", "time-skipped", "`2027-03-28 03:30`"),
        ("Europe/Berlin", "2027-03-28 01:30 Europe/Lisbon", "time-skipped", "`2027-03-28 02:30 Europe/Lisbon`"),
        ("Australia/Lord_Howe", "2027-10-03 02:10", "time-skipped", "`2027-10-03 02:40`"),
        ("Europe/Berlin", "2027-10-31 02:30", "time-twice", "`2027-10-31 02:30+02:00` or `2027-10-31 02:30+01:00`"),
        ("Europe/Dublin", "2027-10-31 01:30", "time-twice", "`2027-10-31 01:30+01:00` or `2027-10-31 01:30+00:00`"),
        (
            "Australia/Lord_Howe",
            "2027-04-04 01:45",
            "time-twice",
            "`2027-04-04 01:45+11:00` or `2027-04-04 01:45+10:30`",
        ),
    ],
)
def test_what_is_suggested_is_a_time_that_comes_once(
    zone: str, when: str, rule: str, help_: str, tmp_path: Path
) -> None:
    """Writing it instead ends the finding."""
    files = {"postplan.yaml": f"timezone: {zone}\n", "posts/a.yaml": f"when: {when}\nchannels: [x]\n"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert found.rule == rule
    assert help_ in found.help
    for suggested in found.help.split("`")[1::2]:
        mended = {**files, "posts/a.yaml": f"when: {suggested}\nchannels: [x]\n"}
        assert rules_of(report_of(tmp_path, mended)) == []


@pytest.mark.parametrize(
    ("zone", "later"), [("Europe/Berlin", "an hour later"), ("Antarctica/Troll", "120 minutes later")]
)
def test_how_much_later_the_second_time_comes_is_said(zone: str, later: str, tmp_path: Path) -> None:
    """It is not an hour everywhere."""
    files = {"postplan.yaml": f"timezone: {zone}\n", "posts/a.yaml": "when: 2027-10-31 02:30\nchannels: [x]\n"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert later in found.message


@pytest.mark.parametrize(
    "when",
    ["2027-10-31 02:30+02:00", "2027-10-31 02:30+01:00", "2027-10-31 02:30Z", "2027-10-31", "2027-03-28 02:30+01:00"],
)
def test_an_offset_says_which_is_meant(when: str, tmp_path: Path) -> None:
    """So nothing is said of it, nor of a day alone."""
    files = {"postplan.yaml": ZONE, "posts/a.yaml": f"when: {when}\nchannels: [x]\n"}
    assert rules_of(report_of(tmp_path, files)) == []


def test_a_clock_time_of_a_variant_is_looked_at_like_a_whole_one(tmp_path: Path) -> None:
    """At its own place; a length of time never falls into a gap."""
    post = "when: 2027-03-28 00:30\ntext: Hi\nchannels: {x: {when: 02:30}, linkedin: {when: +2h}}\n"
    (found,) = report_of(tmp_path, {"postplan.yaml": ZONE, "posts/a.yaml": post}).diagnostics
    assert (found.rule, found.channels, marked(found)) == ("time-skipped", ("x",), "02:30")


def test_one_time_on_several_channels_is_one_mistake(tmp_path: Path) -> None:
    """It lists them."""
    files = {"postplan.yaml": ZONE, "posts/a.yaml": "when: 2027-03-28 02:30\nchannels: [x, linkedin]\n"}
    (found,) = report_of(tmp_path, files).diagnostics
    assert found.channels == ("x", "linkedin")
