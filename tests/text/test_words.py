import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.language import language
from postplan.text.phrases import letters, lowered, whole
from postplan.text.sentences import sentences
from postplan.text.words import prose, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The #coffee of @ana, at https://a.co/b?c=1 (or www.alpenglow.coffee) is 3 dollars",
            "The of at or is 3 dollars",
        ),
        ("Don\u2019t ask co-founders: it's done.Next", "Don\u2019t ask co-founders it's done Next"),
        ("Mail ana@alpenglow.coffee or @ana@roasters.social \u2615\ufe0f 5\ufe0f\u20e3", "Mail or"),
        ("Gr\u00fc\u00dfe aus K\u00f6ln, \u65e5\u672c", "Gr\u00fc\u00dfe aus K\u00f6ln \u65e5\u672c"),
        ("Cafe\u0301 \u0939\u093f\u0928\u094d\u0926\u0940", "Cafe\u0301 \u0939\u093f\u0928\u094d\u0926\u0940"),
        ("", ""),
    ],
)
def test_words_are_what_a_person_reads(text: str, found: str) -> None:
    """Links, hashtags, mentions, e-mail addresses and emoji are none."""
    assert [word.text for word in words(text)] == found.split()


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(alphabet=st.sampled_from("ab.#@:/ -'\u2019\n\u00e4\u2615\ud800"), max_size=60))
def test_places_are_those_in_the_text(text: str) -> None:
    """Of every word and every sentence, whatever was left out before."""
    assert len(prose(text)) == len(text)
    assert all(text[word.start : word.end] == word.text for word in words(text))
    assert all(text[start:end] == text[start:end].strip() for start, end in sentences(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We open at 9 a.m. and close at 5 p.m. every day.", 1),
        ("Dr. Ana M. Lindqvist says: drink it! No. 2 is better.", 2),
        ("She said \u201cstop.\u201d Then she left\u2026 did she?", 2),
        ("It was made c. 1930 by St. Anne's Ltd. of Leeds.", 1),
        ("1. Grind it. 2. Brew it.", 2),
        ("It is here.Come by", 2),
        ("New\nWinter roast\n\nCome by", 3),
        ("This line was broken by hand because it was so very long\nand goes on here.", 1),
        ("one bean\ntwo beans", 2),
    ],
)
def test_where_sentences_end(text: str, number: int) -> None:
    """Points of abbreviations end none; lines do, but not those broken by hand."""
    assert len(list(sentences(text))) == number


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Good morning! We are open from nine, so come by.", "en"),
        ("Guten Morgen, wie geht es dir heute?", "de"),
        ("Le caf\u00e9 est ouvert, venez avec nous", "fr"),
        ("El caf\u00e9 est\u00e1 abierto para todos los que quieran", "es"),
        ("Il caff\u00e8 \u00e8 aperto per tutti quelli che non dormono", "it"),
        ("De koffie is klaar en wij zijn er voor jou", "nl"),
        ("O caf\u00e9 n\u00e3o est\u00e1 pronto, mas voc\u00ea j\u00e1 chegou", "pt"),
        ("\u4eca\u65e5\u306f\u3044\u3044\u5929\u6c17\u3067\u3059\u306d", "ja"),
        ("\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440!", None),
        ("Espresso, Cappuccino, Latte Macchiato", None),
        ("https://alpenglow.coffee/the/and/of", None),
        ("", None),
    ],
)
def test_the_language_is_told_or_not(text: str, tag: str | None) -> None:
    """By small words or by the script; a text that has neither is of none."""
    assert language(text) == tag


def test_a_phrase_is_found_whole_in_any_case() -> None:
    """Neither in a longer word nor beside a hyphen, and where an apostrophe is curly."""
    small = lowered("Win-win! \u0130 say WIN, winter, today\u2019s win.")
    assert len(small) == 40
    assert [small[start:end] for start, end in whole(small, "win")] == ["win", "win"]
    assert list(whole(small, "today's")) == [(28, 35)]
    assert not list(whole(small, ""))


def test_the_quick_words_are_letters_alone() -> None:
    """In small letters, with umlauts, without the signs around them."""
    assert letters("\u201eGr\u00fc\u00dfe\u201c \u2014 Win-win! \u65e5\u672c") == [
        "gr\u00fc\u00dfe".encode("latin-1"),
        b"win-win",
    ]


@pytest.mark.parametrize("text", ["a. " * 100_000, ".a" * 100_000, "a\n" * 100_000, "@" * 200_000, "a'" * 100_000])
def test_a_long_text_is_divided_as_quickly_as_many_short_ones(text: str) -> None:
    """Nothing looks back to the beginning each time."""
    assert len(prose(text)) == len(text)
    assert sum(1 for _ in sentences(text)) >= 1
