"""Characters that nobody sees: they hide, or turn the direction of what is written around them."""

import re
import unicodedata
from collections.abc import Iterator

from postplan.text.emoji import sequences

# Unicode's Default_Ignorable_Code_Point and Bidi_Control, and the annotation marks U+FFF9 to U+FFFB.
UNSEEN = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Every character that takes no room when drawn, whether it does something to its neighbours or not."""

_JOINERS = "\u200c\u200d"
_JOINED = re.compile("[\u0600-\u109f\u1700-\u1c4f\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]")
"""Arabic, Indic and related scripts, where joiners decide how letters are drawn."""

_FLAG = "\U0001f3f4"
_TAGS = re.compile("[\U000e0020-\U000e007f]")
_VARIANTS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0d]")
_RARE_VARIANTS = re.compile("[\U000e0100-\U000e01ef]")
_KEYS = frozenset("0123456789#*")


def hiding(text: str) -> Iterator[int]:
    """Yield the offsets of characters that are not seen and that the writing does not need.

    Left out is what draws the character before it in another way: joiners and selectors of emoji, the letters of a
    flag, joiners in Arabic and Indic scripts, variants of a sign or an ideograph.
    """
    if text.isascii():
        return
    found = [match.start() for match in UNSEEN.finditer(text)]
    if not found:
        return
    emoji = {
        at
        for start, end in sequences(text)
        for at in range(start, end)
        if text[start] == _FLAG or not _TAGS.match(text, at)
    }
    yield from (at for at in found if at not in emoji and not _draws(text, at))


def _draws(text: str, at: int) -> bool:
    """Whether a character changes how the one before it is drawn."""
    char, before = text[at], text[at - 1 : at]
    if not before:
        return False
    if char in _JOINERS:
        return _JOINED.match(before) is not None
    kind = unicodedata.category(before)
    if char in "\ufe0e\ufe0f":
        return kind in {"So", "Sm", "Po", "Sk"} or before in _KEYS
    if _RARE_VARIANTS.match(char):
        return kind == "Lo"
    return _VARIANTS.match(char) is not None and kind in {"Sm", "Lo"}
