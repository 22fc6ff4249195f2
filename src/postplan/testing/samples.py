"""Media for examples, made from their names: `cup-1080x1350.jpg` is an image of that size.

`film-1080x1920-12s.mp4` is a video of 12 seconds, and has a sound track where the name says `-sound`;
`clip-480x270-20frames.gif` is animated; `menu-3pages.pdf` has three pages; `ana-1080x1350-located.jpg`
says where it was taken. A video needs the package imageio-ffmpeg.
"""

import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

_SIZE = re.compile(r"(\d+)x(\d+)")
_NUMBER = re.compile(r"(\d+)(s|frames|pages)\b")
_IMAGES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"})
_VIDEOS = frozenset({".mp4", ".mov", ".m4v", ".webm"})
_UNKNOWN = frozenset({".xyz"})
_CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nThis is where it cracks.\n"
_LIGHTEST = 100_000
"""Bytes: LinkedIn refuses a video that is lighter than 75 kB, and one of a single colour weighs nothing."""


def supply(path: Path) -> None:
    """Make the file a name describes: 1080 by 1080 pixels, or 1080 by 1920 and 12 seconds, where it says no other.

    A name of another kind is left alone. Raises ModuleNotFoundError for a video where imageio-ffmpeg is not installed.
    """
    ending = path.suffix.lower()
    if ending not in {*_IMAGES, *_VIDEOS, *_UNKNOWN, ".pdf", ".vtt"}:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    size, numbers = _SIZE.search(path.stem), {unit: int(number) for number, unit in _NUMBER.findall(path.stem)}
    pixels = (int(size[1]), int(size[2])) if size else None
    if ending in _UNKNOWN:
        path.write_bytes(b"\x8f\x13\x02 nobody knows this")
    elif ending in _VIDEOS:
        seconds, encoder = numbers.get("s", 12), "mpeg4" if "-mpeg4" in path.stem else None
        path.write_bytes(video(ending, pixels or (1080, 1920), seconds, sound="-sound" in path.stem, encoder=encoder))
    elif ending == ".vtt":
        path.write_text(_CAPTIONS, encoding="utf-8")
    elif ending == ".pdf":
        _save(path, pixels or (595, 842), numbers.get("pages", 1))
    else:
        _save(path, pixels or (1080, 1080), numbers.get("frames", 1), located="-located" in path.stem)


def _save(path: Path, size: tuple[int, int], count: int, *, located: bool = False) -> None:
    from PIL import Image  # noqa: PLC0415 - few rules are about media

    first, *others = (Image.new("RGB", size, (139, 69, (19 + 40 * each) % 256)) for each in range(count))
    exif = Image.Exif()
    if located:
        exif[0x8825] = {1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)}  # the square of a large city
    if others:
        first.save(path, save_all=True, append_images=others)
    elif located:
        first.save(path, exif=exif)
    else:
        first.save(path)


@cache
def video(
    ending: str, size: tuple[int, int], seconds: int, *, sound: bool = False, encoder: str | None = None
) -> bytes:
    """Make a video of one second and repeat it, at 30 frames a second, by the program ffmpeg."""
    width, height = size
    colour = ["-f", "lavfi", "-i", f"color=saddlebrown:size={width}x{height}:rate=30:duration=1"]
    tone = ["-f", "lavfi", "-i", f"sine=duration={seconds}"] * sound
    codec = ["libvpx", "-deadline", "realtime", "-cpu-used", "8"]
    if encoder:
        codec = [encoder]
    elif ending != ".webm":
        codec = ["libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]
    with tempfile.TemporaryDirectory() as folder:
        one, all_of_it = str(Path(folder, f"one{ending}")), Path(folder, f"all{ending}")
        ffmpeg(*colour, "-c:v", *codec, one)
        ffmpeg("-stream_loop", str(seconds - 1), "-i", one, *tone, "-c:v", "copy", "-t", str(seconds), str(all_of_it))
        content = all_of_it.read_bytes()
    missing = _LIGHTEST - len(content)
    if ending == ".webm" or missing <= 0:
        return content
    return content + (8 + missing).to_bytes(4, "big") + b"free" + bytes(missing)


def ffmpeg(*arguments: str) -> None:
    """Run the program ffmpeg, which comes with the package imageio-ffmpeg."""
    import imageio_ffmpeg  # type: ignore[import-untyped]  # noqa: PLC0415 - it has no types; only videos need it

    program = imageio_ffmpeg.get_ffmpeg_exe()
    subprocess.run([program, "-nostdin", "-loglevel", "error", "-y", *arguments], check=True)  # noqa: S603 - ours
