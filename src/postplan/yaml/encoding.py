"""Bytes that aren't UTF-8 text, and what they look like instead."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import NamedTuple

_SAVE = "save it as UTF-8"
_OPEN = "save the keys in a plain text file with this name"

_KINDS = (
    (b"PK\x03\x04", "a zip archive, or a Word, Excel or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text file (RTF), as TextEdit and WordPad save them"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, a video or sound"),
    (b"bplist", "a property list of macOS"),
    (b"\x1f\x8b", "a gzip archive"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype html|html|head|body|\?xml|svg)[\s>]", re.IGNORECASE)
_ENCODINGS = (
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMES = {0x00: "NUL", 0x07: "a bell", 0x08: "a backspace", 0x0B: "a vertical tab", 0x0C: "a page break"}
_NAMES |= {0x1B: "an escape character", 0x7F: "a delete character"}


class Wrong(NamedTuple):
    """What is wrong with a file's bytes, its start and end in the text, and what to do."""

    message: str
    start: int
    end: int
    help: str


def wrong_bytes(content: bytes, text: str) -> Wrong | None:
    """Return what is wrong with a file's bytes, decoded as `text`; None if nothing is."""
    for start, kind in _KINDS:
        if content.startswith(start):
            return Wrong(f"this file is {kind}, not text", 0, 0, _OPEN)
    if _MARKUP.match(content):
        return Wrong("this file is a web page or XML, not YAML", 0, 0, _OPEN)
    for mark, name in _ENCODINGS:
        if content.startswith(mark):
            return Wrong(f"this file is saved as {name}", 0, 0, _SAVE)
    if _is_wide(content):
        return Wrong("this file looks like UTF-16 or UTF-32: every other byte is zero", 0, 0, _SAVE)
    return _not_utf8(content) or _control(text)


def _is_wide(content: bytes) -> bool:
    head = content[:4000]
    return len(head) > 3 and (not any(head[::2]) or not any(head[1::2]))  # noqa: PLR2004  two characters


def _not_utf8(content: bytes) -> Wrong | None:
    try:
        content.decode()
    except UnicodeDecodeError as error:
        at = len(content[: error.start].decode().removeprefix("\ufeff"))
        byte = content[error.start]
        try:
            char = bytes([byte]).decode("cp1252")
        except UnicodeDecodeError:
            char = ""
        guess = f"; as Windows-1252 or Latin-1 it would be `{char}`" if char.isprintable() and char else ""
        return Wrong(f"the byte 0x{byte:02X} here isn't valid UTF-8{guess}", at, at + 1, _SAVE)
    return None


def _control(text: str) -> Wrong | None:
    match = _NOT_TEXT.search(text)
    if match is None:
        return None
    code = ord(match.group())
    name = _NAMES.get(code, "a control character")
    message = f"the character here is {name} (U+{code:04X}), which is invisible and not allowed in YAML"
    return Wrong(message, match.start(), match.end(), "delete the character; it often comes with pasted text")
