"""What waits without a day, as text: one module a format, and the words they share."""

from importlib import import_module
from typing import Protocol, cast

from postplan.modules import names_in
from postplan.plan.times.week import day_words
from postplan.plan.work.undated import Idea, Ideas
from postplan.text.plural import plural

NAME = 32
"""Columns more than which a name does not take."""


class Render(Protocol):
    """Writes what waits; the text ends with a line end."""

    def __call__(self, ideas: Ideas, width: int | None) -> str:
        """What waits as text; lines for a person are cut at `width` columns, where there is a width."""


def names() -> tuple[str, ...]:
    """The formats there are."""
    return names_in(__name__)


def render(name: str, ideas: Ideas, width: int | None = None) -> str:
    """What waits in the format `name`, which is one of `names()`."""
    return cast("Render", import_module(f"{__name__}.{name}").render)(ideas, width)


def count_words(ideas: Ideas) -> str:
    """`3 posts wait for a day, 1 was rejected`."""
    rejected = sum(idea.why == "rejected" for _, group in ideas.pillars for idea in group)
    waiting = plural(ideas.count - rejected, "post")
    waits = "waits" if ideas.count - rejected == 1 else "wait"
    return f"{waiting} {waits} for a day, {rejected} {'was' if rejected == 1 else 'were'} rejected"


def age_words(idea: Idea) -> str:
    """`asked for 12 days ago`."""
    if idea.age is None:
        return "age not known"
    return f"asked for {plural(idea.age, 'day')} ago" if idea.age > 0 else "asked for today"


def why_words(idea: Idea) -> str:
    """`rejected: too early in the year`, `idea`, `idea for Fri 20 Nov, which has gone by`."""
    if idea.why == "rejected":
        return f"rejected: {idea.post.reason}" if idea.post.reason else "rejected, nobody wrote down why"
    if idea.why == "gone by" and idea.day:
        return f"{idea.post.status} for {day_words(idea.day)} {idea.day.year}, which has gone by"
    return idea.post.status.value
