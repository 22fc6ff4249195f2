"""`postplan move`, `schedule`, `publish` and `reject` on real files."""

from pathlib import Path

import pytest
from tests.program import Outcome, inside, write

SETTINGS = "timezone: Europe/Berlin\nchannels:\n  x: {cadence: {per-day: 1}}\n  linkedin:\n"
TEXT = "text: Doors open at nine.\n"
LIST = f"status: draft  # soon\nwhen: 2026-12-01 09:00\n{TEXT}channels: [x, linkedin]\n"
BLOCK = f"when: 2026-12-01 11:00\n{TEXT}channels:\n  - x  # first\n  - linkedin\n"
KEYS = f"when: 2026-12-01 12:00\n{TEXT}channels:\n  x:\n  linkedin: {{title: A}}\n"
PLAN = {"postplan.yaml": SETTINGS, "posts/list.yaml": LIST, "posts/block.yaml": BLOCK, "posts/keys.yaml": KEYS}


def run(folder: Path, command: str, *arguments: str) -> Outcome:
    """Run a command on a fixed day."""
    return inside(folder, "--today", "2026-11-24", *arguments, command=command)


def text(folder: Path, name: str) -> str:
    """What a post's file says."""
    return (folder / f"posts/{name}.yaml").read_text()


def test_a_post_goes_where_somebody_says(tmp_path: Path) -> None:
    """Nothing else of the file changes."""
    outcome = run(write(tmp_path, PLAN), "move", "list", "--to", "2026-12-08 10:00")
    assert (outcome.code, outcome.out) == (0, "posts/list.yaml: moved from 2026-12-01 09:00 to 2026-12-08 10:00\n")
    assert text(tmp_path, "list") == LIST.replace("2026-12-01 09:00", "2026-12-08 10:00")


def test_without_a_time_it_goes_to_the_next_free_place(tmp_path: Path) -> None:
    """It says which findings are gone with that."""
    outcome = run(write(tmp_path, PLAN), "move", "list")
    assert outcome.out == "posts/list.yaml: moved from 2026-12-01 09:00 to 2026-12-02 09:00\n"
    assert "clears day-overloaded: 3 posts on x on Tue 1 Dec, limit 1\n" in outcome.err


@pytest.mark.parametrize(
    ("by", "then"), [("2d", "2026-12-03 09:00"), ("3h", "2026-12-01 12:00"), ("-1d", "2026-11-30 09:00")]
)
def test_a_post_goes_so_much_later_or_earlier(by: str, then: str, tmp_path: Path) -> None:
    run(write(tmp_path, PLAN), "move", "list", "--by", by)
    assert f"when: {then}\n" in text(tmp_path, "list")


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("list", "channels: {x: {when: 2026-12-09 10:00}, linkedin: }\n"),
        ("block", "channels:\n  x: {when: 2026-12-09 10:00}  # first\n  linkedin:\n"),
        ("keys", "channels:\n  x: {when: 2026-12-09 10:00}\n  linkedin: {title: A}\n"),
    ],
)
def test_one_channel_is_moved_however_the_channels_are_written(name: str, then: str, tmp_path: Path) -> None:
    """A name in a list can say nothing of itself, so the list becomes keys; comments stay."""
    outcome = run(write(tmp_path, PLAN), "move", name, "--channel", "x", "--to", "2026-12-09 10:00")
    assert outcome.code == 0
    assert text(tmp_path, name) == PLAN[f"posts/{name}.yaml"].partition("channels:")[0] + then


def test_the_difference_can_be_looked_at_first(tmp_path: Path) -> None:
    outcome = run(write(tmp_path, PLAN), "move", "list", "--to", "2026-12-08 10:00", "--diff")
    assert "-when: 2026-12-01 09:00\n+when: 2026-12-08 10:00\n" in outcome.out
    assert text(tmp_path, "list") == LIST


@pytest.mark.parametrize(
    ("more", "arguments", "message"),
    [
        ("fixed: World Coffee Day\n", (), "this post is fixed: World Coffee Day"),
        ("status: published\n", (), "this post is public already"),
        ("", ("--to", "2026-12-01", "--by", "1d"), "`--to` and `--by` are two answers to when"),
        ("", ("--to", "12/01/2026"), "--to: `12/01/2026` is not a time like `2026-12-01 09:00`"),
        ("", ("--by", "soon"), "--by: `soon` is not a length of time"),
        ("", ("--channel", "linkedn", "--by", "1d"), "this post does not go to `linkedn`"),
    ],
)
def test_what_cannot_be_moved_is_refused_and_nothing_written(
    more: str, arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    post = f"{more}when: 2026-11-20 09:00\n{TEXT}channels: [x, linkedin]\n"
    write(tmp_path, {"postplan.yaml": SETTINGS, "posts/a.yaml": post})
    outcome = run(tmp_path, "move", "a", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert text(tmp_path, "a") == post


@pytest.mark.parametrize(
    ("command", "before", "then"),
    [
        (("schedule", "a"), "status: approved\n", "status: scheduled\n"),
        (("publish", "a"), "status: scheduled\n", "status: published\n"),
        (("reject", "a", "--because", "too: soon"), "status: review\n", "status: rejected\nreason: 'too: soon'\n"),
    ],
)
def test_a_status_is_set(command: tuple[str, ...], before: str, then: str, tmp_path: Path) -> None:
    rest = f"when: 2026-11-20 09:00\n{TEXT}channels: [x]\n"
    write(tmp_path, {"posts/a.yaml": before + rest})
    outcome = run(tmp_path, *command)
    assert (outcome.code, outcome.err) == (0, "")
    assert text(tmp_path, "a") == then + rest


@pytest.mark.parametrize(
    ("command", "before", "message"),
    [
        (("schedule", "a"), "status: review\n", "nobody has signed it off"),
        (("publish", "a"), "status: scheduled\nwhen: 2026-12-01 09:00\n", "is still to come"),
        (("publish", "a"), "status: published\n", "is `published` already"),
        (("reject", "a", "--because", "no"), "status: published\n", "is published already"),
    ],
)
def test_a_status_that_would_not_be_true_is_refused(
    command: tuple[str, ...], before: str, message: str, tmp_path: Path
) -> None:
    write(tmp_path, {"posts/a.yaml": f"{before}{TEXT}channels: [x]\n"})
    outcome = run(tmp_path, *command)
    assert outcome.code == 2
    assert message in outcome.err
    assert text(tmp_path, "a").startswith(before)
