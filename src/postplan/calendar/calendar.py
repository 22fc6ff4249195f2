"""What a calendar shows, as values: days with what goes out on them, how full they are, and what else is to know."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from postplan.lint.finding import Diagnostic
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import Plan
from postplan.plan.variant import Variant


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A post at one moment, with every channel it goes out on then in the same status, in the order of the settings.

    `time` is None while it is open: the entry then stands first on its day. `findings` are those of the post that are
    about these channels or about all of them.
    """

    post: Post
    variants: tuple[Variant, ...]
    day: date
    time: datetime | None
    status: Status
    findings: tuple[Diagnostic, ...] = ()

    @property
    def channels(self) -> tuple[str, ...]:
        """The names of its channels."""
        return tuple(variant.channel.name for variant in self.variants)

    @property
    def past(self) -> bool:
        """Whether it is public already."""
        return all(variant.past for variant in self.variants) if self.variants else self.status is Status.PUBLISHED

    @property
    def counts(self) -> bool:
        """Whether an audience meets it: not an idea, nor what was rejected, nor an answer to somebody's post."""
        return self.status.rank > 0 and any(not variant.is_reply for variant in self.variants)

    @property
    def line(self) -> str:
        """The first line of what it says, on the first of its channels that says anything."""
        return next((variant.text.strip().splitlines()[0] for variant in self.variants if variant.text.strip()), "")


@dataclass(frozen=True, slots=True)
class OverloadNote:
    """More than a day or a week may hold, on the feed of `channels`, or for the whole audience where there are none.

    `paths` are the files of the posts that make it up.
    """

    per: Literal["day", "week"]
    first: date
    channels: tuple[str, ...]
    count: int
    limit: int
    paths: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What is said of it: `3 posts on instagram, limit 2`."""
        where = f"on {', '.join(self.channels)}" if self.channels else "across all channels"
        return f"{self.count} posts {where}, limit {self.limit}"


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """A slot of a channel that nothing is planned for yet; `time` is aware and in the plan's zone."""

    channel: str
    time: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Day:
    """One day of the plan.

    `inside` is false for the days of other months that fill the first and last week. `overloads` are the day's own.
    `posts` counts what the audience meets: one post on four channels once.
    """

    date: date
    inside: bool
    entries: tuple[Entry, ...]
    overloads: tuple[OverloadNote, ...] = ()
    open_slots: tuple[OpenSlot, ...] = ()
    holiday: str = ""
    freeze: str = ""

    @property
    def posts(self) -> int:
        """How many posts go out, each counted once."""
        return len({entry.post.path for entry in self.entries if entry.counts})


@dataclass(frozen=True, slots=True, eq=False)
class Week:
    """Seven days from the plan's first day of the week.

    `number` is that of ISO 8601: of the week that holds most of these days. `limit` is the audience's per week; of a
    calendar of one channel, that channel's. `overloads` are the week's own.
    """

    number: int
    days: tuple[Day, ...]
    limit: int | None = None
    overloads: tuple[OverloadNote, ...] = ()

    @property
    def posts(self) -> int:
        """How many posts go out on its seven days, each counted once: what its limit is about."""
        return len({entry.post.path for day in self.days for entry in day.entries if entry.counts})

    @property
    def full(self) -> bool:
        """Whether it, or one of its days that are inside, holds more than it may."""
        return bool(self.overloads) or any(day.overloads for day in self.days if day.inside)


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """How full one feed is, day by day: `counts` has every day inside; None limits are not known.

    `day_limits` has the days whose limit is another one, because the plan makes an exception.
    """

    channels: tuple[str, ...]
    surface: str
    counts: Mapping[date, int]
    per_day: int | None
    per_week: int | None
    day_limits: Mapping[date, int]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the plan a calendar shows; an empty tuple means everything."""

    channels: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The days from `first` to `last`, both included, with all that is planned on them.

    `title` says which days: `December 2026`, `14 - 20 December 2026`. `undated` are ideas and everything else without a
    day, on one of its channels at least, that is neither rejected nor public, in the order of the files. `heat` counts
    posts a day for the quarter of a year from the month of `first`. `findings` are the report's about posts that are
    shown. `today` is in the plan's zone.
    """

    title: str
    first: date
    last: date
    today: date
    weeks: tuple[Week, ...]
    undated: tuple[Post, ...]
    strips: tuple[Strip, ...]
    heat: Mapping[date, int]
    findings: tuple[Diagnostic, ...]
    chosen: Chosen
    plan: Plan

    @property
    def zone(self) -> str:
        """The plan's zone, by its name."""
        return str(self.plan.settings.timezone)

    @property
    def days(self) -> Iterator[Day]:
        """Its days, without those of other months."""
        return (day for week in self.weeks for day in week.days if day.inside)

    @property
    def entries(self) -> Iterator[Entry]:
        """Everything that goes out, in the order of time."""
        return (entry for day in self.days for entry in day.entries)

    @property
    def posts(self) -> int:
        """How many posts go out, each counted once."""
        return len({entry.post.path for entry in self.entries if entry.counts})

    @property
    def overloads(self) -> Sequence[OverloadNote]:
        """Days and weeks that hold more than they may: those of days first within their week."""
        return [each for week in self.weeks for each in (*_of_days(week), *week.overloads)]


def _of_days(week: Week) -> Iterator[OverloadNote]:
    return (each for day in week.days if day.inside for each in day.overloads)
