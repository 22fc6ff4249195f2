from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st
from tests.calendar.files import PLAN, calendar_of, december
from tests.plans import Files, plan_of

import postplan
from postplan.calendar.calendar import Calendar, Chosen, Entry
from postplan.calendar.period import month_of, week_of
from postplan.calendar.view import usual_period, view
from postplan.plan.keys.post import Status


def said(calendar: Calendar) -> list[tuple[str, str, str, str]]:
    """Each entry as day and time, name, status and channels."""
    return [_said(entry) for entry in calendar.entries]


def _said(entry: Entry) -> tuple[str, str, str, str]:
    clock = f"{entry.time:%H:%M}" if entry.time else "open"
    return (f"{entry.day.day} {clock}", entry.post.id, entry.status.value, " ".join(entry.channels))


def test_a_post_is_one_entry_a_time_and_status(tmp_path: Path) -> None:
    """Channels that go out together stand together, in the order of the settings; an open time comes first."""
    files = {
        "postplan.yaml": "channels: [linkedin, x, bluesky]\n",
        "posts/b.yaml": "when: 2026-12-01 09:00\ntext: B\nchannels: {bluesky: , x: {status: approved}, linkedin: }\n",
        "posts/a.yaml": "when: 2026-12-01 09:00\ntext: A\nchannels: {x: {when: +3h}, linkedin: }\n",
        "posts/c.yaml": "when: 2026-12-01\ntext: C\nchannels: [x]\n",
    }
    assert said(calendar_of(tmp_path, files)) == [
        ("1 open", "c", "draft", "x"),
        ("1 09:00", "a", "draft", "linkedin"),
        ("1 09:00", "b", "draft", "linkedin bluesky"),
        ("1 09:00", "b", "approved", "x"),
        ("1 12:00", "a", "draft", "x"),
    ]


def test_two_times_of_one_clock_face_are_two_entries(tmp_path: Path) -> None:
    """When clocks go back, half past two comes twice: an hour apart, and in that order."""
    files = {
        "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x, bluesky]\n",
        "posts/a.yaml": "when: 2026-10-25 02:30\ntext: A\nchannels: {bluesky: {when: +1h}, x: }\n",
    }
    calendar = calendar_of(tmp_path, files, "2026-10", "2026-10-01")
    assert said(calendar) == [("25 02:30", "a", "draft", "x"), ("25 02:30", "a", "draft", "bluesky")]


def test_an_idea_with_a_day_is_seen_and_does_not_count(tmp_path: Path) -> None:
    """Nobody meets an idea, nor a post without a channel, nor an answer; the calendar still shows them."""
    files = {
        "posts/idea.yaml": "status: idea\nwhen: 2026-12-01 09:00\ntext: A\nchannels: [x]\n",
        "posts/lost.yaml": "when: 2026-12-01 10:00\ntext: A\n",
        "posts/reply.yaml": "when: 2026-12-01 11:00\ntext: A\nreply-to: https://x.com/a/1\nchannels: [x]\n",
        "posts/post.yaml": "when: 2026-12-01 12:00\ntext: A\nchannels: [x, bluesky]\n",
    }
    calendar = calendar_of(tmp_path, files)
    assert [entry.post.id for entry in calendar.entries] == ["idea", "lost", "reply", "post"]
    assert [day.posts for day in calendar.days if day.posts] == [1]
    assert (calendar.posts, calendar.heat[date(2026, 12, 1)], sum(calendar.heat.values())) == (1, 1, 1)


def test_what_was_rejected_is_shown_where_it_is_asked_for(tmp_path: Path) -> None:
    """With a day on it, without one among the undated."""
    files = {
        "posts/a.yaml": "status: rejected\nreason: no\nwhen: 2026-12-01 09:00\ntext: A\nchannels: [x]\n",
        "posts/b.yaml": "status: rejected\nreason: no\ntext: B\nchannels: [x]\n",
    }
    usual = calendar_of(tmp_path, files)
    assert (said(usual), usual.undated) == ([], ())
    asked = calendar_of(tmp_path, files, chosen=Chosen(statuses=(Status.REJECTED,)))
    assert [entry.post.id for entry in asked.entries] == ["a"]
    assert [post.id for post in asked.undated] == ["b"]
    assert asked.posts == 0


