import json
import re
import sys
from pathlib import Path

import pytest
from tests.program import MODULE, SCRIPT, on_terminal, run

from postplan.cli.explain import page_of
from postplan.lint.rule import Rule
from postplan.rules import built_in

RULES = built_in()


def test_a_page_in_a_pipe_is_markdown_as_it_is_written(tmp_path: Path) -> None:
    """It can be put into a wiki or searched: no colour, no frames, nothing wrapped."""
    outcome = run(tmp_path, "explain", "text-too-long")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("# text-too-long\n\nchannel · error · since 0.1\n\nA text longer than its network")
    assert "\n## Why\n" in outcome.out
    assert "```yaml bad\n" in outcome.out
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page(rule: Rule) -> None:
    """It begins with the rule's name, and names each of its options with its type and default."""
    page = page_of(rule)
    assert page.startswith(f"# {rule.name}\n\n{rule.group} · {rule.severity.value}")
    assert rule.summary in page
    assert all(f"`{name}`" in page for name in rule.options)


def test_a_group_is_explained_rule_by_rule_and_a_terminal_gets_it_drawn(tmp_path: Path) -> None:
    """Headings and examples are told apart; what is in a page in brackets is shown as it stands."""
    code, seen = on_terminal(tmp_path, "explain", "suppression")
    assert code == 0
    assert all(rule.name in seen for rule in RULES if rule.group == "suppression")
    assert "```" not in seen
    assert "ignore-file[time-in-past]" in seen


def test_a_rule_nobody_knows_is_2_with_the_one_that_was_meant(tmp_path: Path) -> None:
    """Nothing is shown of the others."""
    outcome = run(tmp_path, "explain", "text-too-long", "text-to-long")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: postplan explain: there is no rule or group `text-to-long`\n  = help: did you mean `text-too-long`?\n"
    )


def test_python_without_documentation_says_so_and_still_works(tmp_path: Path) -> None:
    """`python -OO` leaves all pages out; the rules still run."""
    program = [sys.executable, "-OO", "-m", "postplan"]
    outcome = run(tmp_path, "explain", "text-too-long", program=program)
    assert (outcome.code, outcome.err) == (0, "")
    assert "`-OO`" in outcome.out
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.yaml").write_text("stauts: draft\n")
    assert run(tmp_path, "check", program=program).out.startswith("error[unknown-field]: ")
    assert "text-too-long" in run(tmp_path, "rules", program=program).out


def test_the_rules_are_listed_for_people_and_for_programs(tmp_path: Path) -> None:
    """Both name every rule with its group, severity and what it finds."""
    text = run(tmp_path, "rules")
    listed = json.loads(run(tmp_path, "rules", "--format", "json").out)
    assert (text.code, text.err) == (0, "")
    assert text.out.endswith(f"\n{len(RULES)} rules; run `postplan explain NAME` for details\n")
    assert [each["name"] for each in listed] == [rule.name for rule in RULES]
    assert set(listed[0]) == {"name", "group", "severity", "pedantic", "since", "summary"}
    for rule in RULES:
        assert f"  {rule.name} " in text.out
        assert rule.summary in text.out


COMPLETED = (
    ("postplan che", "check"),
    ("postplan check --sel", "--select"),
    ("postplan due --format m", "markdown"),
)


def test_a_shell_completes_commands_options_and_formats(tmp_path: Path) -> None:
    """The script a shell asks for calls the program back, which knows what may follow."""
    script = run(tmp_path, env={"_POSTPLAN_COMPLETE": "source_bash"}, program=[SCRIPT])
    assert script.code == 0
    assert "complete_bash" in script.out
    for typed, meant in COMPLETED:
        words = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_POSTPLAN_COMPLETE": "complete_bash"}
        assert meant in run(tmp_path, env=words, program=[SCRIPT]).out.split()


@pytest.mark.parametrize("command", ["check", "explain", "rules"])
def test_help_tells_what_a_command_does(tmp_path: Path, command: str) -> None:
    """Every option is described, and nothing of Python shows."""
    outcome = run(tmp_path, command, "--help", program=MODULE)
    assert (outcome.code, outcome.err) == (0, "")
    assert f"Usage: postplan {command}" in outcome.out


@pytest.mark.parametrize("rule", built_in(), ids=lambda rule: rule.name)
def test_a_page_has_each_section_once(rule: Rule) -> None:
    """What an option may be stands with what it means."""
    headings = re.findall(r"^## .*$", page_of(rule), re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert ("## Options" in headings) == bool(rule.options)
