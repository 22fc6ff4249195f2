"""Which texts say the same, word for word or nearly.

Two texts are as alike as their stretches of three words: those both have, as a share of those either has (Broder 1997,
"On the resemblance and containment of documents"). Case, punctuation, emoji, links, and the tags and mentions a text
begins or ends with are left out. A tag or mention within a sentence is one of its words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from postplan.text.phrases import pieces

FEW = 5
"""With fewer words than this nothing can be left out: such texts are the same only with their tags and links."""

_ENOUGH = 8  # in a shorter text one other word asks another thing: have you been to Norway, have you been to Brazil
_EVERY_THIRD = 3
_A_TWELFTH = 12
_MOST = 24
_SIGNS = "#@\uff03\uff20"
_CLOSE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # kana and ideographs: no spaces between words
_CLOSE_WORD = re.compile(f"[{_CLOSE}]|[^\\W_{_CLOSE}]+")


class Same(NamedTuple):
    """Two of several texts that say the same, by number; `likeness` is 1 where they do so word for word."""

    later: int
    earlier: int
    likeness: float


def said(text: str) -> list[str]:
    """The words a text says, in order and small letters; of writing without spaces, the characters."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if "#" in plain or "@" in plain or "/" in plain:
        plain = " ".join(_without_marks(plain.split()))
    if "'" in plain or "\u2019" in plain:
        plain = plain.replace("'", "").replace("\u2019", "")
    return pieces(plain, _CLOSE_WORD)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two rows of words are: 1 where they are the same, 0 where nothing is, or where they are too short."""
    if one == other:
        return 1.0 if one else 0.0
    if min(len(one), len(other)) < _ENOUGH:
        return 0.0
    ours, theirs = set(_threes(one)), set(_threes(other))
    both = len(ours & theirs)
    return both / (len(ours) + len(theirs) - both)


def in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts share, each as often as both have it."""
    return sum((Counter(one) & Counter(other)).values())


def same(texts: Sequence[str], counts: Callable[[int, int], bool], least: float) -> Iterator[Same]:
    """Each text that says what one before it says, with the nearest such; `counts(later, earlier)` may refuse a pair.

    Equal texts come before near ones, which are at least so alike. Near ones are looked for among those who were the
    last to say a twelfth of what a text says, and those who were so for them: so the time is linear in the length of
    all texts, whatever they say, and only what others have said again and again since is missed.
    """
    equal: dict[str, int] = {}
    last: dict[int, int] = {}
    holders: dict[int, Sequence[int]] = {}
    for later, text in enumerate(texts):
        words = said(text)
        if not words:
            continue
        key = " ".join(words if len(words) >= FEW else text.lower().split())
        threes = list(map(hash, _threes(words)))  # only to find candidates: what is equal is told from the words
        before = equal.get(key)
        if before is not None and counts(later, before):
            holders[later] = (before,)
            yield Same(later, before, 1.0)
        elif len(words) >= _ENOUGH and (found := _holders(threes, last)):
            holders[later] = found
            candidates = {*found, *(each for holder in found for each in holders.get(holder, ()))}
            for earlier in sorted(candidates, reverse=True)[:_MOST]:
                alike = likeness(words, said(texts[earlier])) if counts(later, earlier) else 0.0
                if alike >= least:
                    yield Same(later, earlier, alike)
                    break
        equal[key] = later
        last.update(zip(threes[::_EVERY_THIRD], repeat(later), strict=False))


def _holders(threes: Sequence[int], last: Mapping[int, int]) -> Sequence[int]:
    """Who was the last to say enough of these stretches. Of each text every third is known."""
    known = [each for each in map(last.get, threes) if each is not None]
    enough = len(threes) / _A_TWELFTH
    if len(known) <= enough + len(set(known)) - 1:
        return ()  # so quickly told for most: a holder of more would leave fewer others
    return [each for each, times in Counter(known).items() if times > enough]


def _threes(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _without_marks(pieces: Sequence[str]) -> Iterator[str]:
    """What stands between spaces, without links, and without the tags and mentions at either end."""
    kept = [each for each in pieces if not ("/" in each and ("://" in each or "." in each))]
    start, end = 0, len(kept)
    while start < end and kept[start][0] in _SIGNS:
        start += 1
    while start < end and kept[end - 1][0] in _SIGNS:
        end -= 1
    return iter(kept[start:end])
