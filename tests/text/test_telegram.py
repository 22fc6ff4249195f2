"""Telegram's hashtags, by the class of letters that its library has."""

import sys
import unicodedata

import pytest

from postplan.text.styles import hashtags, links
from postplan.text.telegram import is_in_hashtag


def test_the_class_of_letters_is_that_of_the_library_on_every_code_point() -> None:
    """Letters and decimal digits by their category, four signs, and a block that is taken whole."""
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        category = unicodedata.category(character)
        wanted = category[0] == "L" or category == "Nd" or character in "_\u200c\u00b7" or 0x0D80 <= code <= 0x0DFF
        assert is_in_hashtag(character) == wanted, hex(code)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#हिन्दी", ["#ह"]),
        ("#தமிழ்", ["#தம"]),
        ("#cafe\u0301", ["#cafe"]),
        ("#tag", ["#tag"]),
        ("＃tag", []),
        ("#a#", []),
        ("#a#b", []),
        ("#col·legi", ["#col·legi"]),
        ("#_ #123_ #1a", ["#1a"]),
        ("☘️#tag /#tag", ["#tag", "#tag"]),
        ("a#tag", []),
        ("#" + "a" * 256, ["#" + "a" * 256]),
        ("#" + "a" * 257, []),
        ("#a" * 5000, []),
    ],
)
def test_hashtags_are_those_of_telegram(text: str, found: list[str]) -> None:
    assert [each.text for each in hashtags(text, "telegram")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 1977.Gift of a friend", []),
        ("the news.It was", []),
        ("see example.org/a", ["example.org/a"]),
        ("ftp://example.org/a", ["ftp://example.org/a"]),
    ],
)
def test_links_are_those_of_telegram(text: str, found: list[str]) -> None:
    assert [each.text for each in links(text, "telegram")] == found
