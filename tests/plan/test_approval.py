"""A sign-off covers what goes out, and nothing else."""

import hashlib
from pathlib import Path

import pytest
from tests.plans import plan_of, write

from postplan.plan.approval import digest, files_of, is_outdated, signed_files
from postplan.plan.plan import Plan
from postplan.run import load, with_sums

SETTINGS = """channels:
  x: {handle: "@a"}
  instagram:
  pinterest:
  linkedin:
"""
POST = """name: Teaser
status: review
when: 2026-12-01 09:00
owner: maya
title: Snow
text: |
  What do you drink when it snows?
link: https://a.example/
media: [{file: cup.jpg, alt: A cup}]
thread: [One more]
channels:
  x:
  pinterest: {board: Winter}
  instagram: {text: Snow, first-comment: "#snow"}
notes: Ask Ana
"""


def signed_digest(folder: Path, post: str = POST, more: dict[str, str] | None = None) -> str:
    """The digest of the post of a plan in a folder of its own."""
    plan = plan_of(folder, {"postplan.yaml": SETTINGS, "cup.jpg": "cup", "posts/a.yaml": post, **(more or {})})
    return of(plan)


def of(plan: Plan, name: str = "a") -> str:
    """The digest of a post, with what its media sum up to."""
    post = plan.by_id[name]
    return digest(with_sums(plan, [post]), post)


def test_a_digest_is_the_same_on_every_machine_and_in_every_release(tmp_path: Path) -> None:
    """Sign-offs are written into files: to change the method is to take them all back."""
    assert signed_digest(tmp_path) == "bc58bf513b740b815219016298ef85bc"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: 2026-12-01 09:00", "when: 2026-12-02"),
        ("name: Teaser", "name: Another"),
        ("status: review", "status: scheduled"),
        ("owner: maya\n", ""),
        ("notes: Ask Ana", "x-photo: later"),
        ("{text: Snow, first", "{when: 12:00, status: draft, text: Snow, first"),
        ("  x:\n  pinterest: {board: Winter}\n", "  pinterest: {board: Winter}\n  x: {}\n"),
        ("text: |\n  What do you drink when it snows?\n", 'text: "What do you drink when it snows?  "\n'),
        ("thread: [One more]", "thread:\n- text: One more\n"),
        ("notes: Ask Ana", "content-warning:\nsponsored: ''"),
        ("alt: A cup}", "alt: A cup, credit: }"),
    ],
)
def test_what_only_the_team_sees_needs_no_new_sign_off(tmp_path: Path, old: str, new: str) -> None:
    """The time, the status, names, notes, keys without a value, the order, and how a text is written."""
    assert old in POST
    assert signed_digest(tmp_path / "new", POST.replace(old, new)) == signed_digest(tmp_path / "old")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when it snows?", "when it snows!"),
        ("title: Snow", "title: Ice"),
        ("https://a.example/", "https://b.example/"),
        ("alt: A cup", "alt: A mug"),
        ("file: cup.jpg", "url: https://a.example/cup.jpg"),
        ("thread: [One more]", "thread: [Two more]"),
        ("board: Winter", "board: Snow"),
        ("#snow", "#ice"),
        ("text: Snow,", "text: Ice,"),
        ("  x:\n", ""),
        ("  x:\n", "  x:\n  linkedin:\n"),
        ("notes: Ask Ana", "content-warning: Cold"),
        ("notes: Ask Ana", "poll: {options: [tea, milk]}"),
        ("notes: Ask Ana", "sponsored: The dairy"),
        ("notes: Ask Ana", "format: post"),
    ],
)
def test_whatever_goes_out_is_covered(tmp_path: Path, old: str, new: str) -> None:
    """On whichever channel, in whichever key."""
    assert old in POST
    assert signed_digest(tmp_path / "new", POST.replace(old, new)) != signed_digest(tmp_path / "old")


def test_a_poll_that_lasts_longer_is_another(tmp_path: Path) -> None:
    """Durations count by their length, however they are written."""
    first, same, other = (
        signed_digest(tmp_path / name, f"{POST}poll: {{options: [a, b], lasts: {lasts}}}\n")
        for name, lasts in (("1", "1 day"), ("2", "24h"), ("3", "2 days"))
    )
    assert first == same != other


def test_a_medium_counts_by_its_bytes(tmp_path: Path) -> None:
    """Renamed it is the same; another picture under the same name is not."""
    first = signed_digest(tmp_path / "1")
    assert signed_digest(tmp_path / "2", POST.replace("cup.jpg", "mug.jpg"), {"mug.jpg": "cup"}) == first
    assert signed_digest(tmp_path / "3", more={"cup.jpg": "mug"}) != first


