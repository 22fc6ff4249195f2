import json
import stat
from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN, ONE_ERROR
from tests.program import TODAY, check, run, shell, write

from postplan.cli.output import save
from postplan.cli.targets import read_targets
from postplan.errors import UserError


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_run_writes_a_report_in_each_format_it_is_asked_for(tmp_path: Path) -> None:
    """The files hold what the screen would, without colour, and nothing else is left beside them."""
    write(tmp_path, ONE_ERROR)
    outcome = check(
        tmp_path, "--output", "json=a.json", "--output", "full=b.txt", "--output", "concise", "--color", "always"
    )
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == "posts/bad.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\n"
    assert json.loads((tmp_path / "a.json").read_text())["summary"]["errors"] == 1
    assert (tmp_path / "b.txt").read_text() == check(tmp_path).out
    assert names_in(tmp_path) == [".git", "a.json", "b.txt", "postplan.yaml", "posts"]


def test_a_clean_plan_empties_the_report_of_yesterday(tmp_path: Path) -> None:
    """A file that still told old findings would be a lie; this one tells that all is well."""
    write(tmp_path, {**CLEAN, "full.txt": "old", "concise.txt": "old"})
    assert check(tmp_path, "--output", "full=full.txt", "--output", "concise=concise.txt").out == ""
    assert (tmp_path / "full.txt").read_text() == "no problems in 1 post\n"
    assert (tmp_path / "concise.txt").read_text() == ""


def test_a_file_is_replaced_whole_and_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    """A reader sees the old report or the new one, never half of one."""
    real = tmp_path / "reports" / "today.txt"
    real.parent.mkdir()
    real.write_text("old")
    real.chmod(0o640)
    (tmp_path / "latest.txt").symlink_to(real)
    with real.open() as reader:
        save(tmp_path / "latest.txt", "new\n")
        assert reader.read() == "old"
    assert (tmp_path / "latest.txt").is_symlink()
    assert real.read_text() == "new\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert names_in(real.parent) == ["today.txt"]


@pytest.mark.parametrize("path", ["no/such/folder/a.json", ".", "file/a.json"])
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path, path: str) -> None:
    """The message names the file as it was asked for, and why."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="can't be written: ") as caught:
        save(tmp_path / path, "{}")
    assert str(tmp_path / path) in caught.value.message
    assert caught.value.help
    assert names_in(tmp_path) == ["file"]


def test_an_unwritable_file_is_2_though_the_check_itself_went_well(tmp_path: Path) -> None:
    """CI that waits for the file must not go on without it."""
    write(tmp_path, CLEAN)
    outcome = check(tmp_path, "--output", "json=nowhere/report.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: `nowhere/report.json` can't be written: no such file or directory\n"
        "  = help: check that the folder exists and you may write to it\n"
    )


def test_standard_output_by_its_name_is_what_is_open_there(tmp_path: Path) -> None:
    """A log that is being written is not replaced, nor is what stands in it already."""
    write(tmp_path, ONE_ERROR)
    line = "posts/bad.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\n"
    call = f"postplan check --today {TODAY} --output concise=/dev/stdout --output concise=/dev/stderr"
    shell(tmp_path, f"{{ echo before; {call}; echo after; }} >log 2>errors")
    assert (tmp_path / "log").read_text() == f"before\n{line}after\n"
    assert (tmp_path / "errors").read_text() == line
    assert shell(tmp_path, f"mkfifo pipe; cat pipe & postplan check --output concise=pipe --today {TODAY}").out == line


@pytest.mark.parametrize(
    ("asked", "formats"),
    [
        ([], ["statistics"]),
        (["full"], ["statistics"]),
        (["concise"], ["statistics"]),
        (["json"], ["json"]),
        (["json=a", "full=b"], ["json", "full", "statistics"]),
        (["json=a", "concise"], ["json", "statistics"]),
    ],
)
def test_a_table_of_rules_stands_in_place_of_what_people_read(asked: list[str], formats: list[str]) -> None:
    """A program that asks for JSON gets it, the numbers are in its summary; files hold what they were asked for."""
    assert [target.format for target in read_targets(asked, statistics=True)] == formats


@pytest.mark.parametrize(
    ("asked", "message", "action"),
    [
        (["jsn"], "--output: there is no format `jsn`", "did you mean `json`?"),
        (["pdf=a.pdf"], "--output: there is no format `pdf`", "known here: concise, full, github, json, statistics"),
        (["full="], "--output full=: the file after `=` is missing", "write `--output full=FILE`"),
        (
            ["full", "json", "concise=a"],
            "2 reports would go to standard output: full, json",
            "write all but one to a file: `--output json=report.txt`",
        ),
    ],
)
def test_an_output_that_is_none_is_told_before_anything_is_read(asked: list[str], message: str, action: str) -> None:
    """A misspelt format costs a person a second, not the time of a check."""
    with pytest.raises(UserError) as caught:
        read_targets(asked)
    assert (caught.value.message, caught.value.help) == (message, action)


def test_a_format_that_is_none_is_2(tmp_path: Path) -> None:
    """The message comes with one action."""
    outcome = check(tmp_path, "--output", "jsn")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "error: --output: there is no format `jsn`\n  = help: did you mean `json`?\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--output", "json=posts/a.yaml"),
        ("check", "--output", "json=postplan.yaml"),
        ("calendar", "--format", "html", "--output", "posts/../posts/a.yaml"),
        ("due", "--output", "posts/a.yaml"),
    ],
)
def test_nothing_that_is_written_replaces_a_file_of_the_plan(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """A post is not a place for a report."""
    files = {"postplan.yaml": "channels: [x]\n", "posts/a.yaml": "text: Hi\nchannels: [x]\n"}
    write(tmp_path, files)
    outcome = run(tmp_path, *arguments, "--today", TODAY)
    assert (outcome.code, outcome.out) == (2, "")
    assert "is a file of this plan, and would be overwritten\n" in outcome.err
    assert {name: (tmp_path / name).read_text() for name in files} == files
