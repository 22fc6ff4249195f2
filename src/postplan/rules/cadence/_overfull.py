"""Wording that the rules of this group share."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from postplan.api import Feed, Finding, Fix, Place, Plan, Variant, day_words
from postplan.lint.finding import Advised
from postplan.plan.fullness.board import Key, key_of
from postplan.plan.fullness.free_places import LOOKED_AHEAD, Move, movable, moves
from postplan.plan.fullness.overload import Overload, Per

SHOWN = 3
"""Nobody reads more suggested moves than this."""


def places_of(variants: Iterable[Variant]) -> list[Place]:
    """The places of the other posts a finding is about, labelled with their names."""
    return [variant.at("when", label=variant.name) for variant in variants]


def period_and_limit(run: Overload) -> str:
    """When a day or week is over its limit: `on Fri 14 Mar, limit 2`."""
    when = f"on {day_words(run.first)}" if run.per == "day" else f"in the week from {day_words(run.first)}"
    return f"{when}, limit {run.cap.most}"


def ordinal(number: int) -> str:
    """A position in words: `the third`, `the 21st`."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number <= len(words):
        return f"the {words[number - 1]}"
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{ending}"


def too_full(feed: Feed, plan: Plan, per: Per) -> Iterator[Finding]:
    """Each day or week of a feed over its limit, on its last post."""
    for run in feed.overloads(per):
        yield Finding(
            f"{run.count} posts on {feed.title} {period_and_limit(run)}",
            at=run.last.at("when"),
            label=ordinal(run.count),
            help=f"move one to another {per}, or raise `per-{per}` in the channel's `cadence`",
            related=places_of(run.others),
            fact=run.cap.fact,
            advice=partial(thin_out, run, feed, plan),
        )


def thin_out(run: Overload, feed: Feed, plan: Plan, kind: str = "") -> Advised:
    """Which posts to move so that a day or week is within its limit; for `kind`, see `key_of`."""
    found = move_away(plan, run.variants, run.excess, key_of(feed, run, kind))
    return move_words(found, run.excess, feed.title, run.variants)


def move_here(variant: Variant, plan: Plan) -> Advised | None:
    """Where to move a variant whose time is wrong for a reason other than nearby posts."""
    if not movable([variant]):
        return None
    variants = plan.variants_of(variant.post)
    channels = ", ".join(
        each.channel.name for each in variants if each.time == variant.time and each.day == variant.day
    )
    return move_words(moves(plan, [variant], whole=True), 1, channels, [variant])


def move_away(plan: Plan, variants: Sequence[Variant], count: int, cures: Key | None) -> tuple[Move, ...]:
    """Moves for `count` of these variants, but no more than a finding shows."""
    return moves(plan, variants, cures=cures, count=min(count, SHOWN))


def move_words(found: Sequence[Move], count: int, where: str, variants: Iterable[Variant]) -> Advised:
    """Moves for `count` of these variants as one sentence, the first as a fix; what to do instead if there are none."""
    change = found[0].change if found else None
    return Advised(_words(found, count, where, variants), Fix((change,)) if change else None)


def _words(found: Sequence[Move], count: int, where: str, variants: Iterable[Variant]) -> str:
    number = "one" if count == 1 else str(count)
    if not movable(variants):
        return f"all of them are fixed or already public: remove {number}"
    if not found:
        return (
            f"no free spot on {where} in the next {LOOKED_AHEAD.days} days works without overloading something else: "
            f"remove {number}, or raise the limit"
        )
    steps = "; ".join(move.words for move in found)
    if count == 1:
        return f"{steps}, the next free spot on {where}"
    lead = f"{count} too many" if len(found) < count else f"move {count}"
    return f"{lead}: {steps}"
