import os
import re
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from icalendar import Calendar as File, Event
from tests.calendar.files import PLAN, calendar_of, december, example, file_of
from tests.needs import program
from tests.plans import Files

from postplan.calendar.calendar import Chosen
from postplan.calendar.escape import one_line
from postplan.calendar.formats import CalendarOptions, render
from postplan.calendar.formats._zones import timezone
from postplan.calendar.formats.ics import without_commands
from postplan.text.zones import zone as named_zone

BERLIN = named_zone("Europe/Berlin")

CLOCKS: Files = {
    "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x]\n",
    **{
        f"posts/{name}.yaml": f"status: review\nwhen: {when}\ntext: Hello\nchannels: [x]\n"
        for name, when in {
            "before-spring": "2026-03-28 09:00",
            "skipped": "2026-03-29 02:30",
            "after-the-gap": "2026-03-29 03:15",
            "spring": "2026-03-29 09:00",
            "before-autumn": "2026-10-24 09:00",
            "first": "2026-10-25 02:30",
            "second": "2026-10-25 02:30 +01:00",
            "autumn": "2026-10-25 09:00",
            "whole-day": "2026-10-26",
        }.items()
    },
}


def events_of(text: str) -> list[Event]:
    """Read the file as another program does."""
    return [each for each in File.from_ical(text.encode()).walk("VEVENT") if isinstance(each, Event)]


def said(event: Event, key: str) -> str:
    """Give what an event says under a key."""
    return str(event[key])


def summaries(events: list[Event]) -> list[str]:
    return [said(event, "SUMMARY") for event in events]


def moments(text: str) -> dict[str, str]:
    """Name when each event begins, on the clocks of Berlin, with the offset that tells two hours apart."""
    starts = {said(event, "SUMMARY").split()[1]: event.decoded("DTSTART") for event in events_of(text)}
    timed = {name: start.astimezone(BERLIN) for name, start in starts.items() if isinstance(start, datetime)}
    return {name: f"{start:%m-%d %H:%M %z}" for name, start in timed.items()}


def test_every_variant_with_a_day_is_an_event(tmp_path: Path) -> None:
    """With its channel, its status in words and in the file's own, and no other way to be seen as busy."""
    events = events_of(file_of(tmp_path, "ics"))
    hostile = "<script>alert(1)</script> `x` | @octocat #12 =\\x1b[31mred (review)"
    assert [(said(e, "SUMMARY"), said(e, "STATUS"), e.categories) for e in events] == [
        (f"x: {hostile}", "TENTATIVE", ["x"]),
        (f"@team: {hostile}", "TENTATIVE", ["@team"]),
        ("x: 明日の朝 👩‍🌾 שלום (approved)", "CONFIRMED", ["x"]),
        ("x: third (draft)", "TENTATIVE", ["x"]),
        ("linkedin: 明日の朝 👩‍🌾 שלום (approved)", "CONFIRMED", ["linkedin"]),
        ("x: open (scheduled)", "CONFIRMED", ["x"]),
        ("x: no (rejected)", "CANCELLED", ["x"]),
    ]
    assert {event["TRANSP"] for event in events} == {"TRANSPARENT"}
    assert len({event["UID"] for event in events}) == len(events)


def test_an_event_tells_the_whole_post(tmp_path: Path) -> None:
    """Text, link, who and how far, the file, and what was found; what the channel does not get is not in it."""
    one, other = (said(e, "DESCRIPTION") for e in events_of(file_of(tmp_path, "ics")) if "明日" in said(e, "SUMMARY"))
    assert str(one) == (
        'Kaffee, schwarz; "so" ☕\nשורה שנייה\n\nSecond\n\nThird\n\n'
        "Channel: x (X)\nStatus: approved\nOwner: maya\nFile: posts/letters.yaml"
    )
    assert "First comment: More" in other
    assert "warning: 2 of the 3 posts of this thread are lost" in other
    linked = next(said(e, "DESCRIPTION") for e in events_of(file_of(tmp_path, "ics")) if "script" in said(e, "SUMMARY"))
    assert "Link: https://example.com/a?b=1;=2\n" in linked


