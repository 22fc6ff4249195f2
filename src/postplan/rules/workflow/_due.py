"""Helpers for the rules about deadlines: when a post is due, and how to say so."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from postplan.api import Plan, Post, Status, Variant
from postplan.plan.keys.post import UNPLANNED
from postplan.text.plural import noun


def ahead(post: Post, plan: Plan) -> tuple[Variant, ...]:
    """A post's upcoming variants that have a date, in order."""
    upcoming = (variant for variant in plan.variants_of(post) if variant.day and is_ahead(variant, plan))
    return tuple(sorted(upcoming, key=attrgetter("day")))


def is_late(variant: Variant, plan: Plan) -> bool:
    """Whether a variant isn't signed off with fewer working days left than the plan's lead time for sign-offs."""
    lead = plan.settings.lead_times.approval
    if lead is None or variant.status.rank >= Status.APPROVED.rank or variant.post.kind in UNPLANNED:
        return False
    return variant.day is not None and plan.days.back(variant.day, lead) < plan.now.date()


def signed(post: Post, plan: Plan) -> tuple[Variant, ...]:
    """A post's variants with status approved or later that aren't public yet; all of them if the post is public."""
    public = post.path in plan.past_files
    included = (variant for variant in plan.variants_of(post) if public or not variant.past)
    return tuple(variant for variant in included if variant.status.rank >= Status.APPROVED.rank)


def left(plan: Plan, day: date) -> str:
    """How many working days are left until a day, as the end of a sentence: `2 are left`."""
    days = plan.days.between(plan.now.date(), day)
    return "1 is left" if days == 1 else f"{days or 'none'} {'are' if days else 'is'} left"


def working_days(number: int) -> str:
    """A number of working days, in words."""
    return f"{number or 'no'} {noun(number, 'working day')}"


def either(names: Iterable[str]) -> str:
    """A choice of names: `ana` or `tom`."""
    return " or ".join(f"`{name}`" for name in names)


def is_ahead(variant: Variant, plan: Plan) -> bool:
    if variant.past or variant.status.rank < Status.DRAFT.rank or variant.day is None:
        return False
    return variant.time >= plan.now if variant.time else variant.day >= plan.now.date()
