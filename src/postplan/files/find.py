"""The files of a plan, and their bytes.

Nothing outside the plan's folder is read, and nothing that could block is opened. Files that can't be read are
returned too, with the reason.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from postplan.files.globs import compile_patterns, fixed, matches
from postplan.yaml.events import MAX_BYTES

__all__ = ["Found", "ReadError", "compile_patterns", "content", "find", "is_below", "matches", "reason"]

OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""Flags to open a file without blocking and without it becoming the terminal."""
NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True, order=True)
class Found:
    r"""A file that matches, or a link or folder in its place; `problem` says why it can't be read.

    `path` is relative to the plan's folder, with `/`; bytes of a name that are not UTF-8 are shown as `\xff`,
    and then there is a problem.
    """

    path: str
    problem: str | None = None
    help: str = ""


class ReadError(Exception):
    """A file can't be read: why, and what to do."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002  the word every message uses
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(slots=True)
class _Walk:
    """The parameters of a walk through the folders, and the links followed so far."""

    root: str
    inside: str
    match: Callable[[str], bool]
    followed: set[str]


def find(root: Path, patterns: Sequence[str]) -> tuple[Found, ...]:
    """Return the files below `root` that a pattern matches, by path, the same whatever the order on disk.

    Names with a leading dot are skipped, unless a pattern names the folder itself. Links to files and folders
    of the plan are followed. Raises ValueError for a bad pattern.
    """
    walk = _Walk(os.fspath(root), os.path.realpath(root), compile_patterns(patterns), set())
    found: set[Found] = set()
    for folder, depth in _folders(patterns):
        found.update(_start(walk, folder, depth))
    return tuple(sorted(found, key=lambda each: each.path))


def _folders(patterns: Sequence[str]) -> list[tuple[str, int | None]]:
    """Return the folders to walk and how deep, without those inside another one that is walked to any depth."""
    folders = sorted({fixed(pattern) for pattern in patterns}, key=lambda each: (each[0], each[1] is not None))
    chosen: list[tuple[str, int | None]] = []
    for folder, depth in folders:
        if not any(d is None and (not f or f"{folder}/".startswith(f"{f}/")) for f, d in chosen):
            chosen.append((folder, depth))
    return chosen


def _start(walk: _Walk, folder: str, depth: int | None) -> Iterator[Found]:
    whole = f"{walk.root}/{folder}"
    if not os.path.lexists(whole):
        return
    real = os.path.realpath(whole)
    if not is_below(real, walk.inside):
        yield Found(_shown(folder), *_LEADS_OUT)
    elif not Path(real).is_dir():
        yield Found(_shown(folder), "this isn't a folder, so it can't contain posts", "replace it with a folder")
    else:
        folders = map(os.fspath, (Path(real), *Path(real).parents))
        above = tuple(folder for folder in folders if is_below(folder, walk.inside))
        yield from _walked(walk, folder, real, depth, above)


def _walked(walk: _Walk, folder: str, real: str, depth: int | None, above: tuple[str, ...]) -> Iterator[Found]:
    try:
        with os.scandir(f"{walk.root}/{folder}") as entries:
            listed = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        yield Found(_shown(folder) or ".", f"this folder can't be opened: {reason(error)}", _PERMIT)
        return
    listed.sort(key=lambda entry: entry.name)
    lower = None if depth is None else depth - 1
    for entry in listed:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.is_symlink():
            yield from _link(walk, path, real, depth, above)
        elif entry.is_dir(follow_symlinks=False):
            if walk.match(path):
                yield Found(_shown(path), "this is a folder named like a post", "rename the folder")
            if depth != 0:
                inner = f"{real}{os.sep}{entry.name}"
                yield from _walked(walk, path, inner, lower, (*above, inner))
        elif walk.match(path):
            yield _file(path) if entry.is_file(follow_symlinks=False) else Found(_shown(path), *_NO_FILE)


def _link(walk: _Walk, path: str, real: str, depth: int | None, above: tuple[str, ...]) -> Iterator[Found]:
    name = path.rpartition("/")[2]
    target = os.path.realpath(f"{real}{os.sep}{name}")
    wanted = walk.match(path)
    try:
        mode = Path(target).stat().st_mode
    except OSError:
        if wanted or "." not in name:
            yield Found(_shown(path), "this link points to nothing", "delete the link, or point it to a file")
        return
    if not stat.S_ISDIR(mode):
        if wanted and not is_below(target, walk.inside):
            yield Found(_shown(path), *_LEADS_OUT)
        elif wanted:
            yield _file(path) if stat.S_ISREG(mode) else Found(_shown(path), *_NO_FILE)
    elif depth == 0:
        return
    elif not is_below(target, walk.inside):
        yield Found(_shown(path), *_LEADS_OUT)
    elif target in above:
        yield Found(_shown(path), "this link points back to a folder it is in", "delete the link")
    elif target not in walk.followed:
        walk.followed.add(target)
        yield from _walked(walk, path, target, None if depth is None else depth - 1, (*above, target))


def _file(path: str) -> Found:
    shown = _shown(path)
    if shown == path:
        return Found(path)
    return Found(shown, "the name of this file isn't valid UTF-8", "rename the file")


def _shown(path: str) -> str:
    if path.isascii():
        return path
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def is_below(path: str, folder: str) -> bool:
    """Return whether a path, real and whole as the folder is, is the folder or in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def content(root: Path, found: Found) -> bytes:
    """Return the bytes of a file; for one over 1 MiB, only one byte more than that.

    Raises ReadError if it couldn't be read when it was found, can't be now, or is no longer the same file.
    """
    if found.problem:
        raise ReadError(found.problem, found.help)
    path = f"{root}/{found.path}"
    try:
        handle = _opened(path, root)
    except OSError as error:
        raise ReadError(f"this file can't be opened: {reason(error)}", _PERMIT) from error
    try:
        return _bytes(handle)
    except OSError as error:
        raise ReadError(f"this file can't be read: {reason(error)}", _PERMIT) from error
    finally:
        os.close(handle)


def _opened(path: str, root: Path) -> int:
    """Open a file without blocking, and follow a link only within the plan."""
    if NO_FOLLOW:
        try:
            return os.open(path, OPEN | NO_FOLLOW)
        except OSError as error:
            if error.errno not in (errno.ELOOP, errno.EMLINK):  # EMLINK is how FreeBSD says it is a link
                raise
    real = os.path.realpath(path)
    if not is_below(real, os.path.realpath(root)):
        raise ReadError(*_LEADS_OUT)
    return os.open(real, OPEN | NO_FOLLOW)


def _bytes(handle: int) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(*_NO_FILE)
    parts = []
    left = MAX_BYTES + 1
    while left and (part := os.read(handle, min(left, max(status.st_size + 1, 4096)))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def reason(error: OSError) -> str:
    """Return the operating system's reason: `permission denied`."""
    return (error.strerror or type(error).__name__).lower()


_PERMIT = "check its permissions"
_LEADS_OUT = ("this link points outside the plan's folder", "move the file into the plan's folder")
_NO_FILE = ("this isn't a regular file", "replace it with a regular file, or rename it")
