"""How often each rule speaks: to see where to begin."""

from postplan.formats import Page
from postplan.formats.parts.lines import summary
from postplan.formats.parts.paint import painter
from postplan.lint.report import Report
from postplan.text.plural import noun


def render(report: Report, page: Page) -> str:
    """A line a rule, the most frequent first: findings, posts, severity, name."""
    paint = painter(color=page.color)
    lines = []
    for rule, number in sorted(report.per_rule.items(), key=lambda item: (-item[1], item[0])):
        mine = [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == rule]
        posts = len({diagnostic.at.path for diagnostic in mine})
        worst = min(diagnostic.severity for diagnostic in mine).value
        lines.append(f"{number:>7}  in {posts:>6} {noun(posts, 'post'):<5}  {paint(f'{worst:<7}', worst)}  {rule}")
    if page.summary and (lines or page.terminal):
        lines += ["", summary(report)] if lines else [summary(report)]
    return "\n".join(lines) + "\n" if lines else ""
