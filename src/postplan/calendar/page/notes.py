"""Findings where a person looks for them: beside the text, the link or the picture they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from postplan.lint.finding import Diagnostic
from postplan.yaml.route import Route

About = Literal["post", "text", "title", "link", "media", "thread", "first-comment"]

_ABOUT: dict[str, About] = {
    "text": "text",
    "content-warning": "text",
    "title": "title",
    "link": "link",
    "media": "media",
    "thread": "thread",
    "first-comment": "first-comment",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A finding and what of a post it is about.

    `chars` are the characters of that text it points at, where it points at some; `number` is the place of the medium,
    or of the part of a thread, from 0 on. `channels` are those it holds for; empty means all.
    """

    severity: str
    rule: str
    message: str
    help: str
    about: About
    channels: tuple[str, ...] = ()
    number: int | None = None
    chars: tuple[int, int] | None = None


def notes(findings: Iterable[Diagnostic]) -> tuple[Note, ...]:
    """The findings of a post, errors first."""
    return tuple(sorted(map(_note, findings), key=lambda note: note.severity))


def _note(finding: Diagnostic) -> Note:
    route = _within(finding.at.route)
    about = _ABOUT.get(str(route[0]), "post") if route else "post"
    number = route[1] if len(route) > 1 and isinstance(route[1], int) else None
    inside = finding.at.chars if about in {"text", "thread", "first-comment"} else None
    return Note(
        str(finding.severity), finding.rule, finding.message, finding.help, about, finding.channels, number, inside
    )


def _within(route: Route) -> Route:
    """The route inside of a post, or inside of what it says for one channel."""
    return route[2:] if route[:1] == ("channels",) else route
