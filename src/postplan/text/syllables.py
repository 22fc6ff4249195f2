"""How many syllables English words have: by their spelling, and by a list of the words whose spelling misleads."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

_SPELT = str.maketrans({"\u2019": "'", "\u2018": "'", "-": " "})
_ACCENTED = re.compile("[^\\x00-\\x7f]")
_CONTRACTED = re.compile("(?<=[ds])n't")
_SIGNS = re.compile("[^a-z ]")
_NUMBER = re.compile("[0-9][^ ]*")
_SILENT_U = re.compile("gu(?=es? )")
_VOWELLESS = re.compile("(?<= )[b-df-hj-np-tv-xz]+(?= )")
_VOWELS = bytes(ord("o") if code in b"aeiouyAEIOUY" else ord(" ") for code in range(256))

# Vowels that stand together and are said apart. What decides in front of them is looked back at, so that every choice
# begins with its own letter: that is three times as quick.
_APART = re.compile(
    "i(?:a(?<!llia)(?!(?<=[cst]ia)[nl])(?!ge)"  # me-di-a, not spe-cial, bril-liant, car-riage
    "|o(?<![tscgx]io)(?<!shio)(?<!llio)(?!(?<=nio)n|(?<=vio)r)"  # ra-di-o, not na-tion, mil-lion, un-ion, be-hav-ior
    "|en(?:(?<= scien)[ct]|(?<![ct]ien)[ct ])|et|er(?=s? )|est "  # sci-ence, qui-et, car-ri-er, eas-i-est
    "|u(?<![cg]iu)[ms]|i|ng(?<=[aeouy]ing))"  # sta-di-um, ski-ing, do-ing
    "|e(?:o(?<!peo)(?<![a-z]geo)"  # vid-e-o, not peo-ple, pi-geon
    "|a(?<=crea)(?=t(?!u))|a(?<=thea)(?=t)|a(?<=rea)(?=ct|li)"  # cre-ate, re-act, not crea-ture
    "|a(?<=[aeiouy][^aeiouy ]ea)(?=s? )|an(?<=[aeiou][pn]ean)(?=s? )|um(?=s? )|u(?<= reu)[ns])"  # a-re-a, mu-se-um
    "|o(?:ic |e(?<=poe)[mt]|o(?<=coo)(?=rd|pe))|ao"  # he-ro-ic, po-em, co-or-di-nate, cha-os
    "|u(?:(?<!gu)(?:a|ous|o |en[ct]|els? )|ity|ition)"  # ac-tu-al, in-flu-ence, fu-el
    "|y(?:(?<=[aeiou]y)(?=[aeou])(?!ed )|(?<=[lrf]y)er(?=s? ))"  # lay-out, fly-er, not played
    "|m(?<=[ia]sm)(?=s? )"  # tour-is-m
)
# An e that is written and not said: some-thing; mad-e, hop-es, bas-ement.
_FIRST_PARTS = re.compile(
    " (som|hom|lif|tim|fir|spac|bas|hous|not|saf|ther|wher|sid|stat|ston|pin|win|liv|stor|lin|lik)e"
    "(?=[bcdfghjklmnptvwz][aeiouyhrlw])"
)
_SILENT = re.compile(
    "[aeiouy][^aeiouy ]++(?<![^aeiouylr ][lr])e"
    "(?= |(?<![sxzcg]e)(?<![cs]he)s |(?<![td]e)d |ly |ments? |ful|less|ness|some )"
)


def syllables(words: Iterable[str]) -> int:
    """The syllables of English words together, at least one for each.

    A number counts as one, and so do letters said one by one, as in `DVD`. Each part of a hyphenated word counts.
    """
    known = _exceptions()
    spelt = " ".join(words).lower().translate(_SPELT)
    if not spelt.isascii():
        spelt = _ACCENTED.sub(_without_accent, spelt)
    parts = spelt.split()
    listed = [known[part] for part in parts if part in known]
    return sum(listed) + _by_spelling(" ".join(part for part in parts if part not in known) if listed else spelt)


def vowel_groups(text: str) -> int:
    """How many rows of vowels a text has: quickly told, and near to the number of its syllables."""
    return f" {text}".encode("ascii", "replace").translate(_VOWELS).count(b" o")


def _without_accent(letter: re.Match[str]) -> str:
    """The letter by itself: a whole text at once would take long where somebody stacked thousands of accents."""
    return unicodedata.normalize("NFKD", letter[0]).encode("ascii", "ignore").decode()


def _by_spelling(spelt: str) -> int:
    letters = _SIGNS.sub("", _CONTRACTED.sub("nit", _NUMBER.sub("x", spelt))).replace("qu", "kw")
    text = _FIRST_PARTS.sub(r" \1", _SILENT_U.sub("k", f" {letters} "))
    more, fewer = len(_APART.findall(text)), len(_SILENT.findall(text))
    return vowel_groups(text) + more - fewer + len(_VOWELLESS.findall(text))


@functools.cache
def _exceptions() -> Mapping[str, int]:
    """The shipped words with their syllables."""
    lines = (Path(__file__).parent / "data/syllables.txt").read_text(encoding="utf-8").splitlines()
    listed = (line.split() for line in lines if line and not line.startswith("#"))
    return {word: int(number) for number, *words in listed for word in words}