def test_a_pointer_of_git_lfs_counts_as_the_file_it_stands_for(tmp_path: Path) -> None:
    """A check-out without the files gives the same answer as one with them."""
    oid = hashlib.sha256(b"cup").hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 3\n"
    assert signed_digest(tmp_path / "1", more={"cup.jpg": pointer}) == signed_digest(tmp_path / "2")


def test_what_is_not_there_counts_by_its_name(tmp_path: Path) -> None:
    """And when it comes, that is a change."""
    missing = POST.replace("cup.jpg", "mug.jpg")
    first = signed_digest(tmp_path, missing)
    assert signed_digest(tmp_path, missing) == first
    assert signed_digest(tmp_path, missing, {"mug.jpg": "mug"}) != first


def test_what_comes_from_the_post_it_is_like_is_covered(tmp_path: Path) -> None:
    """Whose file says it makes no difference to the audience."""
    again = {"posts/again.yaml": "like: a\nwhen: 2027-02-01\n"}
    plan = plan_of(tmp_path / "1", {"postplan.yaml": SETTINGS, "cup.jpg": "cup", "posts/a.yaml": POST, **again})
    assert of(plan, "again") == of(plan)
    assert files_of(plan, plan.by_id["again"]) == {"cup.jpg"}
    changed = POST.replace("when it snows?", "when it rains?")
    plan = plan_of(tmp_path / "2", {"postplan.yaml": SETTINGS, "cup.jpg": "cup", "posts/a.yaml": changed, **again})
    assert of(plan, "again") != signed_digest(tmp_path / "3")


def test_a_sign_off_is_outdated_by_a_change_and_by_nothing_else(tmp_path: Path) -> None:
    """Moving the post leaves it; without a digest nothing is known."""
    made = signed_digest(tmp_path)
    approved = POST + f"approved: {{by: tom, on: 2026-11-24, digest: {made}}}\n"
    assert not outdated(tmp_path, approved)
    assert not outdated(tmp_path, approved.replace("2026-12-01 09:00", "2026-12-05 12:00"))
    assert not outdated(tmp_path, approved.replace(f", digest: {made}", ""))
    assert outdated(tmp_path, approved.replace("it snows", "it rains"))
    assert outdated(tmp_path, approved.replace(made, "0" * 32))


def test_a_picture_changed_after_the_sign_off_outdates_it(tmp_path: Path) -> None:
    """A plan that is loaded knows the sums of what was signed off, and only of that."""
    made = signed_digest(tmp_path)
    write(tmp_path, {"posts/a.yaml": POST + f"approved: {{by: tom, digest: {made}}}\n", "posts/b.yaml": POST})
    plan = load(tmp_path)
    assert signed_files(plan) == {"cup.jpg"}
    assert plan.media["cup.jpg"].oid == hashlib.sha256(b"cup").hexdigest()
    assert not is_outdated(plan, plan.by_id["a"])
    write(tmp_path, {"cup.jpg": "mug"})
    plan = load(tmp_path)
    assert is_outdated(plan, plan.by_id["a"])


def test_history_is_never_outdated(tmp_path: Path) -> None:
    """Its media are not read, so nothing can be said of it."""
    past = POST.replace("review", "approved").replace("2026-12-01", "2026-10-01")
    assert not outdated(tmp_path, past + "approved: {by: tom, digest: 00000000000000000000000000000000}\n")


@pytest.mark.parametrize("written", ["abc", "not-hex!", "ABCDEF0123" * 3 + "AB", "0" * 31, "0" * 33, "[a]"])
def test_what_is_no_digest_is_told_with_its_place(tmp_path: Path, written: str) -> None:
    """And is no digest to compare anything with."""
    plan = plan_of(tmp_path, {"postplan.yaml": SETTINGS, "posts/a.yaml": f"{POST}approved: {{digest: {written}}}\n"})
    (problem,) = plan.files[0].problems
    assert (problem.kind, problem.at.field) == ("bad-value", "approved.digest")
    assert not is_outdated(plan, plan.posts[0])


def outdated(folder: Path, post: str) -> bool:
    """Whether the sign-off in a post is outdated."""
    plan = plan_of(folder, {"postplan.yaml": SETTINGS, "cup.jpg": "cup", "posts/a.yaml": post})
    return is_outdated(plan, plan.by_id["a"])
