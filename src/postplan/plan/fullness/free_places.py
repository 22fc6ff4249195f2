"""Where a post may go: what speaks against a time, and the next time at which nothing does.

Cadence rules find what is too much or too little. This finds the way out, by the same measures: a place is free where
moving there leaves no day, week, gap or silence of any feed worse than it is now.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TypeAlias

from postplan.plan.fullness.board import Board, Changes, Key
from postplan.plan.fullness.quick_checks import forgotten, has_room, has_time
from postplan.plan.plan import Plan
from postplan.plan.publishing import times
from postplan.plan.times.when import When, beginning, skipped, twice
from postplan.plan.variant import Variant
from postplan.plan.work.people import uncovered
from postplan.yaml.changes import Below, Reword

LOOKED_AHEAD = timedelta(days=28)
"""A place further off than this is no place for something that was meant for now."""

TRIED = 2
"""So many more than are to move: where these find no place, the others of their day will hardly."""

SLOTS_AHEAD = timedelta(days=14)
"""So far ahead a free slot is better than a nearer time that is none."""

Times: TypeAlias = Callable[[Plan, Variant, date], Iterator[datetime | date]]
"""The times of a day that may do for a variant, the best first."""

_STEP, _LAST = 30, 24 * 60 - 1
"""In minutes: how far apart the times are that are tried, and the last one of a day."""

_DAYTIME = (8 * 60, 20 * 60)
"""When people are up, in minutes of the day, for a team that says nothing of its hours."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """A variant, or with `whole` its whole post, and the time it may go to; a day, where its time is open."""

    variant: Variant
    to: datetime | date
    whole: bool = False

    @property
    def key(self) -> str:
        """The key to write: the post's, where it goes to one channel and says its time there, else the channel's."""
        name = self.variant.channel.name
        own = self.variant.post.channels.get(name)
        alone = len(self.variant.post.channels) == 1 and not (own and own.when)
        return "when" if self.whole or alone else f"channels.{name}.when"

    @property
    def written(self) -> str:
        """The value to write: wall clock in the plan's zone."""
        return f"{self.to:%Y-%m-%d %H:%M}" if isinstance(self.to, datetime) else f"{self.to:%Y-%m-%d}"

    @property
    def words(self) -> str:
        """What to write, and where."""
        return f"write `{self.key}: {self.written}` in {self.variant.post.path}"

    @property
    def change(self) -> Reword | Below | None:
        """The move as a change of the post's file; None where that takes its channels from another post."""
        post, name = self.variant.post, self.variant.channel.name
        if self.key != "when":
            return Below(post.at("channels"), name, "when", self.written) if name in post.channels else None
        return Reword(post.at("when"), self.written) if post.when else None

    def changes(self, plan: Plan) -> Changes:
        """The variants it moves, and what becomes of each."""
        clock = self.to.time() if isinstance(self.to, datetime) else None
        when = When(self.to.date() if isinstance(self.to, datetime) else self.to, clock)
        if not self.whole:
            at = times(None, when, plan.settings.timezone)
            return {self.variant: replace(self.variant, time=at.time, day=at.day)}
        found = {}
        for variant in plan.variants_of(self.variant.post):
            own = variant.post.channels.get(variant.channel.name)
            at = times(own.when if own else None, when, plan.settings.timezone)
            found[variant] = replace(variant, time=at.time, day=at.day)
        return found


def movable(variants: Iterable[Variant]) -> list[Variant]:
    """Variants that may be moved, the least approved first, and of those the last: neither fixed nor public."""
    free = [variant for variant in variants if not variant.post.fixed and not variant.past]
    ranked = sorted(enumerate(free), key=lambda each: (each[1].status.rank, -each[0]))
    return [variant for _, variant in ranked]


def moves(
    plan: Plan, variants: Iterable[Variant], *, cures: Key | None = None, count: int = 1, whole: bool = False
) -> tuple[Move, ...]:
    """The cheapest way to move so many of these variants: each to the next free place that is left by those before it.

    `cures` is the trouble that each move is to lessen. Fewer where there are no more free places, none where none is.
    """
    found: list[Move] = []
    changes: dict[Variant, Variant] = {}
    for variant in movable(variants)[: count + TRIED]:
        if len(found) == count:
            break
        own = variant.post.channels.get(variant.channel.name)
        move = _next_place(_Search(plan, variant, whole and not (own and own.when), cures, dict(changes)))
        if move:
            found.append(move)
            changes.update(move.changes(plan))
    return tuple(found)


@dataclass(frozen=True, eq=False)
class _Search:
    """What is looked for: a place for a variant, or for its `whole` post, after the moves that are `done`.

    `cures` is the trouble that going there is to lessen.
    """

    plan: Plan
    variant: Variant
    whole: bool
    cures: Key | None
    done: Changes

    @cached_property
    def _boards(self) -> dict[tuple[date, date], tuple[Board, Mapping[Key, float]]]:
        """The boards that were asked for."""
        return {}

    def board(self, first: date, last: date) -> tuple[Board, Mapping[Key, float]]:
        """What is there between two days before the move that is looked for, and its troubles."""
        found = self._boards.get((first, last))
        if found is None:
            board = Board.of(self.plan, self.gone, first, last).after(self.done)
            found = self._boards[first, last] = board, board.troubles()
        return found

    @property
    def gone(self) -> tuple[Variant, ...]:
        """What leaves its place."""
        return self.plan.variants_of(self.variant.post) if self.whole else (self.variant,)


