"""What a plan knows of days beside their posts: how much they may hold, what is too much, holidays, freezes, slots."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from postplan.calendar.calendar import Chosen, OpenSlot, OverloadNote, Strip
from postplan.calendar.period import Period
from postplan.plan.channel import Channel
from postplan.plan.feed import Feed
from postplan.plan.fullness.caps import caps_of
from postplan.plan.fullness.overload import Overload, Per, allowed, audience_overloads
from postplan.plan.plan import Plan

_PERS: tuple[Per, ...] = ("day", "week")


@dataclass(frozen=True, slots=True)
class DayContext:
    """What is known of the days of a calendar, by day; of overloads also by the first day of a week."""

    overloads: Mapping[tuple[Per, date], tuple[OverloadNote, ...]]
    open_slots: Mapping[date, tuple[OpenSlot, ...]]
    holidays: Mapping[date, str]
    freezes: Mapping[date, str]
    strips: tuple[Strip, ...]
    per_week: int | None


def day_context(
    plan: Plan, weeks: tuple[date, date], period: Period, chosen: Chosen, paths: Collection[str]
) -> DayContext:
    """What is known of the days from the first to the last of `weeks`; of overloads only those of the shown `paths`."""
    first, last = weeks
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    named = {day: plan.days.freeze(day) for day in days}
    return DayContext(
        overloads=_overloads(plan, weeks, chosen, paths),
        open_slots=_open_slots(plan, weeks, chosen),
        holidays={day: plan.days.holiday(day) for day in days},
        freezes={
            day: plan.settings.freezes[number].because or "freeze"
            for day, number in named.items()
            if number is not None
        },
        strips=tuple(_strips(plan, period, chosen)),
        per_week=_per_week(plan, chosen),
    )


def _overloads(
    plan: Plan, weeks: tuple[date, date], chosen: Chosen, paths: Collection[str]
) -> Mapping[tuple[Per, date], tuple[OverloadNote, ...]]:
    found: dict[tuple[Per, date], list[OverloadNote]] = defaultdict(list)
    for channels, run in _runs(plan, chosen):
        if weeks[0] <= run.first <= weeks[1]:
            there = tuple(dict.fromkeys(variant.post.path for variant in run.variants))
            if not set(there).isdisjoint(paths):
                overload = OverloadNote(run.per, run.first, channels, run.count, run.cap.most, there)
                found[run.per, run.first].append(overload)
    return {key: tuple(group) for key, group in found.items()}


def _runs(plan: Plan, chosen: Chosen) -> Iterator[tuple[tuple[str, ...], Overload]]:
    """Every overload of a feed with its channels, then those of the whole audience."""
    for feed in plan.feeds:
        names = tuple(channel.name for channel in feed.channels)
        if _chosen(names, chosen):
            for per in _PERS:
                yield from ((names, run) for run in feed.overloads(per))
    if not chosen.channels:
        yield from (((), run) for run in audience_overloads(plan.audience, plan.days))


def _chosen(names: Iterable[str], chosen: Chosen) -> bool:
    return not chosen.channels or not set(chosen.channels).isdisjoint(names)


def _per_week(plan: Plan, chosen: Chosen) -> int | None:
    if not chosen.channels:
        return plan.settings.audience.per_week
    caps = [caps_of(channels, surface).per_week for channels, surface, _ in _accounts(plan) if _all(channels, chosen)]
    return caps[0].most if len(caps) == 1 and caps[0] else None


def _all(channels: Iterable[Channel], chosen: Chosen) -> bool:
    return {channel.name for channel in channels} >= set(chosen.channels)


def _strips(plan: Plan, period: Period, chosen: Chosen) -> Iterator[Strip]:
    for channels, surface, feed in _accounts(plan):
        names = tuple(channel.name for channel in channels)
        if _chosen(names, chosen):
            caps = feed.caps if feed else caps_of(channels, surface)
            groups = feed.by_day if feed else {}
            counts = {day: len({variant.post.path for variant in groups.get(day, ())}) for day in period.days}
            limits = {day: allowed(day, caps.per_day, plan.days) for day in period.days} if caps.per_day else {}
            yield Strip(
                names,
                surface,
                counts,
                caps.per_day.most if caps.per_day else None,
                caps.per_week.most if caps.per_week else None,
                {day: cap.most for day, cap in limits.items() if cap is not caps.per_day},
            )


def _accounts(plan: Plan) -> Iterator[tuple[tuple[Channel, ...], str, Feed | None]]:
    """The feeds there are, and channels on which nothing is planned yet, in the order of the settings."""
    ranks = {name: rank for rank, name in enumerate(plan.channels)}
    found: list[tuple[tuple[Channel, ...], str, Feed | None]] = [
        (feed.channels, feed.surface, feed) for feed in plan.feeds
    ]
    met = {channel.name for channels, _, _ in found for channel in channels}
    for channel in plan.channels.values():
        if channel.name not in met:
            formats = channel.network.formats
            form = formats.get(channel.keys.format or "") or next(iter(formats.values()))
            found.append(((channel,), form.surface, None))
    return iter(sorted(found, key=lambda each: ranks[each[0][0].name]))


def _open_slots(plan: Plan, weeks: tuple[date, date], chosen: Chosen) -> Mapping[date, tuple[OpenSlot, ...]]:
    """Slots to come that have no post, in the order of time."""
    found: dict[date, list[OpenSlot]] = defaultdict(list)
    taken = {(variant.channel.name, variant.time) for variant in plan.variants if variant.time}
    zone = plan.settings.timezone
    for channel in plan.channels.values():
        if _chosen((channel.name,), chosen):
            for time in (time for slot in channel.keys.slots for time in slot.times(*weeks, zone)):
                if time > plan.now and (channel.name, time) not in taken and _takes_more(plan, channel, time.date()):
                    found[time.date()].append(OpenSlot(channel.name, time))
    return {day: tuple(sorted(group, key=lambda slot: slot.time)) for day, group in found.items()}


def _takes_more(plan: Plan, channel: Channel, day: date) -> bool:
    """Whether something may go out on a channel on a day: not in a freeze, on a day off, or on one that is full."""
    if plan.days.freeze(day) is not None or plan.days.holiday(day):
        return False
    feed = next((feed for feed in plan.feeds if channel in feed.channels), None)
    cap = feed.caps.per_day if feed else None
    return feed is None or cap is None or feed.posts_a_day[day] < allowed(day, cap, plan.days).most
