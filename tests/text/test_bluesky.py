import pytest

from postplan.text import bluesky
from postplan.text.styles import hashtags, links, mentions


def test_a_mention_needs_a_whole_handle() -> None:
    assert [name.target for name in mentions("@maya @maya.bsky.social. (@a.test) x@b.com", "bluesky")] == [
        "maya.bsky.social",
        "a.test",
    ]


def test_the_longest_tag_has_64_graphemes_or_640_bytes() -> None:
    assert hashtags("#" + "a" * 64, "bluesky")
    assert not hashtags("#" + "a" * 65, "bluesky")
    assert not hashtags("#" + "\u65e5" * 64 + "a", "bluesky")
    assert hashtags("#" + "e\u0301" * 64, "bluesky")
    assert not hashtags("#" + "e\u0301\u0302\u0303\u0304\u0305" * 64, "bluesky")


def test_a_bare_domain_is_a_link_and_an_unknown_one_is_not() -> None:
    assert [link.target for link in links("see bsky.app/about, or a.notatld", "bluesky")] == ["https://bsky.app/about"]


@pytest.mark.parametrize("text", ["\u65e5 #tag", "\U0001f98b #tag", "#tag"])
def test_places_are_bytes_for_facets(text: str) -> None:
    (tag,) = hashtags(text, "bluesky")
    start, end = bluesky.byte_span(text, tag)
    assert text.encode()[start:end] == b"#tag"
