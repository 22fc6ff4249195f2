"""Rules about the work on a post, where their pages do not suffice."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.plans import marked, plan_of, report_of, rules_of, said

from postplan.lint.finding import Diagnostic
from postplan.plan.approval import digest

TEAM = "team: {maya: , tom: {approves: yes}, ana: {approves: yes}}\n"
POST = "text: Hi\nchannels: [x]\n"


def found(folder: Path, settings: str, post: str, now: str = "2026-11-02", rule: str = "workflow") -> list[Diagnostic]:
    """Tell what a rule, or a group, says of a plan of one post."""
    files = {"postplan.yaml": settings or "{}", "posts/a.yaml": f"{post}\n{POST}"}
    return list(report_of(folder, files, now, select=[rule]).diagnostics)


def names(diagnostics: list[Diagnostic]) -> list[str]:
    return [each.rule for each in diagnostics]


@pytest.mark.parametrize(
    "goal", ["followers", "10k followers", "more_likes", "go viral!", "Reichweite", "Mehr Follower"]
)
def test_a_goal_of_nothing_but_onlookers_is_vain(goal: str, tmp_path: Path) -> None:
    """However it is spelled."""
    assert names(found(tmp_path, "", f"goal: '{goal}'")) == ["goal-vain"]


@pytest.mark.parametrize(
    "goal", ["visits", "questions of followers", "likes-for-orders", "new page", "2027", "reach Ana"]
)
def test_a_goal_that_says_what_people_do_is_none_of_it(goal: str, tmp_path: Path) -> None:
    """Also where it names onlookers, or is of nothing but numbers."""
    assert names(found(tmp_path, "", f"goal: '{goal}'")) == []


def test_a_vain_goal_is_told_of_once(tmp_path: Path) -> None:
    """Where it is listed; else with every campaign and post that has it and is not over."""
    posts = {f"posts/{name}.yaml": f"goal: likes\ncampaign: c\n{POST}" for name in "ab"}
    gone = {
        "posts/c.yaml": f"goal: likes\nstatus: published\n{POST}",
        "posts/d.yaml": f"goal: likes\nstatus: idea\n{POST}",
    }
    listed = {"postplan.yaml": "goals: [likes]\ncampaigns: {c: {goal: likes}}\n"}
    free = {"postplan.yaml": "campaigns: {c: {goal: likes}}\n"}
    assert said(report_of(tmp_path, {**posts, **gone, **listed}, select=["goal-vain"])) == [
        "goal-vain postplan.yaml:1:9"
    ]
    (told,) = report_of(tmp_path, {**posts, **gone, **free}, select=["goal-vain"]).diagnostics
    assert [place.path for place in told.places] == ["postplan.yaml", "posts/a.yaml", "posts/b.yaml"]


def test_more_words_may_be_vain(tmp_path: Path) -> None:
    """The plan names them."""
    settings = "rules: {goal-vain: {also: [Shares]}}\n"
    assert names(found(tmp_path, settings, "goal: more shares")) == ["goal-vain"]


@pytest.mark.parametrize(
    ("post", "speaks"),
    [
        ("status: review", True),
        ("status: draft", False),
        ("status: review\ngoal: ''", True),
        ("status: review\ngoal: visits", False),
        ("status: review\ncampaign: with", False),
        ("status: review\ncampaign: without", True),
        ("status: review\nkind: spontaneous", False),
        ("status: review\nreply-to: https://alpenglow.coffee/1", False),
        ("status: review\ngoal: [visits, orders]", False),
    ],
)
def test_a_post_may_have_its_goal_from_elsewhere(post: str, speaks: bool, tmp_path: Path) -> None:
    """Its campaign's, or none where nobody can plan it."""
    settings = "goals: [visits]\ncampaigns: {with: {goal: visits}, without: }\n"
    assert names(found(tmp_path, settings, post, rule="goal-missing")) == ["goal-missing"] * speaks


