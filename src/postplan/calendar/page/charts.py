"""How full the days are, as drawings: a strip a feed against its cap, and the quarter of a year as a heat map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from postplan.calendar.calendar import Calendar, Strip, Week
from postplan.calendar.page.marks import Mark
from postplan.plan.times.week import MONTHS, day_words
from postplan.text.plural import plural

STEP, HIGH = 10, 30
"""The width of a day and the height of a full strip, in the drawing's own units."""
_WARMEST = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """A day of a strip, in the units of the drawing; `label` is the day of the month where one is written below."""

    x: int
    y: float
    height: float
    count: int
    over: bool
    label: str


@dataclass(frozen=True, slots=True)
class Total:
    """A week of a strip: its number, how many posts, and whether that is more than it may hold."""

    week: int
    words: str
    over: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A strip. `cap` is where the line of its limit is, None where there is none; `words` say what it shows."""

    marks: tuple[Mark, ...]
    surface: str
    bars: tuple[Bar, ...]
    width: int
    cap: float | None
    limits: str
    words: str
    posts: int
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class Warm:
    """A day of the heat map: its place in the month's grid, how warm it is (0 to 4), how many posts."""

    column: int
    row: int
    level: int
    count: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the heat map, and what it says in words."""

    name: str
    days: tuple[Warm, ...]
    posts: int
    words: str


def drawings(calendar: Calendar, marks: dict[str, Mark]) -> tuple[Drawing, ...]:
    """A strip for every feed that has posts or a limit."""
    return tuple(_drawing(strip, calendar, marks) for strip in calendar.strips)


def _drawing(strip: Strip, calendar: Calendar, marks: dict[str, Mark]) -> Drawing:
    days = sorted(strip.counts)
    most = max((*strip.counts.values(), strip.per_day or 0, 1))
    posts = sum(strip.counts.values())
    busiest = max(days, key=lambda day: (strip.counts[day], -day.toordinal()), default=None)
    limits = _limits(strip)
    said = plural(posts, "post")
    at_most = f", most on {day_words(busiest)}: {strip.counts[busiest]}" if busiest and posts else ""
    return Drawing(
        marks=tuple(marks[name] for name in strip.channels if name in marks),
        surface=strip.surface,
        bars=tuple(_bars(strip, days, HIGH / most)),
        width=STEP * max(1, len(days)),
        cap=HIGH - strip.per_day * HIGH / most if strip.per_day else None,
        limits=limits,
        words=f"{said}{at_most}; {limits}",
        posts=posts,
        totals=tuple(_total(week, strip) for week in calendar.weeks),
    )


def _limits(strip: Strip) -> str:
    said = [f"{strip.per_day} a day" if strip.per_day else "", f"{strip.per_week} a week" if strip.per_week else ""]
    return f"limit {', '.join(filter(None, said))}" if any(said) else "no limit known"


def _bars(strip: Strip, days: Sequence[date], scale: float) -> Iterator[Bar]:
    for place, day in enumerate(days):
        count, limit = strip.counts[day], strip.day_limits.get(day, strip.per_day)
        height = round(count * scale, 1)
        label = str(day.day) if day.weekday() == 0 else ""
        yield Bar(place * STEP, HIGH - height, height, count, limit is not None and count > limit, label)


def _total(week: Week, strip: Strip) -> Total:
    count = sum(strip.counts.get(day.date, 0) for day in week.days)
    over = any(each.channels == strip.channels for each in week.overloads)
    return Total(week.number, f"{count}/{strip.per_week}" if strip.per_week else str(count), over)


def quarter(calendar: Calendar) -> tuple[Month, ...]:
    """The months of the heat map, in their order."""
    months = sorted({(day.year, day.month) for day in calendar.heat})
    most = max(calendar.heat.values(), default=0)
    start = calendar.weeks[0].days[0].date.weekday() if calendar.weeks else 0
    return tuple(_month(calendar, *month, most, start) for month in months)


def _month(calendar: Calendar, year: int, month: int, most: int, start: int) -> Month:
    days = [day for day in sorted(calendar.heat) if (day.year, day.month) == (year, month)]
    offset = (days[0].weekday() - start) % 7
    warm = tuple(
        Warm((place + offset) // 7, (place + offset) % 7, _level(calendar.heat[day], most), calendar.heat[day])
        for place, day in enumerate(days)
    )
    posts, busy = sum(each.count for each in warm), sum(each.count > 0 for each in warm)
    name = MONTHS[month - 1]
    words = f"{name} {year}: {plural(posts, 'post')} on {plural(busy, 'day')}"
    return Month(name, warm, posts, words)


def _level(count: int, most: int) -> int:
    """0 for nothing; else how warm, of four steps to the busiest day of the quarter."""
    return -(-count * _WARMEST // max(most, _WARMEST))