def _next_place(search: _Search) -> Move | None:
    if search.cures and not _would_cure(search, search.cures):
        return None
    today = search.plan.now.date()
    start = max(search.variant.day or today, today)
    days = [start + timedelta(days=step) for step in range(LOOKED_AHEAD.days + 1)]
    return _first(search, days[: SLOTS_AHEAD.days], _slots) or _first(search, days, _times)


def _first(search: _Search, days: Iterable[date], times: Times) -> Move | None:
    plan, variant, taken = search.plan, search.variant, tuple(search.done.values())
    for day in days:
        if not _is_open_day(plan, variant, day) or not has_room(plan, variant, day, taken):
            continue
        for to in times(plan, variant, day):
            if variant.time and isinstance(to, datetime) and to <= variant.time:
                continue
            move = Move(variant, to, search.whole)
            changes = move.changes(plan)
            if not all(_may_go(plan, old, new, taken) for old, new in changes.items()):
                continue
            wrong = _made_worse(search, changes)
            if not wrong:
                return move
            if not any(key[0] == "close" for key in wrong):
                break  # what is full is the day or the week, at any time of day
    return None


def _would_cure(search: _Search, cures: Key) -> bool:
    """Whether it would help if what is to move were not there at all: where not, no place helps."""
    day = search.variant.day or search.plan.now.date()
    board, before = search.board(day, day)
    return _cured(cures, before, board.without(search.gone).troubles())


def _may_go(plan: Plan, old: Variant, new: Variant, taken: Sequence[Variant]) -> bool:
    """Whether nothing speaks against a time at first sight."""
    if new.day is None:
        return True
    if not _is_open_day(plan, new, new.day) or not has_room(plan, old, new.day, taken):
        return False
    return new.time is None or (_is_open_time(plan, new, new.time) and has_time(plan, old, new, taken))


def _made_worse(search: _Search, changes: Changes) -> set[Key]:
    """The troubles that these changes would make worse, and the one that they are to cure and would not."""
    days = [each.day or search.plan.now.date() for pair in changes.items() for each in pair]
    board, before = search.board(min(days), max(days))
    after = board.after(changes).troubles()
    wrong = {key for key, much in after.items() if much > max(0, before.get(key, 0))}
    if search.cures and not _cured(search.cures, before, after):
        wrong.add(search.cures)
    return wrong or forgotten(search.plan, changes)


def _cured(trouble: Key, before: Mapping[Key, float], after: Mapping[Key, float]) -> bool:
    """Whether a day or week is less full than before; whether what was too close no longer is."""
    return after.get(trouble, 0) <= 0 if trouble[0] == "close" else after.get(trouble, 0) < before.get(trouble, 0)


def _slots(plan: Plan, variant: Variant, day: date) -> Iterator[datetime | date]:
    """The channel's slots on a day, for what has a time."""
    if variant.time is not None:
        for slot in variant.channel.keys.slots:
            yield from slot.times(day, day, plan.settings.timezone)


def _times(plan: Plan, variant: Variant, day: date) -> Iterator[datetime | date]:
    """The time of day a variant has, then each half hour in which the team is there; the day, where it is open."""
    if variant.time is None:
        yield day
        return
    zone, hours = plan.settings.timezone, plan.days.hours(day)
    yield datetime.combine(day, variant.time.time(), zone)
    opens, closes = (hours.opens, hours.closes) if hours else _DAYTIME
    for minutes in range(opens, min(closes, _LAST) + 1, _STEP):
        yield datetime.combine(day, time(minutes // 60, minutes % 60), zone)


def _is_open_day(plan: Plan, variant: Variant, day: date) -> bool:
    """Whether a variant may go out on a day at all, whatever else does."""
    campaign, hours = plan.settings.campaigns.get(variant.post.campaign or ""), plan.days.hours(day)
    first, last = (campaign.from_, campaign.to) if campaign else (None, None)
    return not (
        plan.days.freeze(day) is not None
        or plan.days.holiday(day)
        or (first and day < first)
        or (last and day > last)
        or (hours and hours.opens == hours.closes)
        or uncovered(plan.settings, variant.post.owner, day)
    )


def _is_open_time(plan: Plan, variant: Variant, moment: datetime) -> bool:
    """Whether a variant may go out at a time: to come, in the hours, one there is once, with its page there."""
    hours, zone = plan.days.hours(moment.date()), plan.settings.timezone
    waits = [beginning(when, zone) for when in (variant.post.not_before, variant.post.live_from) if when]
    return not (
        moment <= plan.now
        or (hours and not hours.holds(moment.time()))
        or skipped(moment)
        or twice(moment)
        or any(begins and moment < begins for begins in waits)
    )
