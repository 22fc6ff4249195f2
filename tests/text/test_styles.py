from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.addresses import addresses
from postplan.text.styles import STYLES, entities, hashtags, links, mentions
from postplan.text.tags import tags_meant

TEXTS = st.lists(
    st.sampled_from(
        [
            *("#", "@", "$", ".", "/", ":", " ", "a", "B", "1", "-", "_", "(", ")", "http://", "www.", "a.co", "#tag"),
            *("@name", "@a@b.c", "u/ab", "<@12345678901234567", "\u00e9", "\u65e5", "\U0001f600", "\ud83d"),
        ]
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize("style", sorted(STYLES))
@given(text=TEXTS)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_entities_lie_where_they_say_and_in_order(style: str, text: str) -> None:
    found = entities(text, style)
    assert all(text[entity.start : entity.end] == entity.text for entity in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(text=TEXTS)
@settings(deadline=None, derandomize=True)
def test_what_is_meant_lies_where_it_says(text: str) -> None:
    for entity in (*addresses(text), *tags_meant(text)):
        assert text[entity.start : entity.end] == entity.text


@pytest.mark.parametrize("style", ["instagram", "tiktok", "pinterest"])
def test_an_address_in_a_caption_is_no_link(style: str) -> None:
    assert links("https://example.com", style) == ()


def test_threads_links_names_that_begin_with_www() -> None:
    assert [link.text for link in links("www.a.co b.co https://c.co", "threads")] == ["www.a.co", "https://c.co"]


def test_discord_links_only_what_has_a_scheme() -> None:
    assert [link.text for link in links("www.a.co b.co https://c.co", "discord")] == ["https://c.co"]


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("x", ["maya"]),
        ("bluesky", []),
        ("mastodon", ["maya", "a@b"]),
        ("instagram", ["maya"]),
        ("linkedin", []),
        ("facebook", []),
        ("discord", ["#123456789012345678"]),
        ("reddit", ["u/maya", "/r/coffee"]),
        ("telegram", ["maya"]),
    ],
)
def test_who_is_mentioned_depends_on_the_network(style: str, found: list[str]) -> None:
    text = "@maya @a@b <#123456789012345678> u/maya /r/coffee e@mail.com"
    assert [name.target for name in mentions(text, style)] == found


def test_a_fragment_of_an_address_is_no_hashtag() -> None:
    assert hashtags("https://a.co/?b=#c", "facebook") == ()


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="no such style: 'myspace'; there are bluesky, discord"):
        links("a", "myspace")


@pytest.mark.parametrize(
    ("style", "text", "found"),
    [
        ("nostr", "with nostr:npub1qqqqqqqqqqqqqqqqqqqqqqqq today", ["nostr:npub1qqqqqqqqqqqqqqqqqqqqqqqq"]),
        (
            "lemmy",
            "ask @tom@lemmy.example or !coffee@lemmy.example, not @tom",
            ["@tom@lemmy.example", "!coffee@lemmy.example"],
        ),
        ("reddit", "r/coffee-beans and /u/tom-t", ["r/coffee", "/u/tom-t"]),
        ("reddit", "r/a r/ab", ["r/ab"]),
        ("tumblr", "@alpenglow says hello", ["@alpenglow"]),
    ],
)
def test_names_are_read_as_each_network_writes_them(style: str, text: str, found: list[str]) -> None:
    assert [each.text for each in mentions(text, style)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (" ".join(f"#{each}" for each in "🍕🍔🍟"), ["#🍕", "#🍔", "#🍟"]),
        ("#coffee☘️ and #☕️", ["#coffee☘️", "#☕️"]),
        ("#123 #️⃣ &#tag", []),
    ],
)
def test_emoji_belong_to_hashtags_on_instagram(text: str, found: list[str]) -> None:
    assert [each.text for each in hashtags(text, "instagram")] == found


def test_hashtags_in_a_text_are_none_on_tumblr() -> None:
    assert list(hashtags("#coffee", "tumblr")) == []
