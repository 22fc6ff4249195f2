"""Small pictures to show in place of media: turned as they are meant to be seen, light, and without what cameras add.

Nothing is made of films and documents, nor of what is damaged, very large, or beyond the plan's folder.
"""

import os
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from postplan.media.file import MediaFile

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 320
HEAVIEST = 12_000
"""Bytes of one preview."""
MOST = 4_000_000
"""Bytes of all previews of a calendar together: as text they are a third more."""

_TYPES = {"jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}
_MOST_PIXELS = 50_000_000
_MOST_BYTES = 64 * 1024 * 1024
_SCAN, _MOST_SCANS = b"\xff\xda", 100
"""A progressive JPEG repeats its pixels in scans; a file may have thousands of them, to keep a reader busy."""
_TRIES = ((1.0, 72), (1.0, 50), (0.75, 50), (0.5, 50), (0.35, 40))
"""Size, as a share of the longest side, and quality: what is tried until a preview is light enough."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A small picture to show in place of a medium: its bytes, their type (`image/webp`), its size in pixels."""

    content: bytes
    type: str
    width: int
    height: int


def previews(root: Path, paths: Iterable[str], most: int = MOST) -> dict[str, Preview]:
    """Small pictures of the files that can be shown, by path as written, relative to the plan's folder `root`.

    Together they are not heavier than `most` bytes: of many files each gets its share. A moving picture is shown by its
    first frame. Never raises for what stands there or how it is named.
    """
    paths = tuple(dict.fromkeys(paths))
    if not paths:
        return {}
    allowed = min(HEAVIEST, most // len(paths))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow remarks on files that are odd; they are shown all the same
        return {path: preview for path, preview in _previews(root, paths, allowed) if preview}


def _previews(root: Path, paths: Iterable[str], allowed: int) -> Iterator[tuple[str, Preview | None]]:
    from postplan.files.reach import Listings  # noqa: PLC0415 - likewise
    from postplan.media.headers import facts_of  # noqa: PLC0415 - a calendar without pictures needs none of it

    inside, listings = os.path.realpath(root), Listings()
    for path in paths:
        content = _content(inside, facts_of(inside, path, listings))
        yield path, _drawn(content, allowed) if content else None


def _content(inside: str, file: MediaFile) -> bytes:
    """The bytes of a whole picture of a size that can be unpacked; empty for anything else."""
    from postplan.files.reach import Listings, opened, reach  # noqa: PLC0415 - likewise

    pixels = (file.width or 0) * (file.height or 0)
    if file.found != "here" or file.type not in _TYPES or not 0 < pixels <= _MOST_PIXELS or file.bytes > _MOST_BYTES:
        return b""
    reached = reach(inside, file.path, Listings())
    try:
        with opened(reached.real) as stream:
            content = stream.read(_MOST_BYTES)
    except OSError:
        return b""
    return b"" if file.type == "jpeg" and content.count(_SCAN) > _MOST_SCANS else content


def _drawn(content: bytes, allowed: int) -> Preview | None:
    """The best of several tries that is light enough; None for what cannot be unpacked or is never light enough."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - likewise

    try:
        with Image.open(BytesIO(content), formats=tuple(_TYPES.values())) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            picture.thumbnail((2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            return _lightest(ImageOps.exif_transpose(_plain(picture)), allowed)
    except Exception:  # noqa: BLE001  a damaged file makes Pillow raise anything; it is shown by its name
        return None


def _plain(picture: "Image") -> "Image":
    """The same in colours that WebP has, with what it says of how it lies."""
    clear = "A" in picture.getbands() or "transparency" in picture.info
    plain = picture.convert("RGBA" if clear else "RGB")
    plain.getexif().update(picture.getexif())
    return plain


def _lightest(picture: "Image", allowed: int) -> Preview | None:
    for share, quality in _TRIES:
        side = round(LONGEST_SIDE * share)
        small, out = picture.copy(), BytesIO()
        small.thumbnail((side, side))
        small.save(out, "WEBP", quality=quality, method=4, exif=b"", icc_profile=b"")
        if out.tell() <= allowed:
            return Preview(out.getvalue(), "image/webp", small.width, small.height)
    return None
