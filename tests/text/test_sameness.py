import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.sameness import in_common, likeness, said, same

ALWAYS = settings(deadline=None, derandomize=True)
WORDS = [
    first + second for first in "bdfglmnprstw" for second in ("ast", "ell", "imb", "ond", "urk", "ain", "eep", "orn")
]


def anything(_later: int, _earlier: int) -> bool:
    """Let every pair count."""
    return True


def pairs(texts: Sequence[str], least: float = 0.55) -> list[tuple[int, int]]:
    """The numbers of those that say the same."""
    return [(found.later, found.earlier) for found in same(texts, anything, least)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The winter roast is here!", "the WINTER roast… is here ☕"),
        ("The winter roast is here #coffee #snow", "The winter roast is here"),
        ("@ana The winter roast is here https://alpenglow.coffee/a", "The winter roast is here alpenglow.coffee/b"),
        ("It’s here,\n\nit's snowing", "its here its snowing"),
        ("It's here", "its here"),
        ("Tea and/or coffee", "tea and or coffee"),
        ("The winter roast http://localhost/a", "the winter roast"),
        ("It’s here", "its here"),
        ("Our #coffee is warm", "Our coffee is warm"),
        ("𝗪𝗮𝗿𝗺 cups", "warm cups"),
        ("Cafe\u0301 au lait", "Café au lait"),
    ],
)
def test_what_does_not_change_what_is_said_is_left_out(text: str, other: str) -> None:
    """Case, punctuation, emoji, links, styled letters, and tags and names at either end make no difference."""
    assert said(text) == said(other)


def test_a_tag_within_a_sentence_is_one_of_its_words() -> None:
    """See more #fashion is not see more #pottery."""
    assert said("See more #fashion today") == ["see", "more", "fashion", "today"]


def test_writing_without_spaces_is_compared_by_characters() -> None:
    """Or a sentence in Japanese would be one word, and one other character another text."""
    assert said("冬の焙煎, iPhoneで") == ["冬", "の", "焙", "煎", "iphone", "で"]


@pytest.mark.parametrize("text", ["", " \n", "☕❄️", "#coffee #snow", "https://alpenglow.coffee/winter", "@ana"])
def test_a_text_that_says_nothing_is_like_no_other(text: str) -> None:
    """Two pictures with the same tag below are no repetition."""
    assert said(text) == []
    assert pairs([text, text]) == []


def test_likeness_goes_from_nothing_to_one() -> None:
    """It is the share of stretches of three words that both have."""
    words = [f"w{number}" for number in range(12)]
    assert likeness(words, words) == 1
    assert likeness(words, words[::-1]) == 0
    assert likeness(words, [*words[:11], "other"]) == 9 / 11
    assert likeness(words[:6], [*words[:5], "other"]) == 0, "too short to tell"
    assert likeness([], []) == 0


def test_words_in_common_are_counted_as_often_as_both_have_them() -> None:
    """Three times `the` and twice `the` have two in common."""
    assert in_common(["the", "the", "the", "cup"], ["the", "the", "pot"]) == 2


def test_the_nearest_one_before_is_told_once() -> None:
    """Three equal texts are two repetitions, each of the one before it."""
    text = "Three farms, two valleys, one long night at the drum."
    assert pairs([text, "Something else is said here, by somebody else.", text, text]) == [(2, 0), (3, 2)]


def test_of_texts_that_say_nearly_the_same_the_nearest_is_reported_alone() -> None:
    """The third is as much like the first as like the second."""
    texts = [" ".join([*WORDS[:11], last]) for last in ("red", "green", "blue")]
    assert pairs(texts) == [(1, 0), (2, 1)]


def test_a_pair_that_does_not_count_is_passed_over() -> None:
    """Whoever asks says which texts may be compared: those of two posts, within so many days."""
    texts = ["Three farms, two valleys, one long night at the drum and snow.", "Something else is said here by us."]
    texts += [texts[0], "Two valleys, one long night at the drum and snow outside."]
    found = list(same(texts, lambda later, earlier: later - earlier > 1, 0.55))
    assert [(each.later, each.earlier) for each in found] == [(2, 0), (3, 0)]


def test_short_texts_are_the_same_only_with_all_that_stands_in_them() -> None:
    """Good morning with one tag is not good morning with another."""
    assert pairs(["Good morning! #coffee", "Good morning! #tea", "good  morning! #coffee"]) == [(2, 0)]


