"""A library that fails says nothing of the files it was to read."""

import struct
import subprocess
from pathlib import Path

import pytest
from tests.plans import write
from tests.program import check

from postplan.media.damage import is_damage
from postplan.testing.samples import supply

DAMAGED = "that is damaged or cut off"
BROKEN = """\
class MediaInfo:
    @staticmethod
    def parse(*args, **options):
        raise {}("Could not determine library version")
"""


def post(media: str) -> str:
    """A post on Instagram that shows a file."""
    return (
        "status: draft\nname: A cup\ntext: Which cup is yours?\nchannels: [instagram]\n"
        f"media: [{{file: {media}, alt: A cup by a window}}]\n"
    )


def test_a_film_is_as_whole_in_turkish_as_in_any_language(tmp_path: Path) -> None:
    """The same facts and findings, where `I` in lower case is another letter than `i`."""
    made = subprocess.run(
        ["sh", "-c", f"localedef -i tr_TR -f UTF-8 '{tmp_path}/tr_TR.UTF-8'"], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no Turkish locale can be made here: Debian has its sources in `locales`")
    write(tmp_path, {"posts/a.yaml": post("film-640x480-2s-sound.mp4")})
    supply(tmp_path / "film-640x480-2s-sound.mp4")
    usual = check(tmp_path, env={"LC_ALL": "C.UTF-8"})
    assert "is 2 s long" in usual.out
    assert check(tmp_path, env={"LC_ALL": "tr_TR.UTF-8", "LOCPATH": str(tmp_path)}) == usual


@pytest.mark.parametrize("error", ["RuntimeError", "OSError", "SyntaxError", "MemoryError", "AttributeError"])
def test_a_film_is_not_called_damaged_where_mediainfo_fails(tmp_path: Path, error: str) -> None:
    """What can be seen without it is still said: that another one is cut off."""
    write(tmp_path, {"posts/a.yaml": post("film-2s.mp4"), "posts/b.yaml": post("cut-2s.mp4").replace("A cup", "Two")})
    write(tmp_path, {"broken/pymediainfo.py": BROKEN.format(error)})
    for name in ("film-2s.mp4", "cut-2s.mp4"):
        supply(tmp_path / name)
    (tmp_path / "cut-2s.mp4").write_bytes((tmp_path / "cut-2s.mp4").read_bytes()[:-2000])
    said = check(tmp_path, "--select", "media-unreadable", env={"PYTHONPATH": str(tmp_path / "broken")}).out
    assert "cut-2s.mp4" in said
    assert "film-2s.mp4" not in said


def test_a_picture_is_not_called_damaged_where_pillow_cannot_be_loaded(tmp_path: Path) -> None:
    """Its facts are not known then, and no finding rests on them."""
    write(tmp_path, {"posts/a.yaml": post("cup-40x30.png"), "broken/PIL/__init__.py": ""})
    supply(tmp_path / "cup-40x30.png")
    rules = ("--select", "media-unreadable,media-pixels")
    assert check(tmp_path, *rules, env={"PYTHONPATH": str(tmp_path / "broken")}).code == 0
    (tmp_path / "cup-40x30.png").write_bytes((tmp_path / "cup-40x30.png").read_bytes()[:40])
    assert DAMAGED in check(tmp_path, *rules).out


@pytest.mark.parametrize(
    ("error", "damage"),
    [
        (SyntaxError("broken PNG file"), True),
        (OSError("image file is truncated"), True),
        (KeyError(256), True),
        (struct.error("unpack requires 4 bytes"), True),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), True),
        (OSError(5, "Input/output error"), False),
        (ImportError("no such library"), False),
        (MemoryError(), False),
        (RuntimeError("Could not determine library version"), False),
        (TypeError("unexpected keyword argument"), False),
    ],
    ids=repr,
)
def test_an_error_is_about_the_content_or_about_us(error: Exception, damage: bool) -> None:
    """Pillow's own OSError has no number; the system's has."""
    assert is_damage(error) == damage
