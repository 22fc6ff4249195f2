import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.count import Count, at_most, count, cut
from postplan.text.lengths import UNITS

# Everything that joins, weighs or links differently, so that a few characters suffice to meet in odd ways.
PIECES = st.lists(
    st.sampled_from(
        [
            *("a", " ", "B", "1", "#", "@", ".", "-", "_", "/", ":", "[", "]", "\\", "~", "\r", "\n", "\r\n"),
            *("http://", "https://a.co/b?c=d#e", "example.com", "README.md", "@a@b.c", "#tag", "\u2026", "\u201c"),
            *(
                "\u00e9",
                "e\u0301",
                "\u0301",
                "\ufb2c",
                "\u65e5",
                "\u0e01",
                "\u0915\u094d\u0937",
                "\ud55c",
                "\u1112\u1161",
            ),
            *("\U0001f600", "\u2764", "\ufe0f", "\u200d", "\U0001f525", "\U0001f44d", "\U0001f3fd", "\U0001f1e9"),
            *("1\ufe0f\u20e3", "\u00a9", "\ufeff", "\ud83d"),
        ]
    ),
    max_size=12,
).map("".join) | st.text(st.characters(), max_size=40)
SETTINGS = settings(deadline=None, derandomize=True, max_examples=150)
EVERY_UNIT = pytest.mark.parametrize("unit", sorted(UNITS))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("plain", "x", 5),
        ("see example.com now", "x", 31),
        ("wait\u2026", "x", 6),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "x", 2),
        ("\u2764\ufe0f\u200d\U0001f525", "x", 2),
        ("\u2764\ufe0f\u200d\U0001f525", "graphemes", 1),
        ("see https://example.com/a/b", "mastodon", 27),
        ("see example.com", "mastodon", 15),
        ("hi @maya@fosstodon.org", "mastodon", 8),
        ("\U0001f600", "utf-16", 2),
        ("\U0001f600", "utf-8-bytes", 4),
        ("\U0001f600", "code-points", 1),
        ("\U0001f600", "characters", 1),
        ("(a_b)", "utf-16", 5),
        ("(a_b)", "linkedin-escaped", 8),
    ],
)
def test_a_text_counts_what_the_network_counts(text: str, unit: str, value: int) -> None:
    assert count(text, unit).value == value


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("", "x", "0 characters"),
        ("a", "x", "1 character"),
        ("abc", "graphemes", "3 characters"),
        ("https://example.com/" + "a" * 30, "x", "50 characters, counted as 23: 1 link as 23"),
        ("a.co b.co", "x", "9 characters, counted as 47: 2 links as 23 each"),
        ("a.co wait\u2026 \u65e5\u672c", "x", "13 characters, counted as 35: 1 link as 23, 3 wide characters"),
        ("\u65e5", "x", "1 characters, counted as 2: 1 wide character"),
        ("\U0001f600\U0001f44d\U0001f3fd", "x", "3 characters, counted as 4: 1 emoji as 2"),
        ("e\u0301", "x", "2 characters, counted as 1: 1 accent joined to its letter"),
        ("\ufb2c", "x", "1 characters, counted as 3: 2 accents taken from their letters"),
        ("e\u0301a\u0300", "graphemes", "4 characters, counted as 2: 2 letters with their marks as 1 each"),
        ("\U0001f1e9\U0001f1ea\r\n", "graphemes", "4 characters, counted as 2: 1 emoji as 1, 1 line end as 1"),
        ("@a@b.social", "mastodon", "11 characters, counted as 2: 1 mention without its server"),
        ("@a@b.c @d@b.c", "mastodon", "13 characters, counted as 5: 2 mentions without their servers"),
        ("\U0001f600", "utf-16", "1 characters, counted as 2: 1 character as 2"),
        ("\u00e9\u2019", "utf-8-bytes", "2 characters, counted as 5: 2 characters of several bytes"),
        ("(a)", "linkedin-escaped", "3 characters, counted as 5: 2 signs with a backslash"),
    ],
)
def test_words_say_how_a_count_came_about(text: str, unit: str, words: str) -> None:
    assert count(text, unit).words == words


def test_a_content_warning_counts_and_its_links_in_full() -> None:
    warning = "long: https://example.com/a/very/long/address"
    counted = count("https://a.co", "mastodon", warning=warning)
    assert counted.value == len(warning) + 23
    assert counted.typed == len(warning) + len("https://a.co")
    assert counted.words == f"{counted.typed} characters, counted as {counted.value}: 1 link as 23"


