"""The files of a plan are found the same everywhere, and none outside it or without end is read."""

import os
import socket
import sys
from pathlib import Path

import pytest

from postplan.files.find import Found, ReadError, compile_patterns, content, find, matches, reason

PATTERNS = ["posts/**/*.yaml", "posts/**/*.yml"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "plan"
    (folder / "posts/2026/12").mkdir(parents=True)
    for name in ("posts/b.yaml", "posts/2026/a.yml", "posts/2026/12/c.yaml", "posts/.hidden.yaml", "posts/d.txt"):
        (folder / name).write_bytes(name.encode())
    (folder / "other").mkdir()
    (folder / "other/e.yaml").write_bytes(b"e")
    (folder / "posts/.git").mkdir()
    (folder / "posts/.git/f.yaml").write_bytes(b"f")
    return folder


def paths(root: Path, *patterns: str) -> list[str]:
    return [found.path for found in find(root, patterns or PATTERNS)]


def problems(root: Path) -> dict[str, str]:
    return {found.path: found.problem for found in find(root, PATTERNS) if found.problem}


def test_files_are_found_at_any_depth_by_path_without_hidden_ones(root: Path) -> None:
    assert paths(root) == ["posts/2026/12/c.yaml", "posts/2026/a.yml", "posts/b.yaml"]
    assert paths(root, "posts/*.yaml") == ["posts/b.yaml"]
    assert paths(root, "posts/20??/*.yml") == ["posts/2026/a.yml"]
    assert paths(root, "**/e.yaml", "posts/b.yaml") == ["other/e.yaml", "posts/b.yaml"]
    assert paths(root, "nowhere/**/*.yaml") == []


MATCHES = [
    ("posts/**/*.yaml", "posts/a.yaml", True),
    ("posts/**/*.yaml", "posts/a/b/c.yaml", True),
    ("posts/**/*.yaml", "xposts/a.yaml", False),
    ("posts/*.yaml", "posts/a/b.yaml", False),
    ("posts/[ab]?.yaml", "posts/a1.yaml", True),
    ("posts/[!ab].yaml", "posts/a.yaml", False),
    ("posts/[!ab].yaml", "posts/é.yaml", True),
    ("posts/**", "posts/a/b.txt", True),
    ("posts/**", "posts", False),
    ("**/a.yaml", "a.yaml", True),
    ("./posts//a.yaml", "posts/a.yaml", True),
    ("posts/a.yaml", "posts/A.yaml", False),
    ("posts/**/*.yaml", "posts/2026/LOUD.YAML", True),
    ("posts/**/*.yml", "posts/loud.Yml", True),
    ("posts/**/*.yml", "POSTS/loud.yml", False),
    ("posts/*.YAML", "posts/a.yaml", False),
    ("posts/*.txt", "posts/a.TXT", False),
    ("posts/a+b(1).yaml", "posts/a+b(1).yaml", True),
    ("posts/[.yaml", "posts/[.yaml", True),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), MATCHES)
def test_a_pattern_matches_as_people_expect(pattern: str, path: str, *, expected: bool) -> None:
    assert matches(path, [pattern]) is expected


@pytest.mark.parametrize("pattern", ["", "/etc/*", "../*.yaml", "posts/../../x", "C:\\x", "."])
def test_a_pattern_that_leads_out_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="isn't a pattern for files in the plan's folder"):
        compile_patterns([pattern])


def test_no_pattern_matches_nothing() -> None:
    assert not compile_patterns([])("a")


