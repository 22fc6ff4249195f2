import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.calendar.files import PLAN, december, file_of
from tests.program import write

import postplan
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.period import days_from
from postplan.calendar.view import view

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
SCHEMA = json.loads((REFERENCE / "calendar.schema.json").read_text())


@pytest.fixture
def found(tmp_path: Path) -> Any:  # noqa: ANN401 - JSON
    return json.loads(file_of(tmp_path, "json"))


def test_a_calendar_has_the_documented_shape(found: Any) -> None:  # noqa: ANN401 - JSON
    """Whoever reads it can rely on every field, and there are no others."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(found)
    days = [day for week in found["weeks"] for day in week["days"]]
    for some in ("entries", "overloads", "slots", "holiday", "freeze"):
        assert any(day[some] for day in days)
    assert found["undated"]
    assert found["findings"]


@pytest.mark.parametrize("name", ["alpenglow", "first-draft"])
def test_so_have_the_examples(name: str) -> None:
    """And every entry's findings are among the findings."""
    whole = json.loads(render("json", december(name), CalendarOptions()))
    Draft202012Validator(SCHEMA).validate(whole)
    known = {finding["fingerprint"] for finding in whole["findings"]}
    entries = [entry for week in whole["weeks"] for day in week["days"] if day["inside"] for entry in day["entries"]]
    assert {mark for entry in entries for mark in entry["findings"]} <= known


def test_every_field_is_described() -> None:
    """Nobody reads the code to know what a field means."""
    shapes = [SCHEMA, *(shape for shape in SCHEMA["$defs"].values() if "properties" in shape)]
    fields = {name: field for shape in shapes for name, field in shape["properties"].items()}
    missing = [name for name, field in fields.items() if not (field.get("description") or described(field))]
    assert not missing
    assert all(shape["additionalProperties"] is False for shape in shapes)
    assert all(set(shape["required"]) == set(shape["properties"]) for shape in shapes)


def described(field: dict[str, str]) -> bool:
    return bool(SCHEMA["$defs"][field["$ref"].rpartition("/")[2]].get("description")) if "$ref" in field else False


def test_the_example_in_the_reference_is_what_is_written(tmp_path: Path) -> None:
    """The page shows a plan and its calendar: exactly this one."""
    parts = (REFERENCE / "calendar-json.md").read_text().split("```")
    post = parts[1].removeprefix("yaml posts/launch.yaml\n")
    plan = postplan.load(write(tmp_path, {"posts/launch.yaml": post}), now=datetime.fromisoformat("2026-11-25"))
    calendar = view(plan, postplan.check(plan), days_from(date(2026, 12, 1), 1))
    assert parts[3] == "json\n" + render("json", calendar, CalendarOptions())
    names = {name for shape in (SCHEMA, *SCHEMA["$defs"].values()) for name in shape.get("properties", {})}
    assert not [name for name in names if f"`{name}`" not in parts[4]]


def test_words_are_what_was_written(found: Any) -> None:  # noqa: ANN401 - JSON
    """To the last character: a program decides for itself what it shows."""
    (first, *_) = (day for week in found["weeks"] for day in week["days"] if day["entries"])
    entry = first["entries"][0]
    assert entry["name"] == "<script>alert(1)</script> `x` | @octocat\n#12 =\x1b[31mred"
    assert entry["variants"][0]["text"].startswith("::error::\tone")
    assert "\u202e" in entry["variants"][0]["text"]
    assert entry["time"] == "2026-12-01T09:00:00+01:00"
    assert [each["channel"] for each in entry["variants"]] == ["x", "@team"]


def test_numbers_say_what_the_days_hold(found: Any) -> None:  # noqa: ANN401 - JSON
    """Feeds against their limits, and what is too much."""
    assert found["summary"] == {"posts": 4, "overloads": 1, "findings": 4, "undated": 2}
    (feed,) = (each for each in found["feeds"] if each["channels"] == ["x"])
    assert feed["limits"]["day"] == 2
    assert feed["counts"] == {"2026-12-01": 3, "2026-12-08": 1}
    overloads = [each for week in found["weeks"] for day in week["days"] for each in day["overloads"]]
    assert [(each["channels"], each["count"], each["limit"]) for each in overloads] == [(["x"], 3, 2)]
    assert set(overloads[0]["paths"]) == set(PLAN) & {f"posts/{name}.yaml" for name in ("hostile", "letters", "third")}


def test_it_is_ascii_and_gives_no_orders(tmp_path: Path) -> None:
    """Any program reads it, whatever it takes the encoding for, and CI machines obey none of it."""
    text = file_of(tmp_path, "json")
    assert text.isascii()
    assert not re.search(r"##\w*\[", text)
    assert not [line for line in text.splitlines() if line.strip().startswith("::")]
