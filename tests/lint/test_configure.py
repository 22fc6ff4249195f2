"""What settings and a selection make of rules."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from tests.plans import FIRST, made, plan_of, report_of, rules_of, run_rules, with_settings

from postplan.lint.configure import Selection
from postplan.lint.finding import Finding
from postplan.lint.rule import Rule
from postplan.lint.rule_options import read_options, type_words
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant

A, B, OLD = "posts/a.yaml", "posts/b.yaml", "posts/old/a.yaml"


def on_text(variant: Variant) -> Iterator[Finding]:
    """Speak of every text."""
    yield Finding("it says something", variant.at("text"))


LOUD, OTHER = made("loud", on_text), made("other", on_text, "else")
TASTE = made("taste", on_text, PEDANTIC=True)
RULES = (LOUD, TASTE, OTHER)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Give a plan of three posts."""
    return plan_of(tmp_path, dict.fromkeys((A, B, OLD), "text: Hi\nchannels: [x]\n"))


def told(plan: Plan, selection: Selection = Selection(), **settings: object) -> dict[str, str]:  # noqa: B008 - frozen
    """Say which rules speak: rule → the letter of its severity for each of the three posts, `.` where it is silent."""
    report = run_rules(with_settings(plan, **settings), RULES, selection)
    spoken = {(each.rule, each.at.path): each.severity[0] for each in report.diagnostics}
    letters = {rule.name: "".join(spoken.get((rule.name, path), ".") for path in (A, B, OLD)) for rule in RULES}
    return {name: letter for name, letter in letters.items() if letter != "..."}


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({}, {"loud": "www", "other": "www"}),
        ({"loud": "error"}, {"loud": "eee", "other": "www"}),
        ({"loud": "off"}, {"other": "www"}),
        ({"made": "error"}, {"loud": "eee", "other": "www"}),
        ({"made": "off"}, {"other": "www"}),
        ({"made": "off", "loud": "error"}, {"loud": "eee", "other": "www"}),
        ({"made": "error", "loud": "off"}, {"other": "www"}),
        ({"made": "error", "loud": {"severity": "warning"}}, {"loud": "www", "other": "www"}),
        ({"taste": "warning"}, {"loud": "www", "taste": "www", "other": "www"}),
        ({"made": "error", "taste": "warning"}, {"loud": "eee", "taste": "www", "other": "www"}),
    ],
)
def test_the_settings_say_how_bad_a_rule_is(plan: Plan, rules: dict[str, object], expected: dict[str, str]) -> None:
    """By its own name before its group's; a group's severity does not turn on what is a matter of taste."""
    assert told(plan, rules=rules) == expected


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ([("posts/old/**", {"loud": "off"})], {"loud": "ww.", "other": "www"}),
        ([("posts/old/**", {"made": "off"})], {"loud": "ww.", "other": "www"}),
        ([("posts/old/**", {"loud": "error"})], {"loud": "wwe", "other": "www"}),
        ([("posts/old/**", {"taste": "warning"})], {"loud": "www", "taste": "..w", "other": "www"}),
        ([("posts/**", {"loud": "off"}), ("posts/old/**", {"loud": "error"})], {"loud": "..e", "other": "www"}),
        ([("posts/old/**", {"loud": "error"}), ("posts/**", {"loud": "off"})], {"other": "www"}),
        ([("posts/**", {"loud": "error"}), ("posts/old/**", {"other": "off"})], {"loud": "eee", "other": "ww."}),
        ([("posts/?.yaml", {"made": "off", "else": "error"})], {"loud": "..w", "other": "eew"}),
    ],
)
def test_of_the_overrides_that_match_the_last_wins(
    plan: Plan, overrides: list[tuple[str, dict[str, str]]], expected: dict[str, str]
) -> None:
    """And what an override says holds in its files alone."""
    assert told(plan, overrides=[{"files": files, "rules": rules} for files, rules in overrides]) == expected


