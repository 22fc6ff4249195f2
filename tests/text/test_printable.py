"""What is shown of a text: escapes for what hides, and as much as a line of a terminal holds."""

import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.printable import clip, fitting, visible, width

CHARACTERS = st.sampled_from(["a", " ", "é", "ß", "雪", "❤", "\ufe0f", "\u200d", "☕", "👩", "🍳", "🏔", "ع", "\u0301"])


@given(st.lists(CHARACTERS, max_size=40), st.integers(1, 40))
@settings(deadline=None, derandomize=True, max_examples=400)
def test_what_is_clipped_is_never_wider_than_its_room(characters: list[str], columns: int) -> None:
    """Also where a mark makes the character before it wider, or joins two into one."""
    text = "".join(characters)
    assert width(clip(text, columns)) <= columns
    assert width(text[: fitting(text, columns)]) <= columns


def test_a_text_that_fits_is_left_as_it_is() -> None:
    """Six columns are room for three hearts, and five are not."""
    hearts = "❤\ufe0f" * 3
    assert clip(hearts, 6) == hearts
    assert clip(hearts, 5) == "❤\ufe0f" * 2 + "…"


HIDES = (
    *"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2028\u2060\u2066\u3164",
    *"\ufe0f\ufeff\uffa0\ufff9\U0001d173\U0001d17a\U000e0001\U000e0020\U000e0041\U000e007f\U000e0100\U000e01ef",
)


@pytest.mark.parametrize("hidden", HIDES, ids=[f"U+{ord(each):04X}" for each in HIDES])
def test_a_character_that_hides_is_seen_as_an_escape(hidden: str) -> None:
    """Between letters, at the beginning, behind a space and behind an emoji."""
    code = f"{ord(hidden):x}"
    for text in (f"a{hidden}b", hidden, f"a {hidden}", f"\U0001f600a{hidden}{hidden}"):
        shown = visible(text)
        assert hidden not in shown
        assert f"{code}" in shown


@pytest.mark.parametrize("hidden", ["\U000e0041", "\U000e0100", "\u200b"])
def test_what_hides_behind_an_emoji_is_seen(hidden: str) -> None:
    """Letters of a flag belong to a flag alone."""
    assert hidden not in visible(f"\U0001f600{hidden}{hidden}\U000e007f")


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f469\u200d\U0001f373",
        "\u2764\ufe0f",
        "\u263a\ufe0e",
        "1\ufe0f\u20e3",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u845b\U000e0100\u98fe",
        "\u226a\ufe00",
        "\U0001f44d\U0001f3fd",
    ],
)
def test_what_draws_its_neighbour_stays(text: str) -> None:
    """Emoji, a flag, Persian, Hindi, and a name in Japanese."""
    assert visible(text) == text
