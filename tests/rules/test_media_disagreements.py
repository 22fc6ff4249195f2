"""What rules make of a medium whose name, content and network do not agree on its kind."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.plans import plan_of

import postplan
from postplan.lint.configure import Selection
from postplan.media.file import MediaFile
from postplan.networks.media import Medium as Limits
from postplan.plan.plan import Plan
from postplan.plan.shown_media import shown_media
from postplan.plan.variant import Variant
from postplan.rules.media import media_too_heavy

JPEG = MediaFile("a.jpg", "here", bytes=300_000, kind="image", type="jpeg", width=1080, height=1350, frames=1)
PDF = MediaFile("a.pdf", "here", bytes=20_000_000, kind="document", type="pdf", pages=3)
PAGE = MediaFile("a.jpg", "unreadable", problem="it is a web page", bytes=900, type="html")
MP4 = MediaFile("a.jpg", "here", bytes=900, kind="video", type="mp4", width=720, height=1280, seconds=12.0, sound=True)
STILL = MediaFile("a.gif", "here", bytes=900, kind="image", type="gif", width=64, height=64, frames=1)


def showing(tmp_path: Path, medium: str, channels: str, *files: MediaFile) -> Plan:
    """Plan a post in review that shows this medium, with these facts of files."""
    text = f"status: review\ntext: Hello\nmedia: [{{{medium}}}]\nchannels: {channels}\n"
    plan = plan_of(tmp_path, {"posts/a.yaml": text})
    return replace(plan, media={file.path: file for file in files})


def found(plan: Plan) -> list[str]:
    """Name the rules about media and their formats that find something."""
    diagnostics = postplan.check(plan, Selection(select=("media", "format-mismatch"))).diagnostics
    assert [each.message for each in diagnostics if each.failed] == []
    return [each.rule for each in diagnostics]


@pytest.mark.parametrize(
    ("medium", "rules"),
    [
        ("file: cup", ["alt-text-missing"]),
        ("url: https://media.alpenglow.coffee/song.mp3", ["alt-text-missing"]),
        ("brief: A cup", ["alt-text-missing"]),
        ("file: a.pdf, alt: The menu", ["format-mismatch"]),
        ("url: https://media.alpenglow.coffee/a.pdf, alt: The menu", ["format-mismatch"]),
    ],
)
def test_a_name_that_does_not_tell_is_an_image_and_never_refused(tmp_path: Path, medium: str, rules: list[str]) -> None:
    """Alt text is asked for and the format inferred as for an image; only what is known for sure is refused."""
    assert found(showing(tmp_path, medium, "[instagram]")) == rules


def test_the_format_goes_by_the_name_and_everything_else_by_the_content(tmp_path: Path) -> None:
    """A video named like an image is an image to the format, and a video to rules about captions and limits."""
    plan = showing(tmp_path, "file: a.jpg", "[bluesky, instagram]", MP4)
    assert [variant.format_name for variant in plan.variants] == ["post", "post"]
    assert found(plan) == ["captions-missing"]


def test_a_gif_that_does_not_move_is_an_image_of_a_type_that_may_be_refused(tmp_path: Path) -> None:
    """Threads takes no GIF of either kind; the name says that it moves, the content that it does not."""
    plan = showing(tmp_path, "file: a.gif, alt: A cup", "[threads]", STILL)
    (finding,) = postplan.check(plan, Selection(select=("media",))).diagnostics
    assert finding.message.startswith("`a.gif` is GIF; Threads accepts ")


def test_content_that_is_no_medium_is_not_measured_and_not_refused(tmp_path: Path) -> None:
    """What is broken has a rule of its own; alt text is asked for by the name."""
    plan = showing(tmp_path, "file: a.jpg", "[instagram]", PAGE)
    assert found(plan) == ["alt-text-missing", "media-unreadable"]


@pytest.mark.parametrize("file", [None, replace(JPEG, found="missing", bytes=10**9, width=9, height=9999)])
def test_a_file_that_is_not_there_is_not_measured(tmp_path: Path, file: MediaFile | None) -> None:
    """Neither one of which nothing is known nor one that is missing: in review it may still come."""
    assert found(showing(tmp_path, "file: a.jpg, alt: A cup", "[instagram]", *filter(None, [file]))) == []


def test_the_weight_of_all_media_says_nothing_of_a_kind_that_is_refused(tmp_path: Path) -> None:
    """Discord has one limit for files of any kind; where it took no documents, their weight would not matter."""
    plan = showing(tmp_path, "file: a.pdf", "[discord]", PDF)
    (variant,) = plan.variants
    (taken,) = shown_media(variant, plan.media)
    (refused,) = shown_media(_refusing_documents(variant), plan.media)
    assert len([*media_too_heavy.check(taken)]) == 1
    assert [*media_too_heavy.check(refused)] == []


def _refusing_documents(variant: Variant) -> Variant:
    """The variant on the same network, if that took no documents."""
    network, form = variant.network, variant.format
    assert form.media.documents.taken
    refused = Limits(taken=form.media.documents.taken.model_copy(update={"value": False}))
    media = form.media.model_copy(update={"documents": refused})
    formats = {name: form.model_copy(update={"media": media}) for name in network.formats}
    return replace(variant, channel=replace(variant.channel, network=network.model_copy(update={"formats": formats})))
