"""Where a post may go, and that going there helps."""

import re
from collections.abc import Mapping
from datetime import datetime

import pytest
from hypothesis import given, settings, strategies as st
from tests.plan.fullness.test_overload import CHANNELS, Written, moments, planned

from postplan import check
from postplan.lint.configure import Selection
from postplan.lint.finding import Diagnostic
from postplan.text.zones import zone as named_zone

ZONE = named_zone("Europe/Berlin")
NOW = datetime(2026, 10, 20, 12, tzinfo=ZONE)
SETTINGS = """\
timezone: Europe/Berlin
channels:
  x: {cadence: {per-day: 2, gap: 3h}, slots: ["tue,thu 09:00"]}
  instagram: {handle: a, cadence: {per-day: 1, per-week: 3}}
  stories: {network: instagram, handle: a, format: story, cadence: {per-day: 2}}
  fediverse: {network: mastodon, cadence: {per-week: 4}}
audience: {per-day: 4}
leave-free: 20%
hours: {weekdays: 08:00-20:00, saturday: 09:00-14:00, sunday: none}
holidays: {region: DE-BY, days: [{on: 2026-10-28, name: stock}]}
freezes: [{from: 2026-11-03, to: 2026-11-04, because: an audit}]
exceptions: [{on: 2026-10-23, per-day: 3}]
team: {maya: {away: [{from: 2026-10-29, to: 2026-10-30}]}}
campaigns: {launch: {from: 2026-10-19, to: 2026-11-20}}
"""
CADENCE = Selection(select=("cadence",))
STEP = re.compile(r"write `(?P<key>[\w.-]+): (?P<value>[^`]+)` in (?P<path>\S+?)(?:[;,]|$)")
CURABLE = {
    "day-overloaded", "week-overloaded", "posts-too-close", "audience-overloaded", "campaign-crowded", "outside-hours",
    "on-holiday", "in-freeze", "no-room-left",
}  # fmt: skip

ABOUT_A_POST = {"outside-hours", "on-holiday", "in-freeze", "posts-too-close"}

posts = st.builds(
    lambda when, channels, status, **more: {
        "when": f"{when:%Y-%m-%d %H:%M}",
        "channels": {name: {} for name in channels},
        "status": status,
        "text": "What do you drink when it snows?",
        **{key: value for key, value in more.items() if value},
    },
    moments,
    st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=3, unique=True),
    st.sampled_from(["draft", "review", "approved"]),
    fixed=st.sampled_from(["", "", "", "a day of its own"]),
    owner=st.sampled_from(["", "maya"]),
    campaign=st.sampled_from(["", "launch"]),
)


Name = tuple[str, str, str]


def _findings(written: list[Written]) -> dict[Name, Diagnostic]:
    report = check(planned(SETTINGS, written, NOW), CADENCE)
    return {name: each for each in report.diagnostics for name in _names(each)}


def _names(each: Diagnostic) -> list[Name]:
    """A finding by what it is about on each channel: a post, or a day or week whose number of posts may change."""
    days = re.sub(r"\b\d+ (of \d+ )?(posts|places|post)\b|\b\d+ days\b", "", each.message)
    about = each.at.path if each.rule in ABOUT_A_POST else days
    return [(each.rule, about, channel) for channel in each.channels or ("",)]


def _was_told(name: Name, before: Mapping[Name, Diagnostic]) -> bool:
    """Whether it was told otherwise: a week without room as one over its limit, two posts among those of a minute."""
    if name[0] == "posts-too-close":
        crowds = [each for (rule, _, on), each in before.items() if (rule, on) == (name[0], name[2])]
        return any(name[1] in {place.path for place in each.places} for each in crowds)
    week = re.search(r"the week from \w+ \d+ \w+", name[1])
    full = {(about, channel) for rule, about, channel in before if rule == "week-overloaded"}
    return (
        name[0] == "no-room-left" and week is not None and any(week[0] in each and name[2] == on for each, on in full)
    )


def _follow(written: list[Written], help_: str) -> list[Written]:
    """The posts with what the advice says written into them."""
    changed: list[dict[str, object]] = [dict(post) for post in written]
    for step in STEP.finditer(help_):
        number = int(step["path"][len("posts/") : -len(".yaml")])
        post, (*names, key) = changed[number], step["key"].split(".")
        if names:
            channels = post["channels"]
            assert isinstance(channels, Mapping)
            post["channels"] = {**channels, names[1]: {**channels[names[1]], key: step["value"]}}
        else:
            post[key] = step["value"]
    return [*changed]


@pytest.mark.slow
@given(st.lists(posts, min_size=2, max_size=10))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_following_the_advice_clears_the_finding_and_breaks_no_other_cadence_rule(written: list[Written]) -> None:
    """One finding at a time, on plans with holidays, a freeze, hours, a change of clocks, and somebody away."""
    before = _findings(written)
    for name, finding in before.items():
        steps = [*STEP.finditer(finding.help)]
        if finding.rule not in CURABLE or not steps or "are too many" in finding.help:
            continue
        after = _findings(_follow(written, finding.help))
        assert name not in after or name[2] not in finding.help, (finding.message, finding.help)
        new = {key: each.message for key, each in after.items() if key not in before and not _was_told(key, before)}
        assert not new, (finding.message, finding.help, new)


@given(st.lists(posts, min_size=2, max_size=10))
@settings(deadline=None, derandomize=True, max_examples=30)
def test_advice_moves_nothing_that_is_fixed_or_public(written: list[Written]) -> None:
    """What somebody has said cannot move stays, and so does what has gone out."""
    for finding in _findings(written).values():
        for step in STEP.finditer(finding.help):
            post = written[int(step["path"][len("posts/") : -len(".yaml")])]
            gone = datetime.fromisoformat(str(post["when"])).replace(tzinfo=ZONE) <= NOW
            assert "fixed" not in post
            assert not (gone and post["status"] == "approved")


def test_a_free_slot_is_advised_before_a_nearer_time_that_is_none() -> None:
    """The team has said when it means to post: Thursday at nine, although Wednesday is free too."""
    text = 'channels: {linkedin: {cadence: {per-day: 1, gap: 1h}, slots: ["thu 09:00"]}}\n'
    two = [{"when": f"2026-12-01 1{n}:00", "channels": ["linkedin"], "status": "draft", "text": "Hi."} for n in (0, 4)]
    (finding,) = check(planned(text, two, NOW), CADENCE).diagnostics
    assert finding.help == "write `when: 2026-12-03 09:00` in posts/001.yaml, the next free spot on linkedin"
