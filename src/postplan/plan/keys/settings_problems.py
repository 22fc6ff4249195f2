"""Settings that can be read but make no sense."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from postplan.plan.keys.readers import on_as_true
from postplan.plan.keys.settings import Settings
from postplan.plan.times.hours import read_hours_key
from postplan.plan.times.regions import read_region
from postplan.text.likeness import did_you_mean, nearest
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem
from postplan.yaml.route import Route, Value

_WHOLE = 1 + 1e-9
"""100 %, with room for rounding errors in sums of shares."""


def settings_problems(settings: Settings, data: Mapping[str, Value], document: Document) -> Iterator[Problem]:
    """Names that don't exist, entries without effect, and values that contradict each other; `data` is as written."""
    yield from _region(settings, data, document)
    yield from _hours_twice(data, document)
    yield from _without_day(data, document)
    yield from _covers(settings, data, document)
    yield from _goals(settings, document)
    yield from _shares(settings, document)
    yield from _no_time_at_all(settings, document)


def _bad(message: str, document: Document, route: Route, action: str) -> Problem:
    return Problem("bad-value", message, Place(document, route), action)


def _region(settings: Settings, data: Mapping[str, Value], document: Document) -> Iterator[Problem]:
    region = settings.holidays.region
    if region:
        route: Route = ("holidays",) if isinstance(data.get("holidays"), str) else ("holidays", "region")
        try:
            read_region(region)
        except ValueError as error:
            message, _, action = str(error).partition("; ")
            yield _bad(f"`{'.'.join(map(str, route))}`: {message}", document, route, action)


def _hours_twice(data: Mapping[str, Value], document: Document) -> Iterator[Problem]:
    """A day written in two spellings; the same spelling twice is a duplicate key."""
    hours, seen = data.get("hours"), dict[str, str]()
    for key in hours if isinstance(hours, dict) else ():
        try:
            day = read_hours_key(key)
        except ValueError:
            continue
        if day in seen:
            here, first = (replace(Place(document, ("hours", each)), on_key=True) for each in (key, seen[day]))
            message = f"`hours` sets `{day}` twice"
            yield Problem("bad-value", message, here, "keep one of the two", (first.saying("first here"),))
        seen.setdefault(day, key)


def _without_day(data: Mapping[str, Value], document: Document) -> Iterator[Problem]:
    """Entries without a date, which have no effect."""
    for route, keys, action in _of_days(data):
        for number, item in _items(data, route):
            if not any(item.get(key) for key in keys):
                message = f"item {number + 1} of `{'.'.join(route)}` has no date"
                yield _bad(message, document, (*route, number), action)
    for number, item in _items(data, ("exceptions",)):
        if item.get("on") and not item.get("per-day"):
            message = f"item {number + 1} of `exceptions` has no `per-day`, so it changes nothing"
            yield _bad(message, document, ("exceptions", number), "add one like `per-day: 3`")


def _of_days(data: Mapping[str, Value]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """Where the settings have days, the keys for them (one is enough), and how to write them."""
    single, both = "add one like `on: 2026-12-24`", "add `from` and `to`, each like `2026-12-24`"
    yield ("holidays", "days"), ("on",), single
    yield ("exceptions",), ("on",), single
    yield ("freezes",), ("from", "to"), both
    team = data.get("team")
    for name in team if isinstance(team, dict) else ():
        yield ("team", name, "away"), ("from", "to"), both


def _items(data: Mapping[str, Value], route: tuple[str, ...]) -> Iterator[tuple[int, dict[str, Value]]]:
    """The items of a list that have keys, numbered from 0; none where there is no list."""
    here: Value = dict(data)
    for step in route:
        here = here.get(step) if isinstance(here, dict) else None
    return (
        (number, on_as_true(each))
        for number, each in enumerate(here if isinstance(here, list) else ())
        if isinstance(each, dict)
    )


def _covers(settings: Settings, data: Mapping[str, Value], document: Document) -> Iterator[Problem]:
    """Misspelt names in `cover`; a name unlike any in the team is someone outside it, who is always available."""
    written = data.get("team")
    known = {*settings.team, *(written if isinstance(written, dict) else ())}
    for name, person in settings.team.items():
        for number, off in enumerate(person.away):
            meant = nearest(off.cover, known - {name}) if off.cover and off.cover not in known else None
            if meant:
                route = ("team", name, "away", number, "cover")
                yield _bad(f"`{off.cover}` is not in the `team`", document, route, f"did you mean `{meant}`?")


def _goals(settings: Settings, document: Document) -> Iterator[Problem]:
    for name, campaign in settings.campaigns.items():
        if campaign.goal and settings.goals and campaign.goal not in settings.goals:
            route = ("campaigns", name, "goal")
            action = did_you_mean(campaign.goal, settings.goals) or "write one of them, or add it to `goals`"
            yield _bad(f"`{campaign.goal}` is not one of the `goals`", document, route, action)


def _shares(settings: Settings, document: Document) -> Iterator[Problem]:
    """Reported once, at the share that takes the sum over 100 %."""
    sums, total = dict[str, float](), 0.0
    for name, pillar in settings.pillars.items():
        total += pillar.share or 0
        if total > _WHOLE:
            sums[name] = total
    if sums:
        message = f"the shares of the `pillars` add up to {round(total * 100, 1):g}%, more than 100%"
        yield _bad(message, document, ("pillars", next(iter(sums)), "share"), "lower them to `100%` or less in total")


def _no_time_at_all(settings: Settings, document: Document) -> Iterator[Problem]:
    for name, channel in settings.channels.items():
        if channel.cadence.silent_after == timedelta():
            route = ("channels", name, "cadence", "silent-after")
            message = f"`{'.'.join(route)}` must be longer than zero, or every gap between posts is too long"
            yield _bad(message, document, route, "write one like `14 days`")