def test_an_override_turns_on_what_is_off_everywhere(plan: Plan) -> None:
    """In its files."""
    overrides = [{"files": "posts/old/*", "rules": {"loud": "warning"}}]
    assert told(plan, rules={"made": "off"}, overrides=overrides) == {"loud": "..w", "other": "www"}


@pytest.mark.parametrize(
    ("selection", "rules", "expected"),
    [
        (Selection(select=("loud",)), {}, {"loud": "www"}),
        (Selection(select=("made",)), {}, {"loud": "www"}),
        (Selection(select=("taste",)), {}, {"taste": "www"}),
        (Selection(select=("made",), pedantic=True), {}, {"loud": "www", "taste": "www"}),
        (Selection(select=("made",)), {"taste": "error"}, {"loud": "www", "taste": "eee"}),
        (Selection(select=("loud",)), {"loud": "off"}, {"loud": "www"}),
        (Selection(select=("loud",)), {"loud": "error"}, {"loud": "eee"}),
        (Selection(ignore=("loud",)), {}, {"other": "www"}),
        (Selection(ignore=("made",)), {"loud": "error"}, {"other": "www"}),
        (Selection(select=("made", "else"), ignore=("loud",)), {}, {"other": "www"}),
        (Selection(pedantic=True), {}, {"loud": "www", "taste": "www", "other": "www"}),
        (Selection(pedantic=True), {"taste": "off"}, {"loud": "www", "other": "www"}),
        (Selection(pedantic=True), {"made": "error"}, {"loud": "eee", "taste": "eee", "other": "www"}),
    ],
)
def test_a_selection_is_for_this_time(
    plan: Plan, selection: Selection, rules: dict[str, object], expected: dict[str, str]
) -> None:
    """What is selected by name runs; what is ignored does not, whatever the settings say."""
    assert told(plan, selection, rules=rules) == expected


@pytest.mark.parametrize(
    "settings", ["rules: {file: off}", "rules: {file: warning}", "overrides: [{files: '**', rules: {file: off}}]"]
)
@pytest.mark.parametrize(("select", "ignore"), [("", ""), ("", "file"), ("", "not-yaml"), ("time", "")])
def test_a_file_that_cannot_be_read_is_an_error_whatever_is_said(
    settings: str, select: str, ignore: str, tmp_path: Path
) -> None:
    """Settings, overrides and selections do not reach it."""
    files = {"postplan.yaml": f"{settings}\n", "posts/a.yaml": "# postplan: ignore-file[not-yaml, file] no\ntext: [\n"}
    report = report_of(tmp_path, files, select=select.split(), ignore=ignore.split())
    assert [(each.rule, each.severity) for each in report.diagnostics] == [("not-yaml", "error")]


def test_a_severity_of_the_settings_reaches_the_report(tmp_path: Path) -> None:
    """By rule, by group, by file."""
    files = {
        "postplan.yaml": "rules: {text-too-long: warning, time: error}\n"
        "overrides: [{files: posts/b.yaml, rules: {time: off}}]\n",
        **dict.fromkeys((A, B), f"status: review\nwhen: 2026-10-01 09:00\ntext: {'a' * 300}\nchannels: [x]\n"),
    }
    report = report_of(tmp_path, files, select=())
    assert [(each.rule, each.severity, each.at.path) for each in report.diagnostics if each.rule in FIRST] == [
        ("time-in-past", "error", A),
        ("text-too-long", "warning", A),
        ("text-too-long", "warning", B),
    ]


def with_options(
    variant: Variant,
    *,
    number: int = 2,
    share: float = 0.5,
    strict: bool = False,
    word: str = "cup",
    pause: timedelta = timedelta(hours=4),
    allow: tuple[str, ...] = (),
    level: Literal["low", "high"] = "low",
) -> Iterator[Finding]:
    """Say what it was told."""
    yield Finding(f"{number} {share} {strict} {word} {pause} {allow} {level}", variant.at("text"))


