from postplan.text import mastodon
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
