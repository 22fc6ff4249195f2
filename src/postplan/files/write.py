"""Writing a file so that there is always a whole one: the old or the new."""

import os
import secrets
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


class ChangedError(Exception):
    """A file is no longer what was read of it."""


def exchange(path: Path, old: bytes, new: bytes) -> None:
    """Put `new` in the place of a file that holds `old`, as `replace` does.

    Raises ChangedError, and leaves the file alone, where it holds something else by now, and OSError where it cannot
    be read or replaced.
    """
    expect(path, old)
    replace(path, new)


def exchange_all(folder: Path, files: Sequence[tuple[str, bytes, bytes]]) -> None:
    """Exchange several files below a folder, each given by path, old and new content: all of them, or none.

    Where one cannot be exchanged, those before it get their old content back. Raises as `exchange` does, with the path
    of the file in the `filename` of an OSError and as the argument of a ChangedError.
    """
    for path, old, _ in files:
        expect(folder / path, old)
    done: list[tuple[str, bytes, bytes]] = []
    try:
        for path, old, new in files:
            exchange(folder / path, old, new)
            done.append((path, old, new))
    except BaseException:
        for path, old, new in reversed(done):
            with suppress(OSError, ChangedError):
                exchange(folder / path, new, old)
        raise


def expect(path: Path, content: bytes) -> None:
    """Nothing, where a file holds `content`; ChangedError where it does not, OSError where it cannot be read."""
    if path.read_bytes() != content:
        raise ChangedError(path)


def replace(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file, at once; its mode stays, and a link stays a link.

    Raises OSError where that is not possible; the file is then as it was, and nothing is left beside it.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
