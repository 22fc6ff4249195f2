"""Too much, too little, at the wrong hour: what the pages of these rules do not show."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.plans import marked, plan_of, report_of, spot

import postplan
from postplan.lint.configure import Selection
from postplan.lint.engine import ReportOptions
from postplan.lint.finding import Diagnostic

EVERYTHING = ReportOptions(history=True)
USUAL = ReportOptions()
NOW = "2026-11-02"


def post(when: str, *lines: str, channels: str = "[x]") -> str:
    """Write a post that goes out then."""
    return "\n".join((f"when: {when}", *lines, "text: What do you drink when it snows?", f"channels: {channels}\n"))


def found(
    folder: Path, rule: str, settings: str, posts: Mapping[str, str], now: str = NOW, *, options: ReportOptions = USUAL
) -> list[Diagnostic]:
    """Give the findings of one rule about these posts, by name."""
    files = {"postplan.yaml": settings, **{f"posts/{name}.yaml": text for name, text in posts.items()}}
    report = report_of(folder, files, now, select=[rule], options=options)
    assert not any(each.failed for each in report.diagnostics)
    return list(report.diagnostics)


def told(folder: Path, rule: str, settings: str, posts: Mapping[str, str], now: str = NOW) -> list[str]:
    """Give their messages."""
    return [each.message for each in found(folder, rule, settings, posts, now)]


A_DAY = "channels: {x: {cadence: {per-day: 1}}}\n"


@pytest.mark.parametrize(
    ("starts", "weeks"),
    [("monday", ["Mon 30 Nov"]), ("sunday", ["Sun 6 Dec"]), ("saturday", ["Sat 5 Dec"]), ("wednesday", ["Wed 2 Dec"])],
)
def test_a_week_begins_where_the_plan_says(starts: str, weeks: list[str], tmp_path: Path) -> None:
    """The same five posts are too many in other weeks."""
    posts = {day: post(f"2026-12-{day} 09:00") for day in ("01", "05", "06", "08", "09")}
    settings = f"week-starts: {starts}\nchannels: {{x: {{cadence: {{per-week: 2}}}}}}\n"
    messages = told(tmp_path, "week-overloaded", settings, posts)
    assert [re.sub(r".* in the week from (.*), limit 2", r"\1", each) for each in messages] == weeks


def test_what_is_public_is_a_neighbour_and_stays_where_it_is(tmp_path: Path) -> None:
    """A planned post too soon after it is moved; the finding shows both."""
    settings = "channels: {x: {cadence: {gap: 4h}}}\n"
    posts = {"gone": post("2026-11-02 08:00", "status: approved"), "next": post("2026-11-02 10:00", "status: approved")}
    (one,) = found(tmp_path, "posts-too-close", settings, posts, "2026-11-02 09:00")
    assert [place.path for place in one.places] == ["posts/next.yaml", "posts/gone.yaml"]
    assert one.help.startswith("write `when: 2026-11-02 12:00` in posts/next.yaml")


def test_what_is_all_public_is_told_only_where_history_is_asked_for(tmp_path: Path) -> None:
    """Nobody can do anything about it; one post that is still to come is enough."""
    gone = {name: post(f"2026-11-01 {name}:00", "status: published") for name in ("09", "10")}
    to_come = {"11": post("2026-11-01 11:00", "status: review")}
    assert told(tmp_path, "day-overloaded", A_DAY, gone) == []
    (shown,) = found(tmp_path, "day-overloaded", A_DAY, gone, options=EVERYTHING)
    assert shown.help == "all of them are fixed or already public: remove one"
    assert told(tmp_path, "day-overloaded", A_DAY, gone | to_come) == ["3 posts on x on Sun 1 Nov, limit 1"]


def test_drafts_count_and_ideas_do_not(tmp_path: Path) -> None:
    """What somebody has dated is meant to go out."""
    posts = {status: post("2026-12-01 09:00", f"status: {status}") for status in ("draft", "idea", "rejected")}
    assert told(tmp_path, "day-overloaded", A_DAY, posts) == []
    posts["review"] = post("2026-12-01 12:00", "status: review")
    assert told(tmp_path, "day-overloaded", A_DAY, posts) == ["2 posts on x on Tue 1 Dec, limit 1"]


def test_stories_are_not_counted_with_what_stays(tmp_path: Path) -> None:
    """Two of each are two full days, and one of each is none."""
    settings = """\
