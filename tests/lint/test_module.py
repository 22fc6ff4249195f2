"""Rules, read from the modules they are written in."""

import importlib.util
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
from tests.plans import write

from postplan.lint.finding import WARNING
from postplan.lint.rule import Option
from postplan.lint.rule_module import ModuleError, rule_from
from postplan.plan.keys.post import Post, Status

RULE = """from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from postplan.api import WARNING, Finding, Plan, Post, Status

SEVERITY, SINCE = WARNING, "1.2"
PEDANTIC = True
SPEAKS_FROM = Status.REVIEW


def check(
    post: Post, plan: Plan, *, after: timedelta = timedelta(days=1), words: tuple[str, ...] = (),
    how: Literal["a", "b"] = "a",
) -> Iterator[Finding]:
    yield Finding("it is about tea", post.at("text"))
"""


def module_of(folder: Path, body: str) -> ModuleType:
    """Import a file as the module `drinks.about_tea`."""
    write(folder, {"about_tea.py": body})
    spec = importlib.util.spec_from_file_location("drinks.about_tea", folder / "about_tea.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_rule_is_read_from_its_module_whose_annotations_may_be_text(tmp_path: Path) -> None:
    """`from __future__ import annotations` changes nothing; the name is the module's, the group the folder's."""
    rule = rule_from(module_of(tmp_path, RULE))
    assert (rule.name, rule.group, rule.file) == ("about-tea", "drinks", "drinks/about_tea.py")
    assert (rule.subject, rule.takes_plan, rule.severity, rule.since) == (Post, True, WARNING, "1.2")
    assert (rule.pedantic, rule.speaks_from) == (True, Status.REVIEW)
    assert rule.options["after"] == Option("after", timedelta, timedelta(days=1))
    assert rule.options["words"] == Option("words", tuple[str, ...], ())


@pytest.mark.parametrize(
    ("said", "instead", "line", "message"),
    [
        ("def check", "def chek", 1, "a rule needs a function `check`"),
        ("-> Iterator[Finding]:\n    yield", "-> None:\n   ", 14, "`check` must yield each finding"),
        ("post: Post,", "post: Pots,", 14, "NameError: name 'Pots' is not defined"),
        ("post: Post,", "post: int,", 14, "the first argument of `check` is `post: int`, and its type must be one of"),
        ("post: Post,", "post,", 14, "the first argument of `check` is `post`, and its type must be one of Campaign"),
        ("plan: Plan,", "plan: Post,", 14, "the second argument of `check` is `plan:"),
        ("plan: Plan,", "plan: Plan, other: Post,", 14, "`check` takes what it checks, then"),
        ("post: Post, plan: Plan, *,", "*,", 14, "`check` takes what it checks, then"),
        ("= timedelta(days=1)", "", 14, "the option `after` of `check` has no default"),
        ("words: tuple[str, ...]", "words: list[str]", 14, "the option `words: list[str] = ()` of `check` must be"),
        ('Literal["a", "b"] = "a"', "Literal[1] = 1", 14, "the option `how: Literal[1] = 1` of `check` must be"),
        ("SEVERITY, SINCE = WARNING", 'SEVERITY, SINCE = "warn"', 9, "`SEVERITY` must be ERROR or WARNING"),
        ('"1.2"', "1.2", 9, "`SINCE` must be a str"),
        ("SEVERITY, SINCE", "HOW_BAD, SINCE", 1, "a rule needs `SEVERITY`, ERROR or WARNING"),
        ("PEDANTIC = True", 'PEDANTIC = "no"', 10, "`PEDANTIC` must be a bool"),
        ("Status.REVIEW", '"review"', 11, "`SPEAKS_FROM` must be a Status"),
    ],
)
def test_a_module_that_is_not_shaped_like_a_rule_is_refused_with_its_line(
    said: str, instead: str, line: int, message: str, tmp_path: Path
) -> None:
    """Its author is told the file, the line and what is expected there."""
    assert RULE.count(said) == 1
    module = module_of(tmp_path, RULE.replace(said, instead))
    with pytest.raises(ModuleError) as caught:
        rule_from(module)
    assert str(caught.value).startswith(f"drinks/about_tea.py:{line}: ")
    assert message in str(caught.value)
