"""Rules about who owns a post, where their pages do not suffice."""

import re
from pathlib import Path

import pytest
from tests.plans import plan_of, report_of, rules_of, said

from postplan.rules import built_in

WEEK = ("2026-11-16", "2026-11-17", "2026-11-18")
RULES = ["owner-away", "nobody-answers"]


def posts(*days: str, more: str = "") -> dict[str, str]:
    """Make posts of maya, one on each day."""
    return {f"posts/{day}.yaml": f"when: {day}\nowner: maya\n{more}text: Hi\nchannels: [x]\n" for day in days}


def overloads(folder: Path, settings: str, files: dict[str, str], now: str = "2026-11-02") -> list[str]:
    return said(report_of(folder, {**files, "postplan.yaml": settings}, now, select=["owner-overloaded"]))


def test_a_post_on_several_channels_is_one_to_its_owner(tmp_path: Path) -> None:
    """On one day or two; in another week it is one of that week as well."""
    same = "text: Hi\nwhen: 2026-11-16 09:00\nowner: maya\nchannels: {x: , mastodon: , linkedin: {when: DAY 09:00}}\n"
    team = "team: {maya: {per-week: 1}}"
    assert overloads(tmp_path, team, {"posts/a.yaml": same.replace("DAY", "2026-11-17")}) == []
    later = {"posts/a.yaml": same.replace("DAY", "2026-11-24"), **posts("2026-11-25")}
    assert overloads(tmp_path, team, later) == ["owner-overloaded posts/2026-11-25.yaml:1:7"]


def test_the_first_post_that_is_too_many_is_pointed_at(tmp_path: Path) -> None:
    """With the others beside it, and a quieter week of the plan."""
    files = {**posts(*WEEK, "2026-11-24"), "postplan.yaml": "team: {maya: {per-week: 2}}"}
    (told,) = report_of(tmp_path, files, select=["owner-overloaded"]).diagnostics
    assert [place.path for place in told.places] == [f"posts/{day}.yaml" for day in (WEEK[2], *WEEK[:2])]
    assert told.help == "give one of them another owner, or move it to the week of Mon 23 Nov"


@pytest.mark.parametrize("more", ["status: idea\n", "status: rejected\n", "status: published\n", "x-note: 1\n"])
def test_only_what_is_still_to_do_is_a_load(more: str, tmp_path: Path) -> None:
    """No idea, and nothing that is public."""
    files = posts(*WEEK[:2]) | posts(WEEK[2], more=more)
    told = overloads(tmp_path, "team: {maya: {per-week: 2}}", files)
    assert bool(told) == more.startswith("x-")


def test_what_went_out_this_week_counts_no_more(tmp_path: Path) -> None:
    """The load is what lies ahead."""
    files = posts(*WEEK, more="status: scheduled\n")
    assert overloads(tmp_path, "team: {maya: {per-week: 2}}", files, "2026-11-17 10:00") == []


def days(number: int, first: int = 6) -> list[str]:
    return [f"2026-11-{first + step:02}" for step in range(number)]


@pytest.mark.parametrize(
    ("settings", "number", "place"),
    [
        ("team: [maya]", 9, None),
        ("team: [maya]", 10, "2026-11-15"),
        ("team: [maya]", 14, "2026-11-15"),
        ("team: {maya: {per-week: 7}}", 10, "2026-11-15"),
        ("team: [maya]\nrules: {owner-overloaded: {running: 0}}", 14, None),
        ("team: [maya]\nrules: {owner-overloaded: {running: 3}}", 3, "2026-11-08"),
        ("team: [tom]", 14, None),
    ],
)
def test_ten_days_in_a_row_are_too_many(settings: str, number: int, place: str | None, tmp_path: Path) -> None:
    """However few posts each has."""
    told = overloads(tmp_path, settings, posts(*days(number)))
    assert told == ([f"owner-overloaded posts/{place}.yaml:1:7"] if place else [])


def test_days_in_a_row_are_not_told_where_their_weeks_are(tmp_path: Path) -> None:
    """One load is one mistake."""
    told = overloads(tmp_path, "team: {maya: {per-week: 5}}", posts(*days(10)))
    assert told == ["owner-overloaded posts/2026-11-14.yaml:1:7"]


def test_a_day_between_is_a_free_one(tmp_path: Path) -> None:
    """Eleven days with one left out are none in a row."""
    assert overloads(tmp_path, "team: [maya]", posts(*(day for day in days(12) if day != "2026-11-12"))) == []


