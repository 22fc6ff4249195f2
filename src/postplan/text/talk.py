"""Whether a text speaks with somebody: asks, invites, thanks, names people."""

import functools
import re
from pathlib import Path

from postplan.text.phrases import Phrases, any_of, folded

_ASKS = re.compile("[?\uff1f\u061f](?![\\w=&%/+#])")
_NAMES = re.compile(r"(?<![\w.@/])@(?:\[|(\w[\w.-]*(?:@[\w.-]+)?))")
_SHARES = re.compile(r"(?<!\w)RT @\w")


def talks(text: str, own: str = "", *, invites: bool = True) -> bool:
    """Whether a text asks a question, invites people, thanks or greets somebody, or names another account than `own`.

    A question mark inside an address asks nothing. `own` is the name of the account that says it, with or without `@`.
    Invitations and thanks are known in the languages of `spoken`. `invites` false says that none of `invitations` is
    in the text. Linear in the length of the text.
    """
    if ("?" in text or not text.isascii()) and _ASKS.search(text):
        return True
    if "@" in text and (_SHARES.search(text) or _names_others(text, own)):
        return True
    return invites and next(invitations().found_in(folded(text)), None) is not None


@functools.cache
def spoken() -> frozenset[str]:
    """The languages whose phrases are known, as BCP 47 tags."""
    return frozenset(line.partition(" ")[0] for line in _lines())


def _names_others(text: str, own: str) -> bool:
    ours = own.lstrip("@").casefold()
    named = (found[1] for found in _NAMES.finditer(text))
    return any(name is None or name.rstrip(".-").casefold() != ours for name in named)


@functools.cache
def invitations() -> Phrases:
    """How people are invited, thanked and greeted, in small letters."""
    phrases = frozenset(phrase.strip() for line in _lines() for phrase in line.partition(" ")[2].split(","))
    return Phrases(phrases, re.compile(rf"\b(?:{any_of(phrases)})\b"))


def _lines() -> list[str]:
    lines = (Path(__file__).parent / "data/talk.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
