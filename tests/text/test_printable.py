"""How much of a text a terminal's line holds."""

from hypothesis import given, settings, strategies as st

from postplan.text.printable import clip, fitting, width

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
