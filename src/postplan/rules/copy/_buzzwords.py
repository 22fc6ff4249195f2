"""Words people write but never say, each with what to write instead.

`revolutionized` isn't listed: about the past, it's often true.
"""

import re
from types import MappingProxyType
from typing import NamedTuple

from postplan.text.phrases import Phrases, any_of


class Buzzword(NamedTuple):
    """A word or phrase in all its forms, in lower case, and what to do about it."""

    forms: tuple[str, ...]
    advice: str


def _word(advice: str, *forms: str) -> Buzzword:
    return Buzzword(forms, advice)


ENGLISH = (
    _word("write `use`", "leverage", "leverages", "leveraged", "leveraging"),
    _word("write `use`", "utilize", "utilizes", "utilized", "utilizing"),
    _word("write `use`", "utilise", "utilises", "utilised", "utilising"),
    _word("say what working together gets you", "synergy", "synergies", "synergize", "synergistic"),
    _word("say what is different now", "game-changer", "game-changers", "game-changing"),
    _word("say what is different now", "game changer", "game changers", "game changing"),
    _word("say what is different now", "paradigm shift", "paradigm shifts"),
    _word("say what is different now", "revolutionize", "revolutionizes", "revolutionizing"),
    _word("say what is different now", "revolutionise", "revolutionises", "revolutionising"),
    _word("say what is new about it", "cutting-edge"),
    _word("say what is new about it", "bleeding-edge"),
    _word("say what is new about it", "state-of-the-art"),
    _word("say what it is better at", "best-in-class"),
    _word("say what it is better at", "best-of-breed"),
    _word("say what it is better at", "world-class"),
    _word("say what it is better at", "next-level"),
    _word("say who they are and what they know", "thought leader", "thought leaders", "thought leadership"),
    _word("say what got better, and by how much", "move the needle", "moves the needle", "moved the needle"),
    _word("say which job is easy", "low-hanging fruit"),
    _word("say what you look at", "deep dive", "deep dives", "deep-dive", "deep-dives"),
    _word("write `talk`, and what about", "circle back", "circling back", "circled back"),
    _word("write `talk`, and what about", "touch base", "touching base"),
    _word("write `look at`", "delve", "delves", "delved", "delving"),
    _word("say what people no longer have to do", "seamless", "seamlessly"),
    _word("say what people no longer have to do", "frictionless"),
    _word("say which parts it looks at", "holistic", "holistically"),
    _word("say what people can do now", "unlock the power of", "unlock the potential of", "unlock your potential"),
    _word("say what people can do now", "unleash the power of", "unleash the potential of", "unleash your potential"),
    _word("say what you found out", "actionable insight", "actionable insights"),
    _word("say what it does", "innovative solution", "innovative solutions"),
    _word("say what it does", "value proposition", "value propositions"),
    _word("say what it does", "value-add", "value-added"),
    _word("say what you offer", "one-stop shop", "one-stop-shop"),
    _word("say what stops without it", "mission-critical"),
    _word("say what people get", "win-win"),
    _word("write `lessons`", "learnings"),
    _word("say what it does to people", "impactful"),
    _word("write `encourage`", "incentivize", "incentivizes", "incentivized", "incentivizing"),
    _word("write `find ideas`", "ideate", "ideates", "ideated", "ideating", "ideation"),
    _word("write `from now on`, or nothing", "going forward"),
    _word("cut it, and start with your point", "in today's fast-paced world", "in today's fast-paced environment"),
    _word("say what changes", "ever-evolving landscape", "ever-evolving world"),
    _word("say what changes", "ever-changing landscape"),
    _word("start with the news itself", "thrilled to announce"),
    _word("start with the news itself", "delighted to announce"),
    _word("start with the news itself", "excited to announce"),
)

GERMAN = (
    _word("say what people get out of it", "mehrwert", "mehrwerte"),
    _word(
        "say which parts it looks at",
        *("ganzheitlich", "ganzheitliche", "ganzheitlichen", "ganzheitlicher", "ganzheitliches", "ganzheitlichem"),
    ),
    _word("say what working together gets you", "synergie", "synergien", "synergieeffekt", "synergieeffekte"),
    _word("say what is different now", "paradigmenwechsel", "paradigmenwechsels"),
    _word(
        "say what is new about it",
        *("zukunftsweisend", "zukunftsweisende", "zukunftsweisenden", "zukunftsweisender", "zukunftsweisendes"),
    ),
    _word("say what is new about it", "am puls der zeit"),
    _word(
        "say what it can do",
        *("innovative lösung", "innovative lösungen", "innovativen lösungen", "innovativer lösungen"),
    ),
    _word("say what it leads to", "zielführend", "zielführende", "zielführenden", "zielführender", "zielführendes"),
    _word("write `soon`, or when: bald, heute, am Freitag", "zeitnah", "zeitnahe", "zeitnahen", "zeitnaher"),
    _word("write `all of it`: ganz, alles", "vollumfänglich", "vollumfängliche", "vollumfänglichen"),
)

LISTED = (*ENGLISH, *GERMAN)
WORD_OF = MappingProxyType({form: word for word in LISTED for form in word.forms})
BUZZWORDS = Phrases(
    frozenset(WORD_OF), re.compile(rf"(?<![\w\u2010\u2011-])(?:{any_of(WORD_OF)})(?![\w\u2010\u2011-])", re.IGNORECASE)
)