def test_a_post_that_is_like_another_has_its_goal(tmp_path: Path) -> None:
    """An evergreen post says what it is for once."""
    files = {
        "postplan.yaml": "goals: [visits]\n",
        "posts/first.yaml": f"status: published\ngoal: visits\n{POST}",
        "posts/again.yaml": "status: review\nlike: first\n",
    }
    assert rules_of(report_of(tmp_path, files, select=["goal-missing"])) == []


@pytest.mark.parametrize(
    ("post", "rules"),
    [
        ("status: approved", ["approval-missing"]),
        ("status: review", []),
        ("status: approved\napproved: {on: 2026-11-01}", ["approval-missing"]),
        ("status: approved\napproved: {by: tom}", []),
        ("status: approved\napproved: {by: maya}", ["approval-missing"]),
        ("status: approved\napproved: {by: maya}\nowner: maya", ["approval-missing"]),
        ("status: approved\napproved: {by: tom}\nowner: tom", ["approved-by-owner"]),
        ("status: review\napproved: {by: tom}\nowner: tom", []),
        ("status: approved\napproved: {by: resi}", []),
        ("status: approved\napproved: yes", []),
        ("status: scheduled\nwhen: 2026-11-01 09:00", []),
    ],
)
def test_one_mistake_about_a_sign_off_is_one_finding(post: str, rules: list[str], tmp_path: Path) -> None:
    """Missing, by somebody who may not, by the owner; a stranger and what cannot be read are for other rules."""
    told = [
        *found(tmp_path, TEAM, post, rule="approval-missing"),
        *found(tmp_path, TEAM, post, rule="approved-by-owner"),
    ]
    assert names(told) == rules


@pytest.mark.parametrize("team", ["team: [maya, tom]\n", "team: {tom: {approves: yes}, maya: }\n", "{}\n"])
def test_who_is_alone_may_sign_their_own(team: str, tmp_path: Path) -> None:
    """And where nobody signs off, nobody is missed."""
    post = "status: approved\nowner: tom\napproved: {by: tom}"
    assert names(found(tmp_path, team, post)) == []


def test_a_channel_that_goes_out_alone_needs_its_sign_off(tmp_path: Path) -> None:
    """It is told where its status is written."""
    post = "status: draft\ntext: Hi\nchannels: {x: {status: approved}, mastodon: }\n"
    (told,) = report_of(
        tmp_path, {"postplan.yaml": TEAM, "posts/a.yaml": post}, select=["approval-missing"]
    ).diagnostics
    assert (told.at.field, marked(told)) == ("channels.x.status", "approved")


def signed(folder: Path, post: str, files: Mapping[str, str]) -> str:
    """Digest what a post says now."""
    plan = plan_of(folder, {"postplan.yaml": TEAM, "posts/a.yaml": post, **files})
    return digest(plan, plan.posts[0])


@pytest.mark.parametrize(
    ("before", "after", "speaks"),
    [
        ("text: Hi", "text: Hi", False),
        ("text: Hi", "text: Hello", True),
        ("text: Hi", "text: Hi\nwhen: 2026-12-01 09:00\nowner: maya\nname: A\nnotes: later", False),
        ("text: Hi", "text: Hi\nlink: https://alpenglow.coffee", True),
        ("text: Hi", "text: Hello\nstatus: review", False),
    ],
)
def test_a_change_of_what_goes_out_needs_a_new_sign_off(before: str, after: str, speaks: bool, tmp_path: Path) -> None:
    """The time and the notes do not."""
    sum_ = signed(tmp_path, f"{before}\nchannels: [x]\n", {})
    status = "" if "status" in after else "status: approved\n"
    post = f"{status}{after}\nchannels: [x]\napproved: {{by: tom, digest: '{sum_}'}}\n"
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["approval-outdated"])
    assert rules_of(report) == ["approval-outdated"] * speaks


