import regex
from hypothesis import given, settings, strategies as st

from postplan.text import graphemes

FLAG_LETTERS = "\U0001f1e9\U0001f1ea\U0001f1eb"
JOINING = st.text(
    st.sampled_from(
        "a\r\n\u00ad\u0301\u0308\u200c\u200d\ufe0f\u0600\u0915\u094d\u0937\u093f\u1100\u1161\u11a8\uac00\uac01\u0e33\u3042\u3099"
        "\U0001f468\U0001f469\U0001f3fd\u2764\u20e31" + FLAG_LETTERS
    ),
    max_size=15,
)
SETTINGS = settings(deadline=None, derandomize=True, max_examples=400)


def by_the_book(text: str) -> list[str]:
    found: list[str] = regex.findall(r"\X", text)
    return found


@given(text=JOINING | st.text(max_size=20))
@SETTINGS
def test_the_short_cut_counts_as_unicode_does(text: str) -> None:
    assert graphemes.length(text) == len(by_the_book(text))


@given(text=JOINING)
@SETTINGS
def test_ends_are_where_unicode_has_them(text: str) -> None:
    ends = list(graphemes.ends(text))
    starts = [0, *ends][:-1]
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == by_the_book(text)


@given(text=JOINING)
@SETTINGS
def test_joined_are_the_graphemes_of_several_code_points(text: str) -> None:
    assert list(graphemes.joined(text)) == [grapheme for grapheme in by_the_book(text) if len(grapheme) > 1]


def test_no_character_taken_to_stand_alone_joins_its_like() -> None:
    """Two of them in a row are two graphemes, for each of them before and behind a letter and itself."""
    alone = [
        chr(code)
        for code in range(0x20000)
        if graphemes.length(chr(code) + "\u00e9") == 2 and not 0xD800 <= code < 0xE000
    ]
    text = "".join(f"{character}{character}a" for character in alone)
    assert graphemes.length(text) == len(by_the_book(text))


def test_a_long_row_of_flags_is_counted_in_pairs() -> None:
    assert graphemes.length("\U0001f1e9\U0001f1ea" * 50_000 + "\U0001f1e9") == 50_001
