"""`postplan check --fix` on real files."""

import stat
from pathlib import Path

import pytest
from tests.program import check, write

WRONG = {
    "postplan.yaml": "channels: {x: {}}\n",
    "posts/a.yaml": "stauts: review   # soon\r\nwhen: 2026-12-01 09:00\r\ntext: Doors open #today\r\nchannels: [x]\r\n",
    "posts/b.yaml": "status: reviw\nwhen: 2026-12-03 09:00\ntext: Doors open.\nchannels: [twitter]\n",
}


def test_fix_writes_what_has_one_answer_and_reports_the_rest(tmp_path: Path) -> None:
    """Line ends, comments and the mode of a file stay."""
    write(tmp_path, WRONG)
    (tmp_path / "posts/a.yaml").chmod(0o640)
    outcome = check(tmp_path, "--fix", "--output", "concise")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "fixed 4 problems in 2 files\n"
    fixed = b"status: review   # soon\r\nwhen: 2026-12-01 09:00\r\ntext: 'Doors open #today'\r\nchannels: [x]\r\n"
    assert (tmp_path / "posts/a.yaml").read_bytes() == fixed
    assert stat.S_IMODE((tmp_path / "posts/a.yaml").stat().st_mode) == 0o640
    assert (tmp_path / "posts/b.yaml").read_text() == (
        "status: review\nwhen: 2026-12-03 09:00\ntext: Doors open.\nchannels: [x]\n"
    )


def test_diff_shows_the_same_and_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, {**WRONG, "posts/a.yaml": "text: Hi\nchannels: [x]\nwhen: 2026-12-05 09:00\n"})
    outcome = check(tmp_path, "--diff")
    assert outcome.code == 1
    assert outcome.out == (
        "--- posts/b.yaml\n"
        "+++ posts/b.yaml\n"
        "@@ -1,5 +1,5 @@\n"
        "-status: reviw\n"
        "+status: review\n"
        " when: 2026-12-03 09:00\n"
        " text: Doors open.\n"
        "-channels: [twitter]\n"
        "+channels: [x]\n"
        " \n"
    )
    assert outcome.err == "`--fix` would fix 2 problems in 1 file\n"
    assert (tmp_path / "posts/b.yaml").read_text() == WRONG["posts/b.yaml"]
    assert check(tmp_path, "--diff", "posts/a.yaml").code == 0


def test_what_is_published_changes_only_on_request(tmp_path: Path) -> None:
    link = "text: Come and see what is new, will you?\nlink: https://alpenglow.coffee/a?b=1&amp;c=2\n"
    write(tmp_path, {"posts/a.yaml": f"{link}when: 2026-12-05 09:00\nchannels: [linkedin]\n"})
    assert "&amp;" in check(tmp_path, "--fix").out
    assert check(tmp_path, "--fix", "--unsafe-fixes").err == "fixed 1 problem in 1 file\n"
    assert "link: https://alpenglow.coffee/a?b=1&c=2\n" in (tmp_path / "posts/a.yaml").read_text()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--fix", "--diff"), "`--fix` writes what `--diff` only shows"),
        (("--unsafe-fixes",), "`--unsafe-fixes` fixes nothing by itself"),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: tuple[str, ...], message: str, tmp_path: Path) -> None:
    outcome = check(write(tmp_path, WRONG), *options)
    assert outcome.code == 2
    assert outcome.err.startswith(f"error: {message}\n")


def test_one_file_that_cannot_be_replaced_leaves_all_as_they_were(tmp_path: Path) -> None:
    """The first is written already when the second turns out to be in a place where nothing can be put beside it."""
    write(tmp_path, WRONG)
    long = "posts/" + "b" * 247 + ".yaml"  # a name so long that no longer one can be made beside it
    (tmp_path / "posts/b.yaml").rename(tmp_path / long)
    outcome = check(tmp_path, "--fix")
    assert outcome.code == 2
    assert "nothing was written" in outcome.err
    assert (tmp_path / "posts/a.yaml").read_bytes() == WRONG["posts/a.yaml"].encode()
    assert sorted(path.name for path in (tmp_path / "posts").iterdir()) == sorted(["a.yaml", Path(long).name])


def test_a_post_gives_no_orders_to_a_ci_log_by_way_of_the_diff(tmp_path: Path) -> None:
    write(tmp_path, {"posts/a.yaml": "stauts: draft\ntext: |\n  ::error::hi\n  \x1b[31mred\nchannels: [x]\n"})
    out = check(tmp_path, "--diff").out
    assert "\x1b" not in out
    assert not any(line.strip().startswith("::") for line in out.splitlines())