def test_a_warning_counts_in_every_other_unit_as_if_it_stood_before_the_text() -> None:
    for unit in UNITS.keys() - {"mastodon"}:
        assert count("b\u00e9", unit, warning="\u65e5").value == count("\u65e5b\u00e9", unit).value


def test_an_unknown_unit_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="no such unit: 'furlongs'; there are characters, code-points"):
        count("a", "furlongs")
    with pytest.raises(ValueError, match="no such unit"):
        cut("a", "furlongs", 1)


def test_a_count_is_a_value() -> None:
    assert count("a", "x") == Count(1, 1, "x", "a")
    assert repr(count("a", "x")) == "Count(value=1, typed=1, unit='x')"


@EVERY_UNIT
@given(text=PIECES)
@SETTINGS
def test_the_parts_account_for_the_whole_difference(unit: str, text: str) -> None:
    counted = count(text, unit)
    assert counted.value == counted.typed + sum(part.change for part in counted.parts)
    assert all(part.number > 0 for part in counted.parts)


@EVERY_UNIT
@given(text=PIECES, limit=st.integers(0, 40))
@SETTINGS
def test_a_cut_is_the_end_exactly_when_all_fits(unit: str, text: str, limit: int) -> None:
    index = cut(text, unit, limit)
    assert (index == len(text)) == (count(text, unit).value <= limit)


@given(text=PIECES, limit=st.integers(0, 40))
@SETTINGS
def test_a_cut_keeps_what_fits_and_no_more(text: str, limit: int) -> None:
    for unit in ("code-points", "utf-16", "utf-8-bytes", "graphemes"):
        index = cut(text, unit, limit)
        assert count(text[:index], unit).value <= limit
        if unit == "graphemes" and index < len(text):
            assert count(text[:index], unit).value == limit


@pytest.mark.parametrize(
    ("text", "unit", "limit", "kept"),
    [
        ("ab\U0001f468\u200d\U0001f469", "x", 3, "ab"),
        ("ab\U0001f468\u200d\U0001f469c", "x", 4, "ab\U0001f468\u200d\U0001f469"),
        ("ae\u0301b", "code-points", 2, "a"),
        ("a\U0001f600b", "utf-16", 2, "a"),
        ("a\u65e5b", "utf-8-bytes", 3, "a"),
        ("see https://example.com/path now", "x", 26, "see "),
        ("see https://example.com/path now", "x", 27, "see https://example.com/path"),
        ("see https://example.com/path now", "mastodon", 27, "see https://example.com/path"),
        ("hi @a@b.c there", "mastodon", 5, "hi @a@b.c"),
        ("hi @a@b.c there", "mastodon", 4, "hi "),
        ("a(b)", "linkedin-escaped", 2, "a"),
        ("a(b)", "linkedin-escaped", 4, "a(b"),
        ("a\r\nb", "x", 2, "a"),
        ("x-.\u037ea.co", "x", 20, "x-.\u037ea.c"),  # in normal form there is a link in it
    ],
)
def test_a_cut_never_falls_inside_an_emoji_a_letter_or_a_link(text: str, unit: str, limit: int, kept: str) -> None:
    assert text[: cut(text, unit, limit)] == kept


@EVERY_UNIT
@pytest.mark.parametrize(
    "text",
    [
        "\ud83d",
        "\udc00\ud83d a.com",
        "\x00\x07\x1b[31m",
        "\U000e0fff\u0378\ufdd0",
        "\u202e\u2066abc",
        "#\ud83d @\ud83d http://\ud83d.com",
        "\u65e5" * 200_000 + " https://a.co",
        "a. " * 300_000,
    ],
    ids=["surrogate", "two", "control", "unassigned", "directions", "entities", "wide", "megabyte"],
)
def test_any_text_has_a_count_and_a_cut(unit: str, text: str) -> None:
    counted = count(text, unit)
    assert counted.value > 0
    assert 0 <= cut(text, unit, 100) <= len(text)


@given(st.text() | st.text(alphabet="a.b:/ x☕é\u0958\U0001d160@"), st.sampled_from(sorted(UNITS)))
@settings(deadline=None, derandomize=True)
def test_no_count_exceeds_what_it_can_be_at_most(text: str, unit: str) -> None:
    assert count(text, unit).value <= at_most(text, unit)