channels:
  instagram: {handle: a, cadence: {per-day: 1}}
  stories: {network: instagram, handle: a, format: story, cadence: {per-day: 1}}
"""
    one = {name: post("2026-12-01 09:00", channels=f"[{name}]") for name in ("instagram", "stories")}
    assert told(tmp_path, "day-overloaded", settings, one) == []
    two = one | {f"{name}-again": post("2026-12-01 12:00", channels=f"[{name}]") for name in one}
    assert sorted(told(tmp_path, "day-overloaded", settings, two)) == [
        "2 posts on instagram on Tue 1 Dec, limit 1",
        "2 posts on stories on Tue 1 Dec, limit 1",
    ]


def test_what_is_fixed_stays_and_another_moves(tmp_path: Path) -> None:
    """The last of the day, unless it is fixed."""
    posts = {
        "a": post("2026-12-01 09:00"),
        "b": post("2026-12-01 12:00", "status: approved"),
        "c": post("2026-12-01 15:00", "fixed: World Coffee Day"),
    }
    (one,) = found(tmp_path, "day-overloaded", "channels: {x: {cadence: {per-day: 2}}}\n", posts)
    assert (one.at.path, one.at.label) == ("posts/c.yaml", "the third")
    assert one.help == "write `when: 2026-12-02 09:00` in posts/a.yaml, the next free spot on x"


@pytest.mark.parametrize("rule", ["day-overloaded", "posts-too-close", "audience-overloaded", "campaign-crowded"])
def test_where_everything_is_fixed_nobody_is_told_to_move_it(rule: str, tmp_path: Path) -> None:
    """There are free places, and nothing that may go there."""
    settings = "audience: {per-day: 2}\ncampaigns: [w]\nchannels: {x: {cadence: {per-day: 2, gap: 4h}}}\n"
    posts = {hour: post(f"2026-12-01 {hour}:00", "fixed: a fair", "campaign: w") for hour in ("10", "15", "20")}
    posts["21"] = post("2026-12-01 21:00", "status: idea")
    if rule == "posts-too-close":
        posts["10"] = posts["10"].replace("10:00", "14:00")
    (one,) = found(tmp_path, rule, settings, posts)
    assert one.help == "all of them are fixed or already public: remove one"


def test_where_there_is_no_free_place_that_is_said(tmp_path: Path) -> None:
    """Everything after that day is frozen."""
    settings = f"{A_DAY}freezes: [{{from: 2026-12-02, to: 2027-03-01}}]\n"
    posts = {hour: post(f"2026-12-01 {hour}:00") for hour in ("10", "15", "20")}
    (one,) = found(tmp_path, "day-overloaded", settings, posts)
    nowhere = "no free spot on x in the next 28 days works without overloading something else"
    assert one.help == f"{nowhere}: remove 2, or raise the limit"


def test_of_two_posts_too_many_both_are_moved_each_to_a_place_of_its_own(tmp_path: Path) -> None:
    """The second does not go where the first went; of more than three, three are told."""
    posts = {hour: post(f"2026-12-01 {hour}:00") for hour in ("10", "12", "14")}
    (one,) = found(tmp_path, "day-overloaded", A_DAY, posts)
    steps = "write `when: 2026-12-02 14:00` in posts/14.yaml; write `when: 2026-12-03 12:00` in posts/12.yaml"
    assert one.help == f"move 2: {steps}"
    more = posts | {hour: post(f"2026-12-01 {hour}:00") for hour in ("16", "18")}
    (one,) = found(tmp_path, "day-overloaded", A_DAY, more)
    assert one.help.startswith("4 too many: write ")
    assert one.help.count("write `when: ") == 3


def test_the_same_minute_is_told_without_a_gap_and_across_zones(tmp_path: Path) -> None:
    """Two people, two ways to write nine in Berlin."""
    settings = "timezone: Europe/Berlin\nchannels: [mastodon]\n"
    posts = {
        "a": post("2026-12-01 09:00", channels="[mastodon]"),
        "b": post("2026-12-01 03:00 America/New_York", channels="[mastodon]"),
        "c": post("2026-12-01 09:01", channels="[mastodon]"),
    }
    (one,) = found(tmp_path, "posts-too-close", settings, posts)
    assert (one.message, one.at.label) == ("two posts on mastodon in the same minute", "the same minute")
    assert [place.path for place in one.places] == ["posts/b.yaml", "posts/a.yaml"]


def test_a_gap_is_elapsed_time(tmp_path: Path) -> None:
    """From one to four at night are two hours when summer time begins."""
    settings = "timezone: Europe/Berlin\nchannels: {x: {cadence: {gap: 3h}}}\n"
    posts = {
        "a": post("2027-03-28 01:00"),
        "b": post("2027-03-28 04:00"),
        "c": post("2027-03-29 01:00"),
        "d": post("2027-03-29 04:00"),
    }
    expected = ["two posts on x within 2 hours; leave at least 3 hours"]
    assert told(tmp_path, "posts-too-close", settings, posts) == expected


def test_a_day_without_a_clock_counts_and_is_moved_to_a_day(tmp_path: Path) -> None:
    """It comes first on its day, is close to nothing, and its hour stays open."""
    posts = {"a": post("2026-12-01"), "b": post("2026-12-01 09:00", "status: approved")}
    (one,) = found(tmp_path, "day-overloaded", A_DAY, posts)
    assert one.help == "write `when: 2026-12-02` in posts/a.yaml, the next free spot on x"
    assert told(tmp_path, "posts-too-close", "channels: {x: {cadence: {gap: 20h}}}\n", posts) == []


def test_every_post_of_a_full_day_is_shown_in_the_order_of_time(tmp_path: Path) -> None:
    """At the last of them, with the others by their names."""
    posts = {
        name: post(f"2026-12-01 {hour}:00", f"name: {name} it is") for name, hour in (("b", 10), ("c", 12), ("a", 14))
    }
    (one,) = found(tmp_path, "day-overloaded", A_DAY, posts)
    assert (spot(one), marked(one)) == ("posts/a.yaml:1:7", "2026-12-01 14:00")
    assert [(place.path, place.label) for place in one.related] == [
        ("posts/b.yaml", "b it is"),
        ("posts/c.yaml", "c it is"),
    ]


def test_the_key_of_the_channel_is_named_where_a_post_goes_elsewhere_too(tmp_path: Path) -> None:
    """The other channels keep their time."""
    posts = {
        "a": post("2026-12-01 09:00", "status: approved"),
        "b": post("2026-12-01 12:00", channels="[x, mastodon]"),
        "c": post("2026-12-03 12:00", "status: approved"),
        "d": post("2026-12-03 09:00", channels="{x: {when: 2026-12-03 15:00}}"),
    }
    settings = "channels: {x: {cadence: {per-day: 1}}, mastodon: }\n"
    helps = [each.help for each in found(tmp_path, "day-overloaded", settings, posts)]
    assert helps == [
        "write `channels.x.when: 2026-12-02 12:00` in posts/b.yaml, the next free spot on x",
        "write `channels.x.when: 2026-12-04 15:00` in posts/d.yaml, the next free spot on x",
    ]


def test_a_post_on_four_channels_is_one_for_the_audience(tmp_path: Path) -> None:
    """On each day it goes out; two of them are two, and a whole post is moved."""
    four = "[x, mastodon, bluesky, threads]"
    settings = f"audience: {{per-day: 1}}\nchannels: {four}\n"
    posts = {"a": post("2026-12-01 09:00", channels=four)}
    assert told(tmp_path, "audience-overloaded", settings, posts) == []
    posts["b"] = post("2026-12-01 12:00", channels="[x, mastodon]")
    (one,) = found(tmp_path, "audience-overloaded", settings, posts)
    assert one.message == "2 posts across all channels on Tue 1 Dec, limit 1"
    assert one.help == "write `when: 2026-12-02 12:00` in posts/b.yaml, the next free spot on all channels"
    exception = f"{settings}exceptions: [{{on: 2026-12-01, per-day: 2}}]\n"
    assert told(tmp_path, "audience-overloaded", exception, posts) == []


def test_a_week_may_be_too_much_for_the_audience_though_no_day_is(tmp_path: Path) -> None:
    """Told apart from its days."""
    posts = {day: post(f"2026-12-0{day} 09:00") for day in ("1", "2", "3")}
    messages = told(tmp_path, "audience-overloaded", "audience: {per-day: 1, per-week: 2}\nchannels: [x]\n", posts)
    assert messages == ["3 posts across all channels in the week from Mon 30 Nov, limit 2"]


@pytest.mark.parametrize(
    ("campaign", "others", "speaks"), [(3, 2, True), (3, 3, False), (2, 0, False), (3, 0, True), (4, 3, True)]
)
def test_a_campaign_is_a_crowd_from_three_posts_on_if_they_are_more_than_all_others(
    campaign: int, others: int, speaks: bool, tmp_path: Path
) -> None:
    """In one week of one channel, and only of campaigns that the settings know."""
    posts = {f"c{n}": post(f"2026-12-0{n + 1} 09:00", "campaign: w") for n in range(campaign)}
    posts |= {f"o{n}": post(f"2026-12-0{n + 1} 15:00") for n in range(others)}
    assert bool(told(tmp_path, "campaign-crowded", "campaigns: [w]\nchannels: [x]\n", posts)) is speaks
    assert told(tmp_path, "campaign-crowded", "channels: [x]\n", posts) == []


@pytest.mark.parametrize(
    ("now", "settings", "expected"),
    [
        ("2026-11-02", "channels: [x]\n", ["nothing on x for 30 days before this post; the limit is 14"]),
        ("2026-11-15", "channels: [x]\n", ["nothing on x for 30 days before this post; the limit is 14"]),
        ("2026-11-17", "channels: [x]\n", []),
        ("2026-11-02", "channels: {x: {cadence: {silent-after: 30 days}}}\n", []),
        ("2026-11-02", "channels: [x]\nfreezes: [{from: 2026-11-03, to: 2026-11-18}]\n", []),
    ],
)
def test_a_silence_is_told_while_enough_of_it_lies_ahead(
    now: str, settings: str, expected: list[str], tmp_path: Path
) -> None:
    """Without `silent-after` after 14 days; nothing is said of the time after the last post."""
    posts = {"a": post("2026-11-01 09:00", "status: published"), "b": post("2026-12-01 09:00")}
    assert told(tmp_path, "channel-silent", settings, posts, now) == expected


def test_a_neglected_month_is_told_at_its_first_post_or_at_the_channel(tmp_path: Path) -> None:
    """Of a month that is over nothing is said; how little is too little is the team's to say."""
    settings = "channels: {x: , linkedin: {cadence: {per-week: 3}}}\n"
    posts = {
        "a": post("2026-09-30 09:00", channels="[linkedin]"),
        "b": post("2026-11-10 09:00", channels="[linkedin]"),
        "c": post("2027-01-01 09:00", channels="[linkedin]"),
    }
    told_of = found(tmp_path, "channel-neglected", settings, posts)
    assert sorted((each.message.partition(";")[0], each.at.path, marked(each)) for each in told_of) == [
        ("1 post on linkedin in November 2026", "posts/b.yaml", "2026-11-10 09:00"),
        ("no post on linkedin in December 2026", "postplan.yaml", "linkedin"),
    ]
    lenient = f"{settings}rules: {{channel-neglected: {{share: 0.1}}}}\n"
    messages = told(tmp_path, "channel-neglected", lenient, posts)
    assert [each.partition(" on ")[0] for each in messages] == ["no post"]


