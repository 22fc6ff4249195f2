"""Calendars as files, of small plans and of one whose words try everything."""

from datetime import date, datetime
from pathlib import Path

from tests.plans import Files, plan_of

import postplan
from postplan.calendar.calendar import Calendar, Chosen
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.period import month_of
from postplan.calendar.view import EVERYTHING, view
from postplan.lint.configure import Selection

SETTINGS = """\
timezone: Europe/Berlin
channels:
  x: {cadence: {per-day: 2}, slots: ["thu 09:00"]}
  linkedin:
  instagram:
  "@team": {network: mastodon}
freezes: [{from: 2026-12-24, to: 2026-12-26, because: "Closed | for @everyone"}]
holidays: {days: [{on: 2026-12-08, name: "<b>Ours</b>"}]}
"""

PLAN: Files = {
    "postplan.yaml": SETTINGS,
    "posts/hostile.yaml": r"""
name: "<script>alert(1)</script> `x` | @octocat\n#12 =\x1b[31mred"
status: review
when: 2026-12-01 09:00
owner: "=cmd|' /C calc'!A0"
campaign: "+49 +1"
pillar: "@SUM(A1)"
link: https://example.com/a?b=1;=2
text: "::error::\tone\r\n##[error]two\u202eevil\u2028- three\n=4; =5 ;-)\n  ::six::\n- seven"
media: [{brief: "-1\n+1", alt: "\t=1+1"}, {url: "https://example.com/a.jpg"}]
channels: [x, "@team"]
""",
    "posts/letters.yaml": """\
name: 明日の朝 👩‍🌾 שלום
status: approved
when: 2026-12-01 10:00
owner: maya
text: |
  Kaffee, schwarz; "so" ☕
  שורה שנייה
thread: [Second, {text: Third}]
title: A title
channels:
  x:
  linkedin: {when: +3h, first-comment: More}
""",
    "posts/third.yaml": "status: draft\nwhen: 2026-12-01 12:00\ntext: A third one\nchannels: [x]\n",
    "posts/open.yaml": "status: scheduled\nwhen: 2026-12-08\ntext: Some time\nchannels: [x]\n",
    "posts/no.yaml": "status: rejected\nreason: dull\nwhen: 2026-12-09 09:00\ntext: No\nchannels: [x]\n",
    "posts/idea.yaml": "status: idea\nname: Une idée\ntext: Perhaps\nchannels: [x, instagram]\n",
    "posts/nowhere.yaml": "status: idea\ntext: Somewhere\n",
}

RULES = ("file", "time-in-past", "alt-text-missing", "link-not-public", "thread-lost")
"""The rules that these calendars show findings of, so that they stay as they are when others come."""


def calendar_of(
    folder: Path, files: Files = PLAN, month: str = "2026-12", now: str = "2026-11-25", chosen: Chosen = EVERYTHING
) -> Calendar:
    """The calendar of one month of the plan these files make, with everything that is found in it."""
    plan = plan_of(folder, files, now)
    return view(plan, postplan.check(plan, Selection(RULES)), month_of(date.fromisoformat(f"{month}-01")), chosen)


def file_of(folder: Path, form: str, files: Files = PLAN, month: str = "2026-12", now: str = "2026-11-25") -> str:
    """The same as a file of a format."""
    return render(form, calendar_of(folder, files, month, now), CalendarOptions())


def december(name: str) -> Calendar:
    """The December of one of the example plans, with everything that is found in it."""
    folder = Path(__file__).parents[2] / "examples" / name
    plan = postplan.load(folder, now=datetime.fromisoformat("2026-11-25"))
    return view(plan, postplan.check(plan), month_of(date(2026, 12, 1)))


def example(name: str, form: str) -> str:
    """The same as a file of a format."""
    return render(form, december(name), CalendarOptions())
