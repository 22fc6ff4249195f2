"""The two example plans: a December that is ready, and the same one as it came in.

`POSTPLAN_UPDATE=1 pytest tests/test_examples.py` writes the files anew; read what has changed before it is kept.
"""

import os
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import postplan
from postplan.lint.report import Report
from postplan.source.media import MediaFile, read_media
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
    """Mistakes that people make come in many kinds, and at least 25 of them are found here."""
    assert len({each.rule for each in report("first-draft").diagnostics}) >= 25


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
