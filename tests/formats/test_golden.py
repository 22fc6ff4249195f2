"""`POSTPLAN_UPDATE=1 pytest tests/formats` writes the files anew; read what has changed before it is kept."""

import os
from pathlib import Path

import pytest
from tests.formats.plan import report

from postplan.formats import Page, names, render

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("name", names())
def test_a_format_is_what_it_was(tmp_path: Path, name: str) -> None:
    """People and programs read these: what changes here changes for them."""
    text = render(name, report(tmp_path), Page())
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("POSTPLAN_UPDATE"):
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()