def test_what_is_no_file_is_told_of_and_the_rest_goes_on(root: Path) -> None:
    (root / "posts/folder.yaml").mkdir()
    os.mkfifo(root / "posts/pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        # A socket's whole path may have about a hundred bytes, so it is made where it is short.
        before = Path.cwd()
        os.chdir(root / "posts")
        listening.bind("s.yaml")
        os.chdir(before)
    assert problems(root) == {
        "posts/folder.yaml": "this is a folder named like a post",
        "posts/pipe.yaml": "this isn't a regular file",
        "posts/s.yaml": "this isn't a regular file",
    }
    assert "posts/b.yaml" in paths(root)


def test_links_are_followed_within_the_plan_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/x.yaml").write_bytes(b"secret")
    posts = root / "posts"
    (posts / "in.yaml").symlink_to(root / "other/e.yaml")
    (posts / "linked").symlink_to(root / "other")
    (posts / "out.yaml").symlink_to(tmp_path / "outside/x.yaml")
    (posts / "outdir").symlink_to(tmp_path / "outside")
    (posts / "gone.yaml").symlink_to("nothing")
    (posts / "one.yaml").symlink_to("two.yaml")
    (posts / "two.yaml").symlink_to("one.yaml")
    (posts / "2026/up").symlink_to("..")
    assert problems(root) == {
        "posts/2026/up": "this link points back to a folder it is in",
        "posts/gone.yaml": "this link points to nothing",
        "posts/one.yaml": "this link points to nothing",
        "posts/out.yaml": "this link points outside the plan's folder",
        "posts/outdir": "this link points outside the plan's folder",
        "posts/two.yaml": "this link points to nothing",
    }
    assert {"posts/in.yaml", "posts/linked/e.yaml"} <= set(paths(root))
    assert content(root, Found("posts/in.yaml")) == b"e"
    with pytest.raises(ReadError, match="points outside"):
        content(root, Found("posts/out.yaml"))


def test_folders_that_link_to_each_other_end(root: Path) -> None:
    names = [f"d{number}" for number in range(7)]
    for name in names:
        (root / "posts" / name).mkdir()
        (root / "posts" / name / "p.yaml").write_bytes(b"")
    for name in names:
        for other in names:
            if other != name:
                (root / "posts" / name / f"to-{other}").symlink_to(f"../{other}")
    assert len(find(root, PATTERNS)) < 100


def test_a_posts_folder_that_links_out_is_told_of(root: Path, tmp_path: Path) -> None:
    (root / "linked").symlink_to(tmp_path)
    (found,) = find(root, ["linked/*.yaml"])
    assert found == Found("linked", "this link points outside the plan's folder", found.help)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS makes no such names")
def test_a_name_that_is_not_utf8_is_shown_with_its_bytes(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root) + b"/posts/caf\xe9.yaml")).write_bytes(b"")
    assert problems(root) == {"posts/caf\\xe9.yaml": "the name of this file isn't valid UTF-8"}
    (root / "posts/café.yaml").write_bytes(b"")
    assert "posts/café.yaml" in paths(root)


def test_content_is_the_bytes_and_of_a_large_file_one_byte_too_many(root: Path) -> None:
    assert content(root, Found("posts/b.yaml")) == b"posts/b.yaml"
    (root / "posts/big.yaml").write_bytes(b"x" * 3_000_000)
    assert len(content(root, Found("posts/big.yaml"))) == 1_048_577


def test_a_pipe_in_the_place_of_a_file_does_not_wait(root: Path) -> None:
    os.mkfifo(root / "posts/pipe.yaml")
    with pytest.raises(ReadError, match="isn't a regular file"):
        content(root, Found("posts/pipe.yaml"))


def test_a_file_that_is_gone_is_told_of(root: Path) -> None:
    with pytest.raises(ReadError, match="can't be opened: no such file") as caught:
        content(root, Found("posts/gone.yaml"))
    assert caught.value.help


def test_the_order_on_disk_changes_nothing(tmp_path: Path) -> None:
    names = [f"posts/{name}.yaml" for name in ("z", "a", "é", "B", "10", "2")]
    found = []
    for number, order in enumerate((names, names[::-1])):
        (tmp_path / f"{number}/posts").mkdir(parents=True)
        for name in order:
            (tmp_path / f"{number}" / name).write_bytes(b"")
        found.append(paths(tmp_path / f"{number}"))
    assert found[0] == found[1] == sorted(names)


def test_a_link_to_a_folder_above_the_posts_is_a_loop_too(tmp_path: Path) -> None:
    """The plan is not read twice through it."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.yaml").write_text("text: x\n")
    (tmp_path / "posts" / "loop").symlink_to("..")
    found = find(tmp_path, ["posts/**/*.yaml"])
    assert [each.path for each in found] == ["posts/a.yaml", "posts/loop"]
    assert found[1].problem == "this link points back to a folder it is in"


def test_a_refusal_of_the_system_always_has_words() -> None:
    """An error without the system's sentence is named by its kind."""
    assert reason(PermissionError(13, "Permission denied")) == "permission denied"
    assert reason(TimeoutError()) == "timeouterror"
