"""For every calendar program (RFC 5545): a whole-day event a task, which a later file brings up to date."""

from datetime import UTC, datetime, timedelta
from uuid import uuid5

from icalendar import Calendar as File, Event

from postplan.agenda.due import WORDS, going_out, who
from postplan.calendar.escape import one_line
from postplan.calendar.formats.ics import NAMESPACE, without_commands
from postplan.plan.plan import Plan
from postplan.plan.work.steps import Task
from postplan.plan.work.upcoming import Due

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def render(due: Due, width: int | None) -> str:  # noqa: ARG001 - a file is as wide as it is
    """The tasks on the days by which they are to be done; to publish a post is an event of `postplan calendar`."""
    file = File()
    file.add("version", "2.0")
    file.add("prodid", "-//postplan//due//EN")
    file.add("name", "Content plan: what is due")
    file.add("x-wr-calname", "Content plan: what is due")
    for task in due.tasks:
        if task.time is None:
            file.add_component(_event(task, due))
    return without_commands(file.to_ical(sorted=False).decode())


def _event(task: Task, due: Due) -> Event:
    """An event; which of two versions is the newer one follows from the time the plan was looked at."""
    seen = max(due.plan.now.astimezone(UTC).replace(microsecond=0), _EPOCH)
    event = Event()
    event.add("uid", _uid(task, due.plan))
    event.add("dtstamp", seen)
    event.add("last-modified", seen)
    event.add("sequence", (seen - _EPOCH) // timedelta(minutes=1))
    event.add("dtstart", task.due)
    event.add("dtend", task.due + timedelta(days=1))
    event.add("summary", f"{WORDS[task.step]}: {one_line(task.post.name)} ({one_line(who(task))})")
    about = [going_out(task, due), *([task.why] if task.why else []), f"File: {task.post.path}"]
    event.add("description", "\n".join(map(one_line, about)))
    event.add("categories", [task.step.value])
    event.add("status", "CONFIRMED" if task.ready else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _uid(task: Task, plan: Plan) -> str:
    """Made of the post's id, or of its file where another post has that id, and of the step."""
    post = task.post
    name = post.id if plan.by_id.get(post.id) is post else f"{post.id}\0{post.path}"
    return str(uuid5(NAMESPACE, f"due\0{name}\0{task.step}".encode("utf-8", "backslashreplace").decode()))
