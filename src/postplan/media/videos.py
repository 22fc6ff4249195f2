"""Films: duration, pixels, pictures a second, codecs and sound by MediaInfo, and whether the file is whole."""

import locale  # noqa: TID251 - MediaInfo depends on it unless it is set
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from postplan.media.bounded import Bounded
from postplan.media.boxes import boxes
from postplan.media.file import MediaFile, unreadable
from postplan.media.mp4_tables import plausible

_CUT = "this video is cut off: its end is missing"
_NO_INDEX = "this video is cut off: its index is missing"
_CODECS = {
    "avc": "h264",
    "mpeg audio": "mp3",
    "mpeg-4 visual": "mpeg4",
    "mpeg video": "mpeg2",
}
_SEGMENT = b"\x18\x53\x80\x67"
_MS = 1000


def read_film(file: MediaFile, stream: Bounded) -> MediaFile:
    """Read a film; without MediaInfo's library on this system only whether it is whole."""
    boxed = file.type in {"mp4", "mov", "3gp", "m4a"}
    sane = plausible(stream) if boxed else True
    told = _told(file, stream) if sane else file
    if sane is False:
        return unreadable(file, "this video is damaged")
    if boxed:
        top = list(boxes(stream, 0, stream.size))
        if any(each.end > stream.size for each in top):
            return unreadable(told, _CUT)
        names = {each.name for each in top}
        if b"moov" not in names:
            return unreadable(told, _NO_INDEX)
        return told if b"mdat" in names else unreadable(told, _CUT)
    end = _end(file, stream)
    return unreadable(told, _CUT) if end > stream.size else told


def _told(file: MediaFile, stream: Bounded) -> MediaFile:
    try:
        from pymediainfo import MediaInfo  # noqa: PLC0415 - loads a library of 10 MB, and few plans have new films

        with _plain_letters():  # the open file is handed over: a name could be taken for an address
            tracks = MediaInfo.parse(stream, buffer_size=65536).tracks
    except Exception:  # noqa: BLE001  MediaInfo reads damaged films without an error: it is missing, or fails itself
        return file
    videos = [each for each in tracks if each.track_type == "Video"]
    sounds = [each for each in tracks if each.track_type == "Audio"]
    general = next((each for each in tracks if each.track_type == "General"), None)
    coded = dict.fromkeys(_codec(each) for each in (*videos, *sounds) if each.format)
    file = replace(file, codecs=tuple(coded), sound=bool(sounds), seconds=_seconds(general, *videos, *sounds))
    if not videos:
        return replace(file, kind=None) if sounds else file
    return _with_pictures(file, videos[0])


@contextmanager
def _plain_letters() -> Iterator[None]:
    """Upper and lower case as in English while MediaInfo works, for the whole process.

    It lowers the names of its own options by the locale: in Turkish `Info_Version` begins with another letter then,
    and is not known.
    """
    before = locale.setlocale(locale.LC_CTYPE)
    locale.setlocale(locale.LC_CTYPE, "C")
    try:
        yield
    finally:
        locale.setlocale(locale.LC_CTYPE, before)


def _with_pictures(file: MediaFile, video: Any) -> MediaFile:  # noqa: ANN401  tracks have whatever was found
    width, height = _number(video.width), _number(video.height)
    # Pixels need not be square: a camcorder's 1440 by 1080 is shown 1920 wide.
    width = width and round(width * (_number(video.pixel_aspect_ratio) or 1))
    if round(_number(video.rotation) or 0) % 180 == 90:  # noqa: PLR2004  a quarter turn
        width, height = height, width
    frames = _number(video.frame_count)
    return replace(
        file,
        kind="video",
        width=int(width) if width else None,
        height=int(height) if height else None,
        frames=int(frames) if frames else None,
        fps=_number(video.frame_rate),
    )


def _codec(track: Any) -> str:  # noqa: ANN401  likewise
    name = str(track.format).lower()
    return _CODECS.get(name, name)


def _seconds(*tracks: Any) -> float | None:  # noqa: ANN401  likewise
    told = (_number(each.duration) for each in tracks if each)
    return next((each / _MS for each in told if each), None)


def _number(said: object) -> float | None:
    try:
        return float(str(said)) if said is not None else None
    except ValueError:
        return None


def _end(file: MediaFile, stream: Bounded) -> int:
    """Give where the file says it ends; 0 where it does not say."""
    head = stream.part(0, 4096)
    if file.type == "avi":
        return int.from_bytes(head[4:8], "little") + 8
    at = head.find(_SEGMENT) + len(_SEGMENT)
    if file.type not in {"webm", "mkv"} or at < len(_SEGMENT) or at >= len(head):
        return 0
    width = 9 - head[at].bit_length()
    said = int.from_bytes(head[at : at + width], "big") & ((1 << 7 * width) - 1)
    unknown = said == (1 << 7 * width) - 1
    return 0 if unknown else at + width + said
