"""Plans whose pages are opened in a browser: the examples, a hostile one, and one with 500 posts in a month."""

import json
from datetime import date, datetime
from pathlib import Path

from tests.plans import Files, plan_of

import postplan
from postplan.calendar.calendar import Calendar
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.page.tiles import pictured
from postplan.calendar.period import month_of
from postplan.calendar.view import view
from postplan.media.thumbnail import previews
from postplan.plan.plan import Plan

EXAMPLES = Path(__file__).parents[2] / "examples"
DECEMBER = date(2026, 12, 1)
TODAY = datetime(2026, 11, 25)  # noqa: DTZ001 - wall clock in the plan's zone

ATTACK = "<script>window.taken = 1</script><img src=x onerror='window.taken = 1'>\"'`{{ 7 * 7 }}"
WRITING = "حفلة \\u202Eshop\\u202C \\x1b[31mred 咖啡 👩‍🌾"
HOSTILE = {
    "postplan.yaml": """\
timezone: Europe/Berlin
channels:
  x: {cadence: {per-day: 1}, slots: ["mon,wed 09:00"]}
  "<b>insta</b>": {network: instagram, handle: "@a\\"b<i>"}
  linkedin:
team: {"<u>maya</u>": {}, "=cmd()": {}}
holidays: {days: [{on: 2026-12-24, name: "<b>Eve</b>"}]}
freezes: [{from: 2026-12-26, to: 2026-12-27, because: "<i>closed</i>"}]
campaigns: {"</title><h1>": {}}
""",
    "posts/script.yaml": f"""\
name: {json.dumps(ATTACK)}
status: review
when: 2026-12-01 09:00
owner: "<u>maya</u>"
campaign: "</title><h1>"
text: {json.dumps(ATTACK)}
link: "javascript:alert(1)"
media: [{{url: "https://media.example.com/a.jpg", alt: {json.dumps(ATTACK)}}}]
thread: [{json.dumps(ATTACK)}]
first-comment: "</section></details>"
channels: [x, "<b>insta</b>", linkedin]
""",
    "posts/writing.yaml": f"""\
name: "{WRITING}"
status: approved
when: 2026-12-01 09:30
owner: "=cmd()"
text: "{WRITING}\\nSecond line, see https://shop.example.com/a?b=1&c=<d> and www.example.com"
channels: [x, "<b>insta</b>"]
""",
    "posts/long.yaml": f"""\
name: {"Donaudampfschifffahrtsgesellschaft" * 6}
status: draft
when: 2026-12-09
text: {"W" * 400}
media: [{{brief: {"A" * 300}}}, {{file: assets/{"n" * 120}.jpg}}]
channels: [x, linkedin]
""",
    "posts/idea.yaml": 'name: "<h2>idea</h2>"\nstatus: idea\n',
}  # fmt: skip


def month(plan: Plan, first: date = DECEMBER) -> Calendar:
    """A month of a plan with everything that is found in it."""
    return view(plan, postplan.check(plan), month_of(first))


def example(name: str) -> str:
    """The page of an example's December, with its pictures."""
    plan = postplan.load(EXAMPLES / name, now=TODAY)
    calendar = month(plan)
    return render("html", calendar, CalendarOptions(previews=previews(plan.root, pictured(calendar))))


def page_of(folder: Path, files: Files) -> str:
    """The page of the December of the plan these files make."""
    return render("html", month(plan_of(folder, files, TODAY.isoformat())), CalendarOptions())


def crowd(number: int) -> dict[str, str]:
    """A plan with so many posts in one month, on three channels, of four people and all statuses."""
    statuses, people = ("draft", "review", "approved"), ("ana", "maya", "tom", "zoe")
    posts = {
        f"posts/p{each:03}.yaml": (
            f"name: Post number {each}\nstatus: {statuses[each % 3]}\nowner: {people[each % 4]}\n"
            f"when: 2026-12-{each % 31 + 1:02} {each // 31 + 6:02}:{each % 60:02}\n"
            f"text: The {each}th cup of the month, with milk from next door. Which one is yours?\n"
            "link: https://alpenglow.example.com/cups\nchannels: [x, mastodon, linkedin]\n"
        )
        for each in range(number)
    }
    return {
        "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x, mastodon, linkedin]\n",
        **posts,
    }
