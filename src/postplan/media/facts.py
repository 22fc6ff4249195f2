"""What media files are, read from their own bytes: type, weight, pixels, frames, duration, whole or cut off.

No image is ever decoded, and of no file more than 64 MiB read. What reads a file is imported where there is one.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from postplan.media.file import MediaFile


def read_all(root: Path, paths: Iterable[str]) -> dict[str, MediaFile]:
    """Read the facts of many files, by path as `read_media` does, and look through each folder once at most."""
    paths = tuple(paths)
    if not paths:
        return {}
    from postplan.files.reach import Listings  # noqa: PLC0415 - likewise
    from postplan.media.headers import facts_of  # noqa: PLC0415 - a plan without new media needs none of it

    inside, listings = os.path.realpath(root), Listings()
    return {path: facts_of(inside, path, listings) for path in paths}


def read_media(root: Path, path: str) -> MediaFile:
    """Read the facts of the file at `path`, relative to the plan's folder `root`, whatever stands there.

    Never raises for what stands there or how it is named, and never waits.
    """
    return read_all(root, (path,))[path]
