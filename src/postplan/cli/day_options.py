"""Reading the options of `postplan calendar`: which days, which posts, how wide."""

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
    """The requested days, as typed."""

    month: str | None = None
    week: bool = False
    days: str | None = None
    first: str | None = None

    def refuse(self) -> None:
        """Raise UserError where the options contradict each other."""
        options = (("--week", self.week or None), ("--days", self.days), ("--from", self.first))
        others = [name for name, given in options if given is not None]
        if self.month is not None and others:
            raise UserError(f"a month and `{others[0]}` can't be combined", help="use only one of them")
        if self.week and self.days is not None:
            raise UserError("`--week` and `--days` can't be combined", help="use only one of them")


def read_period(span: Span, plan: Plan, chosen: Chosen) -> Period:
    """The days of a calendar; UserError where they can't be read."""
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
    """A whole number of days; ValueError for any other text, and for one with too many digits."""
    if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) < len("1000000")):
        msg = f"`{text}` isn't a number of days; write one like `14`"
        raise ValueError(msg)
    return int(text)


def read_columns(text: str | None, least: int, most: int) -> int | None:
    """`--width`; None where it is not given. UserError where it isn't a number from `least` to `most`."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()) or not least <= int(text[:6]) <= most:
        raise UserError(f"--width: `{text}` isn't a number from {least} to {most}", help="write one like `100`")
    return int(text)


def read_chosen(
    plan: Plan,
    channels: Iterable[str] | None,
    owners: Iterable[str] | None,
    campaigns: Iterable[str] | None,
    statuses: Iterable[str] | None,
) -> Chosen:
    """What to show; UserError for a name the plan doesn't have."""
    people = {*plan.settings.team, *(post.owner for post in plan.posts if post.owner)}
    pushes = {*plan.settings.campaigns, *(post.campaign for post in plan.posts if post.campaign)}
    return Chosen(
        channels=_known("channel", channels, plan.channels),
        owners=_known("owner", owners, people),
        campaigns=_known("campaign", campaigns, pushes),
        statuses=tuple(map(Status, _known("status", statuses, [status.value for status in Status]))),
    )


def _known(what: str, given: Iterable[str] | None, known: Iterable[str]) -> tuple[str, ...]:
    return read_names(given, known, f"--{what}: this plan has no {what} `{{name}}`")