TOM = "tom: {away: [{from: 2026-11-20, to: 2026-11-27}]}"


@pytest.mark.parametrize(
    ("cover", "when", "rule"),
    [
        ("", "2026-11-12", None),
        ("", "2026-11-13", "nobody-answers"),
        ("", "2026-11-14", "owner-away"),
        ("", "2026-11-22", "owner-away"),
        ("", "2026-11-23", None),
        (", cover: tom", "2026-11-13", None),
        (", cover: tom", "2026-11-18", None),
        (", cover: tom", "2026-11-19", "nobody-answers"),
        (", cover: tom", "2026-11-20", "owner-away"),
        (", cover: tom", "2026-11-22", "owner-away"),
        (", cover: resi", "2026-11-18", None),
    ],
)
def test_time_off_is_told_by_one_rule(cover: str, when: str, rule: str | None, tmp_path: Path) -> None:
    """On its days that the owner is away, on the day before that nobody answers; a cover who is there does both."""
    settings = f"team: {{maya: {{away: [{{from: 2026-11-14, to: 2026-11-22{cover}}}]}}, {TOM}}}\n"
    report = report_of(tmp_path, {**posts(when), "postplan.yaml": settings}, select=RULES)
    assert rules_of(report) == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("works", "when", "speaks"),
    [
        ("mon-wed", "2026-11-18", False),  # Wednesday
        ("mon-wed", "2026-11-19", True),
        ("mon-wed", "2026-11-20", True),
        ("mon-wed", "2026-11-21", False),
        ("mon-wed", "2026-11-22", False),
        ("tue-sat", "2026-11-16", False),
        ("tue-sat", "2026-11-21", False),
        ("wed-sun", "2026-11-16", True),
        ("mon-fri", "2026-11-21", False),
        ("mon-thu", "2026-11-20", True),
        ("mon-thu", "2026-11-26", False),
    ],
)
def test_who_works_on_some_days_answers_on_these(works: str, when: str, speaks: bool, tmp_path: Path) -> None:
    """Weekends and holidays are nobody's absence."""
    settings = f"team: {{maya: {{works: '{works}'}}}}\nholidays: {{days: [{{on: 2026-11-27}}]}}\n"
    report = report_of(tmp_path, {**posts(when), "postplan.yaml": settings}, select=RULES)
    assert rules_of(report) == ["nobody-answers"] * speaks


def test_what_is_late_already_is_not_told_again(tmp_path: Path) -> None:
    """A draft whose day went by has its own rule."""
    settings = "team: {maya: {away: [{from: 2026-10-01, to: 2026-10-31}]}}\n"
    assert rules_of(report_of(tmp_path, {**posts("2026-10-05"), "postplan.yaml": settings}, select=RULES)) == []


@pytest.mark.parametrize(
    ("post", "speaks"),
    [
        ("status: review", True),
        ("status: draft", False),
        ("status: review\nowner: resi", False),
        ("status: review\nowner: [maya, tom]", False),
        ("status: review\nowner: ", True),
    ],
)
def test_a_post_of_a_team_has_an_owner(post: str, speaks: bool, tmp_path: Path) -> None:
    """A name that nobody has is for another rule."""
    files = {"postplan.yaml": "team: [maya, tom]\n", "posts/a.yaml": f"{post}\ntext: Hi\nchannels: [x]\n"}
    assert rules_of(report_of(tmp_path, files, select=["owner-missing"])) == ["owner-missing"] * speaks


def test_the_team_is_in_the_plan(tmp_path: Path) -> None:
    """Rules about people are asked of each of them."""
    plan = plan_of(tmp_path, {**posts(*WEEK), "postplan.yaml": "team: [maya, tom]\n"})
    assert [(person.name, len(person.posts)) for person in plan.people] == [("maya", 3), ("tom", 0)]


def test_the_guide_about_people_names_rules_that_there_are() -> None:
    """And every one of the groups that are about people."""
    guide = Path(__file__).parents[2] / "docs" / "guides" / "people.md"
    named = set(re.findall(r"rules\.md#([\w-]+)", guide.read_text(encoding="utf-8")))
    people = {rule.name for rule in built_in() if rule.group in {"copy", "cadence", "mix", "workflow"}}
    assert named <= {rule.name for rule in built_in()}
    assert people <= named
