r"""Classes of characters several networks share, written to stand between the brackets of a pattern.

The groups are those of twitter-text 3.1.0 (its folder src/regexp), which Mastodon uses too. They are spelled
out and no pattern ignores case, because Python's \s and its case folding differ from JavaScript's.
"""

import functools
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

SPACES = "\\t-\\r\\x20\\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
JS_SPACES = "\\t-\\r\\x20\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
DIRECTIONS = "\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069"
REFUSED = "\\ufffe\\ufeff\\uffff"
LATIN_ACCENTS = (
    "\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f"
    "\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff"
)
CYRILLIC = "\\u0400-\\u04ff"
PUNCTUATION = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$"
HASH_SIGNS = "#\uff03"


def is_letter(character: str) -> bool:
    """Say whether a character is a letter or a mark of any script, as hashtags know them."""
    return character.isalpha() or (character > "\u02ff" and unicodedata.category(character)[0] == "M")


@functools.cache
def _ruby(name: str) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - costs 13 ms, and only texts that are not ASCII need it

    classes = {"alpha": r"\p{Alphabetic}", "word": r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]"}
    return regex.compile(classes[name])


def is_ruby_alpha(character: str) -> bool:
    """Say whether a character is in Ruby's `[[:alpha:]]`: alphabetic by Unicode, many vowel signs among them."""
    return character.isalpha() or (not character.isascii() and _ruby("alpha").match(character) is not None)


def is_ruby_word(character: str) -> bool:
    """Say whether a character is in Ruby's `[[:word:]]`: alphabetic, a mark, a decimal digit or a connector as `_`."""
    if character.isascii():
        return character == "_" or character.isalnum()
    return character.isalpha() or _ruby("word").match(character) is not None


def is_word(character: str) -> bool:
    """Say whether a character is a letter, a mark, a decimal digit or the underscore."""
    return character == "_" or character.isdecimal() or is_letter(character)
