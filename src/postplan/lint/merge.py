"""One mistake, one diagnostic."""

from collections.abc import Iterable
from dataclasses import replace

from postplan.lint.finding import Diagnostic


def merge(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics equal in rule, place and message become one that lists the channels and related places of all."""
    merged: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in found:
        key = (diagnostic.rule, diagnostic.severity, diagnostic.message, diagnostic.at.identity)
        first = merged.get(key)
        if first is None:
            merged[key] = diagnostic
        else:
            new = tuple(name for name in diagnostic.channels if name not in first.channels)
            spots = {place.identity for place in first.related}
            also = tuple(place for place in diagnostic.related if place.identity not in spots)
            if new or also:
                merged[key] = replace(first, channels=first.channels + new, related=first.related + also)
    return list(merged.values())
