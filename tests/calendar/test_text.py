import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st
from tests.calendar.files import calendar_of, december

import postplan
from postplan.calendar.calendar import Calendar, Chosen
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.period import Period
from postplan.calendar.view import view
from postplan.plan.keys.post import Status
from postplan.text.printable import width

COLOR = re.compile(r"\x1b\[[\d;]*m")
HOSTILE = st.lists(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(
            [
                "👩‍👩‍👧‍👦",
                "❤️",
                "1️⃣",
                "🇩🇪",
                "👍🏽",
                "漢",
                "שלום",
                "é́́́",
                "\x1b[31m",
                "\u202e",
                "\u200d",
                "\ufe0f",
                "\n",
                "\t",
                "##[error]",
                "::x::",
            ]
        ),
    ),
    min_size=1,
    max_size=40,
).map("".join)


def text(calendar: Calendar, columns: int = 80, *, color: bool = False, ascii_only: bool = False) -> str:
    return render("text", calendar, CalendarOptions(columns, color, ascii_only))


def quoted(text: str) -> str:
    """Text as a value of YAML that can hold anything."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


BUSY = {
    "postplan.yaml": """\
timezone: Europe/Berlin
channels:
  x: {cadence: {per-day: 2, per-week: 9}, slots: ["wed 09:00"]}
  bluesky: {cadence: {per-day: 9, per-week: 30}}
audience: {per-week: 5}
freezes: [{from: 2026-12-24, to: 2026-12-27, because: We are closed}]
holidays: {days: [{on: 2026-12-08, name: Our day}]}
""",
    "posts/idea.yaml": "status: idea\nname: Perhaps\nrequested: 2026-11-20\n",
    "posts/dated.yaml": "status: idea\nwhen: 2026-12-03\ntext: One day\nchannels: [x]\n",
    **{
        f"posts/a{hour}.yaml": (
            f"name: Post {hour}\nstatus: approved\nwhen: 2026-12-11 {hour}:00\ntext: At {hour}\nchannels: [x]\n"
        )
        for hour in range(10, 13)
    },
    **{
        f"posts/b{hour}.yaml": f"status: review\nwhen: 2026-12-12 {hour}:00\ntext: At {hour}\nchannels: [bluesky]\n"
        for hour in range(10, 18)
    },
}


@pytest.fixture
def busy(tmp_path: Path) -> Calendar:
    return calendar_of(tmp_path, BUSY, now="2026-12-09 12:00")


def test_the_month_is_seen_at_a_glance(busy: Calendar) -> None:
    """Load first: a mark a post, a number where they do not fit; then totals against the limit, and what marks mean."""
    assert text(busy, 70).split("\n\n")[:2] == [
        " December 2026 · Europe/Berlin               11 posts · 2 overloads",
        """\
 wk  Mon     Tue     Wed     Thu     Fri     Sat     Sun     week
 49  30       1       2       3 ?     4       5       6      0/5
 50   7      h8      >9      10      11 ●3!  12 ○8   13      11/5 !
 51  14      15      16 ·    17      18      19      20      0/5
 52  21      22      23 ·   x24     x25     x26     x27      0/5
 53  28      29      30 ·    31       1       2       3      0/5
 ● approved   ○ not approved yet   ? idea or rejected
 ! more than the limit   · empty slot   h holiday
 x freeze: nothing goes out   > today""",
    ]


def test_overloads_are_sentences_with_their_posts(busy: Calendar) -> None:
    """When, how many, where, the limit; then each post with its time."""
    block = text(busy, 80).split("\n\n")[2].splitlines()
    assert block[:4] == [
        " ! Fri 11 Dec  3 posts on x, limit 2",
        "   10:00  approved  Post 10  At 10",
        "   11:00  approved  Post 11  At 11",
        "   12:00  approved  Post 12  At 12",
    ]
    assert block[4] == " ! Week 50, Mon 7 Dec - Sun 13 Dec  11 posts across all channels, limit 5"
    assert len(block) == 16


def test_the_agenda_has_a_line_for_each_thing(busy: Calendar) -> None:
    """Posts, empty slots, holidays, a freeze on its first day; then what has no day."""
    agenda, undated = text(busy, 80).rstrip().split("\n\n")[3:5]
    assert agenda.splitlines()[:10] == [
        " Thu 3 Dec",
        "   --:--  idea      x        dated                One day",
        " Tue 8 Dec",
        "   holiday: Our day",
        " Fri 11 Dec  !",
        "   10:00  approved  x        Post 10              At 10",
        "   11:00  approved  x        Post 11              At 11",
        "   12:00  approved  x        Post 12              At 12",
        " Sat 12 Dec",
        "   10:00  review    bluesky  b10                  At 10",
    ]
    assert " Wed 16 Dec\n   09:00  empty     x        nothing planned yet" in agenda
    assert " Thu 24 Dec\n   nothing goes out until Sun 27 Dec: We are closed" in agenda
    assert undated == " Without a day\n   idea  no channel  Perhaps  asked for 19 days ago"


def test_findings_are_counted_where_they_are(tmp_path: Path) -> None:
    """With the post, and all of them at the end, where it is said who tells of them."""
    files = {"posts/a.yaml": "stauts: x\nwhen: 2026-12-01\ntext: A\nchannels: [x]\n", "posts/b.yaml": "stauts: x\n"}
    calendar = calendar_of(tmp_path, files)
    assert "   --:--  draft  x  a  1 finding  A\n" in text(calendar)
    assert text(calendar).endswith("\n 2 findings: see `postplan check`\n")


def test_a_narrow_terminal_gets_the_agenda(busy: Calendar) -> None:
    """No grid where there is no room for one, and two lines a post; nothing is left out of it."""
    narrow = text(busy, 40)
    assert " wk " not in narrow
    assert narrow.startswith(" December 2026 · Europe/Berlin\n 11 posts · 2 overloads\n\n ! Fri 11 Dec")
    assert "   10:00  review    b10\n          bluesky\n" in narrow
    assert all(f"b{hour}" in narrow for hour in range(10, 18))


def test_colour_only_repeats_what_characters_say(busy: Calendar) -> None:
    """Without its colours a calendar is the one without colour."""
    for columns in (40, 80, 120):
        painted = text(busy, columns, color=True)
        assert COLOR.search(painted)
        assert COLOR.sub("", painted) == text(busy, columns)
        assert "\x1b" not in text(busy, columns)


def test_a_terminal_of_ascii_gets_marks_of_ascii(tmp_path: Path) -> None:
    """Nothing has to be escaped on its way out, and the lines are no wider."""
    for columns in (40, 70, 80, 200):
        shown = text(calendar_of(tmp_path), columns, ascii_only=True)
        assert shown.isascii()
        assert max(map(len, shown.splitlines())) <= columns
    assert " * approved   o not approved yet" in shown


def test_what_is_chosen_is_said(tmp_path: Path) -> None:
    """A calendar of a part of the plan cannot be taken for the whole."""
    chosen = Chosen(("x", "@team"), ("maya",), (), (Status.APPROVED,))
    assert text(calendar_of(tmp_path, chosen=chosen)).splitlines()[1] == (
        " only: channel x, @team · owner maya · status approved"
    )
    assert "only:" not in text(calendar_of(tmp_path))


def test_nothing_planned_is_said(tmp_path: Path) -> None:
    """A month without a post is a month."""
    assert text(calendar_of(tmp_path, {})).endswith("\n\n Nothing is planned for December 2026.\n")


def test_posts_of_an_overload_that_are_not_shown_are_counted(tmp_path: Path) -> None:
    """Another owner's post may be the one too many."""
    files = {"postplan.yaml": "channels: {x: {cadence: {per-day: 1}}}\n"}
    files |= {
        f"posts/{who}.yaml": f"owner: {who}\nwhen: 2026-12-01\ntext: A\nchannels: [x]\n" for who in ("tom", "ana")
    }
    shown = text(calendar_of(tmp_path, files, chosen=Chosen(owners=("tom",))))
    assert (
        " ! Tue 1 Dec  2 posts on x, limit 1\n   --:--  draft  tom  A\n   and 1 more that this calendar does not show\n"
        in shown
    )


