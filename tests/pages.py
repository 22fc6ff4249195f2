"""Running the examples of rule pages on real files."""

import re
from dataclasses import replace
from pathlib import Path

import postplan
from postplan.formats import Page, render
from postplan.lint.configure import Selection
from postplan.lint.page import Example
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from tests.media import supply

_MEDIA = re.compile(r"\b(?:file|captions|cover):\s*\"?([\w./-]+)")


def output_of(example: Example, folder: Path, rule: Rule | None) -> str:
    """What `postplan check` prints about an example written into an empty folder, with the media it names.

    Every rule runs that runs by default, and `rule` besides; of its findings alone something is printed, without a rule
    of all.
    """
    for path, body in example.files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body.encode())
        for name in _MEDIA.findall(body):
            supply(folder / name)
    plan = postplan.load(folder, now=example.now)
    selection = Selection(select=(rule.name,)) if rule and rule.pedantic else Selection()
    return render("full", _only(postplan.check(plan, selection), rule), Page(summary=False))


def _only(report: Report, rule: Rule | None) -> Report:
    if rule is None:
        return report
    return replace(report, diagnostics=tuple(each for each in report.diagnostics if each.rule == rule.name))