def test_a_post_without_a_time_takes_the_whole_day(tmp_path: Path) -> None:
    """And none of the next."""
    event = next(each for each in events_of(file_of(tmp_path, "ics")) if "open" in said(each, "SUMMARY"))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 12, 8), date(2026, 12, 9))


def test_times_are_right_on_both_sides_of_a_change_of_clocks(tmp_path: Path) -> None:
    """A time that clocks skip is an hour on, of one that comes twice it is clear which is meant."""
    assert moments(file_of(tmp_path, "ics", CLOCKS, "2026-03")) == {
        "before-spring": "03-28 09:00 +0100",
        "skipped": "03-29 03:30 +0200",
        "after-the-gap": "03-29 03:15 +0200",
        "spring": "03-29 09:00 +0200",
    }
    assert moments(file_of(tmp_path, "ics", CLOCKS, "2026-10")) == {
        "before-autumn": "10-24 09:00 +0200",
        "first": "10-25 02:30 +0200",
        "second": "10-25 02:30 +0100",
        "autumn": "10-25 09:00 +0100",
    }


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
             "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"],
)  # fmt: skip
@pytest.mark.parametrize("year", [2011, 2026, 2027])
def test_the_zone_in_the_file_is_the_zone(name: str, year: int) -> None:
    """For a program that knows no zone by name: at every half hour of the year, but where clocks go back."""
    zone = named_zone(name)
    told = timezone(zone, date(year, 3, 1), date(year, 3, 31)).to_tz(lookup_tzid=False)
    moment, wrong = datetime(year, 1, 2, tzinfo=UTC), []
    while moment.year == year:
        local = moment.astimezone(zone)
        certain = local.utcoffset() == local.replace(fold=1 - local.fold).utcoffset()
        if certain and local.replace(tzinfo=told).utcoffset() != local.utcoffset():
            wrong.append(local)
        moment += timedelta(minutes=30)
    assert not wrong


def test_a_plan_in_utc_needs_no_zone(tmp_path: Path) -> None:
    """Its times are in UTC, and say so."""
    text = file_of(tmp_path, "ics", {"posts/a.yaml": "when: 2026-12-01 09:00\ntext: A\nchannels: [x]\n"})
    assert "VTIMEZONE" not in text
    assert "DTSTART:20261201T090000Z" in text


def test_what_has_moved_is_the_same_event_and_newer(tmp_path: Path) -> None:
    """So a calendar that has it already takes the new time, on every machine and from whichever month's file."""
    moved = {**PLAN, "posts/third.yaml": "status: approved\nwhen: 2027-01-05 12:00\ntext: A third one\nchannels: [x]\n"}
    old = next(e for e in events_of(file_of(tmp_path / "a", "ics")) if "third" in said(e, "SUMMARY"))
    (new,) = events_of(file_of(tmp_path / "b", "ics", moved, "2027-01", now="2026-11-25 12:00"))
    assert new["UID"] == old["UID"] == "f6a4e3b9-9b8c-5ead-957a-d7a8a7751a38"
    assert int(said(new, "SEQUENCE")) > int(said(old, "SEQUENCE"))
    assert new.decoded("DTSTAMP") > old.decoded("DTSTAMP")
    assert new.decoded("LAST-MODIFIED") == new.decoded("DTSTAMP") == datetime(2026, 11, 25, 11, tzinfo=UTC)


def test_two_posts_of_one_id_are_two_events(tmp_path: Path) -> None:
    """Which is found as a mistake, but must lose nothing."""
    post = "id: a\nwhen: 2026-12-01 09:00\ntext: A\nchannels: [x]\n"
    events = events_of(file_of(tmp_path, "ics", {"posts/a.yaml": post, "posts/b.yaml": post}))
    assert len({event["UID"] for event in events}) == 2


