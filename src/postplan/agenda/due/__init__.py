"""What is due, as text: one module a format, and the words they share."""

from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from postplan.calendar.escape import clock
from postplan.modules import names_in
from postplan.plan.times.week import day_words
from postplan.plan.work.steps import Step, Task
from postplan.plan.work.upcoming import Due, Load
from postplan.text.plural import plural

WORDS = MappingProxyType(
    {
        Step.WRITE: "write it",
        Step.PICTURES: "get the pictures",
        Step.REVIEW: "hand it in for review",
        Step.APPROVE: "sign it off",
        Step.SCHEDULE: "schedule it",
        Step.PUBLISH: "publish it",
    }
)


class Render(Protocol):
    """Writes what is due; the text ends with a line end."""

    def __call__(self, due: Due, width: int | None) -> str:
        """What is due as text; lines for a person are cut at `width` columns, where there is a width."""


def names() -> tuple[str, ...]:
    """The formats there are."""
    return names_in(__name__)


def render(name: str, due: Due, width: int | None = None) -> str:
    """What is due in the format `name`, which is one of `names()`."""
    return cast("Render", import_module(f"{__name__}.{name}").render)(due, width)


def who(task: Task) -> str:
    """Whom a task waits for, and for whom they stand in: `ana (for tom)`; as the names are written."""
    instead = f" (for {', '.join(task.away)})" if task.away else ""
    return f"{' or '.join(task.waits_for) or 'nobody'}{instead}"


def going_out(task: Task, due: Due) -> str:
    """When and where the post goes out, or was to: `goes out Tue 24 Nov 08:00 on x, instagram`."""
    verb = "was to go out" if task.gone(due.plan.now) else "goes out"
    time = f" {clock(task.out_time)}" if task.out_time else ""
    return f"{verb} {day_words(task.out)}{time} on {', '.join(task.channels)}"


def weeks(due: Due) -> list[tuple[str, tuple[Task, ...]]]:
    """What can be done now, by heading: what is late, then week by week."""
    groups: dict[str, list[Task]] = {}
    for task in due.ready:
        groups.setdefault(_heading(task, due), []).append(task)
    return [(heading, tuple(group)) for heading, group in sorted(groups.items(), key=lambda each: each[0] != "Late")]


def load_words(load: Load) -> str:
    """A person's week: `6 posts, carries 5 !; 13 tasks; there on 5 days`."""
    posts = plural(load.posts, "post")
    carries = f" of {load.limit}" if load.limit is not None else ""
    tasks = plural(load.tasks, "task")
    there = f"there on {plural(load.there, 'day')}" if load.there else "away"
    return f"{posts}{carries}, {tasks}, {there}{' !' if load.is_full else ''}"


def _heading(task: Task, due: Due) -> str:
    if task.late:
        return "Late"
    first = due.plan.days.week(task.due)
    return "This week" if first == due.plan.days.week(due.today) else f"Week of {day_words(first)}"
