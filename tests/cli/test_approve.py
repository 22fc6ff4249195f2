"""`postplan approve`: what is signed off, what is refused, and what is left alone."""

import subprocess
from pathlib import Path

import pytest
from tests.program import Outcome, inside, on_terminal, write

from postplan.files.write import ChangedError, exchange
from postplan.plan.approval import is_outdated
from postplan.run import load

SETTINGS = """timezone: Europe/Berlin
channels: [x, linkedin]
team:
  maya:
  tom: {approves: yes}
  ana: {approves: yes}
"""
POST = "status: review\nwhen: 2026-12-01 09:00\nowner: maya\ntext: Something warm is on its way.\nchannels: [x]\n"
PLAN = {"postplan.yaml": SETTINGS, "posts/teaser.yaml": POST, "posts/launch.yaml": POST.replace("Something", "It")}


def approve(folder: Path, *arguments: str) -> Outcome:
    """Sign posts off on a fixed day."""
    return inside(folder, "--today", "2026-11-24", *arguments, command="approve")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def text(folder: Path, name: str = "teaser") -> str:
    """What a post's file says."""
    return (folder / f"posts/{name}.yaml").read_text()


def test_a_sign_off_says_who_when_and_what(tmp_path: Path) -> None:
    """It stands beside the status, nothing else is touched, and it holds until something else is to go out."""
    write(tmp_path, PLAN)
    outcome = approve(tmp_path, "teaser", "--by", "tom")
    assert outcome == Outcome(0, "posts/teaser.yaml: signed off by tom on 2026-11-24\n", "")
    first, second, *rest = text(tmp_path).splitlines(keepends=True)
    assert first == "status: approved\n"
    assert second.startswith("approved: {by: tom, on: 2026-11-24, digest: ")
    assert "".join(rest) == POST.partition("\n")[2]
    plan = load(tmp_path)
    assert not is_outdated(plan, plan.by_id["teaser"])
    write(tmp_path, {"posts/teaser.yaml": text(tmp_path).replace("warm", "cold")})
    plan = load(tmp_path)
    assert is_outdated(plan, plan.by_id["teaser"])


def test_posts_are_named_by_file_too_from_wherever_somebody_stands(tmp_path: Path) -> None:
    """Several at once; one that is named twice is signed once."""
    write(tmp_path, PLAN)
    outcome = approve(tmp_path / "posts", "teaser.yaml", "teaser", "launch", "--by", "ana")
    assert outcome.code == 0
    assert outcome.out.count("signed off by ana") == 2
    assert all("by: ana" in text(tmp_path, name) for name in ("teaser", "launch"))


def test_a_post_with_errors_is_refused_with_them_and_none_is_signed(tmp_path: Path) -> None:
    """They are looked for as in an approved post, and exit code 1 says that there are some."""
    write(tmp_path, {**PLAN, "posts/launch.yaml": f"{POST}media: [{{file: cup.jpg, alt: A cup}}]\n"})
    outcome = approve(tmp_path, "teaser", "launch", "--by", "tom")
    assert outcome.code == 1
    assert outcome.out.startswith("error[media-not-found]: ")
    assert "posts/launch.yaml:" in outcome.out
    assert outcome.err == "not signed off: fix 1 error first; nothing was written\n"
    assert text(tmp_path) == POST


def test_a_draft_is_signed_off_where_nothing_speaks_against_it(tmp_path: Path) -> None:
    """A missing text is an error of what is approved, and not of a draft."""
    write(
        tmp_path,
        {
            **PLAN,
            "posts/teaser.yaml": POST.replace("review", "draft"),
            "posts/launch.yaml": "when: 2026-12-01\nchannels: [x]\n",
        },
    )
    assert approve(tmp_path, "teaser", "--by", "tom").code == 0
    outcome = approve(tmp_path, "launch", "--by", "tom")
    assert (outcome.code, outcome.out.startswith("error[missing-field]: ")) == (1, True)


