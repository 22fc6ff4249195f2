"""Misskey reads a text as its markup, MFM, does."""

import pytest

from postplan.text.misskey import hashtags, links, mentions
from postplan.text.styles import entities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("#coffee", ["coffee"]),
        ("a #coffee, #tea!", ["coffee", "tea"]),
        ("#slow-coffee;", ["slow-coffee;"]),
        ("#☕", ["☕"]),
        ("#コーヒー。今日も", ["コーヒー。今日も"]),
        ("これ#コーヒー", ["コーヒー"]),
        ("a#coffee", []),
        ("é#coffee", ["coffee"]),
        ("#2026 #2026s", ["2026s"]),
        ("#a(b) #a(b #「c」", ["a(b)", "a", "「c」"]),
        ("#a#b", ["a"]),
        ("#️⃣coffee", []),
        ("`#code` #tag", ["tag"]),
        ("```\n#code\n```\n#tag", ["tag"]),
        ("<plain>#no</plain> #yes", ["yes"]),
        ("**#bold** #tag", []),
        ("**bold #tag **", ["tag"]),
        ("2 ** 3 #tag", []),
        ("~~ #lost\n#tag", ["tag"]),
        ("$[tada #tag ]", ["tag"]),
        ("[#label](https://example.com)", []),
        ("> #quoted\n#tag", ["quoted", "tag"]),
        ("read #this search", []),
        ("#this search", ["this"]),
        ("☕ #this search", ["this"]),
        ("x\n#this search", []),
    ],
)
def test_a_hashtag_ends_at_few_signs_and_markup_can_swallow_it(text: str, names: list[str]) -> None:
    """What mfm-js 0.26.0 says of the same texts."""
    found = list(hashtags(text))
    assert [tag.target for tag in found] == names
    assert all(text[tag.start : tag.end] == tag.text == f"#{tag.target}" for tag in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@maya, @maya@example.social: hi", ["maya", "maya@example.social"]),
        ("@maya.", ["maya"]),
        ("@maya@example.social.", ["maya@example.social"]),
        ("@maya.@example.social", []),
        ("@a.b-c", ["a.b-c"]),
        ("@-maya @.maya", []),
        ("me@example.com", []),
        ("_@maya", ["maya"]),
        ("é@maya", ["maya"]),
        ("@maya@", ["maya"]),
        ("<b>@maya</b>", ["maya"]),
        ("<b>@maya", []),
    ],
)
def test_a_mention_is_a_name_with_or_without_its_server(text: str, names: list[str]) -> None:
    """Only ASCII letters and digits right before it make it text."""
    assert [name.target for name in mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://example.com/a, http://example.com.", ["https://example.com/a", "http://example.com"]),
        ("https://example.com!", ["https://example.com!"]),
        ("https://example.com/a_(b) (https://example.com)", ["https://example.com/a_(b)", "https://example.com"]),
        ("<https://example.com/日本>", ["https://example.com/日本"]),
        ("https://example.com/日本", ["https://example.com/"]),
        ("[here](https://example.com)", ["https://example.com"]),
        ("[](https://example.com)", ["https://example.com"]),
        ("URL:https://example.com", []),
        ("URL: https://example.com", ["https://example.com"]),
        ("example.com www.example.com HTTPS://example.com", []),
        ("xhttps://example.com", ["https://example.com"]),
    ],
)
def test_a_link_has_a_scheme_and_takes_any_ending(text: str, addresses: list[str]) -> None:
    """An address right behind a colon is none: `:https:` is read as an emoji."""
    found = list(links(text))
    assert [link.target for link in found] == addresses
    assert all(text[link.start : link.end] == link.text for link in found)


def test_what_a_quotation_holds_is_found_where_it_is_written() -> None:
    """The signs of a quotation are no part of its text, and places still count them."""
    text = "Hi\n> one #a\n> > two @b\nthen #c"
    assert [(each.text, text[each.start : each.end]) for each in entities(text, "misskey")] == [
        ("#a", "#a"),
        ("@b", "@b"),
        ("#c", "#c"),
    ]


def test_markup_deeper_than_twenty_is_text() -> None:
    """Twenty layers around a hashtag hide it, and nineteen do not."""
    assert list(hashtags("$[x " * 19 + "#a " + "]" * 19))
    assert not list(hashtags("$[x " * 20 + "#a " + "]" * 20))
