import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator
from tests.formats.plan import NOW, report
from tests.program import write

import postplan
from postplan.formats import Page, render

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
SCHEMA = json.loads((REFERENCE / "report.schema.json").read_text())


def as_json(folder: Path, prefix: str = "") -> Any:  # noqa: ANN401 - JSON
    return json.loads(render("json", report(folder), Page(prefix=prefix)))


def test_a_report_has_the_documented_shape(tmp_path: Path) -> None:
    """Whoever reads it can rely on every field, and there are no others."""
    Draft202012Validator.check_schema(SCHEMA)
    found = as_json(tmp_path)
    Draft202012Validator(SCHEMA).validate(found)
    assert found["summary"]["problems"] == len([each for each in found["findings"] if each["suppressed"] is None])
    assert any(each["suppressed"] for each in found["findings"])
    assert any(each["related"] for each in found["findings"])
    assert {each["post"] for each in found["findings"]} > {None, "launch"}


def test_every_field_is_described() -> None:
    """Nobody reads the code to know what a field means."""
    shapes = [SCHEMA, *SCHEMA["$defs"].values()]
    fields = {name: field for shape in shapes for name, field in shape.get("properties", {}).items()}
    missing = [name for name, field in fields.items() if not (field.get("description") or described(field))]
    assert not missing
    closed = [shape for shape in shapes if shape.get("type") == "object"]
    assert all(shape["additionalProperties"] is False for shape in closed)
    assert all(set(shape["required"]) == set(shape["properties"]) for shape in closed)


def described(field: dict[str, str]) -> bool:
    return bool(SCHEMA["$defs"][field["$ref"].rpartition("/")[2]].get("description")) if "$ref" in field else False


def test_the_example_in_the_reference_is_what_is_written(tmp_path: Path) -> None:
    """The page shows a plan and its report: exactly this one."""
    parts = (REFERENCE / "json.md").read_text().split("```")
    post = parts[1].removeprefix("yaml posts/launch.yaml\n")
    plan = postplan.load(write(tmp_path, {"posts/launch.yaml": post}), now=NOW)
    assert parts[3] == "json\n" + render("json", postplan.check(plan), Page())
    names = {name for shape in (SCHEMA, *SCHEMA["$defs"].values()) for name in shape.get("properties", {})}
    assert not [name for name in names if f"`{name}`" not in parts[4]]


def test_it_is_ascii_and_paths_lead_from_where_somebody_stands(tmp_path: Path) -> None:
    """Any program reads it, whatever it takes the encoding for."""
    text = render("json", report(tmp_path), Page(prefix="marketing/"))
    assert text.isascii()
    assert all(each["location"]["path"].startswith("marketing/") for each in json.loads(text)["findings"])


def test_a_comment_without_a_reason_still_covers(tmp_path: Path) -> None:
    """An empty reason is not the same as none."""
    post = "when: 2026-10-30 09:00  # postplan: ignore[time-in-past]\ntext: x\nchannels: [x]\n"
    plan = postplan.load(write(tmp_path, {"posts/a.yaml": post}), now=NOW)
    found = json.loads(render("json", postplan.check(plan), Page()))["findings"]
    assert [(each["rule"], each["suppressed"]) for each in found] == [
        ("ignore-without-reason", None),
        ("time-in-past", ""),
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plan")


BEFORE = "status: review\nwhen: 2026-10-30 09:00\ntext: Order at https://alpenglow.coffee/winter\n"
AFTER = "channels: {instagram: , x: }\nstauts: draft\nowner: [a]\n"


@settings(deadline=None, derandomize=True, max_examples=40)
@given(
    above=st.lists(st.sampled_from(["", "# a note", "x-ticket: 4711"]), max_size=4, unique=True),
    between=st.lists(st.sampled_from(["", "   ", "# another"]), max_size=4),
)
def test_a_fingerprint_knows_no_lines(folder: Path, above: list[str], between: list[str]) -> None:
    """A note put above a finding makes it no new one, nor does an empty line."""
    whole = "".join(f"{line}\n" for line in above) + BEFORE + "".join(f"{line}\n" for line in between) + AFTER
    seen = [fingerprints(folder, text) for text in (BEFORE + AFTER, whole)]
    assert seen[0] == seen[1]
    assert len(seen[0]) == 6


def fingerprints(folder: Path, post: str) -> set[str]:
    plan = postplan.load(write(folder, {"posts/a.yaml": post}), now=NOW)
    return {each["fingerprint"] for each in json.loads(render("json", postplan.check(plan), Page()))["findings"]}
