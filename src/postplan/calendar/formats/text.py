"""For a terminal: how full each day is at a glance, then what is too much, then every post in a line."""

from collections.abc import Iterator
from dataclasses import replace

from postplan.calendar.calendar import Calendar
from postplan.calendar.formats import Sheet
from postplan.calendar.formats._agenda import agenda, overloads, undated
from postplan.calendar.formats._month import month
from postplan.calendar.formats._style import Ink, ink_for
from postplan.text.plural import plural
from postplan.text.printable import width


def render(calendar: Calendar, sheet: Sheet) -> str:
    """The calendar in blocks with empty lines between; no line is wider than the sheet, if that has 40 columns."""
    ink = ink_for(sheet)
    grid = month(calendar, ink, sheet.width)
    below = max(map(width, month(calendar, replace(ink, color=False), sheet.width)), default=0)
    blocks = [
        [*_head(calendar, ink, sheet.width, below), *_only(calendar, ink, sheet.width)],
        grid,
        [*overloads(calendar, ink, sheet.width)],
        [*agenda(calendar, ink, sheet.width)],
        [*undated(calendar, ink, sheet.width)],
        [*_foot(calendar, ink, sheet.width)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _head(calendar: Calendar, ink: Ink, columns: int, below: int) -> Iterator[str]:
    """Which days and which zone, and on the right how much; in two lines where one does not hold it."""
    left = ink.clip(f" {calendar.title}{ink.between}{ink.clean(calendar.zone)}", columns)
    right = plural(calendar.posts, "post")
    if calendar.overloads:
        right += ink.between + plural(len(calendar.overloads), "overload")
    room = max(below, len(left) + len(right) + 3)
    if room > columns:
        yield ink.paint(left, "heading")
        yield f" {right}"
    else:
        yield f"{ink.paint(left, 'heading')}{right:>{room - len(left)}}"


def _only(calendar: Calendar, ink: Ink, columns: int) -> Iterator[str]:
    """What of the plan is chosen, where not all of it is."""
    chosen = calendar.chosen
    parts = (
        ("channel", chosen.channels),
        ("owner", chosen.owners),
        ("campaign", chosen.campaigns),
        ("status", tuple(status.value for status in chosen.statuses)),
    )
    said = ink.between.join(f"{key} {', '.join(map(ink.clean, names))}" for key, names in parts if names)
    if said:
        yield ink.clip(f" only: {said}", columns)


def _foot(calendar: Calendar, ink: Ink, columns: int) -> Iterator[str]:
    if not any(calendar.entries):
        yield ink.clip(f" Nothing is planned for {calendar.title}.", columns)
    if calendar.findings:
        said = f" {plural(len(calendar.findings), 'finding')}: see `postplan check`"
        yield ink.paint(ink.clip(said, columns), "finding")
