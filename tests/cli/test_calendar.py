import json
import sys
from pathlib import Path

import pytest
from tests.program import Outcome, inside, on_terminal, run, shell, write

from postplan.calendar.formats import names
from postplan.text.printable import width

TODAY = ("--today", "2026-11-25")
PLAN = {
    "postplan.yaml": "timezone: Europe/Berlin\nchannels: [x, instagram]\nteam: [maya]\ncampaigns: {winter: }\n",
    "posts/a.yaml": "owner: maya\nwhen: 2026-12-01 09:00\ntext: Tea\nchannels: [x]\n",
    "posts/b.yaml": "owner: tom\ncampaign: spring\nstatus: review\nwhen: 2027-01-01 09:00\ntext: Coffee\n"
    "channels: [instagram]\n",
}

SOON = """\
--today: `soon` is not a time like `2026-12-01 09:00`
  = help: write a day like `2026-12-01`, or a day and a time"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write(tmp_path, PLAN)


def calendar(plan: Path, *arguments: str) -> Outcome:
    return inside(plan, *TODAY, *arguments, command="calendar")


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ([], "December 2026"),
        (["next"], "December 2026"),
        (["2027-01"], "January 2027"),
        (["january"], "January 2027"),
        (["jan", "2028"], "January 2028"),
        (["--week"], "23 - 29 November 2026"),
        (["--week", "--from", "2026-12-03"], "30 November - 6 December 2026"),
        (["--days", "3"], "25 - 27 November 2026"),
        (["--days", "1", "--from", "2026-12-03"], "3 December 2026"),
        (["--from", "2026-12-03"], "3 - 30 December 2026"),
        (["--channel", "instagram"], "January 2027"),
    ],
)
def test_the_days_asked_for_are_shown(plan: Path, arguments: list[str], title: str) -> None:
    """A month, a week, some days; without a word, the month of the next planned post."""
    outcome = calendar(plan, *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f" {title} · Europe/Berlin ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["decembre"], "`decembre` is not a month\n  = help: did you mean `december`?"),
        (["2026-13"], "`2026-13` is not a month\n  = help: write one from `2026-01` to `2026-12`"),
        ([""], "`` is not a month\n  = help: write one like `2026-12`, `december` or `next`"),
        (["posts/"], "`posts/` is not a month\n  = help: write one like `2026-12`, `december` or `next`"),
        (["--days", "0"], "--days: 0 days cannot be shown\n  = help: write a number from 1 to 366"),
        (["--days", "-3"], "--days: -3 days cannot be shown\n  = help: write a number from 1 to 366"),
        (["--days", "367"], "--days: 367 days cannot be shown\n  = help: write a number from 1 to 366"),
        (
            ["--days", "9" * 5000],
            f"--days: `{'9' * 5000}` isn't a number of days\n  = help: write one like `14`",
        ),
        (["--days", "two"], "--days: `two` isn't a number of days\n  = help: write one like `14`"),
        (["--days", ""], "--days: `` isn't a number of days\n  = help: write one like `14`"),
        (["december", "--week"], "a month and `--week` can't be combined\n  = help: use only one of them"),
        (
            ["december", "--days", "3"],
            "a month and `--days` can't be combined\n  = help: use only one of them",
        ),
        (
            ["--week", "--days", "3"],
            "`--week` and `--days` can't be combined\n  = help: use only one of them",
        ),
        (
            ["--from", "3.12.2026"],
            "--from: `3.12.2026` is not a time like `2026-12-01 09:00`\n  = help: write `2026-12-03`",
        ),
        (
            ["--from", "2026-02-30"],
            "--from: `2026-02-30` is not a day of the calendar\n  = help: write a day like `2026-12-01`",
        ),
        (["--from", ""], "--from: `` is not a time like `2026-12-01 09:00`\n  = help: write a day like `2026-12-01`"),
        (
            ["--channel", "instagarm"],
            "--channel: this plan has no channel `instagarm`\n  = help: did you mean `instagram`?",
        ),
        (
            ["--channel", "x,zzz"],
            "--channel: this plan has no channel `zzz`\n  = help: known here: instagram, x",
        ),
        (["--owner", "mya"], "--owner: this plan has no owner `mya`\n  = help: did you mean `maya`?"),
        (
            ["--campaign", "sprin"],
            "--campaign: this plan has no campaign `sprin`\n  = help: did you mean `spring`?",
        ),
        (
            ["--status", "aproved"],
            "--status: this plan has no status `aproved`\n  = help: did you mean `approved`?",
        ),
        (["--format", "pdf"], f"--format: there is no format `pdf`\n  = help: known here: {', '.join(names())}"),
        (["--format", "tekst"], "--format: there is no format `tekst`\n  = help: did you mean `text`?"),
        (
            ["--width", "20"],
            "--width: `20` isn't a number from 40 to 200\n  = help: write one like `100`",
        ),
        (
            ["--width", "wide"],
            "--width: `wide` isn't a number from 40 to 200\n  = help: write one like `100`",
        ),
        (["--today", "soon"], SOON),
    ],
)
def test_what_cannot_be_shown_is_2_with_what_to_write(plan: Path, arguments: list[str], message: str) -> None:
    """Nothing is shown instead."""
    assert calendar(plan, *arguments) == Outcome(2, "", f"error: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["--channel", "x,instagram", "--days", "60"], {"a", "b"}),
        (["--channel", "x", "--channel", "x", "--days", "60"], {"a"}),
        (["--owner", "maya", "--days", "60"], {"a"}),
        (["--owner", "tom,maya", "--status", "review", "--days", "60"], {"b"}),
        (["--campaign", "spring", "--days", "60"], {"b"}),
        (["--campaign", "winter", "--days", "60"], set()),
    ],
)
def test_only_what_is_chosen_is_shown(plan: Path, arguments: list[str], shown: set[str]) -> None:
    """Names stand one by one or with commas between; a person of no team who owns a post is known."""
    out = calendar(plan, *arguments).out
    assert {name for name in ("a", "b") if f"  {name}  " in out} == shown


@pytest.mark.parametrize("form", names())
def test_every_format_goes_to_standard_output_or_into_a_file(plan: Path, form: str) -> None:
    """The same text; the file comes whole or not at all."""
    shown = calendar(plan, "--format", form)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.endswith("\n")
    assert calendar(plan, "--format", form, "--output", "calendar.out") == Outcome(0, "", "")
    assert (plan / "calendar.out").read_bytes().decode() == shown.out


def test_a_file_that_cannot_be_written_is_2(plan: Path) -> None:
    """And nothing is shown instead."""
    lost = calendar(plan, "--output", "nowhere/calendar.out")
    assert (lost.code, lost.out) == (2, "")
    assert lost.err.startswith("error: `nowhere/calendar.out` can't be written: ")


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/New_York"])
def test_the_machine_changes_nothing(plan: Path, zone: str) -> None:
    """Neither its zone nor its language nor how wide somebody's other terminal is."""
    usual = run(plan, "calendar", *TODAY)
    other = {"TZ": zone, "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "COLUMNS": "40", "PYTHONUTF8": "1"}
    assert run(plan, "calendar", *TODAY, env=other) == usual


def test_a_terminal_gets_colour_and_its_own_width(plan: Path) -> None:
    """A pipe gets neither; `--color` and `--width` say otherwise."""
    code, seen = on_terminal(plan, "calendar", *TODAY)
    assert code == 0
    assert "\x1b[1m" in seen
    assert "\x1b" not in on_terminal(plan, "calendar", *TODAY, "--color", "never")[1]
    assert "\x1b" not in calendar(plan).out
    assert "\x1b[1m" in calendar(plan, "--color", "always").out
    assert max(map(width, calendar(plan, "--width", "40").out.splitlines())) <= 40
    assert "\x1b" not in calendar(plan, "--color", "always", "--output", "/dev/stdout").out


def test_an_output_of_ascii_alone_gets_marks_it_can_show(plan: Path) -> None:
    """Nothing is escaped that was ours to choose."""
    outcome = run(plan, "calendar", *TODAY, env={"PYTHONIOENCODING": "ascii"})
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(" December 2026 - Europe/Berlin ")
    assert " o not approved yet" in outcome.out
    assert "\\u" not in outcome.out


def test_the_plan_is_found_upwards_or_by_its_settings(plan: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """From a folder of posts, and from elsewhere with `--config`."""
    here = run(plan, "calendar", *TODAY)
    assert run(plan / "posts", "calendar", *TODAY) == here
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert run(elsewhere, "calendar", *TODAY, "--config", str(plan / "postplan.yaml")) == here
    nothing = run(elsewhere, "calendar", *TODAY)
    assert (nothing.code, nothing.out) == (2, "")


def test_what_could_not_be_read_is_said_and_the_rest_is_shown(plan: Path) -> None:
    """On standard error, and how to learn more."""
    (plan / "posts" / "c.yaml").write_text("text: 'open\n")
    outcome = calendar(plan)
    assert outcome.code == 0
    assert "  a  " in outcome.out
    assert outcome.err == ("note: `posts/c.yaml` can't be read and is missing here; run `postplan check` to see why\n")


def test_a_plan_without_posts_has_an_empty_calendar(tmp_path: Path) -> None:
    """That is no mistake."""
    outcome = calendar(write(tmp_path, {"postplan.yaml": "channels: [x]\n"}))
    assert (outcome.code, outcome.err[:38]) == (0, "note: this plan has no posts yet; no f")
    assert outcome.out.endswith(" Nothing is planned for November 2026.\n")


def test_a_pipe_that_is_closed_early_is_no_trouble(plan: Path) -> None:
    """`| head -1` shows a line, and nobody complains about the rest."""
    outcome = shell(plan, f"postplan calendar --today {TODAY[1]} | head -1")
    assert outcome.out.startswith(" December 2026")
    assert (outcome.code, outcome.err) == (0, "")


def test_help_and_a_check_load_nothing_of_it(plan: Path) -> None:
    """What a calendar needs is read when somebody asks for one; the text needs no Rich, no Jinja2, no Pillow."""
    code = (
        "import sys; sys.argv = ['postplan', 'calendar', '--today', '2026-11-25']\n"
        "import json; from postplan.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(json.dumps(sorted({'jinja2', 'icalendar', 'PIL', 'holidays', 'rich'} & set(sys.modules))))"
    )
    outcome = run(plan, "-c", code, program=[sys.executable])
    assert json.loads(outcome.out.splitlines()[-1]) == []