def test_a_plan_looked_at_from_before_everything_has_a_file_too(tmp_path: Path) -> None:
    """That is how the library looks at it where nobody says when; files begin in 1970."""
    event = events_of(file_of(tmp_path, "ics", now="0001-01-02"))[0]
    assert (said(event, "SEQUENCE"), event.decoded("DTSTAMP")) == ("0", datetime(1970, 1, 1, tzinfo=UTC))


def test_what_was_rejected_goes_with_what_is_chosen(tmp_path: Path) -> None:
    """A file of one channel takes nothing of another one away."""
    text = render("ics", calendar_of(tmp_path, chosen=Chosen(channels=("linkedin",))), CalendarOptions())
    assert summaries(events_of(text)) == ["linkedin: 明日の朝 👩‍🌾 שלום (approved)"]


def test_lines_are_as_the_standard_wants_them(tmp_path: Path) -> None:
    """No longer than 75 bytes, ended by CRLF, without control characters; and CI machines obey none of them."""
    text = file_of(tmp_path, "ics")
    assert text.endswith("END:VCALENDAR\r\n")
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        assert not [byte for byte in line if byte < 32 or byte == 127]
        assert not line.strip().startswith(b"::")
    assert "\u202e" not in text
    assert "##[" not in text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plan")


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cn"]) | st.sampled_from(r"\\;,:n#"), max_size=90))
def test_whatever_is_written_is_read_back(folder: Path, words: str) -> None:
    """In one line of safe characters, through folds and escapes."""
    written = "".join(f"\\U{ord(character):08x}" for character in words)
    post = f'when: 2026-12-01 09:00\nname: "a{written}"\ntext: Hello\nchannels: [x]\n'
    text = file_of(folder, "ics", {"posts/a.yaml": post})
    (event,) = events_of(text)
    assert said(event, "SUMMARY") == f"x: {one_line('a' + words)} (draft)"
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))


def test_a_fold_makes_no_orders() -> None:
    """Where a line happens to be cut before two colons, it is cut between them, too."""
    name = "a" * 60
    for more in range(20):
        event = Event()
        event.add("summary", f"{name}{'b' * more} ::error::{name}")
        text = event.to_ical().decode()
        folded = without_commands(text)
        assert not [line for line in folded.split("\r\n") if line.strip().startswith("::")]
        assert str(events_of(f"BEGIN:VCALENDAR\r\n{folded}END:VCALENDAR\r\n")[0]["SUMMARY"]) == said(event, "SUMMARY")


