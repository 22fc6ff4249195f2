"""Which days, which posts and on what: what people type of a calendar, read."""

from collections.abc import Iterable
from dataclasses import dataclass

from postplan.calendar.calendar import Chosen
from postplan.calendar.period import FOUR_WEEKS, Period, days_from, read_month, week_of
from postplan.calendar.view import usual_period
from postplan.cli.arguments import read_names
from postplan.errors import UserError
from postplan.plan.keys.post import Status
from postplan.plan.plan import Plan
from postplan.plan.times.when import read_date


@dataclass(frozen=True, slots=True)
class Span:
    """The days somebody asks for, as they are typed."""

    month: str | None = None
    week: bool = False
    days: str | None = None
    first: str | None = None

    def refuse(self) -> None:
        """Nothing, where the days asked for are one thing; UserError where they contradict each other."""
        options = (("--week", self.week or None), ("--days", self.days), ("--from", self.first))
        others = [name for name, said in options if said is not None]
        if self.month is not None and others:
            raise UserError(f"a month and `{others[0]}` are two answers to which days", help="leave one of them out")
        if self.week and self.days is not None:
            raise UserError("`--week` and `--days` are two answers to how many days", help="leave one of them out")


def read_period(span: Span, plan: Plan, chosen: Chosen) -> Period:
    """The days of a calendar; UserError, with what to write, for what names none."""
    now = plan.now.date()
    option, usual = "", ""
    try:
        if span.month is not None:
            return read_month(span.month, now)
        option, usual = "--from: ", "write a day like `2026-12-01`"
        first = now if span.first is None else read_date(span.first)
        if span.week:
            return week_of(first, plan.settings.week_starts)
        option = "--days: "
        if span.days is not None:
            return days_from(first, read_number(span.days))
    except ValueError as error:
        message, _, action = str(error).partition("; ")
        raise UserError(f"{option}{message}", help=action or usual) from error
    return usual_period(plan, chosen) if span.first is None else days_from(first, FOUR_WEEKS)


def read_number(text: str) -> int:
    """A whole number as people type it; ValueError for any other text, and for one of more digits than a day has."""
    if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) < len("1000000")):
        msg = f"`{text}` is not a number that can be shown; write one like `14`"
        raise ValueError(msg)
    return int(text)


def read_columns(text: str | None, least: int, most: int) -> int | None:
    """`--width`; None where it is not given. UserError for what is no width between `least` and `most`."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()) or not least <= int(text[:6]) <= most:
        raise UserError(
            f"--width: `{text}` is not a width the calendar can have", help=f"write a number from {least} to {most}"
        )
    return int(text)


def read_chosen(
    plan: Plan,
    channels: Iterable[str] | None,
    owners: Iterable[str] | None,
    campaigns: Iterable[str] | None,
    statuses: Iterable[str] | None,
) -> Chosen:
    """What of the plan to show; UserError for a name that nobody and nothing in the plan has."""
    people = {*plan.settings.team, *(post.owner for post in plan.posts if post.owner)}
    pushes = {*plan.settings.campaigns, *(post.campaign for post in plan.posts if post.campaign)}
    return Chosen(
        channels=_known("channel", channels, plan.channels),
        owners=_known("owner", owners, people),
        campaigns=_known("campaign", campaigns, pushes),
        statuses=tuple(map(Status, _known("status", statuses, [status.value for status in Status]))),
    )


def _known(what: str, given: Iterable[str] | None, known: Iterable[str]) -> tuple[str, ...]:
    return read_names(given, known, f"--{what}: there is no {what} `{{name}}` in this plan")