def test_without_a_day_is_what_may_still_get_one(tmp_path: Path) -> None:
    """Ideas, drafts, a post of which one channel has no day; not what is public already."""
    files = {
        "posts/a.yaml": "status: published\ntext: A\nchannels: [x]\n",
        "posts/b.yaml": "text: B\nchannels: [x]\n",
        "posts/c.yaml": "text: C\n",
        "posts/d.yaml": "text: D\nchannels: {x: {when: 2026-12-01 09:00}, bluesky: }\n",
        "posts/e.yaml": "text: E\nwhen: 2027-03-01\nchannels: [x]\n",
    }
    assert [post.id for post in calendar_of(tmp_path, files).undated] == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Chosen(), ["open", "third", "letters", "letters", "hostile", "idea", "nowhere"]),
        (Chosen(channels=("linkedin",)), ["letters"]),
        (Chosen(channels=("x", "@team"), owners=("maya",)), ["letters"]),
        (Chosen(owners=("maya",)), ["letters", "letters"]),
        (Chosen(campaigns=("+49 +1",)), ["hostile"]),
        (Chosen(statuses=(Status.DRAFT, Status.IDEA)), ["third", "idea", "nowhere"]),
    ],
)
def test_only_what_is_chosen_is_shown(tmp_path: Path, chosen: Chosen, names: list[str]) -> None:
    """By channel, owner, campaign and status, all of them together; findings go with their posts."""
    calendar = calendar_of(tmp_path, chosen=chosen)
    shown = [entry.post.id for entry in calendar.entries] + [post.id for post in calendar.undated]
    assert sorted(shown) == sorted(names)
    assert {finding.post for finding in calendar.findings} <= set(names)


def test_a_finding_stands_with_the_channels_it_is_about(tmp_path: Path) -> None:
    """What is found of one channel is not told of the others."""
    files = {
        "posts/a.yaml": f"when: 2026-12-01\ntext: {'long ' * 70}\nchannels: {{x: , linkedin: {{when: 2026-12-02}}}}\n"
    }
    plan = plan_of(tmp_path, files, "2026-11-25")
    calendar = view(plan, postplan.check(plan), month_of(date(2026, 12, 1)))
    found = {entry.channels: {each.rule for each in entry.findings} for entry in calendar.entries}
    assert "text-too-long" in found["x",]
    assert "text-too-long" not in found["linkedin",]


def test_days_of_other_months_fill_the_weeks(tmp_path: Path) -> None:
    """They have their posts, which count for their week and not for the month."""
    files = {
        "postplan.yaml": "channels: {x: {cadence: {per-week: 2}}}\naudience: {per-week: 2}\n",
        **{
            f"posts/{day}.yaml": f"when: {day}\ntext: A\nchannels: [x]\n"
            for day in ("2026-11-30", "2026-12-01", "2026-12-06")
        },
    }
    calendar = calendar_of(tmp_path, files)
    week = calendar.weeks[0]
    assert (week.number, week.limit, week.posts, calendar.posts) == (49, 2, 3, 2)
    assert [day.inside for day in week.days] == [False, True, True, True, True, True, True]
    assert [each.words for each in week.overloads] == ["3 posts on x, limit 2", "3 posts across all channels, limit 2"]
    assert calendar_of(tmp_path, files, chosen=Chosen(channels=("x",))).weeks[0].limit == 2
    assert [each.words for each in calendar_of(tmp_path, files, chosen=Chosen(channels=("x",))).overloads] == [
        "3 posts on x, limit 2"
    ]


def test_weeks_begin_where_the_plan_says(tmp_path: Path) -> None:
    """And are numbered by the week that holds most of their days."""
    files = {"postplan.yaml": "week-starts: sunday\nchannels: [x]\n"}
    calendar = calendar_of(tmp_path, files)
    assert (calendar.weeks[0].days[0].date, calendar.weeks[0].number) == (date(2026, 11, 29), 49)
    assert [len(week.days) for week in calendar.weeks] == [7] * 5


def test_holidays_freezes_and_empty_slots_stand_on_their_days(tmp_path: Path) -> None:
    """A slot is empty while nothing is planned for its time, it is still to come, and no freeze is on."""
    calendar = calendar_of(tmp_path, now="2026-12-03 09:00")
    days = {day.date.day: day for day in calendar.days}
    assert {number: day.holiday for number, day in days.items() if day.holiday} == {8: "<b>Ours</b>"}
    assert [number for number, day in days.items() if day.freeze] == [24, 25, 26]
    assert [number for number, day in days.items() if day.open_slots] == [10, 17, 31]
    assert [str(slot.time) for slot in days[10].open_slots] == ["2026-12-10 09:00:00+01:00"]


