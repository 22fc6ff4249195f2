"""How X reads a text: its weighted length by twitter-text v3, its links, mentions, hashtags, cashtags.

Sources: twitter-text 3.1.0 (configuration v3 and the pattern files in src/regexp, 2021), its conformance cases,
and X's documentation on counting characters (2026-08).
"""

import re
import unicodedata
from collections.abc import Iterator

from postplan.text import emoji
from postplan.text.characters import (
    HASH_SIGNS,
    LATIN_ACCENTS,
    PUNCTUATION,
    REFUSED,
    SPACES,
    is_letter,
    is_word,
)
from postplan.text.entity import Entity
from postplan.text.links import links

LINK = 23
"""What a link counts, however long."""

_WIDE = re.compile("[^\\x00-\\u10ff\\u2000-\\u200d\\u2010-\\u201f\\u2032-\\u2037]")
_REFUSED = re.compile(f"[{REFUSED}]")
_MENTION = re.compile(
    "(?:^|[^a-zA-Z0-9_!#$%&*@\uff20]|(?:^|[^a-zA-Z0-9_+~.-])(?:rt|RT|rT|Rt):?)"
    "([@\uff20]([a-zA-Z0-9_]{1,20}(?:/[a-zA-Z][a-zA-Z0-9_-]{0,24})?))"
)
_AFTER_MENTION = re.compile(f"[@\uff20{LATIN_ACCENTS}]|://")
_CASHTAG = re.compile(
    f"(?:^|[{SPACES}])(\\$([a-zA-Z]{{1,6}}(?:[._][a-zA-Z]{{1,2}})?))(?=\\Z|[\\s\\ufeff{PUNCTUATION}])"
)
_SIGN = re.compile(f"[{HASH_SIGNS}](?![\ufe0f\u20e3])")
_IN_HASHTAGS = frozenset(
    "\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
)
_SELECTOR = "\ufe0f"
_WITH_SELECTOR = 4
"""What an emoji counts that is a picture by itself and has a variation selector behind it all the same.

twitter-text counts the selector by itself, and so does the site (twitter/twemoji#363), while X's documentation says
that every emoji counts 2. The longer count is taken: a post that is said to fit must fit.
"""
_ONE_WITH_IT = frozenset("⌚⌛◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯")
"""Pictures that twitter-text 3.1.0 counts as one with the selector behind them, tried one by one."""
_LONG = 2000
_CHUNK = 250


def normalised(text: str) -> str:
    """Return a text in normal form C, which X counts in.

    Sorting a row of thousands of marks takes Python quadratic time; a text of more than 2,000 characters goes in
    pieces, which changes it only within such rows.
    """
    if text.isascii() or len(text) <= _LONG:
        return unicodedata.normalize("NFC", text)
    pieces, start = [], 0
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        while end < len(text) and end < start + 2 * _CHUNK and text[end] > "\u02ff":
            end += 1
        pieces.append(unicodedata.normalize("NFC", text[start:end]))
        start = end
    return "".join(pieces)


def wide(text: str) -> int:
    """Return how many code points of a text weigh 2 (the configuration's light ranges weigh 1)."""
    return 0 if text.isascii() else len(_WIDE.findall(text))


def length(text: str, *, emoji_as_one: bool = True) -> int:
    """Return the weighted length: a link 23, an emoji 2, other code points 1 or 2, in normal form C.

    `emoji_as_one=False` is the configuration's version 2, before emoji of several code points counted as one.
    """
    if text.isascii():
        return len(text) + sum(LINK - (link.end - link.start) for link in links(text))
    text = normalised(text)
    total, at = 0, 0
    for link in links(text):
        total += _plain_length(text[at : link.start], emoji_as_one=emoji_as_one) + LINK
        at = link.end
    return total + _plain_length(text[at:], emoji_as_one=emoji_as_one)


def _plain_length(text: str, *, emoji_as_one: bool = True) -> int:
    total = len(text) + wide(text)
    if emoji_as_one and not text.isascii():
        for start, end in emoji.sequences(text):
            counted = _WITH_SELECTOR if _is_selected(text[start:end]) else 2
            total += counted - (end - start) - wide(text[start:end])
    return total


def _is_selected(written: str) -> bool:
    """Say whether this is a picture with a variation selector that it does not need, and that counts by itself."""
    return written[1:] == _SELECTOR and written[0] not in _ONE_WITH_IT and emoji.is_picture(written[0])


def weight(grapheme: str) -> int:
    """Return what one grapheme that is no part of a link weighs."""
    return 1 if grapheme.isascii() and len(grapheme) == 1 else _plain_length(normalised(grapheme))


def refused(text: str) -> tuple[int, ...]:
    """Return where characters stand that X refuses a post for: U+FFFE, U+FEFF, U+FFFF."""
    return () if text.isascii() else tuple(found.start() for found in _REFUSED.finditer(text))


def mentions(text: str) -> Iterator[Entity]:
    """Yield mentions; a list is `name/list`. A name of 16 to 20 letters is read as one, though none exists."""
    if "@" not in text and "\uff20" not in text:
        return
    for found in _MENTION.finditer(text):
        if not _AFTER_MENTION.match(text, found.end()):
            yield Entity("mention", *found.span(1), found[1], found[2])


def cashtags(text: str) -> Iterator[Entity]:
    """Yield cashtags: $ and 1 to 6 letters, perhaps with a suffix of 1 or 2 behind a dot or underscore."""
    for found in _CASHTAG.finditer(text) if "$" in text else ():
        yield Entity("cashtag", *found.span(1), found[1], found[2])


def hashtags(text: str) -> Iterator[Entity]:
    """Yield hashtags, those within links too: letters, marks, digits and a few joiners, at least one a letter."""
    if "#" not in text and "\uff03" not in text:
        return
    done = -1  # the character before a sign must not belong to the hashtag before
    for sign in _SIGN.finditer(text):
        start, end = sign.start(), sign.end()
        if start <= done or (start and not _may_precede(text[start - 1])):
            continue
        while end < len(text) and _in_hashtag(text[end]):
            end += 1
        if any(is_letter(character) for character in text[start + 1 : end]):
            done = end
            if text[end : end + 1] not in {"#", "\uff03"} and not text.startswith("://", end):
                yield Entity("hashtag", start, end, text[start:end], text[start + 1 : end])


def _in_hashtag(character: str) -> bool:
    return is_word(character) or character in _IN_HASHTAGS


def _may_precede(character: str) -> bool:
    return character in "\ufe0e\ufe0f" or not (character == "&" or _in_hashtag(character))
