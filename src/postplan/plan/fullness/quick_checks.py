"""Whether there is room for a variant at another time: the quick questions, asked of every place that is looked at.

They may refuse a place that would do after all, and never let one pass that makes a day, a week or a gap worse; what
passes is looked at more closely.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from postplan.plan.feed import feed_key
from postplan.plan.fullness.board import Changes, Key
from postplan.plan.fullness.caps import Cap
from postplan.plan.fullness.gaps import MINUTE, neglected
from postplan.plan.fullness.overload import allowed
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant


def has_room(plan: Plan, variant: Variant, day: date, taken: Sequence[Variant] = ()) -> bool:
    """Whether a day, and the week it is in, can take one more of a variant's feed; its own always can.

    `taken` are the places that others are to go to.
    """
    feed = plan.feed_of(variant)
    if feed is None or not _audience_has_room(plan, variant, day):
        return feed is None
    per_day, per_week, week = feed.caps.per_day, feed.caps.per_week, feed.days.week(day)
    coming = [each.day for each in taken if each.day and feed_key(each) == feed_key(variant)]
    on_day = feed.posts_a_day[day] + coming.count(day)
    if day != variant.day and per_day and on_day >= allowed(day, per_day, feed.days).most:
        return False
    here = variant.day is not None and feed.days.week(variant.day) == week
    in_week = feed.posts_a_week[week] + sum(feed.days.week(each) == week for each in coming)
    return here or per_week is None or in_week < per_week.most


def _audience_has_room(plan: Plan, variant: Variant, day: date) -> bool:
    """Whether those who follow everything can take one more post on a day; one that they meet then already is none."""
    most, met = plan.settings.audience.per_day, plan.met_on.get(day, frozenset())
    return most is None or variant.post.path in met or len(met) < allowed(day, Cap(most), plan.days).most


def has_time(plan: Plan, variant: Variant, moved: Variant, taken: Sequence[Variant] = ()) -> bool:
    """Whether everything else in a variant's feed, and what goes there, is far enough from where it would move to."""
    feed = plan.feed_of(variant)
    if feed is None or moved.time is None:
        return True
    gap = max(feed.caps.gap, MINUTE).total_seconds()
    moment = moved.time.timestamp()
    coming = [each.time.timestamp() for each in taken if each.time and feed_key(each) == feed_key(variant)]
    if any(abs(other - moment) < gap for other in coming):
        return False
    start = bisect_left(feed.moments, moment - gap, key=lambda each: each[0])
    for other, there in feed.moments[start : start + 3]:
        if there is not variant and abs(other - moment) < gap:
            return False
    return True


def forgotten(plan: Plan, changes: Changes) -> set[Key]:
    """Months in which a feed is neglected once these changes are made, and is not now."""
    found: set[Key] = set()
    for old, new in changes.items():
        feed = plan.feed_of(old)
        if feed is None or not old.day or not new.day or (old.day.year, old.day.month) == (new.day.year, new.day.month):
            continue
        span = (plan.span[0], max(plan.span[1], new.day))
        before = dict(neglected(feed.variants, feed.caps, *plan.span))
        there = [changes.get(each, each) for each in feed.variants]
        found |= {
            ("neglected", month)
            for month, count in neglected(there, feed.caps, *span)
            if count < before.get(month, count + 1)
        }
    return found