@pytest.mark.parametrize("written", ["12x", "b8830cf6019f57d8"])
def test_a_digest_that_is_none_or_cut_short_is_told_once(written: str, tmp_path: Path) -> None:
    """It is a value that cannot be read, and nothing is compared with it."""
    files = {
        "postplan.yaml": TEAM,
        "posts/a.yaml": f"status: approved\nowner: maya\napproved: {{by: tom, digest: {written}}}\n{POST}",
    }
    told = report_of(tmp_path, files, select=["file", "workflow"])
    assert [(each.rule, each.at.field) for each in told.diagnostics] == [("bad-value", "approved.digest")]


LEAD = """\
holidays: {days: [{on: 2026-11-05, name: Inventory}]}
lead-times: {approval: 2 days, turnaround: 5 days, media: 3 days}
"""


@pytest.mark.parametrize(
    ("post", "now", "days"),
    [
        ("status: review\nwhen: 2026-11-09 09:00", "2026-11-04 23:59", None),  # Wednesday; Thursday is the inventory
        ("status: review\nwhen: 2026-11-10 09:00", "2026-11-06 09:00", None),
        ("status: review\nwhen: 2026-11-09 09:00", "2026-11-06 00:00", "1 is left"),
        ("status: draft\nwhen: 2026-11-09", "2026-11-07", "1 is left"),
        ("status: draft\nwhen: 2026-11-09", "2026-11-09", "none is left"),
        ("status: review\nwhen: 2026-11-09 09:00", "2026-11-09 09:01", None),
        ("status: approved\nwhen: 2026-11-09", "2026-11-09", None),
        ("status: idea\nwhen: 2026-11-09", "2026-11-09", None),
        ("status: review\nwhen: 2026-11-09\nkind: spontaneous", "2026-11-09", None),
        ("status: review", "2026-11-09", None),
    ],
)
def test_a_sign_off_is_late_by_the_working_days_of_the_plan(
    post: str, now: str, days: str | None, tmp_path: Path
) -> None:
    """Weekends and days off are none of them; what is gone by is a matter for `time-in-past`."""
    told = found(tmp_path, LEAD, post, now, "approval-late")
    assert [days in each.message for each in told if days] == [True] * len(told) == [True] * bool(days)


def test_what_cannot_be_moved_is_not_advised_to_be(tmp_path: Path) -> None:
    """Its reason is said instead."""
    (told,) = found(tmp_path, LEAD, "when: 2026-11-03\nfixed: World Coffee Day", rule="approval-late")
    assert told.help == "get it signed off today: you can't move it (World Coffee Day)"


def test_a_sign_off_is_late_by_the_channel_that_comes_first(tmp_path: Path) -> None:
    """One finding for the post, at that channel's time."""
    post = "text: Hi\nwhen: 2026-12-01\nchannels: {mastodon: , x: {when: 2026-11-03 09:00}}\n"
    report = report_of(tmp_path, {"postplan.yaml": LEAD, "posts/a.yaml": post}, select=["approval-late"])
    assert said(report) == ["approval-late posts/a.yaml:3:34"]


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("requested: 2026-11-10\nwhen: 2026-11-17", None),
        ("requested: 2026-11-10\nwhen: 2026-11-16", "4 working days after"),
        ("requested: 2026-11-13\nwhen: 2026-11-14", "no working days after"),
        ("requested: 2026-11-17\nwhen: 2026-11-16", "before it was requested"),
        ("requested: 2026-11-10\nwhen: 2026-11-16\nstatus: approved", None),
        ("requested: 2026-11-10\nwhen: 2026-11-16\nkind: trend", None),
        ("requested: 2026-11-10", None),
        ("when: 2026-11-16", None),
        ("requested: 1970-01-01\nwhen: 2999-12-31", None),
    ],
)
def test_a_post_needs_its_working_days(post: str, words: str | None, tmp_path: Path) -> None:
    """From the day it was asked for to the day it goes out."""
    told = found(tmp_path, LEAD, post, rule="turnaround-short")
    assert [words in each.message for each in told if words] == [True] * len(told) == [True] * bool(words)


