"""The days of a calendar as they are laid out: weeks, days, how dense they are on paper, and what to filter by."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from postplan.calendar.calendar import Calendar, Day, OpenSlot, OverloadNote, Week
from postplan.calendar.page.cards import Card, Deck
from postplan.plan.keys.post import Status
from postplan.plan.times.week import SHORT_DAYS, day_words

_CROWDED = 5
_LINES = {"airy": 13, "roomy": 34, "tight": 43}
"""How many lines of cards the weeks of one sheet of A4 hold together, by the size of letters."""
_SMALLEST = 45


@dataclass(frozen=True, slots=True)
class Square:
    """A day in the grid. `dense`: it holds so much that its cards become lines."""

    day: Day
    cards: tuple[Card, ...]
    today: bool
    weekend: bool

    @property
    def dense(self) -> bool:
        """Whether its cards become lines."""
        return len(self.cards) > _CROWDED

    @property
    def lines(self) -> int:
        """How many lines it takes on paper."""
        said = (self.day.holiday, self.day.freeze, self.day.overloads)
        return len(self.cards) + len(self.day.open_slots) + sum(map(bool, said))

    @property
    def bare(self) -> bool:
        """Whether there is nothing on it."""
        return not (self.cards or self.day.open_slots or self.day.holiday or self.day.freeze or self.day.overloads)


@dataclass(frozen=True, slots=True)
class Row:
    """A week in the grid."""

    week: Week
    squares: tuple[Square, ...]

    @property
    def total(self) -> str:
        """How many posts it holds, against the limit where there is one: `4/5`."""
        return f"{self.week.posts}/{self.week.limit}" if self.week.limit else str(self.week.posts)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to filter by: what it is called, its number on the page, and how many cards it keeps."""

    name: str
    value: str
    number: int
    cards: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One kind of choice: `channel`, `owner`, `status`, `campaign`."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that is laid out. `letters` is the size of letters on paper, `lines` how many a day has room for."""

    rows: tuple[Row, ...]
    weekdays: tuple[str, ...]
    filters: tuple[Filter, ...]
    statuses: tuple[tuple[Status, int], ...]
    overloads: tuple[OverloadNote, ...]
    open_slots: tuple[OpenSlot, ...]
    letters: str
    lines: int


def board(calendar: Calendar, cards: Deck) -> Board:
    """The grid of a calendar and what stands around it."""
    rows = tuple(_rows(calendar, cards))
    letters, lines = _paper(rows)
    dated = Counter(status for _, status in {(entry.post.path, entry.status) for entry in calendar.entries})
    return Board(
        rows,
        tuple(SHORT_DAYS[day.date.weekday()] for day in calendar.weeks[0].days) if calendar.weeks else (),
        tuple(filters(cards)),
        tuple((status, dated[status]) for status in reversed(Status) if dated[status]),
        tuple(calendar.overloads),
        tuple(slot for day in calendar.days for slot in day.open_slots),
        letters,
        lines,
    )


def _rows(calendar: Calendar, cards: Deck) -> Iterator[Row]:
    for week in calendar.weeks:
        squares = (_square(day, calendar, cards) for day in week.days)
        yield Row(week, tuple(squares))


def _square(day: Day, calendar: Calendar, cards: Deck) -> Square:
    there = tuple(cards.of(entry) for entry in day.entries) if day.inside else ()
    return Square(day, there, today=day.date == calendar.today, weekend=day.date.weekday() > 4)  # noqa: PLR2004 - Friday


def _paper(rows: Sequence[Row]) -> tuple[str, int]:
    """The largest letters in which all weeks fit on one sheet, and how many lines a day then has at most."""
    most = [max((square.lines for square in row.squares), default=0) for row in rows]
    wanted = sum(max(2, lines) for lines in most)
    for letters, lines in _LINES.items():
        if wanted <= lines:
            return letters, max(most, default=0)
    return "small", max(1, _SMALLEST // max(1, len(rows)))


def filters(cards: Deck) -> Iterator[Filter]:
    """What the cards can be chosen by; of one kind only what tells some of them apart from others."""
    every = cards.every
    per_channel = Counter(mark.name for card in every for mark in card.marks)
    named = [(name, name, mark.number) for name, mark in cards.marks.items()]
    yield Filter("channel", "Channel", tuple(Choice(*each, per_channel[each[0]]) for each in named))
    owners, campaigns = numbers(card.owner for card in every), numbers(card.campaign for card in every)
    per_owner, per_campaign = Counter(card.owner for card in every), Counter(card.campaign for card in every)
    yield Filter("owner", "Owner", _choices(owners, "nobody", per_owner))
    per_status = Counter(card.status for card in every)
    there = [status for status in Status if per_status[status]]
    statuses = tuple(Choice(status.value, status.value, status_number(status), per_status[status]) for status in there)
    yield Filter("status", "Status", statuses)
    yield Filter("campaign", "Campaign", _choices(campaigns, "no campaign", per_campaign))


def numbers(names: Iterator[str]) -> dict[str, int]:
    """A number on the page for each name, in the order of the letters; what has none comes last."""
    return {name: number for number, name in enumerate(sorted(set(names), key=lambda name: (not name, name)))}


def status_number(status: Status) -> int:
    """The number of a status on the page."""
    return list(Status).index(status)


def _choices(known: dict[str, int], unnamed: str, counts: Counter[str]) -> tuple[Choice, ...]:
    return tuple(Choice(name or unnamed, name, number, counts[name]) for name, number in known.items())


def overload_day(overload: OverloadNote) -> str:
    """When an overload is, in words: `Tue 1 Dec`, `the week of Mon 30 Nov`."""
    return day_words(overload.first) if overload.per == "day" else f"the week of {day_words(overload.first)}"
