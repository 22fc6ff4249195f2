"""How Telegram finds hashtags and mentions in a text: by the code of TDLib.

Source: td/telegram/MessageEntity.cpp and td/utils/unicode.cpp (tdlib/td, commit 022d602, 2026-07-17).
"""

import re
from collections.abc import Iterator

from postplan.text.addresses import addresses, by_accident
from postplan.text.entity import Entity, without_overlaps

_LONGEST = 256
_ALSO = frozenset("_\u200c\u00b7")
_SINHALA = range(0x0D80, 0x0E00)
_FTP = re.compile(r"(?<![\w.])ftp://[^\s<>\"']+")
_MENTION = re.compile(r"(?<![\w@/])@([A-Za-z][A-Za-z0-9_]{3,31})(?![A-Za-z0-9_])")


def is_in_hashtag(character: str) -> bool:
    """Say whether a character may stand in a hashtag: a letter, a decimal digit, `_`, U+00B7, U+200C, all of Sinhala.

    Marks are none, so that a hashtag in Hindi, Tamil or vocalised Arabic ends at its first vowel sign.
    """
    return character.isalpha() or character.isdecimal() or character in _ALSO or ord(character) in _SINHALA


def hashtags(text: str) -> Iterator[Entity]:
    """Yield hashtags: 1 to 256 such characters behind a `#`, at least one a letter, and no `#` right behind them.

    What stands before the `#` may be anything that could not be part of a hashtag: a slash, an emoji.
    """
    at = text.find("#")
    while at >= 0:
        end = at + 1
        while end < len(text) and is_in_hashtag(text[end]):
            end += 1
        name = text[at + 1 : end]
        before = at > 0 and is_in_hashtag(text[at - 1])
        if not before and len(name) <= _LONGEST and any(map(str.isalpha, name)) and text[end : end + 1] != "#":
            yield Entity("hashtag", at, end, text[at:end], name)
        at = text.find("#", max(end, at + 1))


def mentions(text: str) -> Iterator[Entity]:
    """Yield mentions of names that can exist: 4 to 32 letters, digits and underscores, a letter first."""
    for found in _MENTION.finditer(text) if "@" in text else ():
        yield Entity("mention", *found.span(), found[0], found[1])


def links(text: str) -> tuple[Entity, ...]:
    """Return links: with a scheme, `ftp://` among them, and bare domains but `done.Next` and `1977.Gift`.

    TDLib takes no ending with a capital and small letters behind it for a domain.
    """
    written = (each for each in addresses(text) if not by_accident(each))
    found = (Entity("link", *each.span(), each[0], each[0]) for each in _FTP.finditer(text)) if "ftp://" in text else ()
    return without_overlaps((*written, *found))
