"""Rules in the plan's own folder."""

import importlib.util
import py_compile
from pathlib import Path

import pytest
from tests.program import check, run, write

from postplan.plan.keys.settings import Settings
from postplan.rules.plugins import rules_of

RULE = '''"""A post about tea."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.1"
Path(__file__).with_suffix(".ran").touch()


@dataclass(frozen=True)
class Words:
    """What to look for."""

    word: str = "Tea"


def check(post: Post, *, words: tuple[str, ...] = (Words().word,)) -> Iterator[Finding]:
    """Every post that says one of `words`."""
    for word in words:
        if word in (post.text or ""):
            yield Finding(f"it says {word}", post.at("text"))
'''
ALLOW = "--allow-local-plugins"
PLAN = {
    "postplan.yaml": "plugins: [./rules/about_tea.py]\nchannels: [x]\nrules: {about-tea: {words: [Tea, Coffee]}}\n",
    "posts/a.yaml": "text: Coffee\nchannels: [x]\n",
    "rules/about_tea.py": RULE,
}


def ran(folder: Path) -> bool:
    """Whether a rule's file was run."""
    return bool(list(folder.rglob("*.ran")))


def test_a_rule_in_the_plan_runs_where_it_is_allowed_to(tmp_path: Path) -> None:
    """With its options, in the group `local`, listed and explained; no bytecode is left in the plan."""
    write(tmp_path, PLAN)
    outcome = check(tmp_path, "--select", "local", "--output", "concise", ALLOW)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "posts/a.yaml:1:7: warning: it says Coffee [about-tea]\n"
    assert "\nlocal\n  about-tea " in run(tmp_path, "rules", ALLOW).out
    assert run(tmp_path, "explain", "about-tea", ALLOW).out.startswith("# about-tea\n\nlocal · warning")
    assert run(tmp_path, "calendar", "--format", "json", ALLOW).code == 0
    assert not list(tmp_path.rglob("*.pyc"))


@pytest.mark.parametrize("command", ["check", "calendar"])
def test_code_of_a_plan_never_runs_by_itself(command: str, tmp_path: Path) -> None:
    """A plan may come from anybody: the command stops, says why, and names the option that allows it."""
    write(tmp_path, PLAN)
    outcome = run(tmp_path, command)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: `plugins` names `./rules/about_tea.py`, Python code in the plan's own folder, and it was not run\n"
        "  = help: if you trust everyone who can change this plan, add `--allow-local-plugins`\n"
    )
    assert not ran(tmp_path)


@pytest.mark.parametrize("command", [("rules",), ("explain", "shouting"), ("due",), ("ideas",)])
def test_what_needs_no_rule_of_the_plan_works_without_them(command: tuple[str, ...], tmp_path: Path) -> None:
    """And runs nothing."""
    write(tmp_path, PLAN)
    assert run(tmp_path, *command).code == 0
    assert not ran(tmp_path)


def test_no_setting_and_no_environment_allows_it(tmp_path: Path) -> None:
    """Only whoever types the command decides, each time."""
    write(tmp_path, {**PLAN, "postplan.yaml": f"{PLAN['postplan.yaml']}allow-local-plugins: true\n"})
    outcome = check(tmp_path, env={"POSTPLAN_ALLOW_LOCAL_PLUGINS": "1", "ALLOW_LOCAL_PLUGINS": "1"})
    assert outcome.code == 2
    assert not ran(tmp_path)


@pytest.mark.parametrize(
    ("plugin", "message"),
    [
        ("../outside/about_tea.py", "the plugin `../outside/about_tea.py` is outside the plan's folder"),
        ("./rules/../../outside/about_tea.py", "is outside the plan's folder"),
        ("./link/about_tea.py", "the plugin `./link/about_tea.py` is outside the plan's folder"),
        ("./linked_rule.py", "the plugin `./linked_rule.py` is outside the plan's folder"),
        ("./rules/no_such.py", "there is no file `./rules/no_such.py` for `plugins`"),
        ("./rules/About_Tea.py", "did you mean `./rules/about_tea.py`?"),
        ("./rules", "the plugin `./rules` is not a Python file with the name of a rule"),
        ("./rules/about-tea.py", "the plugin `./rules/about-tea.py` is not a Python file with the name of a rule"),
        ("./folder.py", "the plugin `./folder.py` cannot be read: this is a folder, not a file"),
        ("rules\\\\about_tea.py", "is not a Python file with the name of a rule"),
    ],
)
def test_only_a_file_below_the_plan_is_a_plugin(plugin: str, message: str, tmp_path: Path) -> None:
    """Neither a path nor a link leads out of it."""
    plan, outside = tmp_path / "plan", tmp_path / "outside"
    write(outside, {"about_tea.py": RULE})
    write(plan, {**PLAN, "postplan.yaml": f'plugins: ["{plugin}"]\n', "folder.py/keep": ""})
    (plan / "link").symlink_to(outside)
    (plan / "linked_rule.py").symlink_to(outside / "about_tea.py")
    outcome = check(plan, ALLOW)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert not ran(tmp_path)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("def check(:\n", "rules/about_tea.py:1: SyntaxError: invalid syntax"),
        (f"{RULE}\nimport no_such_module\n", "rules/about_tea.py:28: ModuleNotFoundError: No module named"),
        (f"{RULE}\nraise SystemExit(0)\n", "rules/about_tea.py:28: SystemExit: 0"),
        (RULE.replace("post: Post,", "post: str,"), "rules/about_tea.py:22: the first argument of `check` is"),
        (RULE.replace('WARNING, "0.1"', '1, "0.1"'), "rules/about_tea.py:11: `SEVERITY` must be ERROR or WARNING"),
        ("\0", "the plugin `./rules/about_tea.py` cannot be loaded: "),
    ],
)
def test_a_rule_that_cannot_be_loaded_says_where(body: str, message: str, tmp_path: Path) -> None:
    """Whoever writes it sees the line; nothing is checked."""
    write(tmp_path, {**PLAN, "rules/about_tea.py": body})
    outcome = check(tmp_path, ALLOW)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "Traceback" not in outcome.err


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    """A rule of the plan takes no built-in rule's place."""
    files = {**PLAN, "postplan.yaml": "plugins: [./rules/shouting.py]\n", "rules/shouting.py": RULE}
    outcome = check(write(tmp_path, files), ALLOW)
    assert outcome.code == 2
    assert "called `shouting`: `postplan/rules/copy/shouting.py` and `rules/shouting.py`" in outcome.err


def test_the_source_is_run_and_never_bytecode_beside_it(tmp_path: Path) -> None:
    """What a reviewer reads is what runs."""
    write(tmp_path, {**PLAN, "other.py": RULE.replace("it says", "it hides")})
    source = tmp_path / "rules/about_tea.py"
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    cached = importlib.util.cache_from_source(str(source))
    py_compile.compile(str(tmp_path / "other.py"), cached, invalidation_mode=unchecked)
    assert "it says Coffee" in check(tmp_path, "--select", "local", ALLOW).out


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    """In one process too, as in an editor."""
    write(tmp_path, PLAN)
    settings = Settings.model_validate({"plugins": ["./rules/about_tea.py"]})
    assert rules_of(settings, tmp_path, allow_local=True)[-1].summary == "A post about tea."
    write(tmp_path, {"rules/about_tea.py": RULE.replace("A post about tea", "Tea is mentioned")})
    assert rules_of(settings, tmp_path, allow_local=True)[-1].summary == "Tea is mentioned."
