"""What goes out, line by line: the overloads first, then day by day, then what has no day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from postplan.calendar.calendar import Calendar, Day, Entry, OverloadNote
from postplan.calendar.escape import clock
from postplan.calendar.formats._rows import Row, table
from postplan.calendar.formats._style import Terminal
from postplan.plan.keys.post import Post
from postplan.plan.times.week import day_words, week_number
from postplan.text.plural import plural
from postplan.text.printable import width

OPEN = "--:--"
"""Stands for a time that is not settled yet."""

_INDENT, _GAP = "   ", "  "


def overloads(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    """Each day and week that holds more than it may, in words, with its posts below."""
    entries = [entry for week in calendar.weeks for day in week.days for entry in day.entries]
    for overload in calendar.overloads:
        rows, hidden = _posts(overload, entries, calendar, terminal)
        layout = table(rows, terminal, columns - len(_INDENT))
        said = _in_lines(" ! ", f"{_when(overload)} ", overload.words, terminal, columns)
        yield from (terminal.paint(line.rstrip(), "overload") for line in said)
        yield from (f"{_INDENT}{line}" for row in rows for line in layout.lines(row))
        if hidden:
            yield f"{_INDENT}and {hidden} more that this calendar does not show"


def agenda(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    """Every day on which something is, and a line for each thing; then what has no day."""
    days = [(day, tuple(_rows(day, calendar, terminal))) for day in calendar.days]
    layout = table([row for _, rows in days for row in rows], terminal, columns - len(_INDENT))
    for day, rows in days:
        notes = tuple(_notes(day, calendar))
        if rows or notes:
            yield terminal.paint(f" {_heading(day, calendar)}", "heading")
            yield from (line for note in notes for line in _in_lines(_INDENT, *note, terminal, columns))
            yield from (f"{_INDENT}{line}" for row in rows for line in layout.lines(row))


def undated(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    """Ideas and everything else without a day."""
    found = Counter(finding.at.path for finding in calendar.findings)
    rows = [_waiting(post, calendar, found, terminal) for post in calendar.undated]
    layout = table(rows, terminal, columns - len(_INDENT))
    if rows:
        yield terminal.paint(" Without a day", "heading")
    yield from (f"{_INDENT}{line}" for row in rows for line in layout.lines(row))


def _in_lines(indent: str, what: str, more: str, terminal: Terminal, columns: int) -> Sequence[str]:
    """Two parts of a sentence in one line, or in two where one does not hold it."""
    shown = terminal.clean(more)
    if width(f"{indent}{what} {shown}") <= columns:
        return [f"{indent}{what} {shown}"]
    return [f"{indent}{what}", f"{_INDENT}{_GAP}{terminal.clip(shown, columns - len(_INDENT) - len(_GAP))}"]


def _when(overload: OverloadNote) -> str:
    if overload.per == "day":
        return day_words(overload.first)
    last = overload.first + timedelta(days=6)
    return f"Week {week_number(overload.first)}, {day_words(overload.first)} - {day_words(last)}"


def _posts(
    overload: OverloadNote, entries: Sequence[Entry], calendar: Calendar, terminal: Terminal
) -> tuple[list[Row], int]:
    """The rows of an overload's posts, and how many of these are not shown at all."""
    days = 7 if overload.per == "week" else 1
    there = [
        entry
        for entry in entries
        if 0 <= (entry.day - overload.first).days < days and entry.post.path in overload.paths and _on(overload, entry)
    ]
    rows = [_row(entry, calendar, terminal, day=days > 1, only=overload.channels) for entry in there]
    return rows, len(set(overload.paths) - {entry.post.path for entry in there})


def _on(overload: OverloadNote, entry: Entry) -> bool:
    return entry.counts and (not overload.channels or not set(overload.channels).isdisjoint(entry.channels))


def _row(entry: Entry, calendar: Calendar, terminal: Terminal, *, day: bool = False, only: Sequence[str] = ()) -> Row:
    time = clock(entry.time) or OPEN
    return Row(
        time=f"{day_words(entry.day):<10}  {time}" if day else time,
        status=entry.status.value,
        channels=_channels(entry.post, entry.channels, only, calendar, terminal) if len(only) != 1 else "",
        name=terminal.clean(entry.post.name),
        note=plural(len(entry.findings), "finding") if entry.findings and not only else "",
        line=terminal.clean(entry.line),
    )


def _channels(post: Post, there: Sequence[str], only: Sequence[str], calendar: Calendar, terminal: Terminal) -> str:
    """The channels it goes to, of those in `only` where there are any; else those it names, known or not."""
    names = there or calendar.plan.channel_names(post)
    return terminal.clean(", ".join(name for name in names if not only or name in only)) or "no channel"


def _rows(day: Day, calendar: Calendar, terminal: Terminal) -> Iterator[Row]:
    """Posts and empty slots of a day, in the order of time."""
    found = [(entry.time.timestamp() if entry.time else 0.0, _row(entry, calendar, terminal)) for entry in day.entries]
    for time, slots in groupby(day.open_slots, key=lambda slot: slot.time):
        channels = terminal.clean(", ".join(slot.channel for slot in slots))
        found.append((time.timestamp(), Row(clock(time), "empty", channels, "nothing planned yet")))
    return (row for _, row in sorted(found, key=lambda each: each[0]))


def _heading(day: Day, calendar: Calendar) -> str:
    over = "  !" if day.overloads else ""
    return f"{day_words(day.date)}{'  today' if day.date == calendar.today else ''}{over}"


def _notes(day: Day, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """The holiday that a day is, and the freeze that begins on it, or had begun when the calendar begins."""
    if day.holiday:
        yield "holiday:", day.holiday
    days, freezes = calendar.plan.days, calendar.plan.settings.freezes
    number = days.freeze(day.date)
    if number is not None and (day.date == calendar.first or days.freeze(day.date - timedelta(days=1)) != number):
        to = freezes[number].to
        until = " until further notice" if to is None else f" until {day_words(to)}" if to > day.date else ""
        yield f"nothing goes out{until}:", day.freeze


def _waiting(post: Post, calendar: Calendar, found: Mapping[str, int], terminal: Terminal) -> Row:
    """A post without a day; what is known of its age is how long ago somebody asked for it."""
    variants = calendar.plan.variants_of(post)
    texts = (variant.text.strip() for variant in variants)
    age = (calendar.today - post.requested).days if post.requested else 0
    notes = [plural(found[post.path], "finding")] if post.path in found else []
    notes += [f"asked for {plural(age, 'day')} ago"] if age > 0 else []
    return Row(
        status=post.status.value,
        channels=_channels(post, (), (), calendar, terminal),
        name=terminal.clean(post.name),
        note=", ".join(notes),
        line=terminal.clean(next((text.splitlines()[0] for text in texts if text), "")),
    )
