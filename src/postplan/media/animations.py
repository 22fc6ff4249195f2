"""GIF and WebP: pixels, frames and duration by walking their blocks, without decoding any.

Layouts: GIF89a specification (W3C); WebP container specification (Google, RFC 9649).
"""

from collections.abc import Iterator
from dataclasses import replace

from postplan.media.bounded import Bounded
from postplan.media.file import MediaFile, turned, unreadable
from postplan.media.images import CUT, orientation_in

_MOST = 32 * 1024 * 1024
_EXTENSION, _PICTURE, _TRAILER, _TIMING = 0x21, 0x2C, 0x3B, 0xF9
_HUNDREDTHS_WHERE_NONE = 10  # how long browsers show a frame that says 0 or 1


def read_gif(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a GIF, or of one over 32 MiB the frames in that much of it; it is an `image` where it does not move."""
    data = stream.part(0, _MOST)
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    file = replace(file, width=width, height=height)
    delays: list[int] = []
    whole = True
    try:
        delays.extend(_frames(data))  # keeps what came before an exception
    except IndexError:
        whole = stream.size > len(data)
    except ValueError:
        return unreadable(file, "this GIF is damaged")
    moves = len(delays) > 1
    seconds = sum(delays) / 100 if moves else None
    file = replace(file, kind="gif" if moves else "image", frames=len(delays), seconds=seconds)
    return file if whole and delays else unreadable(file, CUT)


def _frames(data: bytes) -> Iterator[int]:
    """Give how long each frame is shown, in hundredths of a second.

    Raises IndexError where the file ends before its end mark, ValueError where a block is none.
    """
    at, delay = 13 + _table(data[10]), _HUNDREDTHS_WHERE_NONE
    while (block := data[at]) != _TRAILER:
        if block == _EXTENSION:
            if data[at + 1] == _TIMING:
                said = int.from_bytes(data[at + 4 : at + 6], "little")
                delay = said if said > 1 else _HUNDREDTHS_WHERE_NONE
            at = _after(data, at + 2)
        elif block == _PICTURE:
            at = _after(data, at + 11 + _table(data[at + 9]))
            yield delay
        else:
            raise ValueError(block)


def _table(flags: int) -> int:
    """Give the length of a table of colours."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after(data: bytes, at: int) -> int:
    """Pass over a chain of blocks that each say their length."""
    while length := data[at]:
        at += length + 1
    return at + 1


def read_webp(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a WebP."""
    shape = (0, 0)
    milliseconds, frames, orientation = 0, 0, 1
    for name, start, length in _chunks(stream):
        if name in {b"VP8 ", b"VP8L", b"VP8X"} and shape == (0, 0):
            shape = _shape(name, stream.part(start, 10))
        elif name == b"ANMF":
            frames += 1
            milliseconds += int.from_bytes(stream.part(start + 12, 3), "little")
        elif name == b"EXIF":
            orientation = orientation_in(stream.part(start, length))
    file = turned(replace(file, frames=frames or 1), *shape, orientation)
    if frames > 1:
        file = replace(file, seconds=milliseconds / 1000)
    said = int.from_bytes(stream.part(4, 4), "little") + 8
    return unreadable(file, CUT) if said > stream.size or not all(shape) else file


def _chunks(stream: Bounded) -> Iterator[tuple[bytes, int, int]]:
    at = 12
    while len(head := stream.part(at, 8)) == 8:  # noqa: PLR2004  four for the name, four for the length
        length = int.from_bytes(head[4:], "little")
        yield head[:4], at + 8, length
        at += 8 + length + length % 2


def _shape(name: bytes, data: bytes) -> tuple[int, int]:
    if name == b"VP8X":
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if name == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF
