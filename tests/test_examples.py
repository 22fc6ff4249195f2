"""The two example plans: a December that is ready, and the same one as it came in.

`POSTPLAN_UPDATE=1 pytest tests/test_examples.py` writes the files anew; read what has changed before it is kept.
"""

import os
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

import postplan
from postplan.calendar.period import month_of
from postplan.calendar.view import view
from postplan.lint.report import Report
from postplan.media.facts import read_media
from postplan.media.file import MediaFile
from postplan.plan.approval import digest
from postplan.rules import built_in
from tests.program import Outcome, run

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).with_name("golden")
TODAY = "2026-11-25"
PLANS = ("alpenglow", "first-draft")


def checked(plan: str, form: str) -> Outcome:
    return run(ROOT, "check", f"examples/{plan}", "--today", TODAY, "--output", form)


def report(plan: str) -> Report:
    return postplan.check(postplan.load(ROOT / "examples" / plan, now=datetime.fromisoformat(TODAY)))


def assets(folder: Path) -> list[MediaFile]:
    """What the files are, without how heavy: another version of a coder makes them a little lighter or heavier."""
    found = (read_media(folder, file.name) for file in sorted(folder.iterdir()) if file.suffix != ".vtt")
    return [replace(each, bytes=0) for each in found]


@pytest.mark.parametrize("form", ["full", "concise"])
@pytest.mark.parametrize("plan", PLANS)
def test_an_example_says_what_it_said(plan: str, form: str) -> None:
    """Readers meet postplan here: what changes in these files is what they see."""
    seen = checked(plan, form)
    file = GOLDEN / f"{plan}-{form}.txt"
    if os.environ.get("POSTPLAN_UPDATE"):
        file.write_bytes(seen.out.encode())
    assert seen.out == file.read_bytes().decode()
    assert (seen.code, seen.err) == (int(plan == "first-draft"), "")


def test_the_december_that_is_ready_has_three_warnings_to_learn_from() -> None:
    """One of each kind: what a network does with a text, what the feed has shown before, what the date says."""
    found = [(str(each.severity), each.rule) for each in report("alpenglow").diagnostics]
    assert sorted(found) == [("warning", "media-repeated"), ("warning", "mention-dead"), ("warning", "time-in-past")]


def test_in_the_december_as_it_came_in_many_rules_speak() -> None:
    """Mistakes that people make come in many kinds, and of the kinds that are found nine in ten are shown here."""
    asked = {rule.name for rule in built_in() if not rule.pedantic}
    assert len({each.rule for each in report("first-draft").diagnostics} & asked) >= 0.9 * len(asked)


def test_the_december_that_is_ready_shows_what_a_team_can_say_of_itself() -> None:
    """People, themes, campaigns, times: whoever begins can copy it from here."""
    settings = postplan.load(ROOT / "examples" / "alpenglow").settings
    people_and_themes = {"team", "pillars", "goals", "campaigns", "hashtags", "avoid", "terms"}
    times = {"hours", "holidays", "freezes", "exceptions", "leave_free", "lead_times", "evergreen", "audience"}
    assert settings.model_fields_set >= {"channels", *people_and_themes, *times}
    assert any(away.cover for person in settings.team.values() for away in person.away)
    campaigns = settings.campaigns.values()
    assert all(each.goal and each.landing_page and each.elsewhere and each.tracking for each in campaigns)


def test_who_signed_a_post_of_the_december_that_is_ready_signed_what_stands_there() -> None:
    """Each sign-off that still matters has the digest `postplan approve` writes."""
    plan = postplan.load(ROOT / "examples" / "alpenglow", now=datetime.fromisoformat(TODAY))
    signed = [post for post in plan.posts if post.approved and post.path not in plan.past_files]
    assert len(signed) >= 10
    assert [post.path for post in signed if not post.approved or post.approved.digest != digest(plan, post)] == []


def test_the_december_that_is_ready_is_one_that_people_plan() -> None:
    """About a post a day, room between them, ideas for later, and one that was turned down with a reason."""
    plan = postplan.load(ROOT / "examples" / "alpenglow", now=datetime.fromisoformat(TODAY))
    calendar = view(plan, postplan.check(plan), month_of(date(2026, 12, 1)))
    assert 24 <= calendar.posts <= 32
    assert len([post for post in plan.posts if post.status == "idea" and not post.when]) >= 2
    assert [bool(post.reason) for post in plan.posts if post.status == "rejected"] == [True]
    assert not calendar.overloads


def test_the_december_as_it_came_in_is_too_full() -> None:
    """A day and a week of its calendar hold more than their limits."""
    plan = postplan.load(ROOT / "examples" / "first-draft", now=datetime.fromisoformat(TODAY))
    overloads = view(plan, postplan.check(plan), month_of(date(2026, 12, 1))).overloads
    assert {overload.per for overload in overloads} == {"day", "week"}


@pytest.mark.slow
@pytest.mark.parametrize("plan", PLANS)
def test_what_a_plan_shows_is_drawn_by_the_script_beside_it(plan: str, tmp_path: Path) -> None:
    """Drawn anew, the files are of the same types, sizes and lengths."""
    folder = ROOT / "examples" / plan
    done = run(ROOT, str(folder / "draw.py"), str(tmp_path), program=[sys.executable])
    assert (done.code, done.err) == (0, "")
    assert assets(tmp_path) == assets(folder / "assets")


@pytest.mark.parametrize("plan", PLANS)
def test_what_a_plan_shows_is_light(plan: str) -> None:
    """The files come with every clone."""
    assert sum(file.stat().st_size for file in (ROOT / "examples" / plan / "assets").iterdir()) < 1_500_000


def test_every_file_of_the_plan_that_is_ready_is_shown_somewhere() -> None:
    """Nothing lies about: each file is in a post."""
    plan = postplan.load(ROOT / "examples" / "alpenglow")
    shown = {name for post in plan.posts for name in post.files}
    assert shown == {f"assets/{file.name}" for file in (ROOT / "examples" / "alpenglow" / "assets").iterdir()}
