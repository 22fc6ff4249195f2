"""A variant against the first moment it may be public."""

from datetime import tzinfo

from postplan.plan.times.when import When, beginning
from postplan.plan.variant import Variant


def too_early(variant: Variant, bound: When, zone: tzinfo) -> tuple[str, str] | None:
    """When it goes out and when it may, in words, where it goes out before `bound`; else None.

    A variant whose time is open may still get one that is late enough on its day.
    """
    start = beginning(bound, zone)
    if start is None or variant.day is None or variant.day > start.date():
        return None
    if variant.time >= start if variant.time else variant.day >= start.date():
        return None
    goes = f"{variant.time:%Y-%m-%d %H:%M}" if variant.time else f"{variant.day}"
    return goes, f"{start:%Y-%m-%d %H:%M}" if bound.clock else f"{start:%Y-%m-%d}"