def test_the_zone_of_the_machine_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same plan seen from the same moment is the same file."""
    seen = set()
    for zone in ("UTC", "Pacific/Apia", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        seen.add("".join(file_of(tmp_path, form, CLOCKS, "2026-10") for form in ("ics", "csv", "markdown", "json")))
    monkeypatch.undo()
    time.tzset()
    assert len(seen) == 1


@pytest.mark.parametrize("name", ["alpenglow", "first-draft"])
def test_the_examples_are_read_back_whole(name: str) -> None:
    """At the times of the plan."""
    calendar = december(name)
    planned = [(entry.time, name) for entry in calendar.entries for name in entry.channels if entry.time]
    events = [event for event in events_of(example(name, "ics")) if said(event, "STATUS") != "CANCELLED"]
    seen = [(e.decoded("DTSTART"), e.categories[0]) for e in events if isinstance(e.decoded("DTSTART"), datetime)]
    assert sorted(seen) == sorted(planned)


CONFIG = """\
[calendars]
[[plan]]
path = {folder}/calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = plan
"""

Khal = Callable[..., str]


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    """A calendar program of its own, with an empty calendar, where somebody lives in a zone."""
    path = program("khal", of="khal")
    (tmp_path / "calendar").mkdir()

    def run(*arguments: str, zone: str = "Europe/Berlin") -> str:
        config = tmp_path / "config"
        config.write_text(CONFIG.format(folder=tmp_path, zone=zone))
        done = subprocess.run(
            [path, "-c", str(config), *arguments],
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            capture_output=True,
            timeout=60,
            check=True,
        )
        return done.stdout.decode()

    return run


def imported(khal: Khal, folder: Path, text: str, start: str, *, zone: str = "Europe/Berlin") -> list[str]:
    """What khal shows of two days after it has taken the file."""
    file = folder / "plan.ics"
    file.write_bytes(text.encode())
    khal("import", "--batch", "-a", "plan", str(file), zone=zone)
    shown = "{start-date} {start-time} {title} {status}"
    said = khal("list", "--day-format", "", "--format", shown, start, "2d", zone=zone)
    return [" ".join(line.split()) for line in said.splitlines() if line.strip()]


def test_khal_shows_the_right_times_when_clocks_go_forward(khal: Khal, tmp_path: Path) -> None:
    """In Berlin, and to somebody in New York."""
    text = file_of(tmp_path / "plan", "ics", CLOCKS, "2026-03")
    assert imported(khal, tmp_path, text, "2026-03-28") == [
        "2026-03-28 09:00 x: before-spring (review) TENTATIVE",
        "2026-03-29 03:15 x: after-the-gap (review) TENTATIVE",
        "2026-03-29 03:30 x: skipped (review) TENTATIVE",
        "2026-03-29 09:00 x: spring (review) TENTATIVE",
    ]
    assert [line[:16] for line in imported(khal, tmp_path, text, "2026-03-28", zone="America/New_York")] == [
        "2026-03-28 04:00", "2026-03-28 21:15", "2026-03-28 21:30", "2026-03-29 03:00",
    ]  # fmt: skip


def test_khal_shows_the_right_times_when_clocks_go_back(khal: Khal, tmp_path: Path) -> None:
    """The two hours of one name are an hour apart."""
    text = file_of(tmp_path / "plan", "ics", CLOCKS, "2026-10")
    assert sorted(imported(khal, tmp_path, text, "2026-10-24")) == [
        "2026-10-24 09:00 x: before-autumn (review) TENTATIVE",
        "2026-10-25 02:30 x: first (review) TENTATIVE",
        "2026-10-25 02:30 x: second (review) TENTATIVE",
        "2026-10-25 09:00 x: autumn (review) TENTATIVE",
    ]
    elsewhere = imported(khal, tmp_path, text, "2026-10-24", zone="America/New_York")
    assert [line[:26].rstrip() for line in elsewhere if "first" in line or "second" in line] == [
        "2026-10-24 20:30 x: first", "2026-10-24 21:30 x: second",
    ]  # fmt: skip


def test_khal_takes_a_second_file_as_news_of_the_first(khal: Khal, tmp_path: Path) -> None:
    """A post that has moved is there once, at its new time; what was rejected is called off."""
    imported(khal, tmp_path, file_of(tmp_path / "plan", "ics"), "2026-12-01")
    moved = PLAN["posts/third.yaml"].replace("draft", "approved").replace("12-01 12:00", "12-02 08:00")
    rejected = PLAN["posts/letters.yaml"].replace("status: approved", "status: rejected")
    news = {**PLAN, "posts/third.yaml": moved, "posts/letters.yaml": rejected}
    text = file_of(tmp_path / "plan", "ics", news, now="2026-11-26")
    seen = imported(khal, tmp_path, text, "2026-12-01")
    assert [line for line in seen if "third" in line] == ["2026-12-02 08:00 x: third (approved) CONFIRMED"]
    assert [line[-20:] for line in seen if "明日" in line] == ["(rejected) CANCELLED"] * 2


def test_khal_shows_a_person_s_words_as_they_are_safe(khal: Khal, tmp_path: Path) -> None:
    """No colour, no line of their own, nothing turned round."""
    seen = imported(khal, tmp_path, file_of(tmp_path / "plan", "ics"), "2026-12-01")
    assert "2026-12-01 09:00 x: <script>alert(1)</script> `x` | @octocat #12 =\\x1b[31mred (review) TENTATIVE" in seen
