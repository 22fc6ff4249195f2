"""The page as a file, without a browser."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.calendar.files import SETTINGS, file_of

ORDERS = "Sale\n::error file=x::boo\n##[group]x\n  ::six::\n##vso[task.complete]"
EVERY_KEY = f"""\
name: {ORDERS!r}
status: review
when: 2026-12-01 09:00
owner: {ORDERS!r}
campaign: {ORDERS!r}
pillar: {ORDERS!r}
goal: {ORDERS!r}
text: {ORDERS!r}
title: {ORDERS!r}
content-warning: {ORDERS!r}
link: {ORDERS!r}
thread: [{ORDERS!r}]
first-comment: {ORDERS!r}
credit: {ORDERS!r}
poll: {{options: [{ORDERS!r}, b]}}
media: [{{brief: {ORDERS!r}, alt: {ORDERS!r}}}]
channels: [x, "@team", linkedin]
""".replace("'", '"')


@pytest.mark.parametrize(
    "files",
    [
        {"postplan.yaml": SETTINGS, "posts/a.yaml": EVERY_KEY},
        {"postplan.yaml": SETTINGS, "posts/a.yaml": EVERY_KEY.replace("when:", "x-when:")},
    ],
    ids=["dated", "undated"],
)
def test_a_ci_machine_that_reads_the_page_in_its_log_is_given_no_orders(tmp_path: Path, files: dict[str, str]) -> None:
    """Whichever key a text stands in."""
    page = file_of(tmp_path, "html", files)
    assert "file=x" in page
    assert not re.search(r"##\w*\[", page)
    assert not [line for line in page.splitlines() if line.lstrip().startswith("::")]


def test_a_browser_reads_the_texts_as_they_were_written(tmp_path: Path) -> None:
    """Line breaks and signs come back."""
    page = file_of(tmp_path, "html", {"postplan.yaml": SETTINGS, "posts/a.yaml": EVERY_KEY})
    reader = Reader()
    reader.feed(page)
    assert ORDERS in "".join(reader.texts)


class Reader(HTMLParser):
    """Collects the text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.texts.append(data)
