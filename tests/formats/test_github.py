from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from tests.formats.plan import NOW, report
from tests.program import check, write

import postplan
from postplan.formats import Page, render
from postplan.lint.finding import ERROR, WARNING, Diagnostic
from postplan.lint.report import Report
from postplan.text.ci import order, without_commands

ORDERS = ("::error file=", "::warning file=")


@dataclass(frozen=True, slots=True)
class Heard:
    """What GitHub's runner makes of a line."""

    command: str
    properties: Mapping[str, str]
    data: str


def heard(line: str) -> Heard | None:
    """Read a line as the runner does (actions/runner, ActionCommand.cs, TryParseV2)."""
    head, found, data = line.lstrip().removeprefix("::").partition("::")
    if not found or not line.lstrip().startswith("::"):
        return None
    command, _, said = head.partition(" ")
    pairs = [each.partition("=") for each in said.strip().split(",") if each]
    return Heard(command, {key: plain(value, ":,") for key, _, value in pairs if value}, plain(data))


def plain(text: str, more: str = "") -> str:
    for character in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def annotations(text: str) -> list[Heard]:
    return [command for line in text.splitlines() if (command := heard(line))]


def many(found: Report, errors: int, warnings: int) -> Report:
    """A report with so many of each, the warnings first."""
    one = found.diagnostics[0]
    kinds = [WARNING] * warnings + [ERROR] * errors
    return replace(found, diagnostics=tuple(replace(one, severity=kind) for kind in kinds))


TEXT = st.lists(st.sampled_from([*"a%:,=\r\n ", "%0A", "%25", "%3A", "::", "::error file=a::"])).map("".join)


@settings(deadline=None, derandomize=True)
@given(value=TEXT.filter(bool), data=TEXT)
def test_what_the_runner_reads_is_what_was_meant(value: str, data: str) -> None:
    """Whatever is in a text or a name: it ends no line and no property, and adds none."""
    line = order("error", {"file": value, "line": "3"}, data)
    assert len(line.splitlines()) == 1
    assert heard(line) == Heard("error", {"file": value, "line": "3"}, data)
    assert without_commands(line, ORDERS) == line
    assert without_commands(line).startswith("\\x3a:error")


@settings(deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(["::error ", "file=", "::warning file=", "a", " ", "\n", "::", "##[error]"])).map("".join)
)
def test_only_the_formats_own_orders_are_kept(text: str) -> None:
    """They begin a line, letter for letter; everything else that looks like one is none."""
    for line in without_commands(text, ORDERS).splitlines():
        assert "##[" not in line
        command = heard(line)
        assert command is None or not command.command or line.startswith(ORDERS)


def test_an_annotation_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    """Also in the log, which shows the words alone."""
    found = annotations(render("github", report(tmp_path), Page()))
    assert found[0] == Heard(
        "error",
        {"file": "posts/broken.yaml", "line": "1", "endLine": "1", "col": "18", "title": "postplan: not-yaml"},
        "posts/broken.yaml:1:18: there is a second colon with a space after it in the value of `text`\n"
        'help: wrap the text in quotes: "Our roaster: on film"',
    )
    twin = next(each for each in found if each.properties["title"] == "postplan: id-taken")
    assert "\nsee posts/launch.yaml:1:1  Winter launch\n" in twin.data
    late = next(each for each in found if each.properties["title"] == "postplan: time-in-past")
    assert late.data.split("\n")[0].endswith(" (x, instagram, linkedin)")


def test_errors_come_first_and_each_kind_keeps_its_order(tmp_path: Path) -> None:
    """GitHub takes the first it meets."""
    found = report(tmp_path)
    seen = annotations(render("github", found, Page()))
    assert [each.command for each in seen] == ["error"] * found.errors + ["warning"] * found.warnings
    files = [each.properties["file"] for each in seen if each.command == "error"]
    assert files == sorted(files)


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (10, 10, None),
        (11, 0, "1 error"),
        (3, 15, "5 warnings"),
        (12, 11, "2 errors and 1 warning"),
    ],
)
def test_the_last_line_says_what_github_does_not_show(
    tmp_path: Path, errors: int, warnings: int, said: str | None
) -> None:
    """All are in the log; who looks at the pull request must know that there is more."""
    text = render("github", many(report(tmp_path), errors, warnings), Page())
    assert len(annotations(text)) == errors + warnings
    last = text.splitlines()[-1]
    assert heard(last) is None
    if said:
        assert last == f"GitHub shows 10 errors and 10 warnings of a step; only in this log: {said}"
    else:
        assert last == f"20 problems ({errors} errors, {warnings} warnings) in 6 posts, 1 suppressed"


def test_a_place_of_several_lines_has_no_columns(tmp_path: Path) -> None:
    """The runner refuses them there."""
    post = "text: |\n  a\n  b\nchannels: [x]\n"
    plan = postplan.load(write(tmp_path, {"posts/a.yaml": post}), now=NOW)
    one = Diagnostic("made", ERROR, "two lines", plan.posts[0].at("text"))
    (seen,) = annotations(render("github", Report((one,), (), 1), Page()))
    assert (seen.properties["line"], seen.properties["endLine"]) == ("2", "3")
    assert "col" not in seen.properties


def test_paths_lead_from_where_somebody_stands(tmp_path: Path) -> None:
    """A workflow that checks a plan in a folder annotates the files of the repository."""
    write(tmp_path, {})
    write(tmp_path / "marketing", {"postplan.yaml": "channels: [x]\n", "posts/a, 100%.yaml": "stauts: draft\n"})
    outcome = check(tmp_path, "marketing", "--output", "github")
    assert (outcome.code, outcome.err) == (1, "")
    (first, *_) = annotations(outcome.out)
    assert first.properties["file"] == "marketing/posts/a, 100%.yaml"
    assert first.data.startswith("marketing/posts/a, 100%.yaml:1:1: ")


def test_a_clean_plan_is_silent_and_quiet_counts_nothing(tmp_path: Path) -> None:
    """A log without findings stays empty."""
    found = report(tmp_path)
    assert render("github", Report((), (), 6), Page()) == ""
    assert len(render("github", found, Page(summary=False)).splitlines()) == len(found.diagnostics)
