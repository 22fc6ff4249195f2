"""HEIC and AVIF pictures: pixels, turned, and frames, from their boxes (ISO/IEC 23008-12). Nothing is decoded."""

from collections.abc import Iterator
from dataclasses import replace

from postplan.media.bounded import Bounded
from postplan.media.boxes import Box, box_at, boxes
from postplan.media.file import MediaFile, turned, unreadable
from postplan.media.images import CUT

_ON_ITS_SIDE = 6
_MOST = 1024 * 1024


def read_heif(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read the picture that the file says is the one to show."""
    top = list(boxes(stream, 0, stream.size))
    file = replace(file, frames=_frames(stream))
    size = _pixels(stream)
    if size:
        file = turned(file, *size)
    if not size or any(each.end > stream.size for each in top):
        return unreadable(file, CUT)
    ends = _ends(stream)
    return unreadable(file, CUT) if max(ends, default=0) > stream.size else file


def _frames(stream: Bounded) -> int:
    """Count the frames of a sequence, which is kept like a film."""
    counts = box_at(stream, (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsz"))
    return int.from_bytes(stream.part(counts.start + 8, 4), "big") if counts else 1


def _pixels(stream: Bounded) -> tuple[int, int, int] | None:
    """Give width, height and orientation of the main picture, or of the widest where none is named."""
    items, kept = box_at(stream, (b"meta", b"iprp", b"ipma")), box_at(stream, (b"meta", b"iprp", b"ipco"))
    if not kept:
        return None
    properties = list(boxes(stream, kept.start, kept.end))
    wanted = _main_properties(stream, items) if items else []
    chosen = [properties[each - 1] for each in wanted if 0 < each <= len(properties)]
    sizes = [
        (int.from_bytes(data[:4], "big"), int.from_bytes(data[4:], "big"))
        for box in (chosen or properties)
        if box.name == b"ispe" and len(data := stream.part(box.start + 4, 8)) == 8  # noqa: PLR2004  two numbers of four
    ]
    # A clean aperture crops the image: numerator and denominator of its width, then of its height.
    crops = [stream.part(box.start, 16) for box in chosen if box.name == b"clap"]
    cropped = [_fractions(data) for data in crops if len(data) == 16]  # noqa: PLR2004  four numbers of four
    sizes = [size for size in cropped if size] or sizes
    quarter = any(each.name == b"irot" and (stream.part(each.start, 1) or b"\0")[0] & 1 for each in chosen)
    return (*max(sizes), _ON_ITS_SIDE if quarter else 1) if sizes else None


def _fractions(data: bytes) -> tuple[int, int] | None:
    """Two sides in whole pixels from two fractions; None for one without a denominator."""
    numbers = [int.from_bytes(data[at : at + 4], "big") for at in range(0, 16, 4)]
    return (numbers[0] // numbers[1], numbers[2] // numbers[3]) if numbers[1] and numbers[3] else None


def _main_properties(stream: Bounded, items: Box) -> list[int]:
    """Give the numbers of the properties of the main picture."""
    main = box_at(stream, (b"meta", b"pitm"))
    if not main:
        return []
    kind = stream.part(main.start, 8)
    number = int.from_bytes(kind[4:8] if kind[:1] != b"\0" else kind[4:6], "big")
    data = stream.part(items.start, min(items.end - items.start, _MOST))
    return next((properties for item, properties in _associations(data) if item == number), [])


def _associations(data: bytes) -> Iterator[tuple[int, list[int]]]:
    """Read which item has which properties."""
    wide_item, wide = (4 if data[0] else 2), (2 if data[3] & 1 else 1)
    mask = 0x7FFF if wide == 2 else 0x7F  # noqa: PLR2004  the highest bit says whether it must be understood
    at = 8
    while at + wide_item < len(data):
        item, count = int.from_bytes(data[at : at + wide_item], "big"), data[at + wide_item]
        at += wide_item + 1
        yield item, [int.from_bytes(data[at + i * wide : at + (i + 1) * wide], "big") & mask for i in range(count)]
        at += count * wide


def _ends(stream: Bounded) -> list[int]:
    """Give where in the file the parts end that hold the pictures, as far as the common layout says."""
    where = box_at(stream, (b"meta", b"iloc"))
    if not where:
        return []
    data = stream.part(where.start, min(where.end - where.start, _MOST))
    version, sizes = data[0], data[4:6]
    if version > 1 or sizes[0] != 0x44 or sizes[1] & 0xF0:  # noqa: PLR2004  offsets and lengths of four bytes, none added to all
        return []
    at, ends = 8, list[int]()
    while at + 6 + 2 * version <= len(data):
        method = data[at + 3] & 15 if version else 0
        at += 4 + 2 * version
        count = int.from_bytes(data[at : at + 2], "big")
        if not method:
            numbers = [int.from_bytes(data[each : each + 4], "big") for each in range(at + 2, at + 2 + 8 * count, 4)]
            ends += map(sum, zip(numbers[::2], numbers[1::2], strict=True))
        at += 2 + 8 * count
    return ends
