"""Lengths of time as people write them: `30m`, `4h`, `2 days`, `1h 30m`."""

import re
from datetime import timedelta

_PART = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]+)\s*", re.IGNORECASE | re.ASCII)
_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hour", "hours"), 3600),
    **dict.fromkeys(("d", "day", "days"), 86400),
    **dict.fromkeys(("w", "week", "weeks"), 604800),
}
_MOST = timedelta.max.total_seconds() / 1000
"""Longer than the time between any two days of a plan, and short enough to be added to each of them."""


def read_duration(text: str) -> timedelta:
    """A length of time: `30m`, `4h`, `2 days`, `1 week`, `1h 30m`; never negative. ValueError for any other text."""
    total, rest = 0.0, text.strip()
    if not rest:
        msg = "a length of time is missing; write one like `30m`, `4h` or `2 days`"
        raise ValueError(msg)
    while (part := _PART.match(rest)) and part[2].lower() in _UNITS:
        total += float(part[1]) * _UNITS[part[2].lower()]
        rest = rest[part.end() :]
    if rest or total > _MOST:
        msg = f"`{text}` is not a length of time like `30m`, `4h` or `2 days`"
        raise ValueError(msg)
    return timedelta(seconds=total)
