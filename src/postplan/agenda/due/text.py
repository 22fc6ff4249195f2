"""For a terminal: a line a task, whatever its width, then who has how much to do."""

from collections.abc import Iterator, Sequence

from postplan.agenda.due import WORDS, going_out, load_words, weeks, who
from postplan.calendar.escape import one_line
from postplan.plan.times.week import day_words
from postplan.plan.work.steps import Task
from postplan.plan.work.upcoming import Due
from postplan.text.plural import plural
from postplan.text.printable import clip, width as columns

_NAME, _WHO = 32, 24
"""Columns more than which a name does not take."""


def render(due: Due, width: int | None) -> str:
    """What can be done now, late first, then each person's weeks; what waits for another step first is only counted."""
    lines = [_title(due), *_tasks(due), *_loads(due)]
    return "".join(f"{clip(line, width) if width else line}\n" for line in lines)


def _title(due: Due) -> str:
    late = sum(task.late for task in due.ready)
    counts = [plural(len(due.ready), "task"), *([f"{late} late"] if late else [])]
    waiting = len(due.tasks) - len(due.ready)
    behind = f"; {waiting} more wait for these" if waiting else ""
    return f"Due until {day_words(due.until)}: {', '.join(counts)}{behind}"


def _tasks(due: Due) -> Iterator[str]:
    rows = {id(task): _row(task, due) for task in due.ready}
    widest = [max((columns(row[place]) for row in rows.values()), default=0) for place in range(4)]
    for heading, tasks in weeks(due):
        yield ""
        yield heading
        for task in tasks:
            *cells, rest = rows[id(task)]
            padded = (cell + " " * (wide - columns(cell)) for cell, wide in zip(cells, widest, strict=True))
            yield "  " + "  ".join([*padded, rest])


def _row(task: Task, due: Due) -> Sequence[str]:
    why = f" ({one_line(task.why)})" if task.why else ""
    return (
        day_words(task.due),
        WORDS[task.step],
        clip(one_line(task.post.name), _NAME),
        clip(one_line(who(task)), _WHO),
        f"{one_line(going_out(task, due))}{why}",
    )


def _loads(due: Due) -> Iterator[str]:
    weeks_of = dict.fromkeys(load.first for load in due.loads)
    widest = max((columns(one_line(load.name)) for load in due.loads), default=0)
    for first in sorted(weeks_of):
        yield ""
        yield f"Who does what in the week of {day_words(first)}"
        for load in due.loads:
            if load.first == first:
                name = one_line(load.name)
                yield f"  {name}{' ' * (widest - columns(name))}  {load_words(load)}"
