"""`postplan due`: what has to happen next, told to people and to programs."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from tests.program import Outcome, inside, on_terminal, run, write

from postplan.agenda.due import names
from postplan.text.printable import width

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
SETTINGS = """timezone: Europe/Berlin
channels: [x, linkedin]
lead-times: {approval: 2 days, media: 3 days}
team:
  maya: {per-week: 1}
  tom: {approves: yes, away: [{from: 2026-11-02, to: 2026-11-04, cover: ana}]}
  ana:
"""
POST = "when: 2026-11-05 09:00\nowner: maya\ntext: Something warm\nchannels: [x]\n"
PLAN = {
    "postplan.yaml": SETTINGS,
    "posts/teaser.yaml": f"name: Winter roast, teaser\nstatus: review\n{POST}media: [{{brief: A cup}}]\n",
    "posts/launch.yaml": POST.replace("05 09:00", "06 12:00").replace("[x]", "[x, linkedin]"),
    "posts/old.yaml": f"status: review\n{POST.replace('11-05', '10-30')}",
}
TOLD = """\
Due until Mon 16 Nov: 4 tasks, 1 late; 7 more wait for these

Late
  Thu 29 Oct  sign it off            old                   ana (for tom)  was to go out Fri 30 Oct 09:00 on x

This week
  Mon 2 Nov   get the pictures       Winter roast, teaser  maya           goes out Thu 5 Nov 09:00 on x (1 is missing)
  Wed 4 Nov   sign it off            Winter roast, teaser  ana (for tom)  goes out Thu 5 Nov 09:00 on x
  Wed 4 Nov   hand it in for review  launch                maya           goes out Fri 6 Nov 12:00 on x, linkedin

Who does what in the week of Mon 2 Nov
  maya  2 posts of 1, 8 tasks, there on 5 days !
  tom   0 posts, 1 task, there on 2 days
  ana   0 posts, 2 tasks, there on 5 days
