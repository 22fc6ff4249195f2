"""Lengths that need no knowledge of links: code points, UTF-16 units, bytes, and what LinkedIn escapes."""

import re

from postplan.text import tags
from postplan.text.entity import Entity

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ESCAPED = re.compile(r"[|{}@\[\]()<>#\\*_~]")
_MENTION = re.compile(r"@\[([^\[\]\n]{1,300})\]\(urn:li:[A-Za-z]{1,40}:[A-Za-z0-9_-]{1,100}\)")


def utf16(text: str) -> int:
    """Return the number of UTF-16 units: two for a character above U+FFFF, most emoji among them."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


def utf8(text: str) -> int:
    """Return the number of UTF-8 bytes; a lone surrogate takes three."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def not_ascii(text: str) -> int:
    """Return the number of characters that take more than one byte in UTF-8."""
    return 0 if text.isascii() else sum(character > "\x7f" for character in text)


def astral(text: str) -> int:
    """Return the number of characters that take two UTF-16 units."""
    return 0 if text.isascii() else len(_ASTRAL.findall(text))


def linkedin_mentions(text: str) -> list[Entity]:
    """Return the mentions written as LinkedIn's API wants them: `@[Name](urn:li:organization:1)`."""
    if "@[" not in text:
        return []
    return [Entity("mention", m.start(), m.end(), m[0], m[1]) for m in _MENTION.finditer(text)]


def escapes(text: str) -> list[int]:
    r"""Return where a post through LinkedIn's API needs a backslash.

    Before each of `| { } @ [ ] ( ) < > # \ * _ ~`, but not in hashtags and mentions, which stay as they are.
    Source: LinkedIn's page on its "little text format", 2026-05.
    """
    if not _ESCAPED.search(text):
        return []
    kept = [*linkedin_mentions(text), *tags.words(text)]
    whole = {index for entity in kept for index in range(entity.start, entity.end)}
    return [found.start() for found in _ESCAPED.finditer(text) if found.start() not in whole]
