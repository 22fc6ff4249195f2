"""Which language a text is in, as far as its script and its small words tell."""

import functools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

_LETTERS = re.compile(
    "(?<![\\w/@#.])[^\\W\\d_]++(?:['\u2019][^\\W\\d_]++)?+(?![\\w/])"
)  # not what addresses are made of
_ENOUGH = 3
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_OTHER_LETTERS = re.compile("(?=[^\\W\\d_])[\u0370-\U0003ffff]")


def language(text: str) -> str | None:
    """The language of a text as a BCP 47 tag, or None where it cannot be told.

    Told by their function words: English, German, French, Spanish, Italian, Dutch, Portuguese; at least three different
    ones stand in the text, and of any other language half as many at most, a word that several have counted by its part
    for each. Told by their script: Japanese, Korean,
    Chinese, Greek, Hebrew, Thai. Of a script that several languages share, such as Cyrillic, nothing is told.
    """
    if not text.isascii():
        foreign = len(_OTHER_LETTERS.findall(text))
        if foreign and foreign * 2 > sum(map(str.isalpha, text)):
            return next((tag for tag, script in _SCRIPTS if len(script.findall(text)) * 5 > foreign), None)
        text = text.replace("\u2019", "'")
    known = _function_words()
    found = known.keys() & set(_LETTERS.findall(text.lower()))
    return _likeliest([known[word] for word in found]) if len(found) >= _ENOUGH else None


def _likeliest(found: Sequence[tuple[str, ...]]) -> str | None:
    """The language that most words speak for; a word of several languages speaks for each by its part."""
    weights: dict[str, float] = {}
    for tags in found:
        for tag in tags:
            weights[tag] = weights.get(tag, 0) + 1 / len(tags)
    best, *others = sorted(weights, key=lambda tag: (-weights[tag], tag))
    told = sum(best in tags for tags in found) >= _ENOUGH and all(weights[best] >= 2 * weights[each] for each in others)
    return best if told else None


@functools.cache
def _function_words() -> Mapping[str, tuple[str, ...]]:
    """The shipped words, each with the languages that have it."""
    lines = (Path(__file__).parent / "data/function-words.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for tag, *listed in (line.split() for line in lines if line and not line.startswith("#")):
        for word in listed:
            found[word] = (*found.get(word, ()), tag)
    return found
