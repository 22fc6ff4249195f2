"""When a post goes out on a channel, and whether it has."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from postplan.plan.keys.post import Status
from postplan.plan.times.when import When, moment, wall_clock


class Times(NamedTuple):
    """When a variant goes out: the plan's time and day, and the wall clock time as it is written."""

    time: datetime | None = None
    day: date | None = None
    written: datetime | None = None


def times(own: When | None, post: When | None, zone: ZoneInfo) -> Times:
    """When a variant goes out that says `own`, of a post that says `post`, in the plan's `zone`.

    A clock time alone is on the post's day, in the zone the post is written in. A length of time counts from the
    post's time, and has no clock time of its own.
    """
    if own and own.later is not None:
        start = moment(post, zone) if post else None
        time = (start.astimezone(UTC) + own.later).astimezone(zone) if start else None
        return Times(time, time.date()) if time else Times(day=post.day if post else None)
    written = own or post
    if written is None:
        return Times()
    if written.day is None and post:
        written = replace(written, day=post.day, zone=written.zone or post.zone)
    time = moment(written, zone)
    return Times(time, time.date() if time else written.day, wall_clock(written, zone))


def is_past(status: Status, time: datetime | None, day: date | None, now: datetime) -> bool:
    """Whether a variant is public: nobody goes back to say so of an approved post whose time has gone by."""
    if status.rank < Status.APPROVED.rank:
        return False
    gone = time <= now if time else day is not None and day < now.date()
    return status is Status.PUBLISHED or gone
