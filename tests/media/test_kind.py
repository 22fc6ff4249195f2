"""What kind a medium is, for sure and as far as anybody can guess."""

import pytest

from postplan.media.file import MediaFile
from postplan.media.kind import Certain, certain, likely


@pytest.mark.parametrize(
    ("name", "kind", "type_"),
    [
        ("a.mpg", "video", "mpg"),
        ("a.3gp", "video", "3gp"),
        ("a.M4V", "video", "mp4"),
        ("a.ogv", "video", "ogg"),
        ("a.ods", "document", "ods"),
        ("a.txt", "document", "txt"),
        ("a.gif", "gif", "gif"),
        ("a.jfif", "image", "jpeg"),
        ("a.psd", "image", "psd"),
        ("https://media.alpenglow.coffee/a.mp4?width=720", "video", "mp4"),
        ("https://media.alpenglow.coffee/a.mp4#t=5", "video", "mp4"),
    ],
)
def test_the_ending_of_a_name_says_kind_and_type(name: str, kind: str, type_: str) -> None:
    """In any case, of paths as of addresses, whatever comes behind it."""
    assert certain(name) == (kind, type_)
    assert likely(name) == kind


@pytest.mark.parametrize("name", ["", "a", "mp4", "folder.mp4/a", "a.mp3", "https://alpenglow.coffee/a"])
def test_a_name_that_does_not_tell_is_likely_an_image(name: str) -> None:
    """Nothing is certain about it: no kind is, of a brief, of sound, and of a name without an ending."""
    assert certain(name).kind is None
    assert likely(name) == "image"


@pytest.mark.parametrize(
    ("name", "file", "known"),
    [
        ("a.jpg", MediaFile("a.jpg", "here", kind="video", type="mp4"), Certain("video", "mp4")),
        ("a", MediaFile("a", "here", kind="image", type="png"), Certain("image", "png")),
        ("a.gif", MediaFile("a.gif", "here", kind="image", type="gif"), Certain("image", "gif")),
        ("a.docx", MediaFile("a.docx", "here", kind="document", type="zip"), Certain("document", "docx")),
        ("a.doc", MediaFile("a.doc", "here", kind="document", type="ole"), Certain("document", "doc")),
    ],
)
def test_content_says_more_than_the_name(name: str, file: MediaFile, known: Certain) -> None:
    """A GIF that does not move is an image; what an office writes is narrowed down by its name."""
    assert certain(name, file) == known
    assert likely(name, file) == known.kind


def test_content_that_is_no_medium_leaves_only_a_guess() -> None:
    """A web page saved as `a.mp4` is not a video for sure, and what was meant to be there likely is one."""
    file = MediaFile("a.mp4", "unreadable", type="html")
    assert certain("a.mp4", file) == Certain(None, "html")
    assert likely("a.mp4", file) == "video"


@pytest.mark.parametrize("found", ["missing", "pointer"])
def test_without_content_the_name_decides(found: str) -> None:
    """Of a file that is missing, or not fetched from Git LFS."""
    file = MediaFile("a.mp4", found)  # type: ignore[arg-type]  # both are among those that may be found
    assert certain("a.mp4", file) == Certain("video", "mp4")
