"""How Mastodon reads a text: what is a link, a mention, a hashtag, and what counts how much.

Sources: Mastodon's StatusLengthValidator, Extractor, Account and Tag naming patterns (mastodon/mastodon, 2026).
"""

import re
from collections.abc import Iterator

from postplan.text import graphemes
from postplan.text.characters import LATIN_ACCENTS, is_ruby_alpha, is_ruby_word
from postplan.text.entity import Entity, without_overlaps
from postplan.text.links import MASTODON, links

LINK = 23
"""What an http(s) link counts, unless a server says otherwise."""

_LONGEST_DOMAIN = 253
_MENTION = re.compile("(?<![=/])@([A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*)")
_AFTER_MENTION = re.compile(f"[@\uff20{LATIN_ACCENTS}]|://")
_SIGN = re.compile("(?:^|(?<=\\s))[#\uff03]", re.MULTILINE)
_SEPARATORS = frozenset("_\u00b7\u30fb\u200c")
_SCHEME_BEHIND = re.compile("https?\\Z")


def length(text: str, warning: str = "") -> int:
    """Return the graphemes of warning and text, a link in the text as 23, a mention without its server."""
    return graphemes.length(warning + counted(text))


def counted(text: str) -> str:
    """Return the text Mastodon counts: 23 letters for a link, `@name` for a mention."""
    parts: list[str] = []
    at = 0
    for entity in shortened(text):
        parts += text[at : entity.start], counted_as(entity)
        at = entity.end
    return "".join((*parts, text[at:])) if parts else text


def counted_as(entity: Entity) -> str:
    """Return what stands for a link or mention when Mastodon counts."""
    return "x" * LINK if entity.kind == "link" else "@" + entity.target.partition("@")[0]


def shortened(text: str) -> tuple[Entity, ...]:
    """Return the links and mentions, which count other than as they are written."""
    if "@" not in text and "://" not in text:
        return ()
    return without_overlaps((*links(text, MASTODON), *mentions(text)))


def mentions(text: str) -> Iterator[Entity]:
    """Yield mentions: `@name` on the same server, `@name@server` elsewhere; whether they exist is not asked."""
    done = 0
    for found in _MENTION.finditer(text) if "@" in text else ():
        start, end = found.start(), found.end()
        if start < done or (start and is_ruby_word(text[start - 1])):
            continue
        done = _server_end(text, end)
        server = text[end + 1 : done]
        if _AFTER_MENTION.match(text, done) or len(server) > _LONGEST_DOMAIN:
            continue
        yield Entity("mention", start, done, text[start:done], f"{found[1]}@{server}" if server else found[1])


def _server_end(text: str, at: int) -> int:
    """Return where the server behind the name of a mention ends: words with dots or hyphens between them."""
    if text[at : at + 1] != "@":
        return at
    end = reach = at + 1
    while reach < len(text) and (is_ruby_word(text[reach]) or (text[reach] in ".-" and end > at + 1)):
        if is_ruby_word(text[reach]):
            end = reach + 1
        reach += 1
    return end if end > at + 1 else at


def hashtags(text: str) -> Iterator[Entity]:
    """Yield hashtags, at the start or behind white space.

    A name holds what Ruby calls `[[:word:]]`, at least one of it `[[:alpha:]]`, and between those middle dots and the
    zero-width non-joiner. Digits alone are none. Servers older than 4.5 also take a sign behind a bracket.
    """
    for sign in _SIGN.finditer(text) if "#" in text or "\uff03" in text else ():
        start = sign.start()
        end = _hashtag_end(text, sign.end())
        if end and text.startswith("://", end) and (scheme := _SCHEME_BEHIND.search(text, start + 2, end)):
            end = scheme.start()
        if end > start + 1:
            yield Entity("hashtag", start, end, text[start:end], text[start + 1 : end])


def _hashtag_end(text: str, start: int) -> int:
    """Return where the name of a hashtag that begins at `start` ends, or 0."""
    if not is_ruby_word(text[start : start + 1] or " "):
        return 0
    end = start
    while end < len(text) and (is_ruby_word(text[end]) or text[end] in _SEPARATORS):
        end += 1
    while not is_ruby_word(text[end - 1]):
        end -= 1
    inner = text[start + 1 : end - 1]
    if any(character in _SEPARATORS or is_ruby_alpha(character) for character in inner):
        return end
    stop = start
    while stop < end and is_ruby_word(text[stop]):
        stop += 1
    return stop if any(map(is_ruby_alpha, text[start:stop])) else 0
