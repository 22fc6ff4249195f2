"""Sums of media: SHA-256 of a file's bytes, the same wherever and under whichever name it lies."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from postplan.files.reach import Listings, opened, reach
from postplan.media.file import MediaFile

MOST_BYTES = 4 * 1024**3
"""No network takes a larger film, and to sum one up would hold up a check for half a minute."""

_PART = 1024 * 1024


def with_sums(root: Path, media: Mapping[str, MediaFile], paths: Iterable[str]) -> dict[str, MediaFile]:
    """The facts of the files at `paths`, relative to the plan's folder `root`, each with its `oid` where it has bytes.

    What stands there without bytes of its own, or cannot be read to its end, keeps the facts it has; a path without
    facts is left out.
    """
    inside, listings = os.path.realpath(root), Listings()
    return {path: _summed(inside, media[path], listings) for path in sorted(set(paths)) if path in media}


def sum_of(file: MediaFile | None) -> str:
    """The SHA-256 of a file in hex; empty where it is not known, or the file is over 4 GiB."""
    return file.oid if file and file.bytes <= MOST_BYTES else ""


def _summed(inside: str, file: MediaFile, listings: Listings) -> MediaFile:
    real = "" if file.oid or file.bytes > MOST_BYTES else reach(inside, file.path, listings).real
    if not real:
        return file
    total, left = sha256(), MOST_BYTES
    try:
        with opened(real) as stream:
            while left > 0 and (part := stream.read(min(_PART, left))):
                total.update(part)
                left -= len(part)
    except OSError:
        return file
    return replace(file, oid=total.hexdigest())
