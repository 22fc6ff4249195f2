import pytest

from postplan.text.styles import hashtags
from postplan.text.tags import tags_meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("#foo-bar #123 #\U0001f389", ["foo-bar", "123", "\U0001f389"]),
        ("#a. (#b), \u201c#c\u201d #d\u2026 #e's #f\u2014and #g/#h", ["a", "b", "c", "d", "e", "f", "g"]),
        ("C# a#b ## # #- &#38;", []),
        ("https://a.co/x#frag www.b.co/?a=#c #d", ["d"]),
        ("#C++ #AT&T #Pyrex\u00ae", ["C++", "AT&T", "Pyrex"]),
        ("#\u65e5\u672c\u3002 \uff03\u732b\uff01", ["\u65e5\u672c", "\u732b"]),
    ],
)
def test_what_a_person_typed_as_a_hashtag(text: str, meant: list[str]) -> None:
    found = tags_meant(text)
    assert [tag.target for tag in found] == meant
    assert all(text[tag.start : tag.end] == tag.text for tag in found)


def test_undocumented_networks_take_words_of_any_script() -> None:
    text = "#Caf\u00e9 #123 #foo-bar a#b #_ \uff03\u0939\u093f\u0928\u094d\u0926\u0940 /#c"
    for style in ("instagram", "facebook", "linkedin", "plain"):
        assert [tag.target for tag in hashtags(text, style)] == [
            "Caf\u00e9",
            "foo",
            "_",
            "\u0939\u093f\u0928\u094d\u0926\u0940",
        ]


def test_tiktok_ends_a_hashtag_at_a_space() -> None:
    assert [tag.target for tag in hashtags("#foo-bar #a\n#b", "tiktok")] == ["foo-bar", "a", "b"]


@pytest.mark.parametrize(
    ("text", "topic"), [("#2026 #coffee-time. #b", ["coffee-time"]), ("#" + "a" * 51, []), ("a#b", []), ("#a&b", ["a"])]
)
def test_threads_makes_one_topic_of_the_first_tag(text: str, topic: list[str]) -> None:
    assert [tag.target for tag in hashtags(text, "threads")] == topic
