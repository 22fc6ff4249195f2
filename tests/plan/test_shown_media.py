"""Media as the channels of a post show them."""

from pathlib import Path

import pytest
from tests.plans import plan_of

from postplan.files.reach import Found
from postplan.media.file import MediaFile
from postplan.plan.plan import Plan
from postplan.plan.shown_media import shown_together

POST = """\
text: Hi
media: [{file: a.jpg, captions: a.vtt}, {url: "https://media.alpenglow.coffee/b.mp4"}]
thread: [Ho, {text: Hey, media: [brief: A cup]}]
channels: [x, linkedin]
"""
JPEG = MediaFile("a.jpg", "here", bytes=9, kind="image", type="jpeg", width=3, height=2)
VTT = MediaFile("a.vtt", "here", bytes=9, type="vtt")


def showing(tmp_path: Path, post: str = POST, *files: MediaFile) -> Plan:
    """Plan one post whose files have these facts."""
    return plan_of(tmp_path, {"posts/a.yaml": post}).with_media({file.path: file for file in files})


def test_a_channel_shows_the_media_of_a_thread_where_its_network_has_threads(tmp_path: Path) -> None:
    """In order, with the routes to them; those that appear together are together."""
    plan = showing(tmp_path)
    on_x, on_linkedin = (plan.shown_media_of(variant) for variant in plan.variants)
    assert [medium.route for medium in on_x] == [("media", 0), ("media", 1), ("thread", 1, "media", 0)]
    assert [medium.route for medium in on_linkedin] == [("media", 0), ("media", 1)]
    assert [(route, len(media)) for route, media in shown_together(on_x)] == [
        (("media",), 2),
        (("thread", 1, "media"), 1),
    ]
    assert plan.shown_media == (*on_x, *on_linkedin)


def test_a_medium_names_itself_and_its_places(tmp_path: Path) -> None:
    """By its path, its address, or as still to come; without a key, its place is that of its name."""
    plan = showing(tmp_path, POST, JPEG, VTT)
    first, second, third = plan.shown_media_of(plan.variants[0])
    assert [first.title, second.title, third.title] == [
        "the image `a.jpg`",
        "the video `https://media.alpenglow.coffee/b.mp4`",
        "the image still to come",
    ]
    assert (first.at().route, first.at("captions").route) == (("media", 0, "file"), ("media", 0, "captions"))
    assert (second.at().route, third.at().route) == (("media", 1, "url"), ("thread", 1, "media", 0, "brief"))
    assert (dict(first.files), dict(second.files)) == ({"file": JPEG, "captions": VTT}, {})


@pytest.mark.parametrize(
    ("found", "measured"),
    [
        ("here", True),
        ("pointer", True),
        ("missing", False),
        ("other-case", False),
        ("outside", False),
        ("unreadable", False),
    ],
)
def test_only_a_file_that_can_be_read_is_measured(tmp_path: Path, found: Found, measured: bool) -> None:
    """What is wrong with the others has rules of its own."""
    plan = showing(tmp_path, "media: [file: a.jpg]\nchannels: [x]\n", MediaFile("a.jpg", found, bytes=9))
    assert bool(plan.shown_media[0].measured) is measured


@pytest.mark.parametrize(
    "channel", ["youtube: {format: video}", "instagram: {format: reel}", "instagram: {format: rel}"]
)
def test_a_kind_that_the_format_does_not_take_is_not_measured(tmp_path: Path, channel: str) -> None:
    """Nor is anything in a format that the network does not have: there are no limits to hold it against."""
    plan = showing(tmp_path, f"media: [file: a.jpg]\nchannels:\n  {channel}\n", JPEG)
    assert (plan.shown_media[0].taken, plan.shown_media[0].measured) == (False, None)


@pytest.mark.parametrize(
    ("channel", "name", "takes"),
    [("x", "a.jpg", True), ("x", "a.gif", True), ("x", "a.mp4", False), ("discord", "a.jpg", True)],
)
def test_alt_text_has_room_where_the_facts_say_so(tmp_path: Path, channel: str, name: str, takes: bool) -> None:
    """By the kind of medium."""
    plan = showing(tmp_path, f"media: [file: {name}]\nchannels: [{channel}]\n")
    assert plan.shown_media[0].takes_alt is takes


def test_a_plan_with_facts_of_media_leaves_the_one_without_as_it_was(tmp_path: Path) -> None:
    """Its posts are the same on the same channels; what its media show is read from the new facts."""
    before = plan_of(tmp_path, {"posts/a.yaml": "media: [file: a.mp4]\nchannels: [x]\n"})
    after = before.with_media({"a.mp4": MediaFile("a.mp4", "here", kind="image", type="jpeg")})
    assert after.variants == before.variants
    assert (before.shown_media[0].kind, after.shown_media[0].kind) == ("video", "image")
