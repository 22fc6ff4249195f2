"""What the rules about work share: when a post is due, and how to say so."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from postplan.api import Plan, Post, Status, Variant
from postplan.plan.keys.post import UNPLANNED
from postplan.text.plural import noun


def ahead(post: Post, plan: Plan) -> tuple[Variant, ...]:
    """The variants of a post that are dated and still to come, in the order of their days."""
    coming = (variant for variant in plan.variants_of(post) if variant.day and is_ahead(variant, plan))
    return tuple(sorted(coming, key=attrgetter("day")))


def is_late(variant: Variant, plan: Plan) -> bool:
    """Whether a variant is not signed off, and fewer working days are left than the plan gives a sign-off."""
    lead = plan.settings.lead_times.approval
    if lead is None or variant.status.rank >= Status.APPROVED.rank or variant.post.kind in UNPLANNED:
        return False
    return variant.day is not None and plan.days.back(variant.day, lead) < plan.now.date()


def signed(post: Post, plan: Plan) -> tuple[Variant, ...]:
    """The variants of a post that are approved or later and not public yet; of a post that is public, all."""
    public = post.path in plan.past_files
    going = (variant for variant in plan.variants_of(post) if public or not variant.past)
    return tuple(variant for variant in going if variant.status.rank >= Status.APPROVED.rank)


def left(plan: Plan, day: date) -> str:
    """How many working days there are from today to a day that is near, after a number of them: `2 are left`."""
    days = plan.days.between(plan.now.date(), day)
    return "1 is left" if days == 1 else f"{days or 'none'} {'are' if days else 'is'} left"


def working_days(number: int) -> str:
    """A number of working days in words."""
    return f"{number or 'no'} {noun(number, 'working day')}"


def either(names: Iterable[str]) -> str:
    """Names of which one will do: `ana` or `tom`."""
    return " or ".join(f"`{name}`" for name in names)


def is_ahead(variant: Variant, plan: Plan) -> bool:
    if variant.past or variant.status.rank < Status.DRAFT.rank or variant.day is None:
        return False
    return variant.time >= plan.now if variant.time else variant.day >= plan.now.date()
