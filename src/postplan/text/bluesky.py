"""What Bluesky's own client turns into facets: links, mentions, hashtags, cashtags.

Source: @atproto/api 0.21, rich-text/detection and rich-text/util, and the lexicon app.bsky.richtext.facet.
"""

import re
import unicodedata
from collections.abc import Iterator

from postplan.text import graphemes, units
from postplan.text.characters import HASH_SIGNS, JS_SPACES
from postplan.text.domains import tlds
from postplan.text.entity import Entity

LONGEST_TAG, LONGEST_TAG_BYTES = 64, 640
"""Graphemes and UTF-8 bytes of the longest hashtag that is linked."""

_BEFORE = f"(?:(?<![^{JS_SPACES}(])|(?<=\\n))"
_MENTION = re.compile(f"{_BEFORE}@([a-zA-Z0-9.-]*[a-zA-Z0-9])")
_LINK = re.compile(
    f"{_BEFORE}(?:[hH][tT][tT][pP][sS]?://[^{JS_SPACES}]+"
    f"|(?P<domain>[a-zA-Z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)+)[^{JS_SPACES}]*)"
)
_INVISIBLE = "\\xad\\u2060\\u200a-\\u200d\\u20e2"
_TAG = re.compile(f"(?<![^{JS_SPACES}])[{HASH_SIGNS}](?!\ufe0f)([^{JS_SPACES}{_INVISIBLE}]+)")
_CASHTAG = re.compile(f"(?<![^{JS_SPACES}(])\\$([A-Za-z][A-Za-z0-9]{{0,4}})(?=[{JS_SPACES}.,;:!?)\"'\u2019]|\\Z)")


def byte_span(text: str, entity: Entity) -> tuple[int, int]:
    """Return start and end of an entity in UTF-8 bytes, as a facet has them."""
    start = units.utf8(text[: entity.start])
    return start, start + units.utf8(text[entity.start : entity.end])


def mentions(text: str) -> Iterator[Entity]:
    """Yield mentions: an @ and a whole handle, which is a domain (or ends in `.test`)."""
    for found in _MENTION.finditer(text) if "@" in text else ():
        if _has_known_end(found[1]) or found[1].endswith(".test"):
            yield Entity("mention", *found.span(), found[0], found[1])


def links(text: str) -> Iterator[Entity]:
    """Yield links: up to the next white space, less one closing sign, with a scheme or a known top-level domain.

    As in the client, a bare domain has no hyphen, and a word beginning with `http` passes without a known one.
    """
    for found in _LINK.finditer(text) if "." in text or "://" in text else ():
        written, domain = found[0], found["domain"]
        if not written.startswith("http") and not (domain and _has_known_end(domain)):
            continue
        if written[-1] in ".,;:!?":
            written = written[:-1]
        if written.endswith(")") and "(" not in written:
            written = written[:-1]
        target = written if domain is None else f"https://{written}"
        yield Entity("link", found.start(), found.start() + len(written), written, target)


def _has_known_end(domain: str) -> bool:
    name, dot, last = domain.rpartition(".")
    return bool(name or dot) and last in tlds("tlds")


def hashtags(text: str) -> Iterator[Entity]:
    """Yield hashtags: behind white space, not of digits and punctuation alone, closing punctuation left out."""
    for found in _TAG.finditer(text) if "#" in text or "\uff03" in text else ():
        name = _without_closing_punctuation(found[1])
        if name and any(_makes_tag(character) for character in name) and _fits(name):
            end = found.start() + 1 + len(name)
            yield Entity("hashtag", found.start(), end, text[found.start() : end], name)


def _without_closing_punctuation(name: str) -> str:
    end = len(name)
    while end and unicodedata.category(name[end - 1])[0] == "P":
        end -= 1
    return name[:end]


def _makes_tag(character: str) -> bool:
    return character not in "0123456789" and unicodedata.category(character)[0] != "P"


def _fits(name: str) -> bool:
    if len(name) > LONGEST_TAG_BYTES or units.utf8(name) > LONGEST_TAG_BYTES:
        return False
    return len(name) <= LONGEST_TAG or graphemes.length(name) <= LONGEST_TAG


def cashtags(text: str) -> Iterator[Entity]:
    """Yield cashtags: $, a letter and up to four letters or digits; the target is in capitals."""
    for found in _CASHTAG.finditer(text) if "$" in text else ():
        yield Entity("cashtag", *found.span(), found[0], found[1].upper())
