"""Times the network or the team does not allow."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of

from postplan.lint.finding import ERROR, WARNING, Diagnostic

NOW = "2026-11-02"


def found(folder: Path, rule: str, files: dict[str, str], now: str = NOW) -> list[Diagnostic]:
    """Give the findings of one rule about a plan."""
    report = report_of(folder, files, now, select=[rule])
    assert not any(each.failed for each in report.diagnostics)
    return list(report.diagnostics)


@pytest.mark.parametrize(
    ("status", "when", "severity"),
    [
        ("scheduled", "2026-12-02 00:00", None),
        ("scheduled", "2026-12-10 09:00", WARNING),
        ("scheduled", "2027-01-16 00:01", ERROR),
        ("approved", "2027-03-01 09:00", None),
        ("approved", "2026-11-02 00:09", ERROR),
        ("scheduled", "2026-11-02 00:09", None),
        ("review", "2026-11-02 00:09", None),
    ],
)
def test_how_far_ahead_facebook_takes_a_post(tmp_path: Path, status: str, when: str, severity: str | None) -> None:
    """Over 30 days one page of its documentation refuses it, over 75 both; under ten minutes is too late."""
    files = {"posts/a.yaml": f"status: {status}\nwhen: {when}\ntext: Hello\nchannels: [facebook]\n"}
    assert [each.severity for each in found(tmp_path, "time-outside-window", files)] == ([severity] if severity else [])


def test_a_plan_can_set_how_far_ahead_its_tool_goes(tmp_path: Path) -> None:
    """A limit in the settings takes the place of the network's."""
    settings = "channels:\n  facebook:\n    limits: {schedule.ahead-max: 10 days}\n"
    post = "status: scheduled\nwhen: 2026-11-14 09:00\ntext: Hello\nchannels: [facebook]\n"
    (finding,) = found(tmp_path, "time-outside-window", {"posts/a.yaml": post, "postplan.yaml": settings})
    assert finding.severity is ERROR
    assert finding.help == "set `status: approved` and schedule it on 2026-11-04 09:00 or later"


def pins(number: int, minutes: int = 1, channel: str = "telegram", hour: int = 9) -> dict[str, str]:
    """Make that many posts, spread evenly over so many minutes."""
    return {
        f"posts/{channel}-{hour}-{each:03}.yaml": f"when: 2026-12-01 {hour:02}:{each * minutes // number:02}:"
        f"{each * minutes * 60 // number % 60:02}\ntext: Cup {each}\nchannels: [{channel}]\n"
        for each in range(number)
    }


def test_an_overloaded_window_is_one_finding_with_all_its_posts(tmp_path: Path) -> None:
    """It points at the first post too many; a second window is a second finding."""
    assert found(tmp_path, "network-rate", pins(20)) == []
    (finding,) = found(tmp_path, "network-rate", pins(23))
    assert finding.message == "23 posts of `telegram` on Telegram within 1 minute; the limit is 20"
    assert (finding.at.path, len(finding.related)) == ("posts/telegram-9-020.yaml", 22)
    assert len(found(tmp_path, "network-rate", pins(23, hour=10))) == 2


def test_posts_a_window_apart_do_not_add_up(tmp_path: Path) -> None:
    """40 posts in two minutes are 20 in each."""
    assert found(tmp_path, "network-rate", pins(40, minutes=2)) == []


def test_channels_of_one_account_share_its_rate(tmp_path: Path) -> None:
    """Two channels with one handle are one account, two handles are two."""
    files = {**pins(15, channel="news"), **pins(15, channel="shop")}
    one = "channels:\n  news: {network: telegram, handle: '@a'}\n  shop: {network: telegram, handle: '%s'}\n"
    assert len(found(tmp_path, "network-rate", {**files, "postplan.yaml": one % "@a"})) == 1
    assert found(tmp_path, "network-rate", {**files, "postplan.yaml": one % "@b"}) == []


def test_a_thread_counts_its_parts_where_each_is_a_post(tmp_path: Path) -> None:
    """On X each part is one; Threads has an allowance of its own for answers."""
    thread = "when: 2026-12-01 09:00\ntext: One\nchannels: [{}]\nthread: [" + ", ".join(["Cup"] * 260) + "]\n"
    (finding,) = found(tmp_path, "network-rate", {"posts/a.yaml": thread.replace("{}", "x")})
    assert finding.message.startswith("261 posts of `x` on X within 15 minutes")
    assert found(tmp_path, "network-rate", {"posts/a.yaml": thread.replace("{}", "threads")}) == []


def test_a_rate_nobody_official_states_only_warns(tmp_path: Path) -> None:
    """TikTok publishes no number."""
    media = 'media: [{url: "https://media.alpenglow.coffee/drum.mp4", alt: The drum}]\n'
    files = {path: media + text for path, text in pins(16, channel="tiktok").items()}
    assert [each.severity for each in found(tmp_path, "network-rate", files)] == [WARNING]


@pytest.mark.parametrize(
    ("when", "bound", "early"),
    [
        ("2026-12-01 09:00", "2026-12-01 09:01", True),
        ("2026-12-01 09:00", "2026-12-01 09:00", False),
        ("2026-12-01", "2026-12-01 18:00", False),
        ("2026-11-30", "2026-12-01 18:00", True),
        ("2026-12-01 00:00", "2026-12-01", False),
        ("2026-12-01 09:00", "2026-12-01 09:30 Asia/Tokyo", False),
        ("2026-12-01 18:00-08:00", "2026-12-02 01:00", False),
    ],
)
def test_before_the_end_of_an_embargo(tmp_path: Path, when: str, bound: str, *, early: bool) -> None:
    """To the minute, across zones; a time that is open can still be late enough."""
    files = {"posts/a.yaml": f"when: {when}\nnot-before: {bound}\ntext: Hello\nchannels: [x]\n"}
    assert [marked(each) for each in found(tmp_path, "before-allowed", files)] == ([when] if early else [])


def test_channels_at_one_time_are_one_finding(tmp_path: Path) -> None:
    """A post without a date has nothing to be early for."""
    post = "not-before: 2026-12-01\ntext: Hello\nchannels: [x, bluesky]\n"
    assert found(tmp_path, "before-allowed", {"posts/a.yaml": post}) == []
    (finding,) = found(tmp_path, "before-allowed", {"posts/a.yaml": f"when: 2026-11-20\n{post}"})
    assert finding.channels == ("x", "bluesky")
