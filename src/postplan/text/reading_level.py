"""How hard an English text is to read: the Flesch-Kincaid grade.

The grade is the year of school in the United States in which a text can be read: 8 is 13 to 14 years old. Source: J. P.
Kincaid and others, "Derivation of New Readability Formulas for Navy Enlisted Personnel", 1975. One thing is counted
otherwise: a name, which is a word with a capital letter inside a sentence, has two syllables at most. Long names make
words no harder for people who know them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postplan.text.sentences import sentences
from postplan.text.syllables import syllables, vowel_groups
from postplan.text.words import Word, prose, words_of

_STOPPED = re.compile("[.!?\u2026][\"'\u201d\u2019\u00bb)\\]]{0,3}\\Z")
_ENDS = re.compile("[.!?]\\s")
_OF_A_NAME = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, and where it stands in its text, in code points."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def syllables(self) -> int:
        """The syllables of its words, of a name two at most."""
        names = [word.text for word in self.words[1:] if word.text[0].isupper()]
        plain = [word.text for word in self.words[:1]] + [w.text for w in self.words[1:] if not w.text[0].isupper()]
        return syllables(plain) + sum(min(_OF_A_NAME, syllables((name,))) for name in names)

    @property
    def grade(self) -> float:
        """The grade of this sentence by itself."""
        return grade(1, len(self.words), self.syllables)


def read(text: str) -> tuple[Sentence, ...]:
    """The whole sentences of a text, without its links, hashtags, mentions and emoji.

    Headlines, lists and credits, which end in no stop, are left out.
    """
    left = prose(text)
    whole = ((start, end) for start, end in sentences(left) if _STOPPED.search(left, max(start, end - 4), end))
    found = (Sentence(start, end, words_of(left, start, end)) for start, end in whole)
    return tuple(sentence for sentence in found if sentence.words)


def grade_of(read: Sequence[Sentence]) -> float:
    """The grade of several sentences, at least one, together."""
    return grade(len(read), sum(len(each.words) for each in read), sum(each.syllables for each in read))


def grade(number: int, words: int, spoken: int) -> float:
    """The grade of a number of sentences with so many words and syllables, none of them 0."""
    return 0.39 * words / number + 11.8 * spoken / words - 15.59


def roughly(text: str) -> float:
    """The grade as far as it is quickly told: of real texts hardly ever lower than `grade_of` would say.

    For texts of which it is enough to know that they are easy.
    """
    words = len(text.split()) or 1
    return grade(len(_ENDS.findall(text)) or 1, words, vowel_groups(text))
