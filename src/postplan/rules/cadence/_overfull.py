"""What rules of this group say in the same words."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from postplan.api import Feed, Finding, Place, Plan, Variant, day_words
from postplan.plan.fullness.board import Key, key_of
from postplan.plan.fullness.free_places import LOOKED_AHEAD, Move, movable, moves
from postplan.plan.fullness.overload import Overload, Per

SHOWN = 3
"""More moves than these at once are read by nobody."""


def met(variants: Iterable[Variant]) -> list[Place]:
    """The places of posts that a finding is about beside its own, each with its name."""
    return [variant.at("when", label=variant.name) for variant in variants]


def count_words(run: Overload) -> str:
    """How much a day or week holds, and when: `3 posts on instagram on Fri 14 Mar, limit 2`, without the channel."""
    when = f"on {day_words(run.first)}" if run.per == "day" else f"in the week from {day_words(run.first)}"
    return f"{when}, limit {run.cap.most}"


def ordinal(number: int) -> str:
    """A place in a row: `the third`, `the 21st`."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number <= len(words):
        return f"the {words[number - 1]}"
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{ending}"


def too_full(feed: Feed, plan: Plan, per: Per) -> Iterator[Finding]:
    """Each day or week of a feed over its cap, on the post that comes last."""
    for run in feed.overloads(per):
        yield Finding(
            f"{run.count} posts on {feed.title} {count_words(run)}",
            at=run.last.at("when"),
            label=ordinal(run.count),
            help=f"move one to another {per}, or write a higher `per-{per}` in the channel's `cadence`",
            related=met(run.others),
            fact=run.cap.fact,
            advice=partial(thin_out, run, feed, plan),
        )


def thin_out(run: Overload, feed: Feed, plan: Plan, kind: str = "") -> str:
    """What to move so that a day or week holds no more than it may; `kind`: see `key_of`."""
    found = move_away(plan, run.variants, run.excess, key_of(feed, run, kind))
    return move_words(found, run.excess, feed.title, run.variants)


def move_here(variant: Variant, plan: Plan) -> str | None:
    """Where a variant may go at whose time something else than other posts is wrong."""
    if not movable([variant]):
        return None
    every = plan.variants_of(variant.post)
    there = ", ".join(each.channel.name for each in every if each.time == variant.time and each.day == variant.day)
    return move_words(moves(plan, [variant], whole=True), 1, there, [variant])


def move_away(plan: Plan, variants: Sequence[Variant], count: int, cures: Key | None) -> tuple[Move, ...]:
    """The moves that take so many of these variants away, at most as many as are shown."""
    return moves(plan, variants, cures=cures, count=min(count, SHOWN))


def move_words(found: Sequence[Move], count: int, where: str, variants: Iterable[Variant]) -> str:
    """Moves of so many of these variants as one sentence; what else to do where there are none."""
    left = "one" if count == 1 else str(count)
    if not movable(variants):
        return f"all of them are fixed or already public: remove {left}"
    if not found:
        return (
            f"no place on {where} in the next {LOOKED_AHEAD.days} days is free without overloading something else: "
            f"remove {left}, or raise the limit"
        )
    steps = "; ".join(move.words for move in found)
    if count == 1:
        return f"{steps}, the next free place on {where}"
    many = f"{count} are too many" if len(found) < count else f"move {count}"
    return f"{many}: {steps}"