OPTIONS = made("with-options", with_options)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ({"number": "3"}, {"number": 3}),
        ({"share": "0.25"}, {"share": 0.25}),
        ({"strict": "yes"}, {"strict": True}),
        ({"strict": "false"}, {"strict": False}),
        ({"word": "no"}, {"word": "no"}),
        ({"pause": "2 days"}, {"pause": timedelta(days=2)}),
        ({"allow": ["a", "b"]}, {"allow": ("a", "b")}),
        ({"allow": "a"}, {"allow": ("a",)}),
        ({"allow": None}, {"allow": ()}),
        ({"level": "high"}, {"level": "high"}),
    ],
)
def test_an_option_is_read_by_the_type_of_the_argument(said: dict[str, Any], value: dict[str, Any]) -> None:
    """What stands in the settings is text."""
    assert read_options(OPTIONS, said) == (value, {})


@pytest.mark.parametrize(
    ("said", "message", "help_"),
    [
        ({"numbr": "3"}, "the rule `with-options` has no option `numbr`", "did you mean `number`?"),
        ({"number": "many"}, "`number` of `with-options`: `many`", "it is a whole number; without it, 2"),
        ({"number": "2.5"}, "`2.5`", "it is a whole number; without it, 2"),
        ({"number": ["3"]}, "expected one value", "it is a whole number; without it, 2"),
        ({"share": "half"}, "`half`", "it is a number; without it, 0.5"),
        ({"strict": "perhaps"}, "`perhaps`", "it is `yes` or `no`; without it, no"),
        ({"pause": "long"}, "`long` is not a length of time", "it is a length of time like `4h`; without it, 4 hours"),
        ({"allow": {"a": "b"}}, "expected a list of texts", "it is a list of texts; without it, empty"),
        ({"level": "middle"}, "`middle`", "it is `low` or `high`; without it, low"),
    ],
)
def test_an_option_that_cannot_be_read_says_what_it_is(said: dict[str, Any], message: str, help_: str) -> None:
    """And what it is where nobody sets it."""
    values, wrong = read_options(OPTIONS, said)
    ((found, action),) = wrong.values()
    assert values == {}
    assert message in found
    assert action == help_


def test_a_rule_is_asked_with_the_options_of_the_file_its_subject_lies_in(plan: Plan) -> None:
    """An override's options replace those of the plan there."""
    plan = with_settings(
        plan,
        rules={"with-options": {"severity": "error", "number": "7"}},
        overrides=[{"files": "posts/old/**", "rules": {"with-options": {"word": "pot"}}}],
    )
    report = run_rules(plan, [OPTIONS])
    assert [each.message[:9] for each in report.diagnostics] == ["7 0.5 Fal", "7 0.5 Fal", "2 0.5 Fal"]
    assert ["pot" in each.message for each in report.diagnostics] == [False, False, True]
    assert {each.severity for each in report.diagnostics} == {"error"}


def test_what_a_rule_may_be_told_is_read_off_its_function() -> None:
    """Names as they stand in the settings, types, defaults."""

    def check(variant: Variant, *, at_least: int = 2) -> Iterator[Finding]:
        yield Finding(str(at_least), variant.at("text"))

    rule: Rule = made("some-rule", check)
    assert (rule.name, rule.group, list(rule.options)) == ("some-rule", "made", ["at-least"])
    assert (rule.options["at-least"].default, type_words(rule.options["at-least"])) == (2, "a whole number")
    assert (rule.takes_plan, rule.subject, rule.summary) == (False, Variant, "What it finds.")


def test_rules_that_are_not_wanted_are_not_in_the_report(tmp_path: Path) -> None:
    """With `select` only what is named, and files that cannot be read."""
    files = {"posts/a.yaml": "chanels: [x]\ntext: launch #day\n", "posts/b.yaml": "text: [\n"}
    assert rules_of(report_of(tmp_path, files, select=["unknown-field"])) == ["unknown-field", "not-yaml"]