@pytest.mark.parametrize("name", ["alpenglow", "first-draft"])
def test_no_line_of_an_example_is_wider_than_the_terminal(name: str) -> None:
    """At every width from 40 to 200, in a month and in three days."""
    month = december(name)
    days = view(
        month.plan, postplan.check(month.plan), Period(date(2026, 12, 1), date(2026, 12, 3), "1 - 3 December 2026")
    )
    for columns in range(40, 201):
        for calendar in (month, days):
            assert max(map(width, text(calendar, columns).splitlines())) <= columns


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, st.integers(1, 12), st.sets(st.integers(40, 200), min_size=4, max_size=4))
@settings(deadline=None, derandomize=True, max_examples=40)
def test_whatever_people_write_nothing_wraps(  # noqa: PLR0917 - Hypothesis gives each by its place
    name: str, first: str, channel: str, because: str, posts: int, widths: set[int]
) -> None:
    """Names, texts, channels and reasons of any characters stay in one line, and give no orders to a terminal."""
    channels = f"{{{quoted(channel)}: {{network: x, cadence: {{per-day: 2}}}}, bluesky: , mastodon: }}"
    files = {
        "postplan.yaml": f"channels: {channels}\n"
        f"holidays: {{days: [{{on: 2026-12-01, name: {quoted(because)}}}]}}\n"
        f"freezes: [{{from: 2026-12-03, to: 2026-12-04, because: {quoted(because)}}}]\n",
        "posts/idea.yaml": f"status: idea\nname: {quoted(name)}\ntext: {quoted(first)}\n",
    }
    for number in range(posts):
        files[f"posts/{number}.yaml"] = (
            f"name: {quoted(name)}\nwhen: 2026-12-01 {number + 8:02}:00\ntext: {quoted(first)}\n"
            f"channels: [{quoted(channel)}, bluesky]\nowner: {quoted(name)}\n"
        )
    with TemporaryDirectory() as folder:
        calendar = calendar_of(Path(folder), files)
    for columns in widths:
        shown = text(calendar, columns)
        assert max(map(width, shown.split("\n"))) <= columns
        assert all(character == "\n" or character.isprintable() or width(character) >= 0 for character in shown)
        assert "##[error]" not in shown
        assert not {"\x1b", "\r", "\t", "\u202e", "\x9b"} & set(shown)
        plain = text(calendar, columns, ascii_only=True)
        assert plain.isascii()
        assert max(map(len, plain.split("\n"))) <= columns
