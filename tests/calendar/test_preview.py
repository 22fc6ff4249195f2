"""Small pictures in place of media: right way up, light, first frames; and nothing of what should not be unpacked."""

import random
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from postplan.media.thumbnail import HEAVIEST, LONGEST_SIDE, previews
from postplan.testing.samples import supply

RED, BLUE = (220, 20, 20), (20, 20, 220)


def saved(folder: Path, name: str, picture: Image.Image, **how: object) -> str:
    """Save a picture, and give the path as a post would write it."""
    picture.save(folder / name, **how)  # type: ignore[arg-type]  # Pillow takes anything its formats know
    return name


def shown(folder: Path, name: str) -> Image.Image:
    """The preview of a file, unpacked."""
    return Image.open(BytesIO(previews(folder, [name])[name].content))


def noise(side: int) -> Image.Image:
    """A picture nobody can make light."""
    return Image.frombytes("RGB", (side, side), random.Random(1).randbytes(side * side * 3))  # noqa: S311 - repeatable


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.gif", "a.webp", "a.avif"])
def test_a_picture_is_made_small(tmp_path: Path, name: str) -> None:
    """Whatever type it has, it fits into the square and keeps its shape."""
    saved(tmp_path, name, Image.new("RGB", (1600, 800), RED))
    preview = previews(tmp_path, [name])[name]
    assert (preview.width, preview.height, preview.type) == (LONGEST_SIDE, LONGEST_SIDE // 2, "image/webp")
    assert len(preview.content) <= HEAVIEST


def test_a_picture_lies_as_it_is_meant_to(tmp_path: Path) -> None:
    """A phone says in EXIF how it was held: the preview is turned, and says nothing of the phone."""
    picture = Image.new("RGB", (800, 400), RED)
    picture.paste(BLUE, (0, 0, 400, 400))
    exif = Image.Exif()
    exif[274], exif[271] = 6, "a phone"
    saved(tmp_path, "turned.jpg", picture, exif=exif)
    seen = shown(tmp_path, "turned.jpg")
    assert seen.size == (160, 320)
    top, bottom = seen.convert("RGB").getpixel((80, 40)), seen.convert("RGB").getpixel((80, 280))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[2] > top[0]
    assert bottom[0] > bottom[2]
    assert not seen.getexif()


def test_what_is_clear_stays_clear_and_what_moves_stands_still(tmp_path: Path) -> None:
    """A logo has no black ground, and of a moving picture the first frame is shown."""
    saved(tmp_path, "logo.png", Image.new("RGBA", (400, 400), (0, 0, 0, 0)))
    assert shown(tmp_path, "logo.png").mode == "RGBA"
    frames = [Image.new("RGB", (400, 300), colour) for colour in (RED, BLUE)]
    saved(tmp_path, "moving.gif", frames[0], save_all=True, append_images=frames[1:])
    first = shown(tmp_path, "moving.gif").convert("RGB").getpixel((5, 5))
    assert isinstance(first, tuple)
    assert first[0] > first[2]


def test_every_preview_is_light_and_all_of_them_together(tmp_path: Path) -> None:
    """Noise is made smaller until it is light enough; where there are many, each gets its share."""
    names = [saved(tmp_path, f"{number}.png", noise(400 + number)) for number in range(6)]
    assert all(len(each.content) <= HEAVIEST for each in previews(tmp_path, names).values())
    few = previews(tmp_path, names, most=30_000)
    assert len(few) == 6
    assert sum(len(each.content) for each in few.values()) <= 30_000


def bomb(side: int) -> bytes:
    """A PNG that says it has so many pixels a side, of a few bytes."""

    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(bytes(1000))) + part(b"IEND", b"")


def test_of_what_should_not_be_unpacked_there_is_none(tmp_path: Path) -> None:
    """Bombs, scans without end, damaged and missing files, other folders, and what is no picture at all."""
    (tmp_path / "plan").mkdir()
    plan = tmp_path / "plan"
    (plan / "bomb.png").write_bytes(bomb(30_000))
    (plan / "damaged.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    (plan / "text.jpg").write_text("no picture")
    whole = BytesIO()
    Image.new("RGB", (64, 64), RED).save(whole, "JPEG", progressive=True)
    (plan / "scans.jpg").write_bytes(whole.getvalue()[:-2] + b"\xff\xda\x00\x02" * 400 + b"\xff\xd9")
    saved(tmp_path, "outside.png", Image.new("RGB", (64, 64), RED))
    (plan / "link.png").symlink_to(tmp_path / "outside.png")
    supply(plan / "menu-3pages.pdf")
    names = ["bomb.png", "damaged.jpg", "text.jpg", "scans.jpg", "missing.png", "../outside.png", "link.png", ".", "\0"]
    assert previews(plan, [*names, "menu-3pages.pdf"]) == {}
    assert previews(plan, []) == {}


def test_a_preview_is_the_same_each_time(tmp_path: Path) -> None:
    """Byte for byte, so that a page changes only where the plan does."""
    saved(tmp_path, "noise.jpg", noise(200))
    assert previews(tmp_path, ["noise.jpg"]) == previews(tmp_path, ["noise.jpg"])
