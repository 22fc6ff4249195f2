"""For programs: every task and every week; its shape is described in `docs/reference/due-json.md` and kept."""

from typing import Any

from postplan.plan.work.steps import Task
from postplan.plan.work.upcoming import Due, Load
from postplan.text.ci import json_text

VERSION = 1


def render(due: Due, width: int | None) -> str:  # noqa: ARG001 - JSON has no width
    """One JSON object in ASCII: `tasks` with what waits for another step first, and `people`, week by week."""
    whole = {
        "version": VERSION,
        "today": due.today.isoformat(),
        "until": due.until.isoformat(),
        "timezone": str(due.plan.settings.timezone),
        "tasks": [_task(task) for task in due.tasks],
        "people": [_load(load) for load in due.loads],
    }
    return json_text(whole)


def _task(task: Task) -> dict[str, Any]:
    return {
        "step": task.step.value,
        "due": task.due.isoformat(),
        "late": task.late,
        "ready": task.ready,
        "waits_for": list(task.waits_for),
        "instead_of": list(task.away),
        "why": task.why,
        "post": task.post.id,
        "name": task.post.name,
        "file": task.post.path,
        "owner": task.post.owner,
        "channels": list(task.channels),
        "goes_out": {"day": task.out.isoformat(), "time": task.out_time.isoformat() if task.out_time else None},
    }


def _load(load: Load) -> dict[str, Any]:
    return {
        "name": load.name,
        "week": load.first.isoformat(),
        "posts": load.posts,
        "limit": load.limit,
        "tasks": load.tasks,
        "days_there": load.there,
        "full": load.is_full,
    }
