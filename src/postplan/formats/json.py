"""For programs: everything a report holds; its shape is described in `docs/reference/json.md` and kept."""

from typing import Any

from postplan.formats import Page
from postplan.lint.finding import Diagnostic
from postplan.lint.report import Report
from postplan.text.ci import json_text
from postplan.yaml.place import Place
from postplan.yaml.route import Position

VERSION = 1


def render(report: Report, page: Page) -> str:
    """One JSON object: `version`, `summary`, `findings`.

    What a comment covers is among the findings, and `suppressed` says why.
    """
    summary = {
        "posts": report.posts,
        "problems": len(report.diagnostics),
        "errors": report.errors,
        "warnings": report.warnings,
        "suppressed": len(report.suppressed),
        "unseen": report.unseen,
        "rules": dict(sorted(report.per_rule.items())),
    }
    findings = [_finding(diagnostic, page.prefix) for diagnostic in (*report.diagnostics, *report.suppressed)]
    return json_text({"version": VERSION, "summary": summary, "findings": findings})


def _finding(diagnostic: Diagnostic, prefix: str) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "label": diagnostic.at.label,
        "help": diagnostic.help,
        "post": diagnostic.post,
        "channels": list(diagnostic.channels),
        "field": diagnostic.at.field,
        "location": _location(diagnostic.at, prefix),
        "related": [{"message": place.label, "location": _location(place, prefix)} for place in diagnostic.related],
        "fingerprint": diagnostic.fingerprint,
        "suppressed": diagnostic.suppressed,
    }


def _location(place: Place, prefix: str) -> dict[str, Any]:
    return {"path": prefix + place.path, "start": _position(place.span.start), "end": _position(place.span.end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
