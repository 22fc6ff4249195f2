"""One line a finding, for editors and `grep`; each stands alone."""

from postplan.formats import Page
from postplan.formats.parts.lines import message, where
from postplan.lint.report import Report


def render(report: Report, page: Page) -> str:
    """`path:line:column: severity: message [rule]`, a line each."""
    return "".join(
        f"{where(diagnostic.at, page.prefix)}: {diagnostic.severity.value}: {message(diagnostic)} [{diagnostic.rule}]\n"
        for diagnostic in report.diagnostics
    )