def test_a_channel_without_a_post_has_its_strip_too(tmp_path: Path) -> None:
    """How full each feed is, against what it may hold, day by day."""
    strips = {strip.channels: strip for strip in calendar_of(tmp_path).strips}
    assert list(strips) == [("x",), ("linkedin",), ("instagram",), ("@team",)]
    x = strips["x",]
    assert (x.per_day, len(x.counts), {day.day: much for day, much in x.counts.items() if much}) == (
        2,
        31,
        {1: 3, 8: 1},
    )
    assert set(strips["instagram",].counts.values()) == {0}


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-11-01", "November 2026"),
        ("2026-11-25 12:00", "January 2027"),
        ("2027-02-01", "January 2027"),
    ],
)
def test_the_usual_month_is_that_of_the_next_planned_post(tmp_path: Path, now: str, title: str) -> None:
    """After the last one, that of the last; an idea is not planned."""
    files = {
        "posts/a.yaml": "when: 2026-11-24\ntext: A\nchannels: [x]\n",
        "posts/b.yaml": "when: 2027-01-07\ntext: B\nchannels: [x]\n",
        "posts/c.yaml": "status: idea\nwhen: 2026-12-07\ntext: C\nchannels: [x]\n",
    }
    assert usual_period(plan_of(tmp_path, files, now)).title == title


def test_the_usual_month_of_an_empty_plan_is_this_one(tmp_path: Path) -> None:
    """And a calendar of nothing is a calendar."""
    plan = plan_of(tmp_path, {}, "2026-11-25")
    calendar = view(plan, postplan.check(plan), usual_period(plan))
    assert (calendar.title, calendar.posts, calendar.overloads) == ("November 2026", 0, [])
    assert len(list(calendar.days)) == 30


DAYS = st.lists(st.integers(0, 20), max_size=16)


@given(DAYS, DAYS, st.integers(1, 3), st.integers(1, 5))
@settings(deadline=None, derandomize=True, max_examples=20)
def test_an_overload_is_shown_if_and_only_if_a_count_finds_it(
    x: list[int], both: list[int], per_day: int, per_week: int
) -> None:
    """Days and weeks of one channel, counted by hand."""
    first = date(2026, 12, 7)
    files: dict[str, str] = {
        "postplan.yaml": f"channels: {{x: {{cadence: {{per-day: {per_day}, per-week: {per_week}}}}}, bluesky: }}\n"
    }
    for number, (step, channels) in enumerate([*((day, "x") for day in x), *((day, "x, bluesky") for day in both)]):
        files[f"posts/{number}.yaml"] = f"when: {first + timedelta(days=step)}\ntext: A\nchannels: [{channels}]\n"
    with TemporaryDirectory() as folder:
        calendar = calendar_of(Path(folder), files)
    days = Counter(first + timedelta(days=step) for step in (*x, *both))
    weeks = Counter(first + timedelta(days=step // 7 * 7) for step in (*x, *both))
    expected = {("day", day, count) for day, count in days.items() if count > per_day}
    expected |= {("week", day, count) for day, count in weeks.items() if count > per_week}
    assert {(o.per, o.first, o.count) for o in calendar.overloads if o.channels == ("x",)} == expected


@pytest.mark.parametrize("name", ["alpenglow", "first-draft"])
def test_a_calendar_of_an_example_has_every_dated_post_once(name: str) -> None:
    """The month, week by week, holds the same entries as the weeks one by one."""
    month = december(name)
    report = postplan.check(month.plan)
    days = [day.date for week in month.weeks for day in week.days][::7]
    weeks = [view(month.plan, report, week_of(day, "monday")) for day in days]
    one_by_one = [entry for week in weeks for entry in week.entries if month.first <= entry.day <= month.last]
    assert [_said(entry) for entry in one_by_one] == said(month)
    assert [[o.words for o in week.overloads] for week in month.weeks] == [
        [o.words for o in week.weeks[0].overloads] for week in weeks
    ]


def test_findings_of_two_posts_with_one_id_stay_apart(tmp_path: Path) -> None:
    """They are told by their files."""
    files: Files = {
        "posts/a.yaml": "id: same\nstauts: x\nwhen: 2026-12-01\ntext: A\nchannels: [x]\n",
        "posts/b.yaml": "id: same\nwhen: 2026-12-02\ntext: B\nchannels: [x]\n",
    }
    found = {entry.post.path: {each.rule for each in entry.findings} for entry in calendar_of(tmp_path, files).entries}
    assert "unknown-field" in found["posts/a.yaml"]
    assert "unknown-field" not in found["posts/b.yaml"]


def test_the_plan_of_the_other_tests_is_as_hostile_as_it_claims() -> None:
    """Its names hold what they are meant to try."""
    assert all(sign in PLAN["posts/hostile.yaml"] for sign in ("<script>", "\\x1b", "\\u202e", "=cmd"))
