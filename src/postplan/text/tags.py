"""Hashtags of networks that publish no rule, and what a person meant as a hashtag."""

import re
from collections.abc import Iterator

from postplan.text.characters import HASH_SIGNS, is_letter, is_word
from postplan.text.emoji import every
from postplan.text.entity import Entity

_SIGN = re.compile(f"[{HASH_SIGNS}]")
_MEANT = re.compile(
    f"(?<![\\w&/{HASH_SIGNS}])[{HASH_SIGNS}]"
    f"([^\\s{HASH_SIGNS},;:!?()\\[\\]{{}}<>\"'`\u00ab\u00bb\u2013\u2014\u2018-\u201f\u2026\xa9\xae\u2122\u3001\u3002\uff01\uff0c\uff1f/\\\\|]+)"
)
_AFTER = ".-&*\u00b7\u200b\u200c\u200d\ufe0e"
_ADDRESS_BEFORE = re.compile(r"(?:https?://|www\.)\S*\Z", re.ASCII | re.IGNORECASE)
_TO_SPACE = re.compile(f"(?<![^\\s])[{HASH_SIGNS}]([^\\s{HASH_SIGNS}]+)")
_THREADS = re.compile(r"(?<![^\s])#([^\s.&@!?,;:#]{1,50})(?![^\s.&@!?,;:#])")


def run_end(text: str, start: int) -> int:
    """Return where a row of word characters (letters, marks, digits, underscore) that begins at `start` ends."""
    end = start
    while end < len(text) and is_word(text[end]):
        end += 1
    return end


def words(text: str) -> Iterator[Entity]:
    """Yield hashtags of word characters of any script, at least one a letter or underscore.

    An assumption for the networks that document none (Facebook, LinkedIn, YouTube, Pinterest): nothing of a word, `&`
    or `/` may stand before the sign.
    """
    for sign in _SIGN.finditer(text) if _SIGN.search(text) else ():
        start = sign.start()
        if start and (text[start - 1] in "&/" or is_word(text[start - 1])):
            continue
        end = run_end(text, start + 1)
        name = text[start + 1 : end]
        if any(character == "_" or is_letter(character) for character in name):
            yield Entity("hashtag", start, end, text[start:end], name)


def with_emoji(text: str) -> Iterator[Entity]:
    r"""Yield hashtags of word characters and emoji, as Instagram describes them; digits alone are none.

    Source: "Emojineering part II: implementing hashtag emoji" (Instagram Engineering, 2015): `(?<!&)#(\w+)` and emoji.
    """
    signs = tuple(_SIGN.finditer(text))
    pictures = dict(every(text)) if signs and not text.isascii() else {}
    for sign in signs:
        start = sign.start()
        if start and (text[start - 1] in "&/" or is_word(text[start - 1])) and text[start - 1] != "\ufe0f":
            continue
        end = start + 1
        while end < len(text) and (end in pictures or is_word(text[end])):
            end = pictures.get(end, end + 1)
        name = text[start + 1 : end]
        if name and not name.isdecimal() and name.strip("\ufe0f\u20e3"):
            yield Entity("hashtag", start, end, text[start:end], name)


def to_space(text: str) -> Iterator[Entity]:
    """Yield hashtags that end at a space or a line's end, as TikTok documents them."""
    if "#" in text or "\uff03" in text:
        for found in _TO_SPACE.finditer(text):
            yield Entity("hashtag", found.start(), found.end(), found[0], found[1])


def first_topic(text: str) -> Iterator[Entity]:
    """Yield the one topic tag of a post on Threads: the first; what follows stays text.

    It ends at a space or one of `. & @ ! ? , ; :`, has 1 to 50 characters and is not a whole number (Meta's page
    on posts, 2026-04). That it must follow a space is an assumption.
    """
    for found in _THREADS.finditer(text) if "#" in text else ():
        if not found[1].isdecimal():
            yield Entity("hashtag", found.start(), found.end(), found[0], found[1])
            return


def tags_meant(text: str) -> tuple[Entity, ...]:
    """Return every `#…` a person typed as a hashtag, whether or not a network makes one of it.

    `#foo-bar`, `#123` and `#🎉` are among them. It ends at a space, another sign, a bracket, a quotation mark, a
    dash or closing punctuation; `C#` and the fragment of an address are none.
    """
    if not _SIGN.search(text):
        return ()
    return tuple(_meant(text))


def _meant(text: str) -> Iterator[Entity]:
    address = "://" in text or "www." in text.lower()
    for found in _MEANT.finditer(text):
        name = found[1].rstrip(_AFTER)
        start, end = found.start(), found.start() + 1 + len(name)
        if not name or (address and _in_address(text, start)):
            continue
        yield Entity("hashtag", start, end, text[start:end], name)


def _in_address(text: str, index: int) -> bool:
    """Say whether the run of text before an index, at most 500 characters of it, is an address."""
    begin = max(0, index - 500)
    before = text[begin:index].split()
    touches = index > 0 and not text[index - 1].isspace()
    return bool(touches and before and _ADDRESS_BEFORE.search(before[-1]))
