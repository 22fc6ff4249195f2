"""For a terminal: how full each day is at a glance, then what is too much, then every post in a line."""

from collections.abc import Iterator
from dataclasses import replace

from postplan.calendar.calendar import Calendar
from postplan.calendar.formats import CalendarOptions
from postplan.calendar.formats._agenda import agenda, overloads, undated
from postplan.calendar.formats._month import month
from postplan.calendar.formats._style import Terminal, terminal_style
from postplan.text.plural import plural
from postplan.text.printable import width


def render(calendar: Calendar, options: CalendarOptions) -> str:
    """The calendar in blocks with empty lines between; no line is wider than the sheet, if that has 40 columns."""
    terminal = terminal_style(options)
    grid = month(calendar, terminal, options.width)
    below = max(map(width, month(calendar, replace(terminal, color=False), options.width)), default=0)
    blocks = [
        [*_head(calendar, terminal, options.width, below), *_only(calendar, terminal, options.width)],
        grid,
        [*overloads(calendar, terminal, options.width)],
        [*agenda(calendar, terminal, options.width)],
        [*undated(calendar, terminal, options.width)],
        [*_foot(calendar, terminal, options.width)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _head(calendar: Calendar, terminal: Terminal, columns: int, below: int) -> Iterator[str]:
    """Which days and which zone, and on the right how much; in two lines where one does not hold it."""
    left = terminal.clip(f" {calendar.title}{terminal.between}{terminal.clean(calendar.zone)}", columns)
    right = plural(calendar.posts, "post")
    if calendar.overloads:
        right += terminal.between + plural(len(calendar.overloads), "overload")
    room = max(below, len(left) + len(right) + 3)
    if room > columns:
        yield terminal.paint(left, "heading")
        yield f" {right}"
    else:
        yield f"{terminal.paint(left, 'heading')}{right:>{room - len(left)}}"


def _only(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    """What of the plan is chosen, where not all of it is."""
    chosen = calendar.chosen
    parts = (
        ("channel", chosen.channels),
        ("owner", chosen.owners),
        ("campaign", chosen.campaigns),
        ("status", tuple(status.value for status in chosen.statuses)),
    )
    said = terminal.between.join(f"{key} {', '.join(map(terminal.clean, names))}" for key, names in parts if names)
    if said:
        yield terminal.clip(f" only: {said}", columns)


def _foot(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    if not any(calendar.entries):
        yield terminal.clip(f" Nothing is planned for {calendar.title}.", columns)
    if calendar.findings:
        said = f" {plural(len(calendar.findings), 'finding')}: see `postplan check`"
        yield terminal.paint(terminal.clip(said, columns), "finding")
