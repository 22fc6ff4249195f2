"""Whether the tables of an MP4 or QuickTime film can be as long as they say (ISO/IEC 14496-12, 8.6 to 8.8).

MediaInfo believes what a table says of its own length: of a few damaged bytes it would make gigabytes and minutes.
"""

import re

from postplan.media.bounded import Bounded
from postplan.media.boxes import boxes

_ENTRY = {b"stts": 8, b"ctts": 8, b"stsc": 12, b"stco": 4, b"co64": 8, b"stss": 4, b"elst": 12, b"stps": 4, b"tfra": 5}
_TABLE = re.compile(rb"stts|ctts|stsc|stco|co64|stss|stps|elst|trun|stsz|stz2|tfra|sidx")
_WITHOUT_ENTRIES = 5_000_000
"""How many pictures all tables together may tell of without a byte for each."""
_PACKED = b"cmov"
"""Tables that are packed, as QuickTime did long ago."""
_OPAQUE = frozenset((b"mdat", b"free", b"skip", b"wide"))


def plausible(stream: Bounded) -> bool | None:
    """Whether every table fits into its box; None where too much would have to be read or unpacked to know.

    Names are looked for wherever they stand, not only where they should: a damaged file is read in many ways.
    """
    left, at = _WITHOUT_ENTRIES, 0
    for box in boxes(stream, 0, stream.size):
        at = box.end
        if box.name not in _OPAQUE:
            data = stream.part(box.start - 8, min(box.end, stream.size) - box.start + 8)
            if _PACKED in data:
                return None
            left = _checked(data, left)
    if at < stream.size:
        left = _checked(stream.part(at, stream.size - at), left)
    return None if stream.spent else left >= 0


def _checked(data: bytes, left: int) -> int:
    """Give what is left of the entries without bytes; below zero where a table cannot be true."""
    for match in _TABLE.finditer(data):
        start = match.end()
        length = int.from_bytes(data[start - 8 : start - 4], "big") - 8
        free, count, entry = _entries(match[0], data[start : start + 24])
        if count * entry > max(length, 0):
            return -1
        left -= free
    return left


def _entries(name: bytes, data: bytes) -> tuple[int, int, int]:
    """Give the number of entries without bytes of their own, of those with, and the bytes of one."""
    first, second, third = (int.from_bytes(data[at : at + 4], "big") for at in (4, 8, 12))
    if name == b"stts":
        return 0, first, 8
    if name == b"trun":
        entry = 4 * (data[2:3] or b"\0")[0].bit_count()
        return (0, first, entry) if entry else (first, 0, 0)
    if name == b"stsz":
        return (second // 1000, 0, 0) if first else (0, second, 4)
    if name == b"stz2":
        return 0, second, 1
    if name == b"tfra":
        return 0, third, _ENTRY[name]
    return (0, 0, 0) if name == b"sidx" else (0, first, _ENTRY[name])
