import re
import sys
from importlib.metadata import version
from io import StringIO
from pathlib import Path

import pytest
import tzdata
from tests.plans_at_fault import CLEAN, ONE_ERROR, SUPPRESSED, many
from tests.program import TODAY, check, on_terminal, run, shell, write

from postplan.cli.color import Color, wants_color

_COLOR = re.compile(r"\x1b\[[\d;]*m")


def test_a_terminal_hears_that_all_is_well(tmp_path: Path) -> None:
    """A person who looks wants to know that something happened."""
    write(tmp_path, CLEAN)
    assert on_terminal(tmp_path, "check", "--today", TODAY, "--color", "never") == (0, "no problems in 1 post\n")
    assert on_terminal(tmp_path, "check", "--today", TODAY, "-q") == (0, "")


@pytest.mark.slow
def test_a_pipe_that_is_closed_early_is_no_trouble(tmp_path: Path) -> None:
    """`| head -1` shows a line, and nobody complains about the rest."""
    write(tmp_path, many(900))
    outcome = shell(tmp_path, f"postplan check --today {TODAY} --output concise | head -1; echo done")
    assert outcome.out == "posts/00000.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\ndone\n"
    assert (outcome.code, outcome.err) == (0, "")
    assert shell(tmp_path, f"postplan check --today {TODAY} --output json=/dev/stdout | head -1").err == ""
    assert shell(tmp_path, "{ postplan check nowhere 2>&1 >&3; } 3>&1 | true").err == ""


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_change_nothing_but_what_is_heard(tmp_path: Path, closed: str) -> None:
    """A daemon that starts programs without streams gets the same exit codes."""
    write(tmp_path, ONE_ERROR)
    outcome = shell(tmp_path, f"postplan check --today {TODAY} {closed}; echo $? >code; postplan check nix {closed}")
    assert (tmp_path / "code").read_text() == "1\n"
    assert outcome.code == 2
    assert "mistake of its own" not in outcome.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_report_that_finds_no_room_is_2(tmp_path: Path) -> None:
    """What was lost is never taken for success, nor for a mistake of the program."""
    write(tmp_path, ONE_ERROR)
    outcome = shell(tmp_path, f"postplan check --today {TODAY} >/dev/full")
    assert outcome.code == 2
    assert outcome.err.startswith("error: can't write to standard output: no space left on device\n  = help: ")


def test_an_output_of_ascii_alone_gets_escapes_for_the_rest(tmp_path: Path) -> None:
    """Where the terminal has no `ö`, the report still comes whole."""
    write(tmp_path, {**CLEAN, "posts/b.yaml": "größe: ☕\nchannels: [x]\n"})
    outcome = check(tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.isascii()
    assert "`gr\\xf6\\xdfe` is not a key postplan knows" in outcome.out


@pytest.mark.parametrize(
    ("choice", "env", "colored"),
    [
        (Color.AUTO, {}, False),
        (Color.ALWAYS, {"NO_COLOR": "1"}, True),
        (Color.AUTO, {"FORCE_COLOR": "1"}, True),
        (Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        (Color.NEVER, {"FORCE_COLOR": "1"}, False),
        (Color.AUTO, {"FORCE_COLOR": ""}, False),
    ],
)
def test_a_pipe_gets_colour_only_where_it_is_forced(
    choice: Color, env: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--color` goes before `NO_COLOR`, that before `FORCE_COLOR`; an empty variable is none."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", StringIO())
    assert wants_color(choice) is colored


@pytest.mark.slow
def test_colour_only_repeats_what_the_words_say(tmp_path: Path) -> None:
    """A terminal gets it unless it is declined, and without it the text is the same."""
    write(tmp_path, ONE_ERROR)
    plain = check(tmp_path, env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).out
    forced = check(tmp_path, "--color", "always", env={"NO_COLOR": "1"}).out
    assert "\x1b[" not in plain
    assert "\x1b[" in forced
    assert _COLOR.sub("", forced) == plain
    for env, colored in [({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]:
        code, seen = on_terminal(tmp_path, "check", "--today", TODAY, env=env)
        assert code == 1
        assert ("\x1b[" in seen) is colored
        assert _COLOR.sub("", seen) == plain


def test_quiet_leaves_the_findings_alone_and_verbose_says_what_was_read(tmp_path: Path) -> None:
    """Neither changes a finding."""
    write(tmp_path, ONE_ERROR)
    usual, quiet, verbose = check(tmp_path), check(tmp_path, "-q"), check(tmp_path, "-v")
    assert usual.out == f"{quiet.out}\n1 problem (1 error, 0 warnings) in 2 posts; `--fix` can fix 1\n"
    assert verbose.out == usual.out
    assert verbose.err == (
        f"plan: {tmp_path}; settings: postplan.yaml; now: 2026-11-02 00:00 CET\n"
        f"time zones: tzdata {tzdata.IANA_VERSION}; holidays: {version('holidays')}\n"
        "read: 2 post files, 2 variants on 2 channels\n"
    )


def test_statistics_stand_in_place_of_the_findings_and_files_get_them_all_the_same(tmp_path: Path) -> None:
    """To see where to begin, on the screen; the file is still the report."""
    write(tmp_path, {**many(3), **SUPPRESSED})
    outcome = check(tmp_path, "--statistics", "--output", "full", "--output", "concise=report.txt")
    assert outcome.code == 1
    assert outcome.out == (
        "      3  in      3 posts  error    unknown-field\n"
        "\n"
        "3 problems (3 errors, 0 warnings) in 5 posts, 1 suppressed; `--fix` can fix 3\n"
    )
    assert (tmp_path / "report.txt").read_text().count("[unknown-field]\n") == 3


@pytest.mark.slow
def test_work_that_takes_long_shows_a_bar_on_a_terminal_and_takes_it_away(tmp_path: Path) -> None:
    """After a second a person wants to see that something moves; a pipe never does."""
    files = {f"posts/{index:05}.yaml": "text: Doors open at nine.\nchannels: [x]\n" for index in range(300)}
    write(tmp_path, {**CLEAN, **files})
    slow = (
        "import sys\n"
        "from postplan.cli import main, progress\n"
        "progress.DELAY = 0\n"
        f"sys.argv = ['postplan', 'check', '--today', '{TODAY}', '--color', 'never']\n"
        "main()\n"
    )
    (tmp_path / "slow.py").write_text(slow)
    code, seen = on_terminal(tmp_path, "slow.py", program=[sys.executable])
    assert code == 0
    assert "reading posts" in seen
    assert seen.endswith("no problems in 301 posts\n")
    piped = run(tmp_path, "slow.py", program=[sys.executable])
    assert (piped.code, piped.out, piped.err) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("postplan count <&-", "there is no text: standard input is closed"),
        ("postplan --help >/dev/full", "can't write: no space left on device"),
        ("postplan count --file /dev/zero", "this text is longer than 1,048,576 bytes"),
    ],
)
def test_a_stream_that_cannot_be_used_is_no_crash(line: str, message: str, tmp_path: Path) -> None:
    outcome = shell(write(tmp_path, CLEAN), line)
    assert (outcome.code, outcome.err.splitlines()[0]) == (2, f"error: {message}")
