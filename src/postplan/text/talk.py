"""Whether a text speaks with somebody: asks, invites, thanks, names people."""

import functools
import re
from pathlib import Path

_ASKS = re.compile("[?\uff1f\u061f](?![\\w=&%/+#])")
_NAMES = re.compile(r"(?<![\w.@/])@(?:\[|(\w[\w.-]*(?:@[\w.-]+)?))")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_WORDS = ".,:;!?()\"'\u2019\u201c\u201d\u201e\u2026-/"
_SHARES = re.compile(r"(?<!\w)RT @\w")


def talks(text: str, own: str = "", *, invites: bool = True) -> bool:
    """Whether a text asks a question, invites people, thanks or greets somebody, or names another account than `own`.

    A question mark inside an address asks nothing. `own` is the name of the account that says it, with or without `@`.
    Invitations and thanks are known in the languages of `spoken`. `invites` false says that none of `phrases` stands in
    the text. Linear in the length of the text.
    """
    if ("?" in text or not text.isascii()) and _ASKS.search(text):
        return True
    if "@" in text and (_SHARES.search(text) or _names_others(text, own)):
        return True
    if not invites:
        return False
    small = bare = text.lower()
    for sign in _BETWEEN_WORDS:
        bare = bare.replace(sign, " ")  # three times as quick as finding the words by a pattern
    if _telling_words().isdisjoint(bare.split()):
        return False
    return _invitation().search(small.replace("\u2019", "'")) is not None


@functools.cache
def spoken() -> frozenset[str]:
    """The languages whose phrases are known, as BCP 47 tags."""
    return frozenset(line.partition(" ")[0] for line in _lines())


def _names_others(text: str, own: str) -> bool:
    ours = own.lstrip("@").casefold()
    named = (found[1] for found in _NAMES.finditer(text))
    return any(name is None or name.rstrip(".-").casefold() != ours for name in named)


@functools.cache
def phrases() -> frozenset[str]:
    """How people are invited, thanked and greeted, in small letters."""
    return frozenset(phrase.strip() for line in _lines() for phrase in line.partition(" ")[2].split(","))


@functools.cache
def _telling_words() -> frozenset[str]:
    """The longest word of each phrase: a text without any of them has no phrase, and most texts have none."""
    return frozenset(max(reversed(_WORD.findall(phrase)), key=len) for phrase in phrases())


@functools.cache
def _invitation() -> re.Pattern[str]:
    """Any of these phrases, whole words, in small letters."""
    longest = sorted(phrases(), key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in longest)
    return re.compile(rf"\b(?=[{''.join(sorted({phrase[0] for phrase in longest}))}])(?:{words})\b")


def _lines() -> list[str]:
    lines = (Path(__file__).parent / "data/talk.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
