"""Finding given words in a text, whole and whatever their case."""

import re
from collections.abc import Iterator

_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\xa0": " ", "\u202f": " "})
_UNLIKE = "\u2019\u2018\u2010\u2011\xa0\u202f"
_TO_SPACES = bytes(code if chr(code).isalnum() or code == ord("-") else ord(" ") for code in range(256))
_ASCII = bytes(range(128))
_SMALL = bytes(each if chr(each).isalnum() else ord(" ") for each in _ASCII.lower()) + b" " * len(_ASCII)
_PIECE = re.compile(r"[^\W_]+")


def lowered(text: str) -> str:
    """The text in small letters, apostrophes, hyphens and spaces of one kind, every character where it was."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    return small.translate(_ALIKE) if any(sign in small for sign in _UNLIKE) else small


def letters(text: str) -> list[bytes]:
    """The words of a text, quickly and roughly: in small letters, as Latin-1, those of other scripts left out."""
    return text.lower().encode("latin-1", "replace").translate(_TO_SPACES).split()


def pieces(text: str, pattern: re.Pattern[str] = _PIECE) -> list[str]:
    """The rows of letters and digits of a text, in order and small letters.

    Where no letter or digit is beyond ASCII they are found in its bytes, which is twice as quick as by a pattern; else
    `pattern` finds them.
    """
    if any(map(str.isalnum, beyond_ascii(text))):
        return pattern.findall(text.lower())
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
