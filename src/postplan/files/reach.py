"""What a path in a post leads to: a file of the plan, nothing, or something that must not be opened."""

import errno
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import BinaryIO, Literal

from postplan.files.find import NO_FOLLOW, OPEN, is_below, reason

Found = Literal["here", "missing", "other-case", "outside", "pointer", "unreadable"]
Listings = dict[str, dict[str, list[str]]]
"""The names in the folders already listed, by their lower-case form."""

_DEEPEST = 64
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL})


@dataclass(frozen=True, slots=True)
class Reached:
    """What is at a path. `real` is the path to open, empty if it must not be opened."""

    found: Found
    name: str = ""
    problem: str = ""
    real: str = ""


def reach(inside: str, path: str, listings: Listings) -> Reached:
    """Find what is at `path` in the folder `inside`, which is without links; nothing is opened."""
    parts = _parts(path)
    if parts is None:
        return Reached("outside")
    try:
        path.encode()
        reached = _exactly(inside, path)
    except ValueError:  # NUL, or characters no name can hold
        return Reached("missing")
    if reached.found == "missing" or (reached.real and _is_one_case(inside, path)):
        true = _as_it_stands(inside, inside, parts, listings)
        if true and true != "/".join(parts):
            other = _exactly(inside, true)
            return Reached("other-case", true, other.problem, other.real) if other.found != "outside" else other
    return reached


def opened(real: str) -> BinaryIO:
    """Open a file without blocking. Raises OSError if it isn't a regular file or can't be read."""
    handle = os.open(real, OPEN | NO_FOLLOW)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file")
    return os.fdopen(handle, "rb")


def _parts(path: str) -> list[str] | None:
    """Give the names on the way; None where the way leaves the folder, here or on another system."""
    if PureWindowsPath(path).root:
        return None
    parts: list[str] = []
    for name in path.replace(os.sep, "/").split("/"):
        if name == "..":
            if not parts:
                return None
            parts.pop()
        elif name not in {"", "."}:
            parts.append(name)
    return parts


def _exactly(inside: str, path: str) -> Reached:
    try:
        real = os.path.realpath(f"{inside}{os.sep}{path}")
        if not is_below(real, inside):
            return Reached("outside")
        # `realpath` goes back over `..` where there is nothing, the system does not
        mode = os.stat(f"{inside}{os.sep}{path}").st_mode  # noqa: PTH116  the path is text, as everywhere here
    except OSError as error:
        if error.errno in _ABSENT:
            return Reached("missing")
        return Reached("unreadable", problem=f"this file cannot be reached: {reason(error)}")
    if stat.S_ISDIR(mode):
        return Reached("unreadable", problem="this is a folder, not a file")
    if not stat.S_ISREG(mode):
        return Reached("unreadable", problem="this isn't a regular file")
    return Reached("here", real=real)


def _is_one_case(inside: str, path: str) -> bool:
    """Whether the disk takes `CUP.jpg` for `cup.jpg`; the next one may not."""
    other = path.swapcase()
    try:
        return other != path and Path(inside, path).samefile(Path(inside, other))
    except (OSError, ValueError):
        return False


def _as_it_stands(inside: str, folder: str, parts: Sequence[str], listings: Listings) -> str | None:
    """Find a path in whatever case it is on the disk."""
    if not parts or len(parts) > _DEEPEST:
        return None
    head, *rest = parts
    for name in _alike(inside, folder, head, listings):
        if not rest:
            return name
        below = _as_it_stands(inside, f"{folder}{os.sep}{name}", rest, listings)
        if below:
            return f"{name}/{below}"
    return None


def _alike(inside: str, folder: str, name: str, listings: Listings) -> list[str]:
    if folder not in listings:
        names: dict[str, list[str]] = {}
        for each in _names(inside, folder):
            names.setdefault(each.casefold(), []).append(each)
        listings[folder] = names
    return sorted(listings[folder].get(name.casefold(), ()), key=lambda each: (each != name, each))


def _names(inside: str, folder: str) -> list[str]:
    try:
        return os.listdir(folder) if is_below(os.path.realpath(folder), inside) else []  # noqa: PTH208  likewise
    except OSError:
        return []
