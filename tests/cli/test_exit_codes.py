import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN, ONE_ERROR, ONE_WARNING, many
from tests.program import MODULE, SCRIPT, TODAY, Outcome, check, clean_environment, inside, run, shell, write

from postplan import __version__
from postplan.cli import main


def test_a_clean_plan_is_0_and_silent_where_no_person_looks(tmp_path: Path) -> None:
    """A hook or a pipe hears nothing of a plan in which all is well."""
    write(tmp_path, CLEAN)
    assert check(tmp_path) == Outcome(0, "", "")


def test_an_error_is_1_and_stands_on_standard_output(tmp_path: Path) -> None:
    """Findings go to standard output, and standard error stays free for everything else."""
    write(tmp_path, ONE_ERROR)
    outcome = check(tmp_path)
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.startswith("error[unknown-field]: `stauts` is not a key postplan knows\n")
    assert outcome.out.endswith("\n\n1 problem (1 error, 0 warnings) in 2 posts; `--fix` can fix 1\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), 0), (("--strict",), 1), (("--fail-on", "warning"), 1), (("--fail-on", "error"), 0)],
)
def test_a_warning_fails_only_where_that_is_asked_for(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    """The warning is told in any case."""
    write(tmp_path, ONE_WARNING)
    outcome = inside(tmp_path, *arguments)
    assert outcome.code == code
    assert outcome.out.startswith("warning[time-in-past]: ")


def test_exit_zero_is_0_whatever_is_found_and_2_where_nothing_could_be_checked(tmp_path: Path) -> None:
    """`--exit-zero` is about findings: a check that did not happen never looks like success."""
    write(tmp_path, ONE_ERROR)
    outcome = inside(tmp_path, "--exit-zero", "--strict")
    assert outcome.code == 0
    assert outcome.out.startswith("error[unknown-field]: ")
    assert inside(tmp_path, "--exit-zero", "nowhere").code == 2


@pytest.mark.parametrize(
    ("arguments", "said", "action"),
    [
        (("chek",), "chek", "check"),
        (("check", "--selct", "file"), "--selct", "--select"),
        (("check", "--fail-on", "everything"), "everything", "'error', 'warning'"),
        (("check", "--color", "sometimes"), "sometimes", "'auto', 'always', 'never'"),
        (("explain",), "NAME", "postplan explain --help"),
        (("rules", "--format", "xml"), "xml", "known here: json, text"),
    ],
)
def test_what_is_no_command_or_option_is_2_with_what_was_meant(
    tmp_path: Path, arguments: tuple[str, ...], said: str, action: str
) -> None:
    """The message names what was typed and what there is, on standard error alone."""
    outcome = run(tmp_path, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert action in outcome.err
    assert "Traceback" not in outcome.err


def test_without_arguments_the_commands_are_shown_and_nothing_has_been_done(tmp_path: Path) -> None:
    """A script that forgot its command must not take that for success."""
    outcome = run(tmp_path)
    assert outcome.code == 2
    assert "Find what's wrong with your posts before they go out." in outcome.out + outcome.err


def test_the_version_is_told_by_the_script_as_by_the_module(tmp_path: Path) -> None:
    """`postplan` and `python -m postplan` are the same program."""
    outcome = run(tmp_path, "--version")
    assert outcome == run(tmp_path, "--version", program=[SCRIPT])
    assert outcome.code == 0
    assert outcome.out == f"postplan {__version__}\n"


def test_a_mistake_of_ours_is_two_lines_and_what_to_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, exit code 2, and the place in the program; nothing of a post's text gives orders there."""
    monkeypatch.setattr(sys, "argv", None)  # what no program can work with
    with pytest.raises(SystemExit) as left:
        main()
    first, second = capsys.readouterr().err.splitlines()
    assert left.value.code == 2
    assert re.fullmatch(r"error: postplan \S+ crashed, which is a bug: TypeError: .* \(\S+:\d+\)", first)
    assert second.startswith("  = help: report it with this line and your command at https://")


def test_a_folder_that_is_gone_is_2(tmp_path: Path) -> None:
    """A shell may stand in one that somebody else has deleted."""
    outcome = shell(tmp_path, "mkdir gone; cd gone; rmdir ../gone; postplan check")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "error: the current folder no longer exists\n  = help: `cd` to another one\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells when the program has begun to read")
def test_an_interrupt_is_130_without_a_traceback_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Ctrl-C while thousands of posts are read: no report, no rest of one, no complaint."""
    write(tmp_path, many(4000))
    with subprocess.Popen(
        [*MODULE, "check", "--today", TODAY, "--output", "json=report.json", "--output", "full"],
        cwd=tmp_path,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        while _reads(process.pid) < 2000:  # about 800 are done before the first post
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert (out, err.strip()) == (b"", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "postplan.yaml", "posts"]


def _reads(process: int) -> int:
    """How often a process has read something."""
    return int(Path(f"/proc/{process}/io").read_text().partition("syscr:")[2].split()[0])