@pytest.mark.parametrize(
    ("when", "lines", "speaks"),
    [
        ("2026-12-04 08:00", (), False),
        ("2026-12-04 14:00", (), False),
        ("2026-12-04 14:01", (), True),
        ("2026-12-03 19:00", (), False),
        ("2026-12-05 10:00", (), False),  # nothing is said of Saturdays
        ("2026-12-06 10:00", (), True),
        ("2026-12-06", (), True),
        ("2026-12-04", (), False),
        ("2026-12-06 10:00", ("fixed: a fair",), False),
        ("2026-12-06 10:00", ("status: idea",), True),
    ],
)
def test_hours_are_those_of_the_day_and_their_ends_belong_to_them(
    when: str, lines: tuple[str, ...], speaks: bool, tmp_path: Path
) -> None:
    """A day that is open is inside the hours, unless there are none on it."""
    settings = "hours: {weekdays: 08:00-19:00, fri: 08:00-14:00, sun: none}\nchannels: [x]\n"
    messages = told(tmp_path, "outside-hours", settings, {"a": post(when, *lines)})
    if lines == ("status: idea",):
        assert messages == []  # an idea is no plan yet
    else:
        assert bool(messages) is speaks


def test_hours_are_those_of_the_plan_wherever_a_time_is_written(tmp_path: Path) -> None:
    """Nine in New York is three in the afternoon in Berlin."""
    settings = "timezone: Europe/Berlin\nhours: {weekdays: 14:00-16:00}\nchannels: [x]\n"
    posts = {"a": post("2026-12-01 09:00 America/New_York"), "b": post("2026-12-02 09:00")}
    assert [each.at.path for each in found(tmp_path, "outside-hours", settings, posts)] == ["posts/b.yaml"]


