"""Files that look like posts but match no pattern."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from postplan.files.find import Found, ReadError, content, find
from postplan.files.globs import fixed

_ENDINGS = frozenset({"", ".yaml", ".yml", ".md", ".markdown", ".txt"})
"""Extensions that a post gets by mistake or in another tool; any other one is deliberate."""
_PROSE = frozenset({".md", ".markdown"})
_KEY = re.compile(rb"^(?:text|when|status|channels|thread|media)[ \t]*:", re.MULTILINE)
_MAGIC = re.compile(r"[*?\[]")
_DIGITS = re.compile(r"\d")
_BEGINNING = 4096


def overlooked(root: Path, patterns: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """The files with keys of a post that aren't `known`, by path from the plan's folder.

    Looks in the folders that the patterns begin with, and in those beside them whose name is one letter off. Skips
    files and folders whose name begins with `.` or `_`.
    """
    found = set(_candidates(root, patterns)) - set(known)
    return tuple(sorted(path for path in found if _is_for_people(path) and _looks_like_a_post(root, path)))


def _candidates(root: Path, patterns: Sequence[str]) -> Iterator[str]:
    for folder, depth in {fixed(pattern) for pattern in patterns}:
        if folder:
            yield from _files(root, f"{folder}/**/*")
            for beside in _misspelt(root, folder):
                yield from _files(root, f"{beside}/**/*.yaml", f"{beside}/**/*.yml")
        elif depth is not None:
            yield from _files(root, "/".join("*" * (depth + 1)))


def _files(root: Path, *patterns: str) -> Iterator[str]:
    yield from (found.path for found in find(root, patterns) if found.problem is None)


def _misspelt(root: Path, folder: str) -> Iterator[str]:
    """The folders beside one whose names are one letter off; a digit tells years and parts apart on purpose."""
    whole = root / folder
    try:
        beside = [each for each in whole.parent.iterdir() if each.is_dir() and not each.is_symlink()]
        inode = whole.stat().st_ino if whole.exists() else None  # a disk may take `Posts` for `posts`
        others = [each for each in beside if each.stat().st_ino != inode]
    except OSError:
        return
    for each in others:
        if not _MAGIC.search(each.name) and _is_one_letter_off(each.name, whole.name):
            yield each.relative_to(root).as_posix()


def _is_one_letter_off(one: str, other: str) -> bool:
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    if _DIGITS.sub("", one) == _DIGITS.sub("", other):
        return False
    if len(short) == len(long):
        return sum(ours != theirs for ours, theirs in zip(short, long, strict=True)) <= 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _is_for_people(path: str) -> bool:
    return not any(name.startswith("_") for name in path.split("/")) and Path(path).suffix.lower() in _ENDINGS


def _looks_like_a_post(root: Path, path: str) -> bool:
    try:
        beginning = content(root, Found(path))[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")
    except ReadError:
        return False
    if Path(path).suffix.lower() in _PROSE:  # only its front matter can be keys
        if not beginning.startswith(b"---"):
            return False
        beginning = beginning[3:].partition(b"\n---")[0]
    return _KEY.search(beginning) is not None
