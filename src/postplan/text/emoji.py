"""Emoji: stretches of text that are drawn as one picture."""

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Without one of these no emoji has more than one code point: keycap, variation selector, joiner, flag letters,
# skin tones, tags. Unicode will add emoji, but no new way to put them together is planned.
_PARTS = re.compile("[\ufe0f\u200d\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_TAGS = r"[\U000E0020-\U000E007E]+\U000E007F"
_BASE = r"\p{Emoji_Modifier_Base}"
_TONED = rf"{_BASE}\p{{Emoji_Modifier}} | (?!\p{{Emoji_Presentation}}){_BASE}\uFE0F\p{{Emoji_Modifier}}"
_SEVERAL = rf"{_TONED} | \p{{Extended_Pictographic}}\uFE0F"
_PICTURE = rf"(?: (?: {_SEVERAL} | \p{{Extended_Pictographic}} ) (?: {_TAGS} )? )"
_SEQUENCE = rf"""
    \p{{Regional_Indicator}}{{2}}
  | [0-9\#*]\uFE0F?\u20E3
  | {_PICTURE} (?: \u200D {_PICTURE} )+
  | {_SEVERAL}
  | \p{{Extended_Pictographic}} {_TAGS}
"""
# A bare copyright or registered sign is a letter until a variation selector makes it a picture.
_ANY = r"| (?![\u00A9\u00AE])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]"


def sequences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the emoji made of several code points.

    What counts is the form, not a list of those somebody has drawn: families, skin tones, flags, keycaps and
    whatever is joined by U+200D, by the properties in the regex module's Unicode tables. So an emoji newer than
    this program is one emoji, and so is a combination no font can draw.
    """
    if _PARTS.search(text):
        for found in _compiled(_SEQUENCE).finditer(text):
            yield found.span()


def every(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of all emoji, those of one code point too."""
    if not text.isascii() or _PARTS.search(text):
        for found in _compiled(_SEQUENCE + _ANY).finditer(text):
            yield found.span()


def is_picture(character: str) -> bool:
    """Say whether a character is drawn as a picture without a variation selector behind it."""
    return _compiled(r"\p{Emoji_Presentation}").fullmatch(character) is not None


@functools.cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415, costs 13 ms and most plans need it never

    return regex.compile(pattern, regex.VERBOSE)
