"""Patterns with hints: a first look lets through whatever the pattern finds."""

import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import postplan
from postplan.rules.copy._buzzwords import BUZZWORDS
from postplan.text.day_words import naming
from postplan.text.phrases import Hinted, Phrases, any_of, folded, lowered, pieces, plain
from postplan.text.talk import invitations

SPACES = ("\n", "\xa0", "\u202f", "\u2003", " ")
CASES = (
    str.upper,
    str.lower,
    str.swapcase,
    lambda text: re.sub("[iI]", "\u0130", text),
    lambda text: re.sub("[iI]", "\u0131", text),
    lambda text: re.sub("[sS]", "\u017f", text),
    lambda text: re.sub("[kK]", "\u212a", text),
)


def every() -> Sequence[Hinted | Phrases]:
    """All patterns with hints that there are once every module is imported and every word list is read."""
    for module in pkgutil.walk_packages(postplan.__path__, "postplan."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kept = (naming(), invitations())
    found = [each for each in gc.get_objects() if type(each) in {Hinted, Phrases}]
    assert {*kept} <= {*found}
    return sorted(found, key=lambda each: each.pattern.pattern)


EVERY = every()
NAMES = [f"{type(each).__name__}-{number}" for number, each in enumerate(EVERY)]


def lets_through(hinted: Hinted | Phrases, text: str) -> bool:
    """Whether the text is looked at, and the post too where its words are in the index of the plan."""
    if isinstance(hinted, Phrases):
        words = {*pieces(text)}
        return hinted.may_be_in(text) and any(words.issuperset(pieces(phrase)) for phrase in hinted.phrases)
    return hinted.may_be_in(text)


def spellings(text: str) -> Iterator[str]:
    """The text, and the same in other case and with other white space."""
    yield text
    yield from (written(text) for written in CASES)
    yield from (re.sub(r"\s", space, text) for space in SPACES)


def test_there_are_patterns_to_hold_to_it() -> None:
    """Both kinds, and the many of them."""
    assert {type(each) for each in EVERY} == {Hinted, Phrases}
    assert len(EVERY) >= 15


@pytest.mark.parametrize("hinted", EVERY, ids=NAMES)
def test_no_hint_is_narrower_than_its_pattern(hinted: Hinted | Phrases) -> None:
    """What the pattern finds is let through, in any case and with any white space that the pattern allows."""

    @given(st.from_regex(hinted.pattern), st.sampled_from(["", "Hello ", "\u201c", "\u00dc "]))
    @settings(deadline=None, derandomize=True, max_examples=120, database=None, suppress_health_check=list(HealthCheck))
    def hold(said: str, before: str) -> None:
        for text in spellings(before + said):
            if hinted.pattern.search(text):
                assert lets_through(hinted, text), text

    hold()


@pytest.mark.parametrize("form", sorted(BUZZWORDS.phrases))
def test_what_is_found_of_a_list_is_known_to_it(form: str) -> None:
    """In any spelling: what to say instead is looked up by it."""
    assert all(plain(found[0]) in BUZZWORDS.phrases for text in spellings(form) for found in BUZZWORDS.found_in(text))


@pytest.mark.parametrize("hinted", EVERY, ids=NAMES)
def test_hints_are_written_as_texts_are_read(hinted: Hinted | Phrases) -> None:
    """In small letters; a single hint without white space, since a pattern may allow any kind."""
    hints = hinted.hints if isinstance(hinted, Hinted) else hinted.phrases
    assert all(hint == folded(hint) and hint.strip() for hint in hints)
    assert isinstance(hinted, Phrases) or not any(re.search(r"\s", hint) for hint in hinted.hints)
    assert isinstance(hinted, Hinted) or all(map(pieces, hinted.phrases))


@given(st.text(max_size=20))
@settings(deadline=None, derandomize=True)
def test_every_character_stays_where_it_was(text: str) -> None:
    """A place in what is searched is the same place in the text."""
    assert len(lowered(text)) == len(folded(text)) == len(text)


def test_a_list_of_phrases_is_found_in_any_spelling() -> None:
    """The longest first, with curly apostrophes, other hyphens and a line break."""
    pattern = re.compile(any_of({"win", "win-win", "in today's world"}))
    text = "win\u2011win in\ntoday\u2019s world"
    assert [plain(found[0]) for found in pattern.finditer(text)] == ["win-win", "in today's world"]
    assert re.search(any_of(()), text) is None
