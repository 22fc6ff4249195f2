"""For every calendar program (RFC 5545): an event a variant, which a later file of the same plan brings up to date."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from uuid import UUID, uuid5

from icalendar import Calendar as File, Event

from postplan.calendar.calendar import Calendar
from postplan.calendar.escape import comment, following, is_chosen, lines, on_channel, one_line
from postplan.calendar.formats import CalendarOptions
from postplan.calendar.formats._zones import timezone
from postplan.lint.finding import Diagnostic
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import Plan
from postplan.plan.times.when import twice
from postplan.plan.variant import Variant

NAMESPACE = UUID("6e2b1f0c-55a1-5d0f-9c39-0d4f3a7be0c4")
"""Of the names that UIDs are made of; another one would be another event in everybody's calendar."""

LENGTH = timedelta(minutes=15)
"""How long an event is: long enough to be seen and to be clicked."""

STATUSES = MappingProxyType(
    {
        Status.IDEA: "TENTATIVE",
        Status.REJECTED: "CANCELLED",
        Status.DRAFT: "TENTATIVE",
        Status.REVIEW: "TENTATIVE",
        Status.APPROVED: "CONFIRMED",
        Status.SCHEDULED: "CONFIRMED",
        Status.PUBLISHED: "CONFIRMED",
    }
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ORDERS = re.compile(r"(?<=\r\n )[^\S\r\n]*:(?=:\w)")


def render(calendar: Calendar, options: CalendarOptions) -> str:  # noqa: ARG001 - a file is as wide as it is
    """The events in the order of time, with the plan's zone; what has no day is left out.

    What was rejected with a day is in it as cancelled, so that a calendar that has it already loses it.
    """
    file = File()
    file.add("version", "2.0")
    file.add("prodid", "-//postplan//calendar//EN")
    file.add("name", "Content plan")
    file.add("x-wr-calname", "Content plan")
    file.add("x-wr-timezone", calendar.zone)
    for variant, findings in (*_planned(calendar), *_rejected(calendar)):
        file.add_component(_event(variant, findings, calendar.plan))
    if calendar.zone in file.get_missing_tzids():
        file.subcomponents.insert(0, timezone(calendar.plan.settings.timezone, calendar.first, calendar.last))
    return without_commands(file.to_ical(sorted=False).decode())


def uid(post: Post, channel: str, plan: Plan) -> str:
    """What a variant is called in every calendar: made of the post's id and the channel's name alone.

    Of two posts with one id, the second goes by its file.
    """
    name = post.id if plan.by_id.get(post.id) is post else f"{post.id}\0{post.path}"
    return str(uuid5(NAMESPACE, f"{name}\0{channel}".encode("utf-8", "backslashreplace").decode()))


def without_commands(text: str) -> str:
    """The file folded once more where folding has made a line that CI machines would take for a command."""
    return _ORDERS.sub(r"\g<0>\r\n ", text)


def _planned(calendar: Calendar) -> Iterator[tuple[Variant, tuple[Diagnostic, ...]]]:
    for entry in calendar.entries:
        for variant in entry.variants:
            yield variant, on_channel(entry.findings, variant.channel.name)


def _rejected(calendar: Calendar) -> Iterator[tuple[Variant, tuple[Diagnostic, ...]]]:
    """What was rejected on the calendar's days, of what is chosen; nothing where statuses are chosen."""
    if calendar.chosen.statuses:
        return
    for variant in calendar.plan.variants:
        there = variant.day is not None and calendar.first <= variant.day <= calendar.last
        if there and variant.status is Status.REJECTED and is_chosen(variant, calendar.chosen):
            yield variant, ()


def _event(variant: Variant, findings: tuple[Diagnostic, ...], plan: Plan) -> Event:
    """An event; which of two versions is the newer one follows from the time the plan was looked at."""
    seen = max(plan.now.astimezone(UTC).replace(microsecond=0), _EPOCH)
    event = Event()
    event.add("uid", uid(variant.post, variant.channel.name, plan))
    event.add("dtstamp", seen)
    event.add("last-modified", seen)
    event.add("sequence", (seen - _EPOCH) // timedelta(minutes=1))
    for name, value in _span(variant).items():
        event.add(name, value)
    event.add("summary", f"{one_line(variant.channel.name)}: {one_line(variant.name)} ({variant.status})")
    event.add("description", "\n\n".join(_description(variant, findings)))
    event.add("categories", [one_line(variant.channel.name)])
    event.add("status", STATUSES[variant.status])
    event.add("transp", "TRANSPARENT")
    return event


def _span(variant: Variant) -> dict[str, object]:
    """When it is: the whole day while its time is open.

    A wall clock time that happens twice is said in UTC: it would mean the first (RFC 5545, 3.3.5), and not every
    program takes it for that.
    """
    if variant.time is None:
        assert variant.day
        return {"dtstart": variant.day, "dtend": variant.day + timedelta(days=1)}
    start = variant.time.astimezone(UTC)
    both = (start, start + LENGTH)
    local = tuple(moment.astimezone(variant.time.tzinfo) for moment in both)
    start, end = both if any(map(twice, local)) else local
    return {"dtstart": start, "dtend": end}


def _description(variant: Variant, findings: tuple[Diagnostic, ...]) -> Iterator[str]:
    """What it says, what belongs to it, and what was found; notes of the team are not exported."""
    yield from filter(None, map(lines, (variant.title, variant.text, *following(variant))))
    if comment(variant):
        yield f"First comment: {lines(comment(variant))}"
    about = (
        ("Link", variant.link),
        ("Channel", f"{variant.channel.name} ({variant.network.title})"),
        ("Status", variant.status),
        ("Owner", variant.post.owner),
        ("Campaign", variant.post.campaign),
        ("File", variant.post.path),
    )
    yield "\n".join(f"{name}: {one_line(value)}" for name, value in about if value)
    yield from (one_line(f"{each.severity}: {each.message}") for each in findings)
