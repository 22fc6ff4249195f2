"""A file that looks like a post but isn't read is named: a check never hides what it didn't read."""

from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN
from tests.program import Outcome, inside, write

POST = "stauts: draft\ntext: Doors open at nine.\nchannels: [x]\n"
PATTERNS = "`posts` matches only posts/**/*.yaml, posts/**/*.yml"


@pytest.mark.parametrize(
    "name",
    [
        "posts/b.yaml.txt",
        "posts/c",
        "posts/12/d.md",
        "posts/e.txt",
        "post/f.yaml",
        "Posts/g.yml",
        "postss/h.yaml",
        "pists/12/i.yaml",
    ],
)
def test_a_file_that_looks_like_a_post_is_named(tmp_path: Path, name: str) -> None:
    """An ending that a program added, none at all, Markdown, a misspelt folder."""
    text = f"---\n{POST}---\nMore\n" if name.endswith(".md") else POST
    write(tmp_path, {**CLEAN, name: text})
    assert inside(tmp_path) == Outcome(0, "", f"note: `{name}` looks like a post but isn't read; {PATTERNS}\n")
    assert inside(tmp_path, "-q") == Outcome(0, "", "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("posts/README.md", "# How we write\n\ntext: is the key\n"),
        ("posts/notes.txt", "Ask Ana about the doors.\n"),
        ("posts/a.yaml.bak", POST),
        ("posts/a.yaml~", POST),
        ("posts/.hidden.yaml.txt", POST),
        ("posts/_templates/a.txt", POST),
        ("posts/empty", ""),
        ("past/a.yaml", "on: push\n"),
        ("drafts/a.yaml", POST),
        ("a.txt", POST),
    ],
)
def test_other_files_are_nobodys_business(tmp_path: Path, name: str, text: str) -> None:
    """Texts about the posts, what an editor keeps, templates, other folders."""
    write(tmp_path, {**CLEAN, name: text})
    assert inside(tmp_path) == Outcome(0, "", "")


def test_an_ending_in_capitals_is_read(tmp_path: Path) -> None:
    """Some cameras, systems and people write it so."""
    write(tmp_path, {"posts/LOUD.YAML": POST, "posts/b.Yml": POST})
    outcome = inside(tmp_path, "--output", "concise")
    assert outcome.code == 1
    assert {line.partition(":")[0] for line in outcome.out.splitlines()} == {"posts/LOUD.YAML", "posts/b.Yml"}
    (tmp_path / "posts" / "b.Yml").unlink()
    assert inside(tmp_path, "posts/LOUD.YAML").code == 1


def test_many_are_counted_and_all_named_on_request(tmp_path: Path) -> None:
    """One line, from where somebody stands."""
    write(tmp_path, {**CLEAN, **{f"posts/{number}.txt": POST for number in range(5)}})
    first = ", ".join(f"`../posts/{number}.txt`" for number in range(3))
    note = f"note: {first} and 2 more (`-v` names them) look like posts but aren't read; {PATTERNS}\n"
    assert inside(tmp_path / "posts") == Outcome(0, "", note)
    assert "`../posts/4.txt` look like posts" in inside(tmp_path / "posts", "-v").err


def test_patterns_that_stop_at_a_folder_leave_what_is_below_aloud(tmp_path: Path) -> None:
    """A year's folder is made, and the settings do not follow; years told apart on purpose are no slip."""
    write(tmp_path, {"postplan.yaml": "posts: content/2026/*.yaml\n", "content/2026/a.yaml": "text: Who is in?\n"})
    write(tmp_path, {"content/2026/12/b.yaml": POST, "content/2025/c.yaml": POST})
    said = "`content/2026/12/b.yaml` looks like a post but isn't read; `posts` matches only content/2026/*.yaml"
    assert inside(tmp_path).err == f"note: {said}\n"
