"""A card a post: what a manager sees of it at a glance, and everything that opens from there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from postplan.calendar.calendar import Calendar, Entry
from postplan.calendar.page.marks import Mark, marks
from postplan.calendar.page.notes import Note, notes
from postplan.calendar.page.shown import Shown, shown
from postplan.calendar.page.tiles import Gallery, Tile
from postplan.lint.finding import Diagnostic
from postplan.plan.keys.post import Post, Status
from postplan.plan.times.week import day_words
from postplan.plan.variant import Variant


@dataclass(frozen=True, slots=True)
class Card:
    """A post at one moment, with the channels that share it; without `day` where it has none.

    `key` is its name on the page. `time` is `09:00`, or `open`; `facts` are what else its file says, each with its
    name. `others` are the cards of the same post at other moments. `about_post` are findings about all of it.
    """

    key: str
    name: str
    path: str
    status: Status
    day: date | None
    time: str
    owner: str
    campaign: str
    line: str
    past: bool
    marks: tuple[Mark, ...]
    thumb: Tile | None
    facts: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    shown: tuple[Shown, ...]
    others: tuple["Card", ...] = ()

    @property
    def when(self) -> str:
        """Day and time in words: `Tue 1 Dec 09:00`."""
        return f"{day_words(self.day)} {self.time}" if self.day else "no date yet"

    @property
    def channels(self) -> str:
        """The names of its channels, in words."""
        return ", ".join(mark.name for mark in self.marks) or "no channel"

    @property
    def about_post(self) -> tuple[Note, ...]:
        """What was found of the post itself, and what no channel here shows beside the thing it is about."""
        beside = {id(note) for each in self.shown for note in each.notes}
        return tuple(note for note in self.notes if id(note) not in beside)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(note.severity == "error" for note in self.notes)

    @property
    def found(self) -> str:
        """How many findings there are, in words; empty where there are none."""
        warnings = len(self.notes) - self.errors
        return ", ".join(filter(None, (_number(self.errors, "error"), _number(warnings, "warning"))))


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of a calendar: of its days, by entry, and of what has no day yet."""

    by_entry: Mapping[int, Card]
    undated: tuple[Card, ...]
    marks: Mapping[str, Mark]

    def of(self, entry: Entry) -> Card:
        """The card of an entry of the calendar."""
        return self.by_entry[id(entry)]

    @property
    def every(self) -> tuple[Card, ...]:
        """All cards, in the order of time, and the undated last."""
        return (*self.by_entry.values(), *self.undated)


@dataclass(frozen=True, slots=True)
class _Page:
    """What all cards share: the marks of the channels, and the previews."""

    marks: Mapping[str, Mark]
    gallery: Gallery


def deck(calendar: Calendar, gallery: Gallery) -> Deck:
    """The cards of a calendar."""
    page = _Page(marks(calendar.plan.channels), gallery)
    entries = list(calendar.entries)
    dated = {id(entry): _dated(f"p{number}", entry, page) for number, entry in enumerate(entries)}
    undated = tuple(_undated(calendar, page, len(entries)))
    paths: dict[str, list[Card]] = defaultdict(list)
    for card in (*dated.values(), *undated):
        paths[card.path].append(card)
    linked = {key: _with_others(card, paths[card.path]) for key, card in dated.items()}
    return Deck(linked, tuple(_with_others(card, paths[card.path]) for card in undated), page.marks)


def _with_others(card: Card, same: Sequence[Card]) -> Card:
    return replace(card, others=tuple(each for each in same if each is not card)) if len(same) > 1 else card


def _dated(key: str, entry: Entry, page: _Page) -> Card:
    card = _card(key, entry.post, entry.variants, entry.findings, page)
    time = f"{entry.time:%H:%M}" if entry.time else "open"
    return replace(card, day=entry.day, time=time, status=entry.status, past=entry.past, line=entry.line)


def _undated(calendar: Calendar, page: _Page, start: int) -> Iterator[Card]:
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in calendar.findings:
        found[finding.at.path].append(finding)
    wanted = calendar.chosen.channels
    for number, post in enumerate(calendar.undated, start):
        every = [each for each in calendar.plan.variants_of(post) if each.day is None]
        variants = tuple(each for each in every if not wanted or each.channel.name in wanted)
        yield _card(f"p{number}", post, variants, found[post.path], page)


def _card(
    key: str,
    post: Post,
    variants: Sequence[Variant],
    findings: Iterable[Diagnostic],
    page: _Page,
) -> Card:
    said = notes(findings)
    seen = tuple(shown(each, page.marks[each.channel.name], page.gallery, said) for each in variants)
    pictures = (tile for each in seen for tile in each.tiles if tile.picture)
    return Card(
        key=key,
        name=post.name,
        path=post.path,
        status=post.status,
        day=None,
        time="",
        owner=post.owner or "",
        campaign=post.campaign or "",
        line=_line(variants, post),
        past=False,
        marks=tuple(each.mark for each in seen),
        thumb=next(pictures, None),
        facts=tuple(_facts(post)),
        notes=said,
        shown=seen,
    )


def _line(variants: Sequence[Variant], post: Post) -> str:
    texts = (text.strip() for text in (*(variant.text for variant in variants), post.text or ""))
    return next((text.splitlines()[0] for text in texts if text), "")


def _facts(post: Post) -> Iterator[tuple[str, str]]:
    """What a file says of its post that is shown nowhere else, in words; never its notes, which are internal."""
    for name, value in (
        ("Pillar", post.pillar),
        ("Goal", post.goal),
        ("Fixed", post.fixed),
        ("Reason", post.reason if not post.fixed else None),
        ("Signed off", _sign_off(post)),
        ("To be signed off by", post.approver if not post.approved else None),
        ("Asked for", day_words(post.requested) if post.requested else None),
    ):
        if value:
            yield name, value


def _sign_off(post: Post) -> str:
    if not post.approved:
        return ""
    by, on = post.approved.by, post.approved.on
    return " ".join(filter(None, (f"by {by}" if by else "", f"on {day_words(on)}" if on else "")))


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}" if number else ""
