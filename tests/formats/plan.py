"""The small plan that every format is shown on: a finding of each shape there is."""

from datetime import UTC, datetime
from pathlib import Path

from tests.program import write

import postplan
from postplan.lint.report import Report

NOW = datetime(2026, 11, 2, tzinfo=UTC)
FILES = {
    "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x, instagram, linkedin]\ncampaigns: [winter-launch]\n",
    "posts/broken.yaml": "text: Our roaster: on film\nchannels: [instagram]\n",
    "posts/clean.yaml": "status: scheduled\nwhen: 2026-11-09 09:00\ntext: Who drinks tea in winter?\nchannels: [x]\n",
    "posts/empty.yaml": "",
    "posts/launch.yaml": """\
name: Winter launch
status: review
when: 2026-10-30 09:00
campaign: winter-lunch
text: |
  ☕ The winter roast is here 👩‍🌾, order at https://alpenglow.coffee/winter — Grüße aus dem Keller, bis bald am Tresen!
channels: [x, instagram, linkedin]
""",
    "posts/meant.yaml": """\
status: review
when: 2026-10-30 15:00  # postplan: ignore[time-in-past] goes out when the permit comes
text: Doors open at nine.
channels: [x]
""",
    "posts/twin.yaml": "id: launch\ntext: It is here.\nchannels: [x]\n",
}


def report(folder: Path) -> Report:
    """The report on that plan, written into a folder."""
    return postplan.check(postplan.load(write(folder, FILES), now=NOW))
