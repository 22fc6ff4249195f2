"""Media of types that no network takes, or that nobody here knows."""

from pathlib import Path

import pytest
from tests.plans import report_of

from postplan.testing.samples import ffmpeg, video

NETWORKS = ("x", "bluesky", "instagram", "linkedin", "threads", "mastodon")
PACKET = b"\x47" + bytes(187)
FILES = {
    "clip.ts": PACKET * 30,
    "clip.mts": (bytes(4) + PACKET) * 30,
    "clip.mxf": bytes.fromhex("060e2b34020501010d0102") + bytes(100),
    "clip.dv": b"\x1f\x07\x00" + bytes(100),
    "clip.m1v": b"\x00\x00\x01\xb3" + bytes(100),
    "clip.h264": b"\x00\x00\x00\x01\x67" + bytes(100),
    "cup.jp2": b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(100),
    "cup.qoi": b"qoif" + bytes(100),
    "cup.dds": b"DDS " + bytes(100),
    "cup.ico": b"\x00\x00\x01\x00\x01\x00" + bytes(100),
    "cup.icns": b"icns" + bytes(100),
    "cup.ppm": b"P6\n1 1\n255\n" + bytes(3),
    "cup.pcx": b"\x0a\x05\x01\x08" + bytes(100),
    "cup.tga": bytes(2) + b"\x02" + bytes(15) + b"\xff" * 30,
    "cup.eps": b"%!PS-Adobe-3.0 EPSF-3.0\n",
}


def found(folder: Path, name: str, content: bytes, rule: str, channels: tuple[str, ...] = NETWORKS) -> list[str]:
    """The messages of a rule about one file on some networks."""
    post = f"status: approved\ntext: Hi\nmedia: [{{file: {name}, alt: Beans}}]\nchannels: [{', '.join(channels)}]\n"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return [each.message for each in report_of(folder, {"posts/a.yaml": post}, select=[rule]).diagnostics]


@pytest.mark.parametrize("name", FILES)
def test_a_type_no_network_takes_is_refused_where_types_are_listed(tmp_path: Path, name: str) -> None:
    """A camcorder's video and a drawing program's image pass nowhere in silence."""
    messages = found(tmp_path, name, FILES[name], "media-refused")
    assert messages
    assert all(message.startswith(f"`{name}` is ") for message in messages)


def test_what_only_begins_like_a_transport_stream_is_none(tmp_path: Path) -> None:
    """One packet is a `G` like any other."""
    assert len(found(tmp_path, "clip.xyz", PACKET + bytes(1000), "media-type-unknown", ("bluesky",))) == 1


@pytest.mark.parametrize(
    ("name", "content", "number"),
    [("clip.xyz", b"\x8f\x13\x02", 1), ("clip", b"\x8f\x13\x02", 1), ("notes.txt", b"words", 0), ("a.mp3", b"ID3", 0)],
)
def test_a_type_nobody_knows_is_named(tmp_path: Path, name: str, content: bytes, number: int) -> None:
    """Where the network lists what it takes; what is known to be something else is for other rules."""
    assert len(found(tmp_path, name, content, "media-type-unknown", ("bluesky",))) == number


def test_pixels_that_are_not_square_count_as_they_are_shown(tmp_path: Path) -> None:
    """A video of 1080 by 1080 stored pixels that are nine sixteenths as wide is a tall one."""
    (tmp_path / "square.mp4").write_bytes(video(".mp4", (1080, 1080), 5))
    tall = tmp_path / "tall.mp4"
    ffmpeg(
        "-i", str(tmp_path / "square.mp4"), "-vf", "setsar=9/16", "-c:v", "libx264", "-preset", "ultrafast", str(tall)
    )
    for name, number in (("square.mp4", 1), ("tall.mp4", 0)):
        post = (
            f"status: approved\ntext: Hi\nmedia: [{{file: {name}, alt: A}}]\nchannels: {{facebook: {{format: reel}}}}\n"
        )
        assert len(report_of(tmp_path, {"posts/a.yaml": post}, select=["media-ratio"]).diagnostics) == number


@pytest.mark.parametrize(
    ("media", "number"),
    [
        ("[{file: a.jpg}, {file: ./a.jpg}]", 1),
        ("[{file: a.jpg}, {file: b.jpg}]", 0),
        ("[{brief: a cup}, {brief: a cup}]", 0),
        ("[{url: https://a.coffee/b.jpg}, {url: https://a.coffee/b.jpg}]", 1),
    ],
)
def test_one_file_twice_in_one_post(tmp_path: Path, media: str, number: int) -> None:
    """By its path or its address; briefs may be alike."""
    post = f"text: Hi\nmedia: {media}\nthread: [{{text: A, media: [{{file: a.jpg}}]}}]\nchannels: [mastodon]\n"
    assert len(report_of(tmp_path, {"posts/a.yaml": post}, select=["media-twice"]).diagnostics) == number