def test_a_freeze_stops_what_is_fixed_too_and_nobody_is_told_to_move_that(tmp_path: Path) -> None:
    """Both ends belong to it; a way out is named for what may move."""
    settings = "freezes: [{from: 2026-12-24, to: 2026-12-25}]\nchannels: [x]\n"
    posts = {
        "a": post("2026-12-24 00:00"),
        "b": post("2026-12-25 23:59", "fixed: Christmas"),
        "c": post("2026-12-23 23:59"),
        "d": post("2026-12-26 00:00"),
    }
    helps = {each.at.path: each.help for each in found(tmp_path, "in-freeze", settings, posts)}
    assert list(helps) == ["posts/a.yaml", "posts/b.yaml"]
    assert helps["posts/a.yaml"].startswith("write `when: 2026-12-26 ")
    assert helps["posts/b.yaml"] == "move it out of the freeze"


def test_a_day_off_of_the_team_is_a_holiday_and_what_is_fixed_belongs_to_it(tmp_path: Path) -> None:
    """One without a name is a day off."""
    settings = "holidays: {days: [{on: 2026-12-23, name: we count the stock}, {on: 2026-12-24}]}\nchannels: [x]\n"
    posts = {
        "a": post("2026-12-23 09:00"),
        "b": post("2026-12-24"),
        "c": post("2026-12-24 09:00", "fixed: Christmas Eve"),
    }
    assert told(tmp_path, "on-holiday", settings, posts) == [
        "Wed 23 Dec is a public holiday or day off: we count the stock",
        "Thu 24 Dec is a public holiday or day off: day off",
    ]


