"""The facts of one file by its header: where it stands, what type it is, and who reads that type."""

import os
import warnings
from collections.abc import Callable
from dataclasses import replace

from postplan.files.find import reason
from postplan.files.reach import Listings, Reached, opened, reach
from postplan.media.animations import read_gif, read_webp
from postplan.media.bounded import Bounded
from postplan.media.damage import is_damage
from postplan.media.documents import read_office, read_pdf, read_zip
from postplan.media.file import MediaFile, unreadable
from postplan.media.heif import read_heif
from postplan.media.images import read_jpeg, read_png, read_raster, read_svg
from postplan.media.pointers import read_pointer
from postplan.media.signatures import KINDS, NAMELESS, type_of, words
from postplan.media.videos import read_film

_FILMS = tuple(name for name, kind in KINDS.items() if kind == "video")
_READERS: dict[str, Callable[[MediaFile, Bounded], MediaFile]] = {
    "jpeg": read_jpeg,
    "png": read_png,
    "gif": read_gif,
    "webp": read_webp,
    "heic": read_heif,
    "avif": read_heif,
    "svg": read_svg,
    "pdf": read_pdf,
    "zip": read_zip,
    "ole": read_office,
    **dict.fromkeys(("bmp", "tiff"), read_raster),
    **dict.fromkeys((*_FILMS, "m4a"), read_film),
}
_SAME = ({"mp4", "mov", "3gp", "m4a"}, {"xls", "doc", "ppt", "ole"}, {"mkv", "webm"})
"""Types whose names stand for each other so often that every player looks inside."""

_HEAD = 4096


def facts_of(inside: str, path: str, listings: Listings) -> MediaFile:
    """Read the facts of the file at `path` in the folder `inside`, which is without links."""
    reached = reach(inside, path, listings)
    file = MediaFile(path, reached.found, reached.name, reached.problem)
    if not reached.real:
        return file
    try:
        with opened(reached.real) as stream:
            size = os.fstat(stream.fileno()).st_size
            return _as_reached(_facts(replace(file, bytes=size), Bounded(stream, size)), reached)
    except OSError as error:
        return _as_reached(unreadable(file, f"this file cannot be opened: {reason(error)}"), reached)


def _as_reached(file: MediaFile, reached: Reached) -> MediaFile:
    """Let the name in another case come first: what else is wrong can be seen when it is right."""
    return replace(file, found="other-case", problem="") if reached.found == "other-case" else file


def _facts(file: MediaFile, stream: Bounded) -> MediaFile:
    if not file.bytes:
        return unreadable(file, "this file is empty")
    head = stream.read(_HEAD)
    pointer = read_pointer(file, head)
    if pointer:
        return pointer
    name = type_of(head) or (file.named if file.named in NAMELESS else None)
    if name is None:
        return unreadable(file, f"{_named(file)}, but its content is something else") if file.named else file
    file = replace(file, type=name, kind=KINDS.get(name))
    return _against_name(_told(file, stream))


def _told(file: MediaFile, stream: Bounded) -> MediaFile:
    reader = _READERS.get(file.type or "")
    if reader is None:
        return file
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            told = reader(file, stream)
    except Exception as error:
        if isinstance(error, OSError) and not is_damage(error):
            raise
        # A reader that fails for another reason knows nothing of the file: it stays as it was before it was read.
        told = unreadable(file, f"{words(file.type or '')} that is damaged or cut off") if is_damage(error) else file
    if stream.spent and told.found == "unreadable":  # we stopped reading, so nothing can be said
        return replace(told, found=file.found, problem="")
    return told


def _against_name(file: MediaFile) -> MediaFile:
    """Say where the content is of another type than the name says."""
    name, found = file.named, file.type or ""
    if name in {None, found} or file.found == "unreadable" or any({name, found} <= same for same in _SAME):
        return file
    problem = f"{_named(file)}, but it is {words(found)}"
    return replace(file, problem=problem) if file.kind else unreadable(file, problem)


def _named(file: MediaFile) -> str:
    return f"its name ends in .{file.path.rpartition('.')[2]}"
