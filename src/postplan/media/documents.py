"""Documents: PDF with its pages, and what an office writes, old and new."""

import logging
import re
from dataclasses import replace
from io import BytesIO

from postplan.media.bounded import Bounded
from postplan.media.file import MediaFile, unreadable

_CUT = "this document is cut off: its end is missing"
_MOST = 16 * 1024 * 1024
_MOST_PAGES = 100_000
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
    """How many pages a PDF says it has; None where it cannot be read, or keeps that behind a password."""
    from pypdf import PdfReader  # noqa: PLC0415 - 60 ms, and few posts show a document

    quiet = logging.root.manager.disable
    logging.disable(logging.CRITICAL)  # it reports to the log what it mends in a document
    try:
        tree = PdfReader(BytesIO(data)).root_object["/Pages"]
        count = tree.get_object()["/Count"]  # type: ignore[index]
        return int(count) if 0 <= int(count) < _MOST_PAGES else None
    except Exception:  # noqa: BLE001  whatever is wrong in it, its pages are not known
        return None
    finally:
        logging.disable(quiet)


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