def test_a_post_asked_for_and_due_at_once_is_told_of_once(tmp_path: Path) -> None:
    """That a sign-off takes longer says it all."""
    assert names(found(tmp_path, LEAD, "requested: 2026-11-02\nwhen: 2026-11-03")) == ["approval-late"]


@pytest.mark.parametrize(
    ("settings", "when", "help_"),
    [
        ("", "2026-11-05", None),
        ("", "2026-11-06", "move it to Thu 5 Nov or earlier, or drop it"),
        ("lead-times: {trend: 0 days}", "2026-11-03", "move it to Mon 2 Nov or earlier, or drop it"),
        ("lead-times: {trend: 5 days}", "2026-11-09", None),
        ("rules: {trend-stale: {fresh: 1}}", "2026-11-04", "move it to Tue 3 Nov or earlier, or drop it"),
    ],
)
def test_a_trend_stays_fresh_as_long_as_the_plan_says(
    settings: str, when: str, help_: str | None, tmp_path: Path
) -> None:
    """Else for three working days."""
    told = found(tmp_path, settings, f"kind: trend\nrequested: 2026-11-02\nwhen: {when}", rule="trend-stale")
    assert [each.help.partition(":")[0] for each in told] == ([help_] if help_ else [])


def test_a_trend_that_is_over_can_only_be_let_go(tmp_path: Path) -> None:
    """No day is left that it could be moved to."""
    (told,) = found(tmp_path, "", "kind: trend\nrequested: 2026-11-02\nwhen: 2026-11-20", "2026-11-09", "trend-stale")
    assert told.help.startswith("let it go:")


BRIEF, GONE = "media: [{brief: A cup, alt: A cup}]", "media: [{file: cup.jpg, alt: A cup}]"


@pytest.mark.parametrize(
    ("post", "rules"),
    [
        (f"status: review\n{BRIEF}", ["media-late"]),
        (f"status: draft\n{BRIEF}", ["media-late"]),
        (f"status: approved\n{BRIEF}", ["media-late"]),
        (f"status: review\n{GONE}", ["media-late"]),
        (f"status: approved\n{GONE}", ["media-not-found"]),
        ("media: [{url: https://media.alpenglow.coffee/cup.jpg, alt: A cup}]", []),
        (f"status: idea\n{BRIEF}", []),
    ],
)
def test_a_lack_of_pictures_is_one_finding(post: str, rules: list[str], tmp_path: Path) -> None:
    """Of a file, `media-not-found` speaks once the post is approved."""
    files = {"postplan.yaml": "lead-times: {media: 3 days}\n", "posts/a.yaml": f"when: 2026-11-04\n{post}\n{POST}"}
    assert rules_of(report_of(tmp_path, files, select=["media-late", "media-not-found"])) == rules


def test_all_that_is_missing_is_shown_at_once(tmp_path: Path) -> None:
    """In threads too, and with the post itself where the media are those of another."""
    first = f"status: idea\nchannels: [x]\ntext: Hi\n{BRIEF}\nthread: [{{text: Two, {GONE}}}]\n"
    files = {"postplan.yaml": LEAD, "posts/a.yaml": "like: b\nwhen: 2026-11-05\n", "posts/b.yaml": first}
    (told,) = report_of(tmp_path, files, "2026-11-03", select=["media-late"]).diagnostics
    assert "2 images or videos are still missing" in told.message
    assert [(place.path, place.field) for place in told.places] == [
        ("posts/b.yaml", "media.0.brief"),
        ("posts/b.yaml", "thread.0.media.0.file"),
        ("posts/a.yaml", "like"),
    ]


def test_what_was_rejected_without_a_reason_is_told_on_request(tmp_path: Path) -> None:
    """It has no channels and no date, and may be told all the same."""
    files = {"posts/a.yaml": "status: rejected\ntext: Hi\n", "posts/b.yaml": "status: idea\ntext: Hi\n"}
    assert said(report_of(tmp_path, files, select=["rejected-without-reason"])) == [
        "rejected-without-reason posts/a.yaml:1:9"
    ]
    assert rules_of(report_of(tmp_path, files, select=["workflow"])) == []