@pytest.mark.parametrize(
    ("post", "said"),
    [
        ("status: idea", "this post has status `idea`, so it isn't ready for sign-off"),
        ("status: rejected\nreason: no", "this post has status `rejected`"),
        ("status: published\nwhen: 2026-11-01", "this post is already published"),
        ("status: review\nwhen: 2026-11-01", "its time has passed, so it can't be signed off any more"),
        (
            "status: review\napproved:\n- tom\nwhen: 2026-12-01",
            "postplan can't add a sign-off here without changing other lines",
        ),
        ("- status", "`posts/teaser.yaml` can't be read"),
    ],
)
def test_what_cannot_be_signed_off_stays_as_it_is(tmp_path: Path, post: str, said: str) -> None:
    """And the reason is told, with what to do."""
    write(tmp_path, {**PLAN, "posts/teaser.yaml": f"{post}\ntext: Snow\nchannels: [x]\n" if post[0] != "-" else post})
    before = text(tmp_path)
    outcome = approve(tmp_path, "posts/teaser.yaml", "--by", "tom")
    assert (outcome.code, outcome.out, text(tmp_path)) == (2, "", before)
    assert said in outcome.err
    assert "= help: " in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said", "action"),
    [
        (("teaser", "--by", "maya"), "`maya` can't sign posts off", "add `--by tom` or `--by ana`"),
        (("teaser", "--by", "tmo"), "the team has nobody called `tmo`", "did you mean `tom`?"),
        (("teaser", "--by", ""), "can't tell who is signing off", "add `--by tom` or `--by ana`"),
        (("teaser", "--by", "a\nb"), "the name must be one line of text", "add `--by tom` or `--by ana`"),
        (("teeser", "--by", "tom"), "this plan has no post `teeser`", "did you mean `teaser`?"),
        (("x" * 300, "--by", "tom"), "this plan has no post", "known here: launch, teaser"),
        (("postplan.yaml", "--by", "tom"), "this plan has no post `postplan.yaml`", "known here: launch, teaser"),
    ],
)
def test_who_or_what_is_not_known_is_told(tmp_path: Path, arguments: tuple[str, ...], said: str, action: str) -> None:
    """With those who may, or what was meant."""
    write(tmp_path, PLAN)
    outcome = approve(tmp_path, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert action in outcome.err
    assert text(tmp_path) == POST


def test_two_posts_of_one_id_are_told_apart_by_their_files(tmp_path: Path) -> None:
    """An id that means two posts means neither."""
    write(tmp_path, {**PLAN, "posts/b/teaser.yaml": POST})
    outcome = approve(tmp_path, "teaser", "--by", "tom")
    assert outcome.code == 2
    assert "2 posts have the id `teaser`: posts/b/teaser.yaml, posts/teaser.yaml" in outcome.err


@pytest.mark.parametrize(
    ("name", "email", "signer"),
    [("Tom Baker", "t@example.com", "tom"), ("TOM", "t@example.com", "tom"), ("T. B.", "ana@example.com", "ana")],
)
def test_git_says_who_signs_off(tmp_path: Path, name: str, email: str, signer: str) -> None:
    """By the name it knows, or the beginning of the address."""
    write(tmp_path, {key: value for key, value in PLAN.items() if key != ".git"})
    (tmp_path / ".git").rmdir()
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", name)
    git(tmp_path, "config", "user.email", email)
    assert f"signed off by {signer}" in approve(tmp_path, "teaser").out


def test_a_plan_without_a_team_takes_the_name_as_it_is(tmp_path: Path) -> None:
    """Who is alone signs for themselves."""
    write(tmp_path, {**PLAN, "postplan.yaml": "channels: [x]\n"})
    assert approve(tmp_path, "teaser", "--by", "Zoë: 1").code == 0
    assert "by: 'Zoë: 1'" in text(tmp_path)
    assert "can't tell who is signing off" in approve(tmp_path, "launch").err


def test_what_others_may_say_of_it_is_noted(tmp_path: Path) -> None:
    """One's own post, another approver, a channel that is not as far: none of it stands in the way."""
    post = POST.replace("maya", "tom").replace("[x]", "\n  x: {status: draft}\n  linkedin:") + "approver: ana\n"
    write(tmp_path, {**PLAN, "posts/teaser.yaml": post})
    outcome = approve(tmp_path, "teaser", "--by", "tom")
    assert outcome.code == 0
    assert outcome.err.splitlines() == [
        "note: posts/teaser.yaml is tom's own post; ask someone else to review it too",
        "note: the approver of posts/teaser.yaml is ana",
        "note: posts/teaser.yaml sets its own status for x, which stays `draft`",
    ]
    assert "x: {status: draft}" in text(tmp_path)


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """What was looked at is what is signed."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"text: b\n")
    with pytest.raises(ChangedError):
        exchange(file, b"text: a\n", b"text: a\napproved: {}\n")
    assert file.read_bytes() == b"text: b\n"
    exchange(file, b"text: b\n", b"text: c\n")
    assert file.read_bytes() == b"text: c\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    """A post whose folder takes no other file is as it was."""
    name = f"{'x' * 245}"  # with a dot, eight digits and an ending before it is put in place, longer than names may be
    write(tmp_path, {**PLAN, f"posts/{name}.yaml": POST})
    outcome = approve(tmp_path, "teaser", name, "--by", "tom")
    assert outcome.code == 2
    assert "can't be written: file name too long; already signed off: posts/teaser.yaml" in outcome.err
    assert text(tmp_path, name) == POST


def test_a_name_with_escapes_moves_no_cursor(tmp_path: Path) -> None:
    """Nothing from a post or the settings reaches a terminal as it is."""
    write(tmp_path, {**PLAN, "postplan.yaml": 'channels: [x]\nteam: {"a\\x1b[31m": {approves: yes}}\n'})
    code, seen = on_terminal(tmp_path, "approve", "teaser", "--by", "nobody", "--today", "2026-11-24")
    assert code == 2
    assert "\x1b[31m" not in seen
