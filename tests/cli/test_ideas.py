"""`postplan ideas`: what waits without a day."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.program import Outcome, inside, write

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PLAN = {
    "postplan.yaml": "channels: [x]\npillars: [people, craft]\n",
    "posts/decaf.yaml": "status: idea\nname: Decaf nobody recognises\npillar: craft\nrequested: 2026-10-23\n",
    "posts/advents.yaml": "status: rejected\nreason: Nobody waits for low prices\npillar: people\n",
    "posts/snow.yaml": "text: |\n  Snow!\n  Again.\n",
}


def ideas(folder: Path, *arguments: str) -> Outcome:
    """What waits, on a fixed day."""
    return inside(folder, "--today", "2026-11-02", *arguments, command="ideas")


def test_what_waits_is_told_by_pillar_with_its_age_and_why(tmp_path: Path) -> None:
    """A post that does not say when it was asked for has no age."""
    write(tmp_path, PLAN)
    assert ideas(tmp_path) == Outcome(
        0,
        "2 posts wait for a day, 1 was rejected\n"
        "\n"
        "people\n"
        "  advents                  age not known          rejected: Nobody waits for low prices  posts/advents.yaml\n"
        "\n"
        "craft\n"
        "  Decaf nobody recognises  asked for 10 days ago  idea  posts/decaf.yaml\n"
        "\n"
        "No pillar\n"
        "  snow                     age not known          draft  posts/snow.yaml\n",
        "",
    )


def test_only_pillars_asked_for_are_told(tmp_path: Path) -> None:
    """One that no post has is told with the nearest."""
    write(tmp_path, PLAN)
    assert ideas(tmp_path, "--pillar", "craft").out.splitlines()[0] == "1 post waits for a day, 0 were rejected"
    outcome = ideas(tmp_path, "--pillar", "crafts")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean `craft`?" in outcome.err


def test_json_has_every_idea(tmp_path: Path) -> None:
    """Versioned, with what a program needs to make a post of it."""
    write(tmp_path, PLAN)
    data = json.loads(ideas(tmp_path, "--format", "json").out)
    Draft202012Validator(json.loads((REFERENCE / "ideas.schema.json").read_text())).validate(data)
    assert (data["version"], data["today"], len(data["ideas"])) == (1, "2026-11-02", 3)
    assert data["ideas"][1] == {
        "post": "decaf",
        "name": "Decaf nobody recognises",
        "file": "posts/decaf.yaml",
        "status": "idea",
        "pillar": "craft",
        "owner": None,
        "channels": [],
        "why": "undated",
        "reason": None,
        "day": None,
        "requested": "2026-10-23",
        "age_days": 10,
    }


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_nothing_from_a_post_is_anything_but_text(tmp_path: Path, form: str) -> None:
    """No escape and no turned writing; in Markdown all of it in code spans."""
    name = json.dumps("a \x1b[31m `b` @tom\u202e")
    write(tmp_path, {**PLAN, "posts/a.yaml": f"name: {name}\nstatus: rejected\nreason: {name}\npillar: '@ana'\n"})
    out = ideas(tmp_path, "--format", form).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    if form == "markdown":
        assert "## `@ana`" in out
        assert "``a \\x1b[31m `b` @tom\\u202e``" in out
        assert "`Snow!`" in out
