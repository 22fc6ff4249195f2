"""Rules about campaigns, where their pages do not suffice."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of, rules_of, said

LACKS = ["campaign-without-goal", "campaign-without-page", "campaign-alone"]
WHOLE = "{goal: visits, landing-page: https://alpenglow.coffee/winter, elsewhere: [poster]}"


def told(folder: Path, settings: str, posts: dict[str, str] | None = None, now: str = "2026-11-02") -> list[str]:
    return rules_of(report_of(folder, {"postplan.yaml": settings, **(posts or {})}, now, select=LACKS))


def test_a_plan_that_uses_none_of_it_hears_none_of_it(tmp_path: Path) -> None:
    """A list of names is a beginning."""
    assert told(tmp_path, "campaigns: [winter, spring]\n") == []


def test_a_campaign_is_held_to_what_the_others_have(tmp_path: Path) -> None:
    """Each lack is one finding."""
    assert told(tmp_path, f"campaigns: {{winter: {WHOLE}, spring: }}\n") == sorted(LACKS)


@pytest.mark.parametrize(
    ("spring", "posts", "speaks"),
    [
        ("{to: 2026-11-01}", "", False),
        ("{to: 2026-11-02}", "", True),
        ("{from: 2026-10-01}", "status: published", False),
        ("{from: 2026-10-01}", "status: scheduled\nwhen: 2026-10-05", False),
        ("{from: 2026-10-01}", "status: scheduled\nwhen: 2026-11-05", True),
        ("", "", True),
    ],
)
def test_a_campaign_that_is_over_is_left_alone(spring: str, posts: str, speaks: bool, tmp_path: Path) -> None:
    """Its last day has gone by, or everything planned for it is public."""
    files = {"posts/a.yaml": f"{posts}\ncampaign: spring\ntext: Hi\nchannels: [x]\n"} if posts else {}
    assert bool(told(tmp_path, f"campaigns: {{winter: {WHOLE}, spring: {spring}}}\n", files)) == speaks


def test_a_campaign_in_a_list_is_pointed_at(tmp_path: Path) -> None:
    """Not the list it stands in."""
    files = {"postplan.yaml": "goals: [visits]\ncampaigns: [winter, spring]\n"}
    found = report_of(tmp_path, files, select=LACKS).diagnostics
    assert [(marked(each), each.at.field) for each in found] == [
        ("winter", "campaigns.winter"),
        ("spring", "campaigns.spring"),
    ]


@pytest.mark.parametrize(
    ("dates", "when", "words"),
    [
        ("from: 2026-12-01, to: 2026-12-20", "2026-12-01 00:00", None),
        ("from: 2026-12-01, to: 2026-12-20", "2026-12-20 23:59", None),
        ("from: 2026-12-01, to: 2026-12-20", "2026-11-30 23:59", "starts on Tue 1 Dec"),
        ("from: 2026-12-01, to: 2026-12-20", "2026-12-21", "ends on Sun 20 Dec"),
        ("to: 2026-12-20", "2026-11-05", None),
        ("from: 2026-12-01", "2027-11-05", None),
        ("from: 2026-12-01", "2026-11-30 23:30 Europe/Lisbon", None),
    ],
)
def test_the_days_of_a_campaign_are_those_of_the_plan(dates: str, when: str, words: str | None, tmp_path: Path) -> None:
    """Both ends are of it, and one may be left open."""
    settings = f"timezone: Europe/Berlin\ncampaigns: {{winter: {{{dates}}}}}\n"
    files = {"postplan.yaml": settings, "posts/a.yaml": f"campaign: winter\nwhen: {when}\ntext: Hi\nchannels: [x]\n"}
    found = report_of(tmp_path, files, select=["post-outside-campaign"]).diagnostics
    assert [words in each.message for each in found if words] == [True] * len(found) == [True] * bool(words)


def test_only_the_channel_that_is_outside_is_told_of(tmp_path: Path) -> None:
    """At its own time; one that is public is past mending."""
    channels = "{x: , mastodon: {when: 2026-12-24 09:00}, bluesky: {when: 2026-11-01, status: published}}"
    post = f"campaign: winter\nwhen: 2026-12-05\ntext: Hi\nchannels: {channels}\n"
    settings = "campaigns: {winter: {from: 2026-12-01, to: 2026-12-20}}\n"
    report = report_of(tmp_path, {"postplan.yaml": settings, "posts/a.yaml": post}, select=["post-outside-campaign"])
    assert said(report) == ["post-outside-campaign posts/a.yaml:4:34"]
    assert report.diagnostics[0].channels == ("mastodon",)
