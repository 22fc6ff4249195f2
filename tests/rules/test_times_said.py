"""Times that have gone by, in texts and in `when`."""

from pathlib import Path

import pytest
from tests.plans import report_of

CHANNELS = "channels: {linkedin: {cadence: {per-week: 5}}, x: {cadence: {per-week: 5}}}\n"


def rules_of(folder: Path, post: str, *, select: str, settings: str = "", now: str = "2026-11-25") -> list[str]:
    """The messages of one rule about one post on Mastodon."""
    files = {"posts/a.yaml": f"{post}channels: [mastodon]\n", "postplan.yaml": settings}
    return [each.message for each in report_of(folder, files, now, select=(select,)).diagnostics]


@pytest.mark.parametrize(("day", "found"), [("19", 0), ("20", 0), ("21", 1)])
def test_the_last_day_is_no_day_too_late(day: str, found: int, tmp_path: Path) -> None:
    post = f"when: 2026-12-{day} 10:00\ntext: Register by 20 December, will you?\n"
    assert len(rules_of(tmp_path, post, select="date-gone-by")) == found


@pytest.mark.parametrize(("clock", "found"), [("15:59", 0), ("16:00", 0), ("16:01", 1)])
def test_the_last_minute_of_today_is_not_over(clock: str, found: int, tmp_path: Path) -> None:
    post = f"when: 2026-12-01 {clock}\ntext: Come by today, 10 am to 4 pm, will you?\n"
    assert len(rules_of(tmp_path, post, select="date-gone-by")) == found


@pytest.mark.parametrize(
    ("when", "found"), [("2026-11-25 00:00", 0), ("2026-11-25 00:01", 1), ("2026-11-25", 0), ("2026-11-26", 1)]
)
def test_published_is_what_has_been(when: str, found: int, tmp_path: Path) -> None:
    post = f"status: published\nwhen: {when}\ntext: Doors open.\n"
    assert len(rules_of(tmp_path, post, select="published-in-future")) == found


@pytest.mark.parametrize(
    ("zone", "text", "found"),
    [
        ("Europe/Berlin", "On 15 July at 5 pm PST", ["PDT"]),
        ("Europe/Berlin", "On 15 July at 5 pm PDT", []),
        ("Europe/Berlin", "On 15 December at 19:00 CEST", ["CET"]),
        ("Europe/Berlin", "On 15 December at 19 Uhr MESZ", ["MEZ"]),
        ("America/Phoenix", "On 15 July at 5 pm MST", []),
        ("America/Denver", "On 15 July at 5 pm MST", ["MDT"]),
        ("Europe/Berlin", "On 15 July at 5 pm MST in Phoenix", []),
        ("Europe/Berlin", "In Arizona, 15 July, 5 pm MST", []),
        ("Europe/Berlin", "On 15 January at 10:00 AEST in Sydney", ["AEDT"]),
        ("Europe/Berlin", "On 15 January at 10:00 AEST in Brisbane", []),
        ("Europe/Berlin", "On 15 July at 10:00 GMT", []),
        ("Europe/Berlin", "On 15 July at 10:00 JST", []),
        ("Europe/Berlin", "On 15 July, then on 15 December, at 5 pm PST", []),
        ("Europe/Berlin", "PST is a zone of 3 states", []),
    ],
)
def test_an_abbreviation_is_held_against_the_day_that_is_meant(
    zone: str, text: str, found: list[str], tmp_path: Path
) -> None:
    post = f"when: 2026-07-01 10:00\ntext: {text}\n"
    messages = rules_of(tmp_path, post, select="zone-out-of-season", settings=f"timezone: {zone}\n", now="2026-06-20")
    assert [message.rpartition(" ")[2] for message in messages] == found


@pytest.mark.parametrize(
    ("status", "day", "rule"),
    [
        ("draft", "2025-12-29", "time-in-past"),
        ("draft", "2027-12-29", "wrong-year"),
        ("scheduled", "2028-12-29", "wrong-year"),
        ("approved", "2062-02-28", "wrong-year"),
        ("published", "2062-12-29", "published-in-future"),
    ],
)
def test_a_wrong_year_is_one_finding(status: str, day: str, rule: str, tmp_path: Path) -> None:
    """The months in between are empty, which is no news."""
    files = {
        "postplan.yaml": CHANNELS,
        "posts/a.yaml": f"status: {status}\nwhen: {day} 10:00\ntext: Doors open.\nchannels: [linkedin]\n",
        "posts/b.yaml": "when: 2026-12-28 10:00\ntext: Doors close.\nchannels: [x]\n",
        "posts/c.yaml": "when: 2026-12-30 10:00\ntext: Doors close.\nchannels: [x]\n",
    }
    report = report_of(tmp_path, files, "2026-12-20", select=("time", "cadence"))
    assert [each.rule for each in report.diagnostics] == [rule]


@pytest.mark.parametrize(
    ("day", "found"), [("2027-06-29", 0), ("2027-12-15", 0), ("2027-12-19", 0), ("2027-12-20", 1), ("2028-02-29", 1)]
)
def test_a_year_is_doubted_where_the_same_day_is_to_come_earlier(day: str, found: int, tmp_path: Path) -> None:
    """A note for next Christmas is no slip: this one is over."""
    files = {
        f"posts/{number}.yaml": f"when: {each} 10:00\ntext: Doors open.\nchannels: [x]\n"
        for number, each in enumerate(("2026-12-28", "2026-12-30", day))
    }
    assert len(report_of(tmp_path, files, "2026-12-20", select=("wrong-year",)).diagnostics) == found


@pytest.mark.parametrize(
    ("more", "week"),
    [
        ("", "Mon 14 Dec"),
        ("freezes: [{from: 2026-12-14, to: 2026-12-20, because: we move}]\n", "Mon 21 Dec"),
        ("holidays: {days: [{on: 2026-12-14}, {on: 2026-12-15}, {on: 2026-12-16}]}\n", "Mon 21 Dec"),
    ],
)
def test_an_overloaded_owner_is_sent_into_the_next_week_that_is_free(more: str, week: str, tmp_path: Path) -> None:
    """An empty one counts; one in which nothing goes out does not."""
    files = {"postplan.yaml": f"channels: [x]\nteam: {{nina: {{per-week: 2}}}}\n{more}"}
    for day in (7, 8, 9, 21):
        post = f"status: review\nwhen: 2026-12-{day:02} 10:00\nowner: nina\ntext: Story {day}.\nchannels: [x]\n"
        files[f"posts/p{day}.yaml"] = post
    (found,) = report_of(tmp_path, files, "2026-11-25", select=("owner-overloaded",)).diagnostics
    assert found.help == f"give one of them another owner, or move it to the week of {week}"
