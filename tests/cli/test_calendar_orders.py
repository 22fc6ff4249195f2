"""What a calendar writes to standard output is in the log of a CI job, and a runner reads it along."""

import json
from html import unescape
from pathlib import Path

import pytest
from tests.plans import write
from tests.program import inside
from tests.runner import obeyed

from postplan.agenda import due
from postplan.calendar.formats import html, names

NOTES = "tea\n::notice::tea\n::group::tea\n  ::debug::tea\n##[group]tea ###[debug]tea ##vso[task.debug]tea"
"""Harmless where they are obeyed: a note beside the job, and a fold in its log."""
SAID = json.dumps(NOTES)
DAYS = ("--today", "2026-11-25")
PLAN = {
    "postplan.yaml": f"""\
timezone: Europe/Berlin
channels:
  x: {{cadence: {{per-day: 1}}, slots: ["mon,wed 09:00"], handle: {SAID}}}
  {SAID}: {{network: instagram, handle: {SAID}, cadence: {{per-day: 1}}, slots: ["tue 10:00"]}}
  linkedin:
team: {{{SAID}: {{approves: yes}}}}
pillars: {{{SAID}: {{}}}}
holidays: {{days: [{{on: 2026-12-24, name: {SAID}}}]}}
freezes: [{{from: 2026-12-26, to: 2026-12-27, because: {SAID}}}]
campaigns: {{{SAID}: {{}}}}
""",
    **{
        f"posts/{status}.yaml": f"""\
name: {SAID}
status: {status}
when: 2026-12-01 {hour}:00
owner: {SAID}
campaign: {SAID}
pillar: {SAID}
text: {SAID}
link: {json.dumps("https://tea.example.com/" + NOTES)}
media: [{{brief: {SAID}, alt: {SAID}, credit: {SAID}}}, {{file: {SAID}, alt: {SAID}}}, {{url: {SAID}}}]
thread: [{SAID}, {{text: {SAID}, media: [{{brief: {SAID}, alt: {SAID}}}]}}]
first-comment: {SAID}
title: {SAID}
content-warning: {SAID}
sponsored: {SAID}
poll: {{options: [{SAID}, {SAID}]}}
reason: {SAID}
channels: [x, {SAID}, linkedin]
"""
        for hour, status in enumerate(("review", "approved", "scheduled", "rejected"), 9)
    },
    "posts/idea.yaml": f"name: {SAID}\nstatus: idea\nreason: {SAID}\nrequested: {SAID}\n",
    "posts/::notice::tea ##[group]tea.yaml": "status: draft\nwhen: 2026-12-02 09:00\nchannels: [x]\n",
}  # fmt: skip


@pytest.mark.parametrize(
    ("command", "form"), [*(("calendar", form) for form in names()), *(("due", form) for form in due.names())]
)
def test_no_field_of_a_plan_gives_an_order_to_a_runner(tmp_path: Path, command: str, form: str) -> None:
    """In every format, whatever the line ends in a text and wherever the format breaks its lines."""
    write(tmp_path, PLAN)
    days = ("2026-12",) if command == "calendar" else ("--days", "60")
    outcome = inside(tmp_path, *days, *DAYS, "--format", form, command=command)
    assert outcome.code == 0, outcome.err
    assert "tea" in outcome.out
    assert [line for line in (outcome.out + outcome.err).splitlines() if obeyed(line)] == []


def test_a_page_shows_what_looks_like_an_order_as_it_was_written(tmp_path: Path) -> None:
    """It is written in another way, and read as the same; the style and script of the page are untouched."""
    write(tmp_path, PLAN)
    page = inside(tmp_path, "2026-12", *DAYS, "--format", "html", command="calendar").out
    shown = unescape(page)
    for line in NOTES.splitlines():
        assert line in shown
    folder = Path(html.__file__).parents[1] / "page" / "templates"
    for name in ("page.css", "page.js"):
        assert (folder / name).read_text(encoding="utf-8") in page
