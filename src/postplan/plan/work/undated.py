"""What waits without a day: ideas and posts nobody has dated, and what was rejected, ready to come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import Plan

Why: TypeAlias = Literal["undated", "gone by", "rejected"]


@dataclass(frozen=True, slots=True, eq=False)
class Idea:
    """A post that waits.

    `why`: it has no day, it is an idea whose `day` has gone by, or it was rejected. `since` is the day somebody asked
    for it, and `age` how many days ago that is; None where the post does not say. `channels` are those it names.
    """

    post: Post
    why: Why
    day: date | None
    since: date | None
    age: int | None
    channels: tuple[str, ...]

    @property
    def line(self) -> str:
        """The first line of what it says; empty where nothing is written yet."""
        return next(iter((self.post.text or "").strip().splitlines()), "")


@dataclass(frozen=True, slots=True, eq=False)
class Ideas:
    """Ideas by pillar, in the order of the settings, then others by name, then those without one under an empty name.

    Within a pillar what waits comes before what was rejected, the oldest first; what does not say since when, last.
    """

    today: date
    pillars: tuple[tuple[str, tuple[Idea, ...]], ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(ideas) for _, ideas in self.pillars)


def ideas(plan: Plan, pillars: Sequence[str] = ()) -> Ideas:
    """What waits without a day, of these pillars or of all."""
    today = plan.now.date()
    groups: dict[str, list[Idea]] = {name: [] for name in pillar_names(plan)}
    for idea in _waiting(plan, today):
        groups.setdefault(idea.post.pillar or "", []).append(idea)
    chosen = ((name, group) for name, group in groups.items() if group and (not pillars or name in pillars))
    return Ideas(today, tuple((name, tuple(sorted(group, key=_order))) for name, group in chosen))


def pillar_names(plan: Plan) -> tuple[str, ...]:
    """The pillars of the settings, then those that only posts name, by name."""
    named = {post.pillar for post in plan.posts if post.pillar}
    return (*plan.settings.pillars, *sorted(named - plan.settings.pillars.keys()))


def _waiting(plan: Plan, today: date) -> Iterator[Idea]:
    for post in plan.posts:
        day = _day(post, plan)
        if why := _why(post, day, today):
            age = (today - post.requested).days if post.requested else None
            yield Idea(post, why, day, post.requested, age, plan.channel_names(post))


def _why(post: Post, day: date | None, today: date) -> Why | None:
    if post.status is Status.REJECTED:
        return "rejected"
    if post.status is Status.PUBLISHED:
        return None
    if day is None:
        return "undated"
    return "gone by" if post.status is Status.IDEA and day < today else None


def _day(post: Post, plan: Plan) -> date | None:
    """The last day it is planned for on any channel."""
    days = [variant.day for variant in plan.variants_of(post) if variant.day]
    own = plan.times(post).day
    return max((*days, *([own] if own else [])), default=None)


def _order(idea: Idea) -> tuple[bool, bool, date, str]:
    return (idea.why == "rejected", idea.since is None, idea.since or date.max, idea.post.path)