"""
HOSTILE = "Boo \x1b[31m \u202e `code` | <b> @tom #12 ::error:: \U0001f600 \u65e5\u672c\u8a9e"


def due(folder: Path, *arguments: str) -> Outcome:
    """What is due on a fixed day."""
    return inside(folder, "--today", "2026-11-02", *arguments, command="due")


def test_what_can_be_done_is_told_a_line_a_task_with_what_is_late_first(tmp_path: Path) -> None:
    """By when, what, which post, who, and when it goes out; then how much that is for whom."""
    write(tmp_path, PLAN)
    assert due(tmp_path) == Outcome(0, TOLD, "")


def test_nothing_due_is_told_as_such(tmp_path: Path) -> None:
    """And exit code 0 is that it was shown, whatever is late."""
    write(tmp_path, {"postplan.yaml": SETTINGS, "posts/a.yaml": "text: An idea\nchannels: [x]\n"})
    assert due(tmp_path, "--days", "3") == Outcome(0, "Due until Thu 5 Nov: 0 tasks\n", "")
    assert "Nothing is due." in due(tmp_path, "--format", "markdown").out


def test_lead_times_that_are_not_set_are_noted(tmp_path: Path) -> None:
    """On standard error: what is shown counts less than it could."""
    write(tmp_path, {"postplan.yaml": "channels: [x]\n", "posts/a.yaml": POST})
    assert due(tmp_path).err == "note: `lead-times.approval` isn't set, so no time is reserved for it\n"


def test_of_a_person_there_is_what_they_own_and_what_waits_for_them(tmp_path: Path) -> None:
    """A name nobody has is told with the nearest."""
    write(tmp_path, PLAN)
    assert "get the pictures" not in due(tmp_path, "--owner", "ana").out
    assert "sign it off" in due(tmp_path, "--owner", "ana").out
    outcome = due(tmp_path, "--owner", "maja")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean `maya`?" in outcome.err


def test_a_terminal_of_any_width_gets_no_line_that_is_wider(tmp_path: Path) -> None:
    """A line is cut, never wrapped."""
    write(tmp_path, {**PLAN, "posts/hostile.yaml": f"name: {json.dumps(HOSTILE)}\n{POST}"})
    for columns in (20, 60):
        line = f"stty cols {columns}; exec {sys.executable} -m postplan due --today 2026-11-02"
        code, seen = on_terminal(tmp_path, "-c", line, program=["sh"])
        assert code == 0
        assert max(map(width, seen.splitlines())) <= columns


@pytest.mark.parametrize("form", names())
def test_nothing_from_a_post_is_anything_but_text(tmp_path: Path, form: str) -> None:
    """No escape, no turned writing, no order for a machine of CI, in whichever format."""
    write(tmp_path, {**PLAN, "posts/hostile.yaml": f"name: {json.dumps(HOSTILE)}\n{POST}"})
    out = due(tmp_path, "--format", form).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())


def test_markdown_has_what_people_wrote_in_code_spans(tmp_path: Path) -> None:
    """Nobody is called, nothing is linked."""
    write(tmp_path, {**PLAN, "posts/hostile.yaml": f"name: 'a `b` @tom #12 <b>'\n{POST}"})
    out = due(tmp_path, "--format", "markdown").out
    assert "``a `b` @tom #12 <b>``" in out
    assert "- [ ] Mon 2 Nov, `maya`: get the pictures, `Winter roast, teaser`" in out


def test_json_has_every_task_and_every_week(tmp_path: Path) -> None:
    """Versioned, in ASCII, with what waits for another step first."""
    write(tmp_path, PLAN)
    out = due(tmp_path, "--format", "json").out
    data = json.loads(out)
    Draft202012Validator(json.loads((REFERENCE / "due.schema.json").read_text())).validate(data)
    assert out.isascii()
    assert (data["version"], data["today"], data["until"]) == (1, "2026-11-02", "2026-11-16")
    assert data["tasks"][0] == {
        "step": "approve",
        "due": "2026-10-29",
        "late": True,
        "ready": True,
        "waits_for": ["ana"],
        "instead_of": ["tom"],
        "why": "",
        "post": "old",
        "name": "old",
        "file": "posts/old.yaml",
        "owner": "maya",
        "channels": ["x"],
        "goes_out": {"day": "2026-10-30", "time": "2026-10-30T09:00:00+01:00"},
    }
    assert {
        "name": "maya",
        "week": "2026-11-02",
        "posts": 2,
        "limit": 1,
        "tasks": 8,
        "days_there": 5,
        "full": True,
    } in data["people"]


def test_a_calendar_gets_a_day_a_task_and_the_same_one_again_later(tmp_path: Path) -> None:
    """The names of events are the same whenever it is made; a later file is the newer version."""
    write(tmp_path, PLAN)
    output = tmp_path / "due.ics"
    assert due(tmp_path, "--format", "ics", "--output", str(output)) == Outcome(0, "", "")
    first = Calendar.from_ical(output.read_bytes())
    later = Calendar.from_ical(inside(tmp_path, "--today", "2026-11-03", "--format", "ics", command="due").out)
    events, again = map(by_uid, (first, later))
    assert events.keys() == again.keys()
    assert all(event["sequence"] < again[uid]["sequence"] for uid, event in events.items())
    (pictures,) = (event for event in events.values() if "pictures" in event["summary"])
    assert pictures["dtstart"].dt == date(2026, 11, 2)
    assert str(pictures["summary"]) == "get the pictures: Winter roast, teaser (maya)"


def by_uid(calendar: Any) -> dict[str, Any]:  # noqa: ANN401 - its values are of thirty types
    """The events of a calendar by their names."""
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("days", ["0", "367", "soon"])
def test_days_that_are_none_are_refused(tmp_path: Path, days: str) -> None:
    """With the option that is meant."""
    outcome = run(write(tmp_path, PLAN), "due", "--days", days)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--days" in outcome.err
