"""Finding given words in a text, whole and whatever their case."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\xa0": " ", "\u202f": " "})
_UNLIKE = "\u2019\u2018\u2010\u2011\xa0\u202f"
_TO_SPACES = bytes(code if chr(code).isalnum() or code == ord("-") else ord(" ") for code in range(256))
_ASCII = bytes(range(128))
_SMALL = bytes(each if chr(each).isalnum() else ord(" ") for each in _ASCII.lower()) + b" " * len(_ASCII)
_PIECE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Hinted:
    """A pattern, and `hints`: whatever it finds has one of them in it, as `folded` writes them.

    Most texts have none, and that is seen far faster than a pattern finds nothing. A hint has no white space, since a
    pattern may allow any. What `harmless` finds in a folded text is no hint.
    """

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    harmless: re.Pattern[str] | None = None

    def may_be_in(self, *texts: str) -> bool:
        """Whether a text has a hint: true wherever the pattern finds something, and in few other texts."""
        return self.hint_in(folded("\n".join(texts)))

    def hint_in(self, small: str) -> bool:
        """The same of a text that is folded: for several patterns at once."""
        if not any(map(small.__contains__, self.hints)):
            return False
        return self.harmless is None or any(map(self.harmless.sub(" ", small).__contains__, self.hints))

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern finds."""
        return self.pattern.finditer(text) if self.may_be_in(text) else iter(())


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """A pattern, and `phrases`: whatever it finds has all words of one of them in it, as whole words and in any order.

    `Plan.saying` knows the posts that have them. A text can be asked too: `may_be_in` looks for the longest word of
    each phrase.
    """

    phrases: frozenset[str]
    pattern: re.Pattern[str]
    _telling: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take the longest word of each phrase."""
        telling = frozenset(max(reversed(pieces(phrase)), key=len) for phrase in self.phrases)
        object.__setattr__(self, "_telling", telling)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has the longest word of a phrase: true wherever the pattern finds something."""
        return not self._telling.isdisjoint(pieces(text))

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern finds."""
        return self.pattern.finditer(text) if self.may_be_in(text) else iter(())


def folded(text: str) -> str:
    """The text in small letters, every character where it was.

    As a pattern that ignores case reads it: dotless `\u0131` and dotted `\u0130` are `i`, the long `\u017f` is `s`.
    """
    if text.isascii():
        return text.lower()
    return text.replace("\u0130", "i").lower().replace("\u0131", "i").replace("\u017f", "s")


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first; one for nothing where there is none.

    Where a phrase has a space, an apostrophe or a hyphen, any character of that kind may stand: a line break too. Those
    that begin alike stand together, so that at most places one letter is looked at.
    """
    longest = sorted(set(phrases), key=lambda phrase: (phrase[0], -len(phrase), phrase))
    rows = (
        (first, "|".join(_in_any_spelling(each[1:]) for each in row)) for first, row in groupby(longest, itemgetter(0))
    )
    return "|".join(f"{_in_any_spelling(first)}(?:{rest})" for first, rest in rows) or "(?!)"


def _in_any_spelling(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", r"\s").replace(r"\-", "[-\u2010\u2011]")
    return pattern.replace("'", "['\u2019\u2018]")


def alike(text: str) -> str:
    """The text with apostrophes, hyphens, spaces and line breaks of one kind, every character where it was."""
    text = text.replace("\n", " ")
    return text if text.isascii() or not any(map(text.__contains__, _UNLIKE)) else text.translate(_ALIKE)


def lowered(text: str) -> str:
    """What `alike` makes of the text, `folded`: every character is where it was."""
    return alike(folded(text))


def plain(phrase: str) -> str:
    """What was found, as a list of phrases has it: `lowered`, with one space between words."""
    return " ".join(lowered(phrase).split())


def letters(text: str) -> list[bytes]:
    """The words of a text, quickly and roughly: in small letters, as Latin-1, those of other scripts left out."""
    return text.lower().encode("latin-1", "replace").translate(_TO_SPACES).split()


def pieces(text: str, pattern: re.Pattern[str] = _PIECE) -> list[str]:
    """The rows of letters and digits of a text, in order and small letters.

    Where no letter or digit is beyond ASCII they are found in its bytes, which is twice as quick as by a pattern; else
    `pattern` finds them.
    """
    if any(map(str.isalnum, beyond_ascii(text))):
        return pattern.findall(folded(text))
    return text.encode("utf-8", "surrogatepass").translate(_SMALL).decode("ascii").split()


def beyond_ascii(text: str) -> str:
    """The characters of a text that are none of ASCII's, in order: of most texts a few signs and emoji."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def whole(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of a phrase wherever it stands in a text with no letter, digit or hyphen at its ends."""
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        if not _goes_on(text[start - 1 : start] or " ", phrase[0]) and not _goes_on(text[end : end + 1], phrase[-1]):
            yield start, end
        start = text.find(phrase, end)


def _goes_on(beside: str, edge: str) -> bool:
    """Whether the character beside an end of a phrase makes a longer word of it."""
    return edge.isalnum() and (beside.isalnum() or beside in {"-", "_"})
