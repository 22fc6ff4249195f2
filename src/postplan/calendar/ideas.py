"""What waits without a day, as text: for a terminal, for a message, for programs.

The shape of the JSON is described in `docs/reference/due-json.md` and kept.
"""

from collections.abc import Iterator
from typing import Any

from postplan.calendar.formats._text import one_line
from postplan.calendar.formats.markdown import code
from postplan.plan.ideas import Idea, Ideas
from postplan.plan.week import day_words
from postplan.text.ci import json_text
from postplan.text.plural import plural
from postplan.text.printable import clip, width as columns

FORMATS = ("text", "json", "markdown")
VERSION = 1

_NAME, _SAYS = 32, 80


def render(name: str, ideas: Ideas, width: int | None = None) -> str:
    """What waits, in one of `FORMATS`; lines for a person are cut at `width` columns, where there is a width."""
    if name == "json":
        return _json(ideas)
    lines = _markdown(ideas) if name == "markdown" else _text(ideas)
    cut = width if name == "text" else None
    return "".join(f"{clip(line, cut) if cut else line}\n" for line in lines)


def _text(ideas: Ideas) -> Iterator[str]:
    yield _count(ideas)
    every = [idea for _, group in ideas.pillars for idea in group]
    widest = max((columns(clip(one_line(idea.post.name), _NAME)) for idea in every), default=0)
    ages = max((columns(_age(idea)) for idea in every), default=0)
    for pillar, group in ideas.pillars:
        yield ""
        yield one_line(pillar) or "No pillar"
        for idea in group:
            name = clip(one_line(idea.post.name), _NAME)
            age, rest = _age(idea), "  ".join(filter(None, (one_line(_why(idea)), one_line(idea.post.path))))
            yield f"  {name}{' ' * (widest - columns(name))}  {age}{' ' * (ages - columns(age))}  {rest}"


def _markdown(ideas: Ideas) -> Iterator[str]:
    yield "# Ideas"
    yield ""
    yield f"{_count(ideas)}."
    for pillar, group in ideas.pillars:
        yield ""
        yield f"## {code(pillar) or 'No pillar'}"
        yield ""
        for idea in group:
            said = code(clip(one_line(idea.line), _SAYS))
            parts = (code(idea.post.name), _age(idea), code(_why(idea)), said, code(idea.post.path))
            yield f"- {', '.join(part for part in parts if part)}"


def _json(ideas: Ideas) -> str:
    whole = {
        "version": VERSION,
        "today": ideas.today.isoformat(),
        "ideas": [_data(pillar, idea) for pillar, group in ideas.pillars for idea in group],
    }
    return json_text(whole)


def _data(pillar: str, idea: Idea) -> dict[str, Any]:
    return {
        "post": idea.post.id,
        "name": idea.post.name,
        "file": idea.post.path,
        "status": idea.post.status.value,
        "pillar": pillar or None,
        "owner": idea.post.owner,
        "channels": list(idea.channels),
        "why": idea.why,
        "reason": idea.post.reason,
        "day": idea.day.isoformat() if idea.day else None,
        "requested": idea.since.isoformat() if idea.since else None,
        "age_days": idea.age,
    }


def _count(ideas: Ideas) -> str:
    rejected = sum(idea.why == "rejected" for _, group in ideas.pillars for idea in group)
    waiting = plural(ideas.count - rejected, "post")
    waits = "waits" if ideas.count - rejected == 1 else "wait"
    return f"{waiting} {waits} for a day, {rejected} {'was' if rejected == 1 else 'were'} rejected"


def _age(idea: Idea) -> str:
    if idea.age is None:
        return "age not known"
    return f"asked for {plural(idea.age, 'day')} ago" if idea.age > 0 else "asked for today"


def _why(idea: Idea) -> str:
    """`rejected: too early in the year`, `idea`, `idea for Fri 20 Nov, which has gone by`."""
    if idea.why == "rejected":
        return f"rejected: {idea.post.reason}" if idea.post.reason else "rejected, nobody wrote down why"
    if idea.why == "gone by" and idea.day:
        return f"{idea.post.status} for {day_words(idea.day)} {idea.day.year}, which has gone by"
    return idea.post.status.value
