"""The type of a file by how its content begins or its name ends, and the kind of medium each type is."""

import re
from typing import Literal

MediaKind = Literal["image", "gif", "video", "document"]

_PICTURES = ("jpeg", "png", "gif", "webp", "bmp", "tiff", "heic", "avif", "svg", "jxl")
_OTHER_IMAGES = ("jp2", "tga", "qoi", "dds", "ico", "icns", "ppm", "pcx", "eps")
"""Images that no network takes, known so that they are not passed over in silence."""
_FILMS = ("mp4", "mov", "webm", "mkv", "avi", "wmv", "flv", "3gp", "mpg", "ts", "mxf", "dv", "h264")
_SOUND = ("mp3", "m4a", "wav", "ogg", "flac")
_OFFICE = ("doc", "docx", "ppt", "pptx", "xls", "xlsx", "odt", "odp", "ods")
_OTHER = ("psd", "pdf", "epub", "zip", "rtf", "vtt", "srt")

ENDINGS = {
    **{each: each for each in (*_PICTURES, *_OTHER_IMAGES, *_FILMS, *_SOUND, *_OFFICE, *_OTHER)},
    **dict.fromkeys(("jpg", "jpe", "jfif"), "jpeg"),
    "tif": "tiff",
    "heif": "heic",
    "m4v": "mp4",
    **dict.fromkeys(("ogv", "oga", "opus"), "ogg"),
    **dict.fromkeys(("mpeg", "m1v", "m2v"), "mpg"),
    **dict.fromkeys(("mts", "m2t", "m2ts"), "ts"),
    **dict.fromkeys(("j2k", "jpf", "jpx"), "jp2"),
    **dict.fromkeys(("pbm", "pgm", "pnm"), "ppm"),
    "264": "h264",
    "qt": "mov",
}
"""The type that the ending of a name says. `.m4v` is an MP4 film, and `.heif` is taken for HEIC."""

KINDS: dict[str, MediaKind] = {
    **dict.fromkeys((*_PICTURES, *_OTHER_IMAGES, "psd"), "image"),
    **dict.fromkeys((*_FILMS, "ogg"), "video"),
    **dict.fromkeys((*_OFFICE, "pdf", "ole", "zip", "epub", "rtf", "txt"), "document"),
}
"""What a type is shown as; sound, captions and web pages are nothing of it. By its type alone a GIF is a picture."""

_WORDS = {
    **dict.fromkeys((*_PICTURES, *_OTHER_IMAGES), "a {} image"),
    **dict.fromkeys(_FILMS, "a {} video"),
    **dict.fromkeys(_SOUND, "sound ({})"),
    **dict.fromkeys(("doc", "docx", "odt", "rtf"), "a text document ({})"),
    **dict.fromkeys(("ppt", "pptx", "odp"), "a presentation ({})"),
    **dict.fromkeys(("xls", "xlsx", "ods"), "a sheet ({})"),
    **dict.fromkeys(("vtt", "srt"), "captions ({})"),
    **dict.fromkeys(("mp4", "mkv", "avi", "flv", "mpg"), "an {} video"),
    "avif": "an AVIF image",
    "epub": "a book (EPUB)",
    "html": "a web page",
    "json": "a JSON file",
    "eps": "an EPS drawing",
    "ico": "an icon (ICO)",
    "icns": "an icon (ICNS)",
    "jp2": "a JPEG 2000 image",
    "mxf": "an MXF video",
    "ole": "an Office file",
    "pdf": "a PDF",
    "psd": "a Photoshop image",
    "svg": "an SVG drawing",
    "ts": "an MPEG transport stream",
    "txt": "plain text",
    "xml": "an XML file",
    "zip": "a ZIP archive",
}

