"""Documents: PDF with its pages, and what an office writes, old and new."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace

from postplan.media.bounded import Bounded
from postplan.media.file import MediaFile, unreadable

_CUT = "this document is cut off: its end is missing"
_MOST = 16 * 1024 * 1024
_MOST_UNPACKED = 8 * 1024 * 1024
_TREE = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d{1,7})\b")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_ENTRIES = b"PK\x05\x06"
_SLIDE = re.compile(rb"ppt/slides/slide\d+\.xml")
_WORD, _SLIDES, _SHEET = b"WordDocument", b"PowerPoint Document", b"Workbook"
_AROUND = 4096


def read_pdf(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a PDF: its pages, where it is at most 16 MiB and says so in the usual way, and its end."""
    _, end, rest = stream.tail(_AROUND).rpartition(b"%%EOF")
    if not end or b" obj" in rest:  # what was added later has an end of its own
        return unreadable(file, _CUT)
    return replace(file, pages=_pages(stream.part(0, _MOST))) if stream.size <= _MOST else file


def _pages(data: bytes) -> int | None:
    """Give the count at the root of the tree of pages: the largest, as the root counts all below it."""
    counts = [*_counts(data)]
    if not counts:
        counts = [count for part in _unpacked(data) for count in _counts(part)]
    return max(counts, default=None)


def _counts(data: bytes) -> Iterator[int]:
    """Give the counts of the objects that hold pages; the bounds of an object may be missing where it is packed."""
    for match in _TREE.finditer(data):
        start = max(data.rfind(b" obj", max(match.start() - _AROUND, 0), match.start()), match.start() - _AROUND, 0)
        end = data.find(b"endobj", match.end(), match.end() + _AROUND)
        found = _COUNT.search(data, start, end if end >= 0 else match.end() + _AROUND)
        if found:
            yield int(found[1])


def _unpacked(data: bytes) -> Iterator[bytes]:
    left = _MOST_UNPACKED
    for match in _PACKED.finditer(data):
        start = data.find(b"stream", match.end(), match.end() + _AROUND)
        if start < 0 or left <= 0:
            continue
        begin = start + 6 + (2 if data[start + 6 : start + 8] == b"\r\n" else 1)
        try:
            part = zlib.decompressobj().decompress(data[begin : begin + _MOST_UNPACKED], left)
        except zlib.error:
            continue
        left -= len(part)
        yield part


def read_zip(file: MediaFile, stream: Bounded) -> MediaFile:
    """Tell what an archive holds by the names in it: a text, slides (with their number), a sheet, or just files."""
    start, tail = stream.part(0, 128), stream.tail(65_557)  # the longest a ZIP's last part can be
    at = tail.rfind(_ENTRIES)
    file = replace(file, type=_open_document(start) or file.type)
    if at < 0 or len(tail) < at + 22:
        return unreadable(file, "this file is cut off: its end is missing")
    length, begin = (int.from_bytes(tail[at + each : at + each + 4], "little") for each in (12, 16))
    names = stream.part(begin, min(length, _MOST))
    if b"word/document" in names:
        return replace(file, type="docx")
    if b"ppt/presentation" in names:
        return replace(file, type="pptx", pages=len(set(_SLIDE.findall(names))))
    return replace(file, type="xlsx") if b"xl/workbook" in names else file


def _open_document(start: bytes) -> str | None:
    """Give the type that an archive's first, unpacked file says."""
    said = start.partition(b"mimetypeapplication/")[2]
    endings = {b"text": "odt", b"presentation": "odp", b"spreadsheet": "ods"}
    if said.startswith(b"epub+zip"):
        return "epub"
    rest = said.removeprefix(b"vnd.oasis.opendocument.")
    return next((name for word, name in endings.items() if rest != said and rest.startswith(word)), None)


def read_office(file: MediaFile, stream: Bounded) -> MediaFile:
    """Tell older office files apart by the names in their directory (MS-CFB), and see whether it is there at all."""
    head = stream.part(0, 512)
    shift = min(int.from_bytes(head[30:32], "little"), 12)
    at = (int.from_bytes(head[48:52], "little") + 1) << shift
    names = stream.part(at, 65536) if at < stream.size else b""
    if not names:
        return unreadable(file, _CUT)
    kinds = ((_WORD, "doc"), (_SLIDES, "ppt"), (_SHEET, "xls"))
    found = next((name for word, name in kinds if word.decode().encode("utf-16-le") in names), "ole")
    return replace(file, type=found)
