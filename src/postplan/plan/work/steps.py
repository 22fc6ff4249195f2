"""What is still to be done for a post, by which day, and whom it waits for.

Days are counted back from the day it goes out, in working days of the plan. What has no lead time is due on the last
working day before it goes out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from postplan.plan.approval import is_outdated
from postplan.plan.keys.content import every_medium
from postplan.plan.keys.post import UNPLANNED, Post, Status
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant
from postplan.plan.work.people import absence
from postplan.plan.work.signing import approvers, chosen_approvers


class Step(StrEnum):
    """A piece of the work on a post; the order of the members is the order of the work."""

    WRITE = "write"
    PICTURES = "pictures"
    REVIEW = "review"
    APPROVE = "approve"
    SCHEDULE = "schedule"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One step of one post that is not done.

    It is to be done by the end of the day `due`; what is published, at its `time`, where that is not open. `out` is the
    day on which the first of its `channels` shows the post, `out_time` the time, in the plan's zone. It waits for one
    of `waits_for`, who stand in for `away` where that is not empty; for nobody that is known where there are none.
    `ready` is false while it waits for another step first. `late`: its day, or time, has gone by. `why` says more.
    """

    step: Step
    post: Post
    due: date
    out: date
    out_time: datetime | None
    channels: tuple[str, ...]
    waits_for: tuple[str, ...]
    away: tuple[str, ...] = ()
    ready: bool = True
    late: bool = False
    why: str = ""
    time: datetime | None = None

    def gone(self, now: datetime) -> bool:
        """Whether the time at which the post was to go out has gone by."""
        return self.out_time.timestamp() < now.timestamp() if self.out_time else self.out < now.date()


@dataclass(frozen=True, slots=True, eq=False)
class _Going:
    """Variants of a post that are still to be published, in the order of their time, and the least status of them."""

    post: Post
    variants: tuple[Variant, ...]
    status: Status
    plan: Plan

    @property
    def out(self) -> date:
        day = self.variants[0].day
        assert day
        return day


def tasks(plan: Plan) -> Iterator[Task]:
    """Every step that is left of every post that is dated, in the order of the files and of the work."""
    for post in plan.posts:
        if going := _going(post, plan):
            yield from _tasks(going)


def _going(post: Post, plan: Plan) -> _Going | None:
    ahead = [each for each in plan.variants_of(post) if each.day and not each.past and each.status.rank]
    ahead = [each for each in ahead if each.status is not Status.PUBLISHED]
    if not ahead:
        return None
    ordered = sorted(ahead, key=lambda each: (each.day, each.time.timestamp() if each.time else 0.0))
    return _Going(post, tuple(ordered), min((each.status for each in ahead), key=lambda each: each.rank), plan)


def _tasks(going: _Going) -> Iterator[Task]:
    reasons, days = dict(_left(going)), _days(going)
    chain = [step for step in reasons if step is not Step.PICTURES]
    for step, why in reasons.items():
        if step is Step.PUBLISH:
            yield from _publishing(going, ready=chain[0] is step)
        else:
            yield _task(going, step, days[step], why, ready=step is Step.PICTURES or step is chain[0])


def _left(going: _Going) -> Iterator[tuple[Step, str]]:
    """The steps that are not done, in the order of the work, each with what there is to say of it."""
    status, unsigned = going.status, _unsigned(going)
    if status is Status.DRAFT and (unsaid := [v.channel.name for v in going.variants if not _is_written(v)]):
        yield Step.WRITE, "" if len(unsaid) == len(going.variants) else f"for {', '.join(unsaid)}"
    if missing := _missing(going):
        yield Step.PICTURES, "1 is missing" if missing == 1 else f"{missing} are missing"
    if status is Status.DRAFT:
        yield Step.REVIEW, ""
    if status.rank < Status.APPROVED.rank or unsigned:
        yield Step.APPROVE, unsigned
    if status.rank < Status.SCHEDULED.rank:
        yield Step.SCHEDULE, ""
    yield Step.PUBLISH, ""


