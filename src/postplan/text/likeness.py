"""How like two words are: for "did you mean"."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from postplan.text.other_words import meant


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word a person most likely meant by `word`, or None where none is near.

    Near is a `difflib` ratio of at least 0.6, case and the difference of `-`, `_` and space left out; else a known
    word that the other begins with, as `alt_text` does with `alt`.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only ever needed where something is misspelt

    spoken = {_plain(name): name for name in sorted(known, reverse=True)}
    close = get_close_matches(_plain(word)[:80], spoken, n=1)
    return spoken[close[0]] if close else spoken.get(_plain(word).partition("-")[0])


def only_one_meant(word: str, known: Iterable[str], others: Mapping[str, str] = MappingProxyType({})) -> str | None:
    """The name that somebody can only have meant by `word`; None where there is no such name, or another is near too.

    It is what another tool's word stands for, or the one name whose `difflib` ratio is at least 0.75.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - as above

    names = sorted(known)
    other = meant(word, others)
    if other in names:
        return other
    spoken = {_plain(name): name for name in reversed(names)}
    close = get_close_matches(_plain(word)[:80], spoken, n=2, cutoff=0.75)
    return spoken[close[0]] if len(close) == 1 or (close and close[0] == _plain(word)) else None


def did_you_mean(word: str, known: Iterable[str], others: Mapping[str, str] = MappingProxyType({})) -> str:
    """A help line: the nearest known word, else all of them while they fit in a line, else nothing.

    `others` are words of other tools with what they stand for here, which says more than likeness does.
    """
    names = sorted(known)
    other = meant(word, others)
    close = other if other in names else nearest(word, names)
    if close:
        return f"did you mean `{close}`?"
    every = ", ".join(names)
    return f"known here: {every}" if names and len(every) <= 200 else ""  # noqa: PLR2004 - about two lines


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
