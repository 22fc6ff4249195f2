"""No fact without a reader: what is known of a network is asked by somebody, or a list says why not."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

import postplan
from postplan.networks.fact import Fact
from postplan.networks.limits import SHORT, limit_names
from postplan.networks.model import Format
from postplan.networks.unread import OF_ONE_KIND, UNREAD

SOURCE = Path(postplan.__file__).parent
ASKING = ("rules", "plan", "calendar", "text", "bridges")


def fields(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every fact of a format, `info` left out: it says of itself that no rule reads it."""
    for name, about in model.model_fields.items():
        parts = [part for part in (about.annotation, *get_args(about.annotation)) if is_section(part)]
        for part in parts:
            yield from fields(part, (*path, name))
        if not parts and name != "info" and path:
            yield (*path, name)


def is_section(part: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether an annotation is a section of facts."""
    return isinstance(part, type) and issubclass(part, BaseModel) and not issubclass(part, Fact)


@pytest.fixture(scope="module")
def asked() -> frozenset[str]:
    """Every attribute that is asked for, and every section whose `max` is asked for by name."""
    found: set[str] = set()
    files = [*(each for room in ASKING for each in (SOURCE / room).rglob("*.py")), SOURCE / "networks/measure.py"]
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
            if isinstance(node.value, ast.Attribute):
                found.add(f"{node.value.attr}.{node.attr}")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "limits":
            found.update(f"{each.value!s}.max" for each in node.args if isinstance(each, ast.Constant))
    return frozenset(found)


def test_every_fact_is_asked_by_a_rule_or_a_list_says_why_not(asked: frozenset[str]) -> None:
    """A limit that nobody reads is a post that is refused in public."""
    every = list(fields(Format))
    unread = {".".join(path) for path in every if path[-1] not in asked and path[-1] not in OF_ONE_KIND}
    assert unread - set(UNREAD) == set()


def test_the_list_holds_only_facts_there_are(asked: frozenset[str]) -> None:
    """Whoever removes a fact, or begins to read it, takes it off the list."""
    every = {".".join(path) for path in fields(Format)}
    assert set(UNREAD) <= every
    names = {path.rpartition(".")[2] for path in every}
    assert set(OF_ONE_KIND) <= names
    assert not set(OF_ONE_KIND) & asked


def test_every_limit_a_plan_can_set_is_read(asked: frozenset[str]) -> None:
    """Nobody writes `limits:` for a limit that changes nothing."""
    assert [
        name for name in limit_names() if SHORT.get(name, name).replace("-", "_").rpartition(".")[2] not in asked
    ] == []
