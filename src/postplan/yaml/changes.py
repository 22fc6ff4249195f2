"""Changes to a file, each as what a person would do in an editor: a place, and what becomes of it."""

from dataclasses import dataclass
from typing import TypeAlias

from postplan.yaml.place import Place


@dataclass(frozen=True, slots=True)
class Reword:
    """The characters of a text that a place has, or the whole text where it has none, become `text`."""

    at: Place
    text: str


@dataclass(frozen=True, slots=True)
class Rename:
    """The key at a place is called `name`."""

    at: Place
    name: str


@dataclass(frozen=True, slots=True)
class Requote:
    """What is written at an exact place, the text at its route or a part of it, becomes `text`, in quotes.

    `comment` says that the place reaches over a comment, which becomes a part of the text.
    """

    at: Place
    text: str
    comment: bool = False


@dataclass(frozen=True, slots=True)
class KeepLines:
    """A text that is folded, with `>`, keeps its lines, with `|`."""

    at: Place


@dataclass(frozen=True, slots=True)
class Below:
    """A key with a text is put below a name: a name of the list at the place, or a key of it, with or without keys."""

    at: Place
    name: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Strike:
    """The comment at an exact place is removed, with its line where it stands alone on it; with `text`, replaced."""

    at: Place
    text: str = ""


Change: TypeAlias = Reword | Rename | Requote | KeepLines | Below | Strike
