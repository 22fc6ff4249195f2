"""Small plans as real files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import ModuleType

import postplan
from postplan.lint.configure import Selection, configure
from postplan.lint.engine import ReportOptions, run
from postplan.lint.finding import WARNING, Diagnostic, Finding
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.lint.rule_module import rule_from
from postplan.plan.keys.settings import Settings
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant

NOW = "2026-11-02"
ALL, USUAL = ReportOptions(), Selection()
FIRST = ("file", "suppression", "time-skipped", "time-twice", "time-in-past", "text-too-long", "link-not-clickable")
"""The rules that tests of the engine find something with, so that they stay as they are when others come."""

Files = Mapping[str, str]


def write(folder: Path, files: Files) -> None:
    """Write files, by path and text, below a folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def plan_of(folder: Path, files: Files, now: str = NOW) -> Plan:
    """Read the plan these files make, looked at from `now`."""
    write(folder, files)
    (folder / "posts").mkdir(exist_ok=True)
    return postplan.load(folder, now=datetime.fromisoformat(now))


def report_of(
    folder: Path,
    files: Files,
    now: str = NOW,
    *,
    select: Sequence[str] = FIRST,
    ignore: Sequence[str] = (),
    pedantic: bool = False,
    options: ReportOptions = ALL,
) -> Report:
    """Report on the plan these files make with rules that come with postplan; `select=()` means all."""
    plan = plan_of(folder, files, now)
    return postplan.check(plan, Selection(tuple(select), tuple(ignore), pedantic), options)


def run_rules(plan: Plan, rules: Sequence[Rule], selection: Selection = USUAL, options: ReportOptions = ALL) -> Report:
    """Report on a plan with these rules alone."""
    return run(plan, configure(rules, plan.settings, selection), options)


def with_settings(plan: Plan, **said: object) -> Plan:
    """Give a plan other settings, which may name rules that do not come with postplan."""
    return replace(plan, settings=Settings.model_validate(said))


def variant_of(folder: Path, post: str, *, settings: str = "", now: str = NOW) -> Variant:
    """Give the one variant of a plan of one post."""
    plan = plan_of(folder, {"posts/a.yaml": post, **({"postplan.yaml": settings} if settings else {})}, now)
    (variant,) = plan.variants
    return variant


def said(report: Report) -> list[str]:
    """Name the rule and place of every finding: `text-too-long posts/a.yaml:1:7`."""
    return [f"{each.rule} {spot(each)}" for each in report.diagnostics]


def rules_of(report: Report) -> list[str]:
    """Name the rule of every finding."""
    return [each.rule for each in report.diagnostics]


def spot(diagnostic: Diagnostic) -> str:
    """Where a finding points: `posts/a.yaml:1:7`."""
    start = diagnostic.at.span.start
    return f"{diagnostic.at.path}:{start.line}:{start.column}"


def marked(diagnostic: Diagnostic) -> str:
    """The text of the file that a finding points at."""
    span = diagnostic.at.span
    return diagnostic.at.document.text[span.start.offset : span.end.offset]


def made(name: str, check: Callable[..., Iterator[Finding]], group: str = "made", **said: object) -> Rule:
    """Make a rule of a function, as if it stood in a module of its own that says this and that besides."""
    module = ModuleType(f"made.{group}.{name.replace('-', '_')}", "What it finds.")
    vars(module).update({"SEVERITY": WARNING, "SINCE": "0.1", "check": check, **said})
    return rule_from(module)
