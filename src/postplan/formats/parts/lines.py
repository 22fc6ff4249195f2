"""What several formats say alike."""

from postplan.lint.finding import Diagnostic
from postplan.lint.report import Report
from postplan.text.plural import plural
from postplan.text.printable import visible
from postplan.yaml.place import Place


def where(place: Place, prefix: str) -> str:
    """`path:line:column` of a place, as editors and terminals open it."""
    start = place.span.start
    path = visible(prefix + place.path)
    shown = f"./{path}" if path[:1] in {":", "#"} else path  # a line that begins so is a command to GitHub's runner
    return f"{shown}:{start.line}:{start.column}"


def message(diagnostic: Diagnostic) -> str:
    """The message in one line."""
    return visible(diagnostic.message)


def summary(report: Report) -> str:
    """The last line for a person: `2 problems (1 error, 1 warning) in 41 posts`."""
    total = len(report.diagnostics)
    posts = f"in {plural(report.posts, 'post')}"
    covered = f", {len(report.suppressed)} suppressed" if report.suppressed else ""
    if report.unseen:
        why = "Git LFS has not fetched them, or their size or length cannot be read"
        covered += f"; {report.unseen} media not fully checked: {why}"
    if not total:
        return f"no problems {posts}{covered}"
    kinds = f"{plural(report.errors, 'error')}, {plural(report.warnings, 'warning')}"
    fixable = f"; `--fix` can fix {report.fixable}" if report.fixable else ""
    return f"{plural(total, 'problem')} ({kinds}) {posts}{covered}{fixable}"
