"""The grid of a calendar: a row a week, a cell a day, and in it how much goes out."""

from collections.abc import Iterator, Sequence

from postplan.calendar.calendar import Calendar, Day, Entry, Week
from postplan.calendar.formats._style import Terminal
from postplan.plan.keys.post import Status
from postplan.plan.times.week import SHORT_DAYS

_FRAME = 5
"""Columns that a week takes beside its days and its total: its number, and spaces around both."""

_DAY = 4
"""Columns of a cell before its load: a mark, the day of the month, a space."""

_COMFORT = 9
"""Columns of a cell that leave air around it."""

_WEEKEND = 5


def month(calendar: Calendar, terminal: Terminal, columns: int) -> list[str]:
    """The lines of the grid and of its legend; none where so many columns do not hold it."""
    totals = [_total(week) for week in calendar.weeks]
    end = max(map(len, (*totals, "week")))
    cell = _cell(calendar, terminal, columns - _FRAME - end)
    if not cell:
        return []
    days = "".join(f" {SHORT_DAYS[day.date.weekday()]:<{cell - 1}}" for day in calendar.weeks[0].days)
    lines = [terminal.paint(f" wk {days} {'week':<{end}}".rstrip(), "dim")]
    for week, total in zip(calendar.weeks, totals, strict=True):
        row = "".join(_written(day, calendar, terminal, cell) for day in week.days)
        style = "overload" if week.overloads else "dim"
        lines.append(
            f"{terminal.paint(f' {week.number:>2}', 'dim')} {row} {terminal.paint(f'{total:<{end}}'.rstrip(), style)}"
        )
    return [*lines, *_legend(calendar, terminal, columns)]


def _cell(calendar: Calendar, terminal: Terminal, columns: int) -> int:
    """How wide a day is: as it takes to show every post, less where there is no room; 0 where it is too little."""
    every = [_loads(day, terminal) for week in calendar.weeks for day in week.days]
    least, most = (_DAY + max(len(loads[which]) for loads in every) + 1 for which in (-1, 0))
    room = columns // 7
    return min(room, max(_COMFORT, most)) if room >= least else 0


def _written(day: Day, calendar: Calendar, terminal: Terminal, cell: int) -> str:
    """A day and its load, as the cell allows."""
    number = f"{_mark(day, calendar)}{day.date.day}".rjust(_DAY - 1) + " "
    load = next(each for each in _loads(day, terminal) if len(each) < cell - _DAY)
    if day.date == calendar.today:
        style = "heading"
    else:
        style = "dim" if not day.inside or day.date.weekday() >= _WEEKEND else ""
    shown = terminal.paint(number, style) if style else number
    marks = terminal.paint(load, "overload") if day.overloads else load
    return f"{shown}{marks}{' ' * (cell - _DAY - len(load))}"


def _mark(day: Day, calendar: Calendar) -> str:
    if day.date == calendar.today:
        return ">"
    return "x" if day.freeze else "h" if day.holiday else ""


def _loads(day: Day, terminal: Terminal) -> Sequence[str]:
    """Ways to say how much a day holds, from the longest to the shortest."""
    marks = "".join(_posts(day, terminal))
    slots = terminal.slot * len({slot.time for slot in day.open_slots})
    over = "!" if day.overloads else ""
    count = f"{terminal.waiting if terminal.waiting in marks else marks[:1]}{len(marks)}" if len(marks) > 1 else marks
    ways = (marks + slots, marks + slots[:1], count + slots[:1], count)
    return [way + over for way in ways]


def _posts(day: Day, terminal: Terminal) -> Iterator[str]:
    """A mark a post, in the order of the posts' first times."""
    posts: dict[str, list[Entry]] = {}
    for entry in day.entries:
        posts.setdefault(entry.post.path, []).append(entry)
    for entries in posts.values():
        if not any(entry.status.rank for entry in entries):
            yield "?"
        else:
            approved = all(entry.status.rank >= Status.APPROVED.rank for entry in entries)
            yield terminal.approved if approved else terminal.waiting


def _total(week: Week) -> str:
    limit = f"/{week.limit}" if week.limit else ""
    return f"{week.posts}{limit}{' !' if week.overloads else ''}"


def _legend(calendar: Calendar, terminal: Terminal, columns: int) -> Iterator[str]:
    """What the marks mean, of those there are, in as few lines as hold them."""
    days = [day for week in calendar.weeks for day in week.days]
    drawn = {mark for day in days for mark in (*_loads(day, terminal)[0], _mark(day, calendar))}
    if any(week.overloads for week in calendar.weeks):
        drawn.add("!")
    meanings = (
        (terminal.approved, "approved"),
        (terminal.waiting, "not approved yet"),
        ("?", "idea or rejected"),
        ("!", "more than the limit"),
        (terminal.slot, "empty slot"),
        ("h", "holiday"),
        ("x", "freeze: nothing goes out"),
        (">", "today"),
    )
    line = ""
    for mark, meaning in meanings:
        if mark in drawn:
            said = f"   {mark} {meaning}" if line else f" {mark} {meaning}"
            if len(line) + len(said) > columns:
                yield line
                said, line = f" {mark} {meaning}", ""
            line += said
    if line:
        yield line