_WRITTEN = {"webm": "WebM", "webp": "WebP"}

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"8BPS", "psd"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"0&\xb2u\x8ef\xcf\x11", "wmv"),
    (b"FLV\x01", "flv"),
    (b"\0\0\x01\xba", "mpg"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"ID3", "mp3"),
    (b"{\\rtf", "rtf"),
    (b"%!PS-Adobe", "eps"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "jp2"),
    (b"\xff\x4f\xff\x51", "jp2"),
    (b"qoif", "qoi"),
    (b"DDS ", "dds"),
    (b"icns", "icns"),
    (b"\0\0\x01\0", "ico"),
    (b"\x06\x0e\x2b\x34\x02\x05\x01\x01\x0d\x01\x02", "mxf"),
    (b"\x1f\x07\0", "dv"),
    (b"\0\0\x01\xb3", "mpg"),
    (b"\0\0\0\x01\x67", "h264"),
    (b"\0\0\0\x01\x27", "h264"),
)
_PNM = re.compile(rb"P[1-7]\s")
_PCX = re.compile(rb"\x0a[\0-\x05]\x01[\x01\x02\x04\x08]")
NAMELESS = frozenset({"tga"})
"""Types whose content does not say what it is: they are told by the ending of the name alone."""
_RIFF = {b"WEBP": "webp", b"AVI ": "avi", b"WAVE": "wav"}
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), "avif"),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"), "heic"),
    **dict.fromkeys((b"M4A ", b"M4B "), "m4a"),
    b"qt  ": "mov",
}
_BARE_MOVIE = frozenset({b"moov", b"mdat", b"wide", b"pnot"})
_BITMAP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_HTML = re.compile(r"<(?:!doctype html|html|head|body|script|title|meta)\b")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CUE = re.compile(r"\d+\s+\d\d:\d\d:\d\d,\d{3} -->")


def type_of(head: bytes) -> str | None:
    """Give the type of a file by its first 4,096 bytes; None where they are of no type that is known.

    `ole` stands for the older files of an office, `zip` for the newer ones: they are told apart further in.
    """
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[4:8] == b"ftyp":
        return _movie(head)
    return _by_parts(head) or ("pdf" if b"%PDF-" in head[:1024] else _text(head))


def _by_parts(head: bytes) -> str | None:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[:4] == b"\x1aE\xdf\xa3":
        return "webm" if b"webm" in head[:64] else "mkv"
    looks = (
        ("bmp", head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BITMAP_HEADERS),
        ("ts", _is_transport_stream(head)),
        ("ppm", _PNM.match(head)),
        ("pcx", _PCX.match(head)),
        ("mov", head[4:8] in _BARE_MOVIE),
    )
    return next((name for name, fits in looks if fits), None)


def _is_transport_stream(head: bytes) -> bool:
    """Whether packets of 188 bytes follow each other, each beginning with 0x47, or of 192 as camcorders write them.

    ISO/IEC 13818-1, 2.4.3.2; the four bytes more are a time stamp (Blu-ray and AVCHD).
    """
    return any(
        len(head) > first + 2 * size and all(head[first + n * size] == 0x47 for n in range(3))  # noqa: PLR2004 - the sign
        for first, size in ((0, 188), (4, 192))
    )


def _movie(head: bytes) -> str:
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, end, 4))]
    if brands[0] in _BRANDS:
        return _BRANDS[brands[0]]
    if brands[0] in {b"mif1", b"msf1", b"miaf"}:
        return next((_BRANDS[each] for each in brands if each in _BRANDS), "heic")
    return "3gp" if brands[0].startswith((b"3gp", b"3g2")) else "mp4"


def _text(head: bytes) -> str | None:
    """Tell kinds of text apart."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "txt"
    text = head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if _NOT_TEXT.search(text) or text.count("\ufffd") > 1 + len(text) // 20:
        return None
    start = text.lstrip()[:1024].lower()
    if start.startswith("webvtt"):
        return "vtt"
    if start.startswith("<"):
        return "html" if _HTML.match(start) else _markup(start)
    if start.startswith(("{", "[")):
        return "json"
    return "srt" if _CUE.match(start) else "txt"


def _markup(start: str) -> str:
    if "<svg" in start:
        return "svg"
    return "html" if _HTML.search(start) else "xml"


def words(name: str) -> str:
    """Name a type for a person: `a JPEG image`."""
    return _WORDS.get(name, "a {} file").format(_WRITTEN.get(name, name.upper()))
