"""Domain names in running text: which stretches twitter-text reads as one, found in linear time.

twitter-text finds them with a pattern that tries every start against every end and an alternation of 1,574
top-level domains. Here a stretch is cut at its dots once, each piece is looked up in a set, and one pass from
the right says how far a domain that begins in a piece may reach. The answers are the same.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from postplan.text.characters import DIRECTIONS, LATIN_ACCENTS, REFUSED, SPACES

List = Literal["tlds", "tlds-x"]

_NOT_IN_DOMAINS = f"!'#%&()*+,\\\\/:;<=>?@\\[\\]^{{|}}~${SPACES}{REFUSED}{DIRECTIONS}"
_STRETCH = re.compile(f"[^{_NOT_IN_DOMAINS}]+")
_INNER_DOT = re.compile(f"\\.[^{_NOT_IN_DOMAINS}._\\-]")
_START = re.compile(f"(?<![A-Za-z0-9@\uff20$#\uff03{REFUSED}])[^{_NOT_IN_DOMAINS}._\\-]")
_ALPHANUMERIC = re.compile("[0-9A-Za-z]+")
_PUNYCODE = re.compile("[xX][nN]--[-0-9A-Za-z]+")
_CHAIN = re.compile(f"(?:[-0-9A-Za-z{LATIN_ACCENTS}]+\\.)+")
_NO_TLD_BEFORE = frozenset("@+-") | frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LONGEST_LABEL = 63  # RFC 1035
_LONGEST_TLD = 24


@functools.cache
def tlds(name: List) -> frozenset[str]:
    """Return a shipped list of top-level domains, in small letters.

    `tlds` is IANA's list of today. `tlds-x` is the list of March 2020 in twitter-text 3.1.0: X has published no
    other, its conformance cases (tlds.yml) are that list, and a name X does not know costs its full length, so
    taking today's list for X would count some texts too short. scripts/update_tlds.py writes both.
    """
    lines = (Path(__file__).parent / f"data/{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def tld_end(text: str, start: int, stop: int, known: frozenset[str]) -> int:
    """Return where a top-level domain that begins at `start` ends, or 0 where none does.

    It need not end at `stop`: in `example.comの` the domain ends before the kana. It may not be followed by an
    ASCII letter or digit, @, + or -.
    """
    word = _ALPHANUMERIC.match(text, start, stop)
    if word and text[start : word.end()].lower() in known and _may_end(text, word.end(), stop):
        return word.end()
    if word and (punycode := _PUNYCODE.match(text, start, stop)):
        return punycode.end()
    piece = text[start : min(stop, start + _LONGEST_TLD)]
    if not piece.isascii():
        for length in range(len(piece), 0, -1):
            if piece[:length].lower() in known and _may_end(text, start + length, stop):
                return start + length
    return 0


def _may_end(text: str, end: int, stop: int) -> bool:
    return end >= stop or text[end] not in _NO_TLD_BEFORE


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that domains are made of, cut at the dots.

    `hits[i]` is where the top-level domain at the start of label i ends, or 0. `reach[i]` is the last label a
    domain's name may end with that passes whole through label i, or -1.
    """

    text: str
    labels: tuple[tuple[int, int], ...]
    hits: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def between(cls, text: str, start: int, end: int, known: frozenset[str]) -> Self:
        """Cut `text[start:end]`, which holds nothing that cannot stand in a domain."""
        labels, at = [], start
        for label in text[start:end].split("."):
            labels.append((at, at + len(label)))
            at += len(label) + 1
        # A top-level domain is judged by what follows it, and @ or + may stand right behind the stretch.
        stop = min(end + 1, len(text))
        hits = tuple(tld_end(text, a, b if b < end else stop, known) if a < b else 0 for a, b in labels)
        return cls(text, tuple(labels), hits, _reach(text, labels, hits))

    def domain_from(self, label: int, earliest: int) -> tuple[int, int] | None:
        """Return start and end of the first domain that begins in a label, at or after `earliest`."""
        low, high = self.labels[label]
        name_end = self.reach[label + 1]
        if low == high or self.text[high - 1] in "-_" or (name_end < 0 and not self.hits[label + 1]):
            return None
        low = max(low, earliest)
        if name_end < 0:  # the last part of the name itself: no underscore
            name_end, low = label, max(low, self.text.rfind("_", low, high) + 1)
        begin = _START.search(self.text, low, high)
        if begin and begin.start() == 0:  # at the start of a text twitter-text tries the second character first
            begin = _START.match(self.text, 1, high) or begin
        return (begin.start(), self.hits[name_end + 1]) if begin else None

    def whole(self) -> int:
        """Return where a domain ends that begins with the stretch itself (after a scheme), or 0."""
        return self.hits[self.reach[0] + 1] if self.reach[0] >= 0 else 0


def _reach(text: str, labels: list[tuple[int, int]], hits: tuple[int, ...]) -> tuple[int, ...]:
    reach = [-1] * len(labels)
    for i in range(len(labels) - 2, -1, -1):
        low, high = labels[i]
        if low == high or text[low] in "-_" or text[high - 1] in "-_":
            continue
        if reach[i + 1] >= 0:
            reach[i] = reach[i + 1]
        elif hits[i + 1] and text.find("_", low, high) < 0:
            reach[i] = i
    return tuple(reach)


def stretches(text: str, known: frozenset[str]) -> Iterator[Stretch]:
    """Yield the stretches of a text that hold a dot with something of a domain behind it, in order."""
    at = 0
    for dot in _INNER_DOT.finditer(text):
        if dot.start() < at:
            continue
        # A space is in no domain, so what stands before the last one needs no look.
        begin = max(text.rfind(" ", at, dot.start()) + 1, at)
        start, at = next(found.span() for found in _STRETCH.finditer(text, begin) if found.end() > dot.start())
        yield Stretch.between(text, start, at, known)


def is_possible(domain: str) -> bool:
    """Say whether every label of a domain has 1 to 63 characters once written in ASCII (punycode)."""
    if domain.isascii():
        return all(0 < len(label) <= _LONGEST_LABEL for label in domain.split("."))
    if domain.startswith("xn--") and not list(plain_parts(domain, 0, len(domain), tlds("tlds-x"))):
        return False
    return all(0 < _ascii_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _ascii_length(label: str) -> int:
    if label.isascii() or len(label) > _LONGEST_LABEL:  # punycode never shortens
        return len(label)
    return len("xn--") + len(label.encode("punycode"))


def plain_parts(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the domains of Latin letters, digits and hyphens within a domain: all X links without a scheme."""
    at = start
    while chain := _CHAIN.search(text, at, end):
        at = chain.end()
        dot = at - 1
        while dot > chain.start():
            if stop := tld_end(text, dot + 1, end, known):
                yield chain.start(), stop
                at = stop
                break
            dot = text.rfind(".", chain.start(), dot)
