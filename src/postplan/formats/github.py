"""For GitHub Actions: each finding as an annotation, which GitHub shows in the pull request beside its line."""

from postplan.formats import Page
from postplan.formats.parts.lines import message, summary, where
from postplan.lint.finding import Diagnostic, Severity
from postplan.lint.report import Report
from postplan.text.ci import order
from postplan.text.plural import plural
from postplan.text.printable import visible

ORDERS = ("::error file=", "::warning file=")
"""How the lines begin that the runner is meant to obey."""

SHOWN = 10
"""How many errors, and how many warnings, GitHub takes from one step (actions/toolkit, docs/problem-matchers.md)."""


def render(report: Report, page: Page) -> str:
    """A line a finding, errors first, since GitHub shows only the first of each kind.

    The last lines are for whoever reads the log: they count, and say how many are shown nowhere else.
    """
    ordered = sorted(report.diagnostics, key=lambda diagnostic: list(Severity).index(diagnostic.severity))
    lines = [_annotation(diagnostic, page.prefix) for diagnostic in ordered]
    if page.summary and (lines or page.terminal):
        lines += [summary(report), *_hidden(report)]
    return "".join(f"{line}\n" for line in lines)


def _annotation(diagnostic: Diagnostic, prefix: str) -> str:
    start, end = diagnostic.at.span.start, diagnostic.at.span.end
    properties = {
        "file": visible(prefix + diagnostic.at.path),
        "line": str(start.line),
        "endLine": str(end.line),
        **({"col": str(start.column)} if end.line == start.line else {}),  # the runner refuses columns of several lines
        "title": f"postplan: {diagnostic.rule}",
    }
    return order(diagnostic.severity.value, properties, "\n".join(_said(diagnostic, prefix)))


def _said(diagnostic: Diagnostic, prefix: str) -> list[str]:
    """The place and the message, what belongs to it, and what to do; the place, since the log shows no properties."""
    on = f" ({', '.join(map(visible, diagnostic.channels))})" if len(diagnostic.channels) > 1 else ""
    related = [f"see {where(place, prefix)}  {visible(place.label)}".rstrip() for place in diagnostic.related]
    action = [f"help: {visible(diagnostic.help)}"] if diagnostic.help else []
    return [f"{where(diagnostic.at, prefix)}: {message(diagnostic)}{on}", *related, *action]


def _hidden(report: Report) -> list[str]:
    numbers = ((report.errors, "error"), (report.warnings, "warning"))
    over = [plural(number - SHOWN, kind) for number, kind in numbers if number > SHOWN]
    only = f"GitHub shows {SHOWN} errors and {SHOWN} warnings of a step; only in this log: {' and '.join(over)}"
    return [only] if over else []
