"""Links as twitter-text finds them, for X and, with other paths and only behind a scheme, for Mastodon."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from stringprep import in_table_a1

from postplan.text.characters import CYRILLIC, LATIN_ACCENTS, REFUSED
from postplan.text.domains import List, Stretch, is_possible, plain_parts, stretches, tlds
from postplan.text.entity import Entity

_LONGEST_LINK = 4096
_LONGEST_SLUG = 40
_BEFORE_NO_LINK = frozenset("-_./")
_BEFORE_NO_SCHEME = re.compile(f"[A-Za-z0-9@\uff20$#\uff03{REFUSED}]")
_SCHEME_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Grammar:
    """What differs between the families: schemes, what may follow a domain, whether a bare domain is a link.

    `rest` gives the pattern of port, path and query behind a domain, each of which may be missing; its group 1
    is the path. It is compiled when first needed: that takes 2 to 4 ms.
    """

    tlds: List
    schemes: re.Pattern[str]
    rest: Callable[[], re.Pattern[str]]
    bare: bool = True
    old_letters: bool = False
    """Whether a domain may hold only characters of Unicode 3.2 (2002), as IDNA 2003 demands and libidn checks."""


def _parens(inner: str) -> str:
    return f"\\((?:{inner}+|{inner}*\\({inner}+\\){inner}*)\\)"


def _rest(path: str, query: str, query_ending: str) -> re.Pattern[str]:
    return re.compile(f"(?::[0-9]+)?(/{path}*)?(?:\\?{query}*{query_ending})?")


_X_QUERY = "[a-zA-Z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]"
_X_QUERY_ENDING = "[a-zA-Z0-9\\-_&=#/]"
_X_INNER = f"[a-zA-Z{CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\u2013_~@|&{LATIN_ACCENTS}]"
_X_ENDING = f"[+\\-a-zA-Z{CYRILLIC}0-9=_#/{LATIN_ACCENTS}]"
_TCO = re.compile(f"https?://t\\.co/([a-zA-Z0-9]+)(?:\\?{_X_QUERY}*{_X_QUERY_ENDING})?", re.ASCII | re.IGNORECASE)


@functools.cache
def _x_rest() -> re.Pattern[str]:
    # In twitter-text's source no group is put around the ways a path may end, so brackets are a path by themselves and
    # do not end one: `[a.example/b](c.example/d)` is two links on X, and one for its port to Ruby, which Mastodon uses.
    parens = _parens(_X_INNER)
    path = f"(?:{_X_INNER}*(?:{parens}{_X_INNER}*)*{_X_ENDING}|{parens}|@{_X_INNER}+/)"
    return _rest(path, _X_QUERY, _X_QUERY_ENDING)


X = Grammar("tlds-x", re.compile("[hH][tT][tT][pP][sS]?://\\Z"), _x_rest)
"""twitter-text 3.1.0, src/regexp/extractUrl.js."""

MEANT = Grammar("tlds", X.schemes, X.rest)
"""As X reads them, but with the top-level domains of today."""

_M_INNER = "[^\\s<>()?]"
_M_UNICODE = "\\xa0-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\uffef\U00010000-\U0010fffd"
_M_SCHEMES = "(?:[hH][tT][tT][pP][sS]?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)://\\Z"


@functools.cache
def _mastodon_rest() -> re.Pattern[str]:
    ending = "[^\\s()?!*\"'\u300c\u300d<>;:=,.$%\\[\\]~&|]"
    query = f"[a-zA-Z0-9!?*'();:&=+$/%#\\[\\]\\-_.,~|@\\^{_M_UNICODE}]"
    parens = _parens(_M_INNER)
    path = f"(?:{_M_INNER}*(?:{parens}{_M_INNER}*)*(?:{ending}|{parens})|{_M_INNER}+/)"
    return _rest(path, query, f"[a-zA-Z0-9_&=#/\\-{_M_UNICODE}]")


MASTODON = Grammar("tlds-x", re.compile(_M_SCHEMES), _mastodon_rest, bare=False, old_letters=True)
"""Mastodon's config/initializers/twitter_regex.rb over the same library, so with its list of domains.

Since 4.3 a path may end with `@` (mastodon/mastodon#31124, 2024-07).
"""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    domain: tuple[int, int]
    end: int
    has_path: bool

    @property
    def has_scheme(self) -> bool:
        return self.start < self.domain[0]


def links(text: str, grammar: Grammar = X) -> Iterator[Entity]:
    """Yield what becomes a link, in the order of the text. Linear in the length of the text."""
    if "." not in text or (not grammar.bare and "://" not in text):
        return
    for found in _found(text, grammar):
        domain = text[found.domain[0] : found.domain[1]]
        if found.end - found.start > _LONGEST_LINK or not is_possible(domain):
            continue
        if grammar.old_letters and any(map(in_table_a1, domain)):
            continue
        for start, end in _accepted(text, found, grammar):
            written = text[start:end]
            yield Entity("link", start, end, written, written if found.has_scheme else f"https://{written}")


def _accepted(text: str, found: _Found, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a candidate that are links: one, or with a bare domain some or none."""
    if found.has_scheme:
        short = _TCO.match(text, found.start, found.end)
        if not short:
            yield found.start, found.end
        elif len(short[1]) <= _LONGEST_SLUG:
            yield found.start, short.end()
        return
    if not grammar.bare or (found.start and text[found.start - 1] in _BEFORE_NO_LINK):
        return
    parts = list(plain_parts(text, *found.domain, tlds(grammar.tlds)))
    for number, (start, end) in enumerate(parts, 1):
        yield start, found.end if number == len(parts) and found.has_path else end


def _found(text: str, grammar: Grammar) -> Iterator[_Found]:
    done = 0  # behind the last candidate; the character before the next one must not be part of it
    for stretch in stretches(text, tlds(grammar.tlds)):
        for found in _in_stretch(text, stretch, done, grammar):
            yield found
            done = found.end


def _in_stretch(text: str, stretch: Stretch, done: int, grammar: Grammar) -> Iterator[_Found]:
    first = stretch.labels[0][0]
    start = _scheme_start(text, first, done, grammar) if first > done else first
    if start < first and (end := stretch.whole()):
        candidate = _with_rest(text, start, (first, end), grammar)
        yield candidate
        done = candidate.end
    for label in range(len(stretch.labels) - 1):
        earliest = done + 1 if done else 0
        if stretch.labels[label][1] <= earliest:
            continue
        if domain := stretch.domain_from(label, earliest):
            candidate = _with_rest(text, domain[0], domain, grammar)
            yield candidate
            done = candidate.end


def _scheme_start(text: str, domain: int, done: int, grammar: Grammar) -> int:
    """Return where the scheme in front of a domain begins, or the domain's own start where there is none."""
    if text[domain - 1] != "/":
        return domain
    begin = max(0, domain - _SCHEME_LENGTH)
    scheme = grammar.schemes.search(text[begin:domain])
    if not scheme:
        return domain
    start = begin + scheme.start()
    if start == 0 or (start > done and not _BEFORE_NO_SCHEME.match(text, start - 1)):
        return start
    return domain


def _with_rest(text: str, start: int, domain: tuple[int, int], grammar: Grammar) -> _Found:
    rest = grammar.rest().match(text, domain[1])
    assert rest is not None  # every part of the pattern is optional
    return _Found(start, domain, rest.end(), has_path=bool(rest[1]))
