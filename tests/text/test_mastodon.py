import unicodedata

import pytest

from postplan.text import mastodon
from postplan.text.characters import is_ruby_alpha, is_ruby_word
from postplan.text.mastodon import length as mastodon_length
from postplan.text.styles import hashtags, links, mentions


def test_only_an_address_with_a_scheme_is_a_link() -> None:
    assert [link.text for link in links("example.com https://example.com/\u65e5 www.a.co", "mastodon")] == [
        "https://example.com/\u65e5"
    ]


def test_a_mention_may_name_its_server() -> None:
    found = mentions("@a, @b@c.social: d@e.org /@f @g@\u65e5\u672c.jp", "mastodon")
    assert [name.target for name in found] == ["a", "b@c.social", "g@\u65e5\u672c.jp"]


def test_only_the_name_of_a_remote_account_counts() -> None:
    assert mastodon.counted("hi @a@b.social, see https://c.org/d.") == "hi @a, see " + "x" * 23 + "."
    assert mastodon.length("hi", "careful: ") == 11


def test_a_hashtag_is_of_any_script_with_a_letter_in_it() -> None:
    text = "#CoffeeTime #2026 #a1 #1_2 \uff03\u65e5\u672c #a\u00b7b #\u00b7a #c\u00b7 #_ #foo-bar (#no x#no"
    assert [tag.target for tag in hashtags(text, "mastodon")] == [
        "CoffeeTime",
        "a1",
        "1_2",
        "\u65e5\u672c",
        "a\u00b7b",
        "c",
        "foo",
    ]


def test_a_hashtag_ends_before_a_scheme() -> None:
    assert [tag.target for tag in hashtags("#foohttps://a.org", "mastodon")] == ["foo"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#〇月 #二〇二六年 #写真＿部 #Ⅷ #Ⓐ", ["#〇月", "#二〇二六年", "#写真＿部", "#Ⅷ", "#Ⓐ"]),
        ("#️⃣ first", []),
        ("#https://example.org", ["#https"]),
        ("#Xhttps://example.org", ["#X"]),
        ("#½", []),
    ],
)
def test_letters_of_hashtags_are_those_of_ruby(text: str, found: list[str]) -> None:
    """Letter numbers, circled letters and connectors are among them, the marks of an emoji are not."""
    assert [each.text for each in hashtags(text, "mastodon")] == found


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("❤️@tom@mastodon.example", 22),
        ("½@tom@mastodon.example", 5),
        ("@tom@mastodon.example!", 5),
        ("a@tom@mastodon.example", 22),
        ("https://🍕.example.com/menu", 26),
        ("https://GROẞ.example.com", 24),
        ("https://mastodon.social/@", 23),
    ],
)
def test_what_is_shortened_is_what_the_server_shortens(text: str, length: int) -> None:
    """A mark is a part of a word there, a fraction is none; domains hold letters of 2002; `@` may end a path."""
    assert mastodon_length(text) == length


def test_the_classes_of_ruby_are_the_same_on_every_code_point() -> None:
    """By their definition in Unicode Technical Standard 18, spelled with the categories and `Other_Alphabetic`."""
    for code in range(0x20000):
        character = chr(code)
        category = unicodedata.category(character)
        if category != "Cn":  # the tables of Python are older than those of the regex package
            letter = category[0] == "L" or category == "Nl"
            assert is_ruby_alpha(character) >= letter, hex(code)
            assert is_ruby_word(character) >= (letter or category[0] == "M" or category in {"Nd", "Pc"}), hex(code)
            assert not (is_ruby_word(character) and category in {"No", "Zs", "Cc", "Po", "Sm"}), hex(code)
