"""Whoever does what the help says is rid of the finding: tried on the bad example of every page.

Help that names a key with its value (``write `when: 2026-12-01 09:00` ``) is followed by an edit of that key. Help that
names one text (``write `#WinterRoast` ``) goes where the finding is marked. Anything else asks for a decision, and is
not tried.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import postplan
from postplan.lint.configure import Selection
from postplan.lint.finding import Diagnostic
from postplan.lint.page import Example, examples
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.rules import built_in
from postplan.testing import output_of
from postplan.yaml.edits import Unwritable, quoted, setting
from postplan.yaml.parse import read

KEY = re.compile(r"^(?:write|did you mean) `(?P<key>[a-z][\w.-]*): (?P<value>[^`{\[\n]+)`(?P<rest>.*)$")
TEXT = re.compile(r"^(?:write|did you mean) `(?P<text>[^`\n]+)`(?P<rest>[?.]?)$")


@dataclass(frozen=True, slots=True)
class Tried:
    """A finding of an example, and its file as it is after the help was followed."""

    found: Diagnostic
    before: str
    after: str


CASES = [
    (f"{rule.name}-{number}", rule, example)
    for rule in built_in()
    for number, example in enumerate(examples(rule.page), 1)
    if example.output and ("write `" in example.output or "did you mean `" in example.output)
]


def report_on(folder: Path, example: Example, rule: str) -> Report:
    """What one rule says about the example in a folder."""
    plan = postplan.load(folder, now=example.now)
    return postplan.check(plan, Selection(select=(rule,)))


def followed(folder: Path, diagnostic: Diagnostic) -> str | None:
    """The diagnostic's file with its help done; None where the help asks for a decision."""
    path = folder / diagnostic.at.path
    content = path.read_bytes()
    document = read(diagnostic.at.path, content).document
    if found := KEY.match(diagnostic.help):
        elsewhere = found["rest"].startswith((" in ", " below", " or ", ", or"))
        if elsewhere and found["rest"] not in {" or less", " or more"} and diagnostic.at.path not in found["rest"]:
            return None
        own = diagnostic.at.route[:-1] if len(diagnostic.at.route) > 1 and "." not in found["key"] else ()
        try:
            value = found["value"].strip()
            return setting(document, (*own, *found["key"].split(".")), quoted(value), value).text
        except Unwritable:
            return None
    if (found := TEXT.match(diagnostic.help)) and not re.match(r"[a-z-]+:", found["text"]):
        span = diagnostic.at.span
        text = document.text
        return text[: span.start.offset] + found["text"] + text[span.end.offset :]
    return None


def tried(folder: Path, report: Report) -> Iterator[Tried]:
    """Every finding whose help can be followed by a machine."""
    for diagnostic in report.diagnostics:
        after = followed(folder, diagnostic)
        if after is not None:
            yield Tried(diagnostic, (folder / diagnostic.at.path).read_text(encoding="utf-8"), after)


@pytest.mark.parametrize(("_", "rule", "example"), CASES, ids=[case[0] for case in CASES])
def test_who_does_what_the_help_says_is_rid_of_the_finding(
    _: str, rule: Rule, example: Example, tmp_path: Path
) -> None:
    """One finding after the other, each on the example as it was: the one that was followed is gone."""
    output_of(example, tmp_path, None)
    report = report_on(tmp_path, example, rule.name)
    for each in tried(tmp_path, report):
        file = tmp_path / each.found.at.path
        file.write_text(each.after, encoding="utf-8")
        left = [(other.message, other.at.path) for other in report_on(tmp_path, example, rule.name).diagnostics]
        file.write_text(each.before, encoding="utf-8")
        assert (each.found.message, each.found.at.path) not in left, f"{each.found.help}\n{each.after}"


def test_much_of_the_help_is_tried(tmp_path: Path) -> None:
    """A pattern that fits nothing any more would try nothing."""
    done = set()
    for name, rule, example in CASES:
        folder = tmp_path / name
        folder.mkdir()
        output_of(example, folder, None)
        done |= {rule.name for _ in tried(folder, report_on(folder, example, rule.name))}
    assert len(done) >= 20, sorted(done)
