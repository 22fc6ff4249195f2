import pytest

from postplan.text import x
from postplan.text.styles import cashtags, entities, hashtags, links, mentions


@pytest.mark.parametrize(
    "name",
    [
        "example.com",
        "foo.py",
        "README.md",
        "main.rs",
        "file.pl",
        "my.zip",
        "done.Next",
        "google.dev",
        "x.ai",
        "hello.world",
        "data.science",
    ],
)
def test_a_bare_name_under_a_domain_of_2020_is_a_link_of_23(name: str) -> None:
    assert [link.text for link in links(f"see {name}, now", "x")] == [name]
    assert x.length(name) == 23


@pytest.mark.parametrize(
    "text",
    [
        "node.js",
        "a.b.c",
        "v3.11.2",
        "e.g.this",
        "192.168.0.1",
        "http://192.168.0.1",
        "http://localhost:8000",
        "https://example.invalid",
        "ftp://example.com",
        "mailto:a@example.com",
        "user@example.com",
        "\u65e5\u672c\u8a9e.com",
        "-example.com",
        "a/example.com",
    ],
)
def test_what_x_does_not_link_counts_in_full(text: str) -> None:
    assert links(text, "x") == ()


def test_the_sentence_around_a_link_is_no_part_of_it() -> None:
    assert [link.text for link in links("(https://example.com/a_(b)). So: a.co/x!", "x")] == [
        "https://example.com/a_(b)",
        "a.co/x",
    ]


def test_a_link_without_a_scheme_leads_to_https() -> None:
    assert [link.target for link in links("a.co http://b.co", "x")] == ["https://a.co", "http://b.co"]


def test_the_second_character_may_begin_the_first_link() -> None:
    """As in twitter-text, which takes the first character for the one before the link if it can."""
    assert [link.text for link in links("\u00e9t.co", "x")] == ["t.co"]


def test_only_the_latin_part_of_a_bare_domain_is_a_link() -> None:
    text = "\u65e5a.co.b\u65e5.jp \u65e5c.d\u65e5.jp \u65e5\u672ce.com\u306e"
    assert [link.text for link in links(text, "x")] == ["a.co", "e.com"]


def test_hashtags_end_where_x_ends_them() -> None:
    found = hashtags("#foo-bar #123 #\U0001f389 #1a \uff03\u65e5\u672c a#b &#c #d#e (#f) https://a.co/#g", "x")
    assert [tag.target for tag in found] == ["foo", "1a", "\u65e5\u672c", "f"]


def test_mentions_are_names_and_lists_and_no_addresses() -> None:
    found = mentions("@a .@b_c a@d.com @e/list \uff20f @g@h RT:@i", "x")
    assert [name.target for name in found] == ["a", "b_c", "e/list", "f", "i"]


def test_cashtags_are_short_words_behind_a_dollar() -> None:
    assert [tag.target for tag in cashtags("$TEST $BRK.A $100 US$A $TOOLONG", "x")] == ["TEST", "BRK.A"]


def test_entities_stand_in_order_and_do_not_overlap() -> None:
    found = entities("#a @b $C d.com/#e https://f.co/@g", "x")
    assert [(entity.kind, entity.text) for entity in found] == [
        ("hashtag", "#a"),
        ("mention", "@b"),
        ("cashtag", "$C"),
        ("link", "d.com/#e"),
        ("link", "https://f.co/@g"),
    ]


def test_x_refuses_three_code_points() -> None:
    assert x.refused("a\ufffeb\ufeffc\uffff") == (1, 3, 5)


def test_a_long_row_of_marks_is_normalised_in_pieces() -> None:
    assert x.length("e\u0301" * 3_000) == 3_000
    assert x.length("\u0315\u0300" * 50_000) == 100_000


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("[https://example.org/a/](https://example.org/b/)", 50),
        ("https://example.org/a,(b)", 27),
        ("https://en.wikipedia.example.org/wiki/Foo_(bar)", 23),
        ("📷️", 4),
        ("✨️", 4),
        ("📷", 2),
        ("☘️", 2),
        ("✌️🏽", 2),
        ("☝️🏿", 2),
    ],
)
def test_links_in_markdown_and_selectors_count_as_twitter_text_counts_them(text: str, length: int) -> None:
    """Two links in one pair of signs; a variation selector behind a picture that needs none, and before a skin tone."""
    assert x.length(text) == length
