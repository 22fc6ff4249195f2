"""What has to happen in the days that come, late first, and how much of it a person's week holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from postplan.plan.keys.post import Post, Status
from postplan.plan.keys.team import PersonKeys
from postplan.plan.plan import Plan
from postplan.plan.work.people import is_there
from postplan.plan.work.steps import Step, Task, tasks


@dataclass(frozen=True, slots=True)
class Load:
    """What one week of a person holds, from its `first` day.

    `posts` go out that they own, at most `limit` are meant to; of `tasks`, those whose day is in the week wait for
    them, late ones in the week of today. `there` is on how many days of the week they work.
    """

    name: str
    first: date
    posts: int
    limit: int | None
    tasks: int
    there: int

    @property
    def is_full(self) -> bool:
        """Whether more goes out than they can carry, or something waits for them while they are away all week."""
        return (self.limit is not None and self.posts > self.limit) or (self.tasks > 0 and not self.there)


@dataclass(frozen=True, slots=True, eq=False)
class Due:
    """What is due from the plan's today to the day `until`, and what is late, in the order of the days.

    `tasks` has what waits for another step first, too. `loads` has a person's weeks from the one of today to that of
    `until`, in the order of the team, without those in which nothing is to be done.
    """

    today: date
    until: date
    tasks: tuple[Task, ...]
    loads: tuple[Load, ...]
    plan: Plan

    @property
    def ready(self) -> tuple[Task, ...]:
        """The tasks that wait for nothing but somebody to do them."""
        return tuple(task for task in self.tasks if task.ready)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Lead times that the plan does not give and that would say of one of these tasks by when it is due."""
        steps = {task.step for task in self.tasks}
        lead = self.plan.settings.lead_times
        asked = ((Step.REVIEW, "approval", lead.approval), (Step.PICTURES, "media", lead.media))
        return tuple(name for step, name, said in asked if step in steps and said is None)


def due(plan: Plan, days: int, owners: Sequence[str] = ()) -> Due:
    """What is due today and in the `days` after it; of `owners` alone: what waits for them, and what they own."""
    today = plan.now.date()
    until = today + timedelta(days=days)
    every = sorted(tasks(plan), key=_order)
    shown = (task for task in every if task.due <= until and (not owners or _is_of(task, owners)))
    names = [name for name in people(plan) if not owners or name in owners]
    return Due(today, until, tuple(shown), tuple(_loads(plan, every, names, until)), plan)


def people(plan: Plan) -> tuple[str, ...]:
    """Everybody who has to do with the plan: the team, then those whom only posts name, by name."""
    named = {name for post in plan.posts for name in (post.owner, post.approver) if name}
    return (*plan.settings.team, *sorted(named - plan.settings.team.keys()))


def _order(task: Task) -> tuple[date, float, str, int]:
    """By day; on one day, what goes out first comes first."""
    out = task.out_time.timestamp() if task.out_time else float(task.out.toordinal()) * 86400
    return (task.due, out, task.post.path, tuple(Step).index(task.step))


def _is_of(task: Task, names: Sequence[str]) -> bool:
    return task.post.owner in names or any(name in names for name in task.waits_for)


def _loads(plan: Plan, every: Iterable[Task], names: Iterable[str], until: date) -> Iterator[Load]:
    today = plan.now.date()
    waiting = [(max(task.due, today), task.waits_for) for task in every]
    weeks = [plan.days.week(today)]
    while weeks[-1] + timedelta(days=7) <= until:
        weeks.append(weeks[-1] + timedelta(days=7))
    for name in names:
        keys = plan.settings.team.get(name) or PersonKeys()
        own = [day for post in plan.posts if post.owner == name for day in _weeks_of(plan, post)]
        for first in weeks:
            work = sum(plan.days.week(day) == first for day, waits_for in waiting if name in waits_for)
            there = sum(is_there(keys, first + timedelta(days=step), plan.days) for step in range(7))
            load = Load(name, first, own.count(first), keys.per_week, work, there)
            if load.posts or load.tasks:
                yield load


def _weeks_of(plan: Plan, post: Post) -> set[date]:
    """The weeks in which a post goes out, by their first day."""
    variants = plan.variants_of(post)
    return {plan.days.week(each.day) for each in variants if each.day and each.status.rank >= Status.DRAFT.rank}
