"""Still pictures: header facts by Pillow, and whether the file is whole. Nothing is decoded.

Pillow's classes for each type are asked themselves: `Image.open` warns of large pictures, and refuses larger ones.
"""

import re
import struct
from dataclasses import replace
from typing import IO, Any, cast

from postplan.media.bounded import Bounded
from postplan.media.damage import is_damage
from postplan.media.file import MediaFile, turned, unreadable

CUT = "this image is cut off: its end is missing"
_ORIENTATION, _WIDTH, _HEIGHT, _STARTS, _LENGTHS = 274, 256, 257, (273, 324), (279, 325)
_GPS, _LATITUDE = 0x8825, 2
_PART = 1024 * 1024
_VERIFIED = 32 * 1024 * 1024
_END_OF_JPEG, _END_OF_PNG = b"\xff\xd9", b"IEND\xaeB`\x82"
_SVG_END = re.compile(rb"</(?:\w+:)?svg\s*>|<svg[^>]*/>")


def read_jpeg(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a JPEG up to its first scan, and look for its end after that."""
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415 - costs 30 ms, and few plans have new pictures

    stream.seek(0)
    picture = JpegImageFile(cast("IO[bytes]", stream))
    file = replace(_with_pixels(file, picture), frames=1)
    return file if picture.tile and _has_end(stream, stream.tell()) else unreadable(file, CUT)


def _has_end(stream: Bounded, start: int) -> bool:
    """Look for the marker of the end, which pictures coded before it cannot hold; phones append films after it."""
    if stream.size - start > 1 and stream.tail(2) == _END_OF_JPEG:
        return True
    stream.seek(start)
    last = b""
    while part := stream.read(_PART):
        if _END_OF_JPEG in last + part:
            return True
        last = part[-1:]
    return stream.spent


def read_png(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a PNG, and check every part of it, unless it is over 32 MiB: then its end alone."""
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415 - likewise

    width, height = struct.unpack(">II", stream.part(16, 8))
    file = replace(file, width=width, height=height)
    stream.seek(0)
    try:
        picture = PngImageFile(cast("IO[bytes]", stream))
    except ValueError:  # texts or a colour profile that are too large to unpack: no pixel is amiss
        return file
    file = replace(_with_pixels(file, picture), frames=getattr(picture, "n_frames", 1))
    if _END_OF_PNG not in stream.tail(_PART):
        return unreadable(file, CUT)
    if stream.size <= _VERIFIED:
        stream.seek(0)
        try:
            PngImageFile(cast("IO[bytes]", stream)).verify()
        except Exception as error:
            if not is_damage(error):
                raise
            return unreadable(file, "this PNG image is damaged")
    return file


def read_raster(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a BMP or the first page of a TIFF."""
    stream.seek(0)
    if file.type == "bmp":
        from PIL.BmpImagePlugin import BmpImageFile  # noqa: PLC0415 - likewise

        file = replace(_with_pixels(file, BmpImageFile(cast("IO[bytes]", stream))), frames=1)
        said = int.from_bytes(stream.part(2, 4), "little")
        return unreadable(file, CUT) if said > stream.size else file
    from PIL.TiffImagePlugin import ImageFileDirectory_v2  # noqa: PLC0415 - likewise

    head = stream.read(8)
    tags = ImageFileDirectory_v2(head + stream.read(8) if b"+" in head[2:4] else head)  # `+` marks a BigTIFF
    stream.seek(tags.next)
    tags.load(cast("IO[bytes]", stream))
    file = turned(replace(file, frames=1), int(tags[_WIDTH]), int(tags[_HEIGHT]), tags.get(_ORIENTATION, 1))
    ends = [
        start + length
        for starts, lengths in zip(_STARTS, _LENGTHS, strict=True)
        for start, length in zip(tags.get(starts, ()), tags.get(lengths, ()), strict=False)
    ]
    return unreadable(file, CUT) if max(ends, default=0) > stream.size else file


def read_svg(file: MediaFile, stream: Bounded) -> MediaFile:
    """See whether a drawing is whole; it has no pixels."""
    return file if _SVG_END.search(stream.tail(4096)) else unreadable(file, CUT)


def _with_pixels(file: MediaFile, picture: Any) -> MediaFile:  # noqa: ANN401  Pillow's pictures share no more than that
    """Take width and height as Pillow has them, turned as EXIF says."""
    width, height = picture.size
    exif = picture.info.get("exif")
    return turned(replace(file, located=is_located(exif)), width, height, orientation_in(exif))


def is_located(exif: bytes | None) -> bool:
    """Whether EXIF data say where a picture was taken, as far as they can be read."""
    if not exif:
        return False
    from PIL.Image import Exif  # noqa: PLC0415 - likewise

    tags = Exif()
    try:
        tags.load(exif)
        return bool(tags.get_ifd(_GPS).get(_LATITUDE))
    except Exception:  # noqa: BLE001  EXIF is often damaged
        return False


def orientation_in(exif: bytes | None) -> int:
    """Read how a picture lies from EXIF data: 1 to 8, and 1 where nothing is said that can be read."""
    if not exif:
        return 1
    from PIL.Image import Exif  # noqa: PLC0415 - likewise

    tags = Exif()
    try:
        tags.load(exif)
        said = tags.get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001  EXIF is often damaged, and viewers show the picture all the same
        return 1
    return said if isinstance(said, int) else 1
