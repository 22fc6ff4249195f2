"""The boxes that MP4, QuickTime, HEIC and AVIF files are made of (ISO/IEC 14496-12)."""

from collections.abc import Iterator
from dataclasses import dataclass

from postplan.media.bounded import Bounded

_HEAD, _WIDE_HEAD = 8, 16


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its name, and where its content starts and ends; the end may lie beyond that of the file."""

    name: bytes
    start: int
    end: int


def boxes(stream: Bounded, start: int, end: int) -> Iterator[Box]:
    """Give the boxes that stand side by side; what is no box ends them."""
    while start + _HEAD <= end and len(head := stream.part(start, _WIDE_HEAD)) >= _HEAD:
        size, inner = int.from_bytes(head[:4], "big"), start + _HEAD
        if size == 1:
            size, inner = int.from_bytes(head[8:16], "big"), start + _WIDE_HEAD
        elif size == 0:
            size = end - start
        if size < inner - start or head[4:8] == b"\0\0\0\0":
            return
        yield Box(head[4:8], inner, start + size)
        start += size


def box_at(stream: Bounded, path: tuple[bytes, ...]) -> Box | None:
    """Find the first box along a path of names."""
    start, end = 0, stream.size
    found = None
    for name in path:
        found = next((each for each in boxes(stream, start, end) if each.name == name), None)
        if not found:
            return None
        start, end = found.start + (4 if name == b"meta" else 0), found.end
    return found