def test_a_day_off_in_a_freeze_is_told_once(tmp_path: Path) -> None:
    """In a freeze nothing goes out anyway."""
    settings = "holidays: {days: [{on: 2026-12-24}]}\nfreezes: [{from: 2026-12-24, to: 2026-12-26}]\nchannels: [x]\n"
    posts = {"a": post("2026-12-24 09:00")}
    assert told(tmp_path, "on-holiday", settings, posts) == []
    assert len(told(tmp_path, "in-freeze", settings, posts)) == 1


def test_room_is_for_what_nobody_can_plan(tmp_path: Path) -> None:
    """A trend takes the room that was left for it; a week over its limit is for another rule to tell."""
    settings = "leave-free: 25%\nchannels: {x: {cadence: {per-week: 4}}}\n"
    posts = {day: post(f"2026-12-0{day} 09:00") for day in ("1", "2", "3")}
    assert told(tmp_path, "no-room-left", settings, posts) == []
    assert told(tmp_path, "no-room-left", settings, posts | {"4": post("2026-12-04 09:00", "kind: trend")}) == []
    posts |= {"4": post("2026-12-04 09:00")}
    message = "4 of 4 spots on x are taken in the week from Mon 30 Nov; 1 spot should stay free"
    assert told(tmp_path, "no-room-left", settings, posts) == [message]
    assert told(tmp_path, "no-room-left", settings, posts | {"5": post("2026-12-05 09:00")}) == []


def test_channels_are_too_many_only_for_a_team_that_says_what_it_carries(tmp_path: Path) -> None:
    """The same post on several channels carries further."""
    team = "team: {maya: {per-week: 4}}\nchannels: [instagram, linkedin]\n"
    one = {"a": post("2026-12-01 09:00", channels="[linkedin]")}
    assert told(tmp_path, "channels-too-many", team, one) == [
        "2 channels usually need 5 posts a week, and the team can make 4"
    ]
    assert (
        told(tmp_path, "channels-too-many", team, {"a": post("2026-12-01 09:00", channels="[instagram, linkedin]")})
        == []
    )
    assert told(tmp_path, "channels-too-many", team.replace(": 4", ": "), one) == []


def test_every_message_stands_alone(tmp_path: Path) -> None:
    """It says on which channel or day, with its numbers, and what to do is another sentence."""
    settings = """\
audience: {per-day: 1}
campaigns: [w]
freezes: [{from: 2026-12-03, to: 2026-12-03}]
holidays: {days: [{on: 2026-12-01, name: stock}]}
hours: {weekdays: 12:00-13:00}
leave-free: 20%
team: {maya: {per-week: 1}}
channels: {x: {cadence: {per-day: 2, per-week: 3, gap: 12h}}, linkedin: {cadence: {per-week: 9}}}
"""
    posts = {
        f"{day:02}-{hour}": post(f"2026-12-{day:02} {hour}:00", "campaign: w")
        for day in (1, 3)
        for hour in (10, 16, 20)
    }
    posts |= {"a": post("2026-11-02 12:00"), "b": post("2027-01-10 12:00"), "c": post("2027-01-12 12:00")}
    posts |= {
        "d": post("2027-01-13 12:00"),
        "g": post("2027-01-15 12:00"),
        "e": post("2027-01-14 12:00", channels="[linkedin]"),
        "f": post("2026-11-03", channels="[linkedin]"),
    }
    plan = plan_of(
        tmp_path, {"postplan.yaml": settings, **{f"posts/{name}.yaml": text for name, text in posts.items()}}
    )
    report = postplan.check(plan, Selection(select=("cadence", "channels-too-many")))
    assert {each.rule for each in report.diagnostics} == {
        "audience-overloaded", "campaign-crowded", "channel-neglected", "channel-silent", "channels-too-many",
        "day-overloaded", "in-freeze", "no-room-left", "on-holiday", "outside-hours", "posts-too-close",
        "week-overloaded",
    }  # fmt: skip
    for each in report.diagnostics:
        where = r"\bon (x|linkedin|all channels)\b|\bacross all channels\b|\b\w{3} \d+ (Nov|Dec|Jan)\b|\bchannels\b"
        assert re.search(where, each.message), each.message
        assert not re.search(r"^(it|this|that|they)\b|please|[.!]$|\n", each.message, re.IGNORECASE), each.message
        assert re.match(r"[a-z\d]", each.help), each.help
