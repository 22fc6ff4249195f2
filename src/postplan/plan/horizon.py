"""How far a plan reaches: a date with the wrong year must not stretch it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from postplan.plan.variant import Variant

OVERDUE = timedelta(days=60)
"""A draft this late will not go out at its time any more."""

FARTHEST = timedelta(days=731)
"""After an empty half year, nobody plans posts further ahead than two years."""

_EMPTY = timedelta(days=183)
"""Half a year without a post on any channel."""

_FEW = 2
"""So few posts after an empty half year are slips or notes for later; more of them are a plan."""


def horizon(variants: Iterable[Variant], today: date) -> date:
    """The last day a plan reaches, today at least.

    It ends before an empty half year that only one or two posts follow, or that leads more than two years ahead.
    """
    dated = sorted((each.day, each.post.path) for each in variants if each.day and _counts(each, each.day, today))
    end = today
    for number, (day, _) in enumerate(dated):
        too_far = day - today > FARTHEST
        if day - end > _EMPTY and (too_far or _is_few(dated[number:], dated[:number])):
            break
        end = max(end, day)
    return end


def reached(variants: Iterable[Variant], today: date, end: date) -> Iterator[Variant]:
    """The variants that make up the plan: those without a day and those up to its `end`, except drafts long overdue."""
    return (each for each in variants if not each.day or (each.day <= end and _counts(each, each.day, today)))


def _counts(variant: Variant, day: date, today: date) -> bool:
    return variant.past or today - day <= OVERDUE


def _is_few(after: Sequence[tuple[date, str]], before: Sequence[tuple[date, str]]) -> bool:
    """Whether only a few posts follow a gap, and more come before it."""
    few = len({path for _, path in after})
    return few <= _FEW and few < len({path for _, path in before})
