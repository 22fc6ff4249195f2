import pytest

from postplan.text.syllables import syllables, vowel_groups


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "I the made hopes called tasks world through league style don't you're strengths DVD 1954"),
        (2, "coffee table something homeless movement likely roasted houses being poem player didn't nation unique"),
        (2, "business every chocolate eyebrow ruin naked lifestyle quiet science lion little measured"),
        (3, "beautiful radio museum area tourism actual influence delicious employee recipe reaction serious"),
        (4, "information experience photographer January reality society graduation coordinate hyperbole"),
        (5, "university association electricity opportunity radioactive evaluated"),
    ],
)
def test_as_a_dictionary_divides_them(number: int, words: str) -> None:
    """Silent letters are silent, and vowels said apart are counted apart."""
    assert {word: syllables([word]) for word in words.split()} == dict.fromkeys(words.split(), number)


def test_words_are_counted_together() -> None:
    """As each by itself, in any case and however an apostrophe or accent is written."""
    words = ["Coffee", "didn\u2019t", "state-of-the-art", "CAF\u00c9S", "naïve", "1950s"]
    assert syllables(words) == sum(syllables([word]) for word in words) == 2 + 2 + 4 + 2 + 1 + 1


@pytest.mark.parametrize("text", ["\ud800", "\u65e5\u672c", "\x00", "a" * 100_000, "aei" * 50_000, "b" * 100_000])
def test_anything_can_be_counted(text: str) -> None:
    """However long and of whatever script."""
    assert syllables([text]) >= 0
    assert vowel_groups(text) >= 0
