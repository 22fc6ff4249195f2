import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN, ONE_ERROR, ONE_WARNING, SUPPRESSED
from tests.program import check, inside, run, write

from postplan import formats
from postplan.agenda import due, ideas
from postplan.calendar import formats as calendars
from postplan.cli.arguments import read_names, read_selection, read_today
from postplan.errors import UserError
from postplan.rules import built_in
from postplan.text.zones import zone as named_zone

BOTH = {**ONE_ERROR, **ONE_WARNING}


def test_rules_and_groups_are_chosen_and_left_out_by_name(tmp_path: Path) -> None:
    """Names stand in lists, or the option stands again; a rule may be left out of a chosen group."""
    write(tmp_path, BOTH)
    assert "[unknown-field]" in inside(tmp_path, "--select", "file", "--output", "concise").out
    assert inside(tmp_path, "--select", "suppression,channel").out == ""
    kept = inside(tmp_path, "--select", "file, time", "--select", "channel", "--ignore", "unknown-field").out
    assert kept.startswith("warning[time-in-past]: ")
    assert kept.endswith("1 problem (0 errors, 1 warning) in 3 posts\n")


@pytest.mark.parametrize(
    ("option", "name", "action"),
    [
        ("--select", "chanel", "did you mean `channel`?"),
        ("--select", "file,text-to-long", "did you mean `text-too-long`?"),
        ("--ignore", "E501", "run `postplan rules` to list them"),
    ],
)
def test_a_rule_nobody_knows_is_never_passed_over(option: str, name: str, action: str) -> None:
    """A typo in CI must not switch a check off, nor everything."""
    select, ignore = ([name], None) if option == "--select" else (None, [name])
    with pytest.raises(UserError) as caught:
        read_selection(select, ignore, built_in(), pedantic=False)
    assert caught.value.message == f"{option}: there is no rule or group `{name.rpartition(',')[2]}`"
    assert caught.value.help == action


def test_matters_of_taste_are_asked_for(tmp_path: Path) -> None:
    """`--pedantic` is taken whether or not there is such a rule yet, and a wrong name is 2."""
    write(tmp_path, CLEAN)
    assert inside(tmp_path, "--pedantic").code == 0
    outcome = check(tmp_path, "--select", "chanel")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == ("error: --select: there is no rule or group `chanel`\n  = help: did you mean `channel`?\n")


def test_what_is_public_already_is_told_on_request_alone(tmp_path: Path) -> None:
    """A plan is quiet about the past on the day it is adopted."""
    old = "status: published\nwhen: 2025-12-01 09:00\ntext: Doors open at nine.\nchannels: [x]\nstauts: x\n"
    write(tmp_path, {**CLEAN, "posts/old.yaml": old})
    assert inside(tmp_path).out == ""
    assert "posts/old.yaml:5:1: error: `stauts`" in inside(tmp_path, "--history", "--output", "concise").out


def test_what_a_comment_covers_is_told_on_request_alone(tmp_path: Path) -> None:
    """The comment is then neither used up nor idle."""
    write(tmp_path, SUPPRESSED)
    assert inside(tmp_path, "--strict").out == ""
    told = inside(tmp_path, "--no-ignores", "--strict", "--output", "concise")
    assert told.code == 1
    assert told.out.count("\n") == 1
    assert told.out.startswith("posts/meant.yaml:3:7: warning: this post was due 3 days ago")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01", datetime(2026, 12, 1)),  # noqa: DTZ001 - the plan's wall clock
        ("2026-12-01 10:30", datetime(2026, 12, 1, 10, 30)),  # noqa: DTZ001 - likewise
        ("2026-12-01T10:30", datetime(2026, 12, 1, 10, 30)),  # noqa: DTZ001 - likewise
        ("2026-12-01 10:30Z", datetime(2026, 12, 1, 10, 30, tzinfo=UTC)),
        ("2026-12-01 10:30+02:00", datetime(2026, 12, 1, 10, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("2026-12-01 10:30 Europe/Lisbon", datetime(2026, 12, 1, 10, 30, tzinfo=named_zone("Europe/Lisbon"))),
    ],
)
def test_today_is_a_day_or_a_moment(text: str, moment: datetime) -> None:
    """A day is its beginning; what names no zone is the plan's wall clock."""
    assert read_today(text) == moment


@pytest.mark.parametrize("text", ["tomorrow", "", "12:00", "+3h", "2026-02-30", "2026-12-01 25:00"])
def test_a_day_that_is_none_is_told_with_what_to_write(text: str) -> None:
    """A wrong day would make every finding about time wrong."""
    with pytest.raises(UserError, match=r"^--today: ") as caught:
        read_today(text)
    assert f"`{text.removeprefix('2026-12-01 ')}`" in caught.value.message
    assert caught.value.help


def test_today_counts_in_the_zone_of_the_plan_to_the_minute(tmp_path: Path) -> None:
    """A post is late a minute after its time where the plan lives; what is no day, or beyond the calendar, is 2."""
    write(tmp_path, ONE_WARNING)
    assert run(tmp_path, "check", "--today", "2026-10-30 09:00").out == ""
    late = run(tmp_path, "check", "--today", "2026-10-30 08:01Z", "--output", "json")
    assert [finding["rule"] for finding in json.loads(late.out)["findings"]] == ["time-in-past"]
    for nonsense in ("someday", "0001-01-01 00:00+14:00"):
        outcome = run(tmp_path, "check", "--today", nonsense)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("error: ")
        assert "mistake of its own" not in outcome.err


def test_names_are_given_with_commas_or_one_by_one_and_a_name_may_have_a_comma() -> None:
    """What the plan calls by a name with a comma can be asked for, and nothing is taken twice."""
    known = ("craft", "people", "coffee, tea")
    assert read_names(["craft, people", "craft"], known, "no `{name}`") == ("craft", "people")
    assert read_names(["coffee, tea"], known, "no `{name}`") == ("coffee, tea",)
    assert read_names(None, known, "no `{name}`") == ()
    with pytest.raises(UserError, match=r"^no `\{craft\}`$"):
        read_names(["{craft}"], known, "no `{name}`")


def test_several_rules_are_explained_with_a_comma_between(tmp_path: Path) -> None:
    """As `check --select` takes them."""
    outcome = run(tmp_path, "explain", "not-yaml,time-twice")
    assert (outcome.code, outcome.err) == (0, "")
    assert "# not-yaml" in outcome.out
    assert "# time-twice" in outcome.out


@pytest.mark.parametrize(
    ("command", "there"),
    [
        ("check", formats.names()),
        ("calendar", calendars.names()),
        ("due", due.names()),
        ("ideas", ideas.names()),
        ("count", ("json", "text")),
        ("rules", ("json", "text")),
        ("networks", ("json", "markdown", "text")),
    ],
)
def test_a_command_lists_its_formats_and_refuses_any_other(
    command: str, there: tuple[str, ...], tmp_path: Path
) -> None:
    """One that is added is listed; one that is misspelt costs no time, and the one that was meant is named."""
    write(tmp_path, {"postplan.yaml": "channels: [x]\n"})
    listed = run(tmp_path, command, "--help", env={"COLUMNS": "200"}).out
    assert all(name in listed for name in there)
    outcome = run(tmp_path, command, "--output" if command == "check" else "--format", "jsn")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no format `jsn`" in outcome.err
    assert "did you mean `json`?" in outcome.err