@pytest.mark.parametrize(("words", "found"), [(4, []), (5, [(1, 0)])])
def test_from_five_words_on_tags_make_no_difference(words: int, found: list[tuple[int, int]]) -> None:
    """With four they do."""
    text = " ".join(WORDS[:words])
    assert pairs([f"{text} #coffee", f"{text} #tea"]) == found


@pytest.mark.parametrize(
    ("one", "other", "alike"), [(7, 7, 0.0), (7, 8, 0.0), (8, 7, 0.0), (8, 8, 5 / 7), (9, 9, 6 / 8)]
)
def test_from_eight_words_on_texts_can_be_nearly_the_same(one: int, other: int, alike: float) -> None:
    """With seven, one other word says something else."""
    earlier, later = WORDS[:one], [*WORDS[: other - 1], "another"]
    assert likeness(earlier, later) == alike
    assert pairs([" ".join(earlier), " ".join(later)]) == ([(1, 0)] if alike else [])


@pytest.mark.parametrize(("least", "found"), [(9 / 11, [(1, 0)]), (9 / 11 + 1e-9, [])])
def test_texts_exactly_as_alike_as_asked_are_reported(least: float, found: list[tuple[int, int]]) -> None:
    """Of the 11 stretches in two texts of 12 words that differ in the last, both have nine."""
    texts = [" ".join(WORDS[:12]), " ".join([*WORDS[:11], "another"])]
    assert pairs(texts, least) == found


@pytest.mark.parametrize(
    ("shared", "words", "found"), [(8, 37, []), (9, 37, [(1, 0)]), (9, 38, []), (12, 38, [(1, 0)])]
)
def test_a_text_is_compared_with_one_that_said_more_than_a_twelfth_of_it(
    shared: int, words: int, found: list[tuple[int, int]]
) -> None:
    """Every third stretch of a text is remembered.

    Nine shared words are seven stretches, of which the first, fourth and seventh are remembered. Three are more than a
    twelfth of the 35 stretches in 37 words, and not more than a twelfth of the 36 in 38 words.
    """
    earlier, later = WORDS[:40], [*WORDS[:shared], *WORDS[40 : 40 + words - shared]]
    assert pairs([" ".join(earlier), " ".join(later)], least=0.01) == found


def test_a_text_is_not_compared_with_a_nearer_one_that_said_little_of_it() -> None:
    """Of the second text three stretches are remembered, just a twelfth of the 36; of the first, four."""
    first, second, later = WORDS[:12], [*WORDS[20:29], *WORDS[60:70]], WORDS[:38]
    assert likeness(second, later) > 0.01
    assert pairs([" ".join(each) for each in (first, second, later)], least=0.01) == [(2, 0)]


def changed(words: Sequence[str], rng: random.Random) -> list[str]:
    """The words with one of them replaced, and a few before or behind."""
    copy = list(words)
    copy[rng.randrange(len(copy))] = "another"
    return [*rng.sample(WORDS, 2), *copy, *rng.sample(WORDS, 1)]


def test_planted_repetitions_are_found_and_no_others() -> None:
    """Of 100 texts of 20 to 60 words said again with a word changed and three added, all; in 1,000 others, none."""
    rng = random.Random(5)  # noqa: S311 - test data
    texts = [rng.choices(WORDS, k=rng.randint(20, 60)) for _ in range(1000)]
    planted = {1000 + number: rng.randrange(1000) for number in range(100)}
    texts += [changed(texts[original], rng) for original in planted.values()]
    found = pairs([" ".join(words) for words in texts])
    assert {later for later, _ in found} == set(planted)


@ALWAYS
@given(st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=14).map(" ".join), max_size=8))
def test_what_is_told_is_so(texts: list[str]) -> None:
    """Every pair that is told is as alike as asked, and every text that was there before word for word is told."""
    told = list(same(texts, anything, 0.6))
    for found in told:
        one, other = said(texts[found.later]), said(texts[found.earlier])
        assert found.earlier < found.later
        assert found.likeness == likeness(one, other) >= 0.6
    again = {number for number, text in enumerate(texts) if text and text in texts[:number]}
    assert again <= {found.later for found in told}


@ALWAYS
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_can_be_asked_about(texts: list[str]) -> None:
    """Whatever was typed, half a character too."""
    list(same([*texts, "\ud83d", "#", "@ /", "\uff03"], anything, 0.5))


def test_a_megabyte_of_text_is_no_trouble() -> None:
    """Nor are many texts that all say the same thing at their end."""
    texts = [
        "ab " * 350_000,
        "ab " * 350_000,
        *(f"w{number} " + "open daily from ten to four " * 5 for number in range(300)),
    ]
    assert len(pairs(texts)) > 290
