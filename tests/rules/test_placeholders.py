"""Placeholders: what is surely one is an error, what may be meant is a warning, what is quoted is left alone."""

from pathlib import Path

import pytest
from tests.plans import report_of

from postplan.lint.finding import ERROR, WARNING, Severity


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("TODO: a nice sentence", ERROR),
        ("Lorem ipsum dolor", ERROR),
        ("Insert link here", ERROR),
        ("Hello {{name}}", WARNING),
        ("See [link]", WARNING),
        ("Hello <your name>", WARNING),
        ("The prop read “[INSERT NAME OF COUNTRY]”", None),
        ('He typed "TODO" on the box', None),
    ],
)
def test_an_error_is_never_a_guess(text: str, severity: Severity | None, tmp_path: Path) -> None:
    files = {"posts/a.yaml": f"status: approved\ntext: |\n  {text}\nchannels: [mastodon]\n"}
    found = [each.severity for each in report_of(tmp_path, files, select=("placeholder-left",)).diagnostics]
    assert found == ([severity] if severity else [])