def _unsigned(going: _Going) -> str:
    """Why a sign-off doesn't count; empty where it does, and where there is none yet and none is claimed."""
    post, chosen = going.post, chosen_approvers(going.plan.settings)
    signer = post.approved.by if post.approved else None
    if is_outdated(going.plan, post):
        return "changed since it was signed off"
    if not chosen or going.status.rank < Status.APPROVED.rank or signer in chosen:
        return ""
    return f"signed off by {signer}, who doesn't approve posts" if signer else "approved, but nobody signed it off"


def _days(going: _Going) -> Mapping[Step, date]:
    """By which day each step is to be done."""
    days, lead, out = going.plan.days, going.plan.settings.lead_times, going.out
    if going.post.kind in UNPLANNED:
        return dict.fromkeys(Step, out)
    last = days.back(out, 1)

    def before(working_days: int | None, else_by: date) -> date:
        return else_by if working_days is None else min(days.back(out, working_days), else_by)

    review = before(lead.approval, last)
    return {
        Step.WRITE: before(lead.turnaround, review),
        Step.PICTURES: before(lead.media, last),
        Step.REVIEW: review,
        Step.APPROVE: last,
        Step.SCHEDULE: last,
    }


def _publishing(going: _Going, *, ready: bool) -> Iterator[Task]:
    """A task for each time at which the post goes out."""
    times: dict[tuple[date, datetime | None], list[str]] = {}
    for variant in going.variants:
        assert variant.day
        times.setdefault((variant.day, variant.time), []).append(variant.channel.name)
    for (day, time), channels in times.items():
        waits_for, away = _waiting(_named(going.post.owner), day, going.plan)
        task = Task(Step.PUBLISH, going.post, day, day, time, tuple(channels), waits_for, away, ready, time=time)
        yield replace(task, late=task.gone(going.plan.now))


def _task(going: _Going, step: Step, due: date, why: str, *, ready: bool) -> Task:
    post, plan, today = going.post, going.plan, going.plan.now.date()
    names = _signers(post, plan) if step is Step.APPROVE else _named(post.owner)
    waits_for, away = _waiting(names, max(due, today), plan)
    channels = tuple(variant.channel.name for variant in going.variants)
    return Task(step, post, due, going.out, going.variants[0].time, channels, waits_for, away, ready, due < today, why)


def _signers(post: Post, plan: Plan) -> tuple[str, ...]:
    """Who may sign a post off: its approver; else those who do, but for its owner where there is anybody else."""
    if post.approver:
        return (post.approver,)
    may = approvers(plan.settings)
    return tuple(name for name in may if name != post.owner) or may or _named(post.owner)


def _waiting(names: Iterable[str], day: date, plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of the names who are there on a day; where none is, who covers for them, and whom they cover for."""
    names = tuple(names)
    team = plan.settings.team
    off = {name: absence(team[name], day) for name in names if name in team}
    there = tuple(name for name in names if not off.get(name))
    if there or not names:
        return there, ()
    covers = [each.cover for each in off.values() if each and each.cover]
    return tuple(name for name in dict.fromkeys(covers) if name not in team or not absence(team[name], day)), names


def _named(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


def _is_written(variant: Variant) -> bool:
    """Whether a variant says or shows anything that somebody could review."""
    made = any(medium.file or medium.url for medium in variant.media)
    return bool(variant.text or variant.thread or variant.embeds or made)


def _missing(going: _Going) -> int:
    """How many media of the variants do not exist yet: only described, or not in the plan's folder."""
    named: set[str] = set()
    for variant in going.variants:
        for _, medium in every_medium(variant.media, variant.thread):
            file = going.plan.media.get(medium.file or "")
            if medium.brief:
                named.add(f"brief {medium.brief}")
            elif file and file.found == "missing":
                named.add(f"file {medium.file}")
    return len(named)
