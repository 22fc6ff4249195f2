"""For an issue or a message: a list a week, every word of a person in a code span."""

from collections.abc import Iterator

from postplan.agenda.due import WORDS, going_out, load_words, weeks, who
from postplan.calendar.formats.markdown import code
from postplan.plan.times.week import day_words
from postplan.plan.work.steps import Task
from postplan.plan.work.upcoming import Due


def render(due: Due, width: int | None) -> str:  # noqa: ARG001 - Markdown has no width
    """What can be done now, late first, with boxes to tick, then each person's weeks."""
    return "\n".join(_lines(due)) + "\n"


def _lines(due: Due) -> Iterator[str]:
    yield f"# Due until {day_words(due.until)}"
    if not due.ready:
        yield ""
        yield "Nothing is due."
    for heading, tasks in weeks(due):
        yield ""
        yield f"## {heading}"
        yield ""
        yield from (_task(task, due) for task in tasks)
    for first in sorted({load.first for load in due.loads}):
        yield ""
        yield f"## Who does what in the week of {day_words(first)}"
        yield ""
        yield from (f"- {code(load.name)}: {load_words(load)}" for load in due.loads if load.first == first)


def _task(task: Task, due: Due) -> str:
    why = f"; {code(task.why)}" if task.why else ""
    what = f"{day_words(task.due)}, {code(who(task))}: {WORDS[task.step]}, {code(task.post.name)}"
    return f"- [ ] {what} ({code(going_out(task, due))}{why})"
