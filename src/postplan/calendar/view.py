"""A plan and its report as a calendar: what of them is shown, on which day, beside what else is to know of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from postplan.calendar.calendar import Calendar, Chosen, Day, Entry, Week
from postplan.calendar.day_context import DayContext, day_context
from postplan.calendar.period import Period, month_of, quarter_of
from postplan.lint.finding import Diagnostic
from postplan.lint.report import Report
from postplan.plan.keys.post import Post, Status
from postplan.plan.plan import Plan
from postplan.plan.times.week import week_number
from postplan.plan.variant import Variant

EVERYTHING = Chosen()


def view(plan: Plan, report: Report, period: Period, chosen: Chosen = EVERYTHING) -> Calendar:
    """The days of a period, in whole weeks of the plan, with what of it is chosen.

    Limits and overloads are those of the whole plan, whatever is chosen: an overload is shown where one of its posts
    is. What was rejected is shown only where that status is asked for.
    """
    findings = _by_post(plan, report.diagnostics)
    first, last = plan.days.week(period.first), _last_of(plan.days.week(period.last))
    quarter = quarter_of(period.first)
    there = [each for each in _parts(plan, chosen) if each.day is None or each.day <= max(last, quarter.last)]
    days = _entries((each for each in there if each.day and first <= each.day <= last), findings)
    undated = _posts(each.post for each in there if each.day is None and _waits(each))
    shown = {each.post.path for day in period.days for each in days.get(day, ())} | {post.path for post in undated}
    beside = day_context(plan, (first, last), period, chosen, _paths(days))
    return Calendar(
        title=period.title,
        first=period.first,
        last=period.last,
        today=plan.now.date(),
        weeks=tuple(_weeks(first, last, period, days, beside)),
        undated=undated,
        strips=beside.strips,
        heat=_heat(there, quarter),
        findings=tuple(each for path, group in findings.items() if path in shown for each in group),
        chosen=chosen,
        plan=plan,
    )


def usual_period(plan: Plan, chosen: Chosen = EVERYTHING) -> Period:
    """The month of the next chosen post that is planned; else that of the last one with a day; else this month."""
    now = plan.now.date()
    days = sorted(each.day for each in _parts(plan, chosen) if each.day and each.status.rank)
    return month_of(next((day for day in days if day >= now), days[-1] if days else now))


@dataclass(frozen=True, slots=True)
class _Part:
    """The variants of a post with one time and status; none of a post whose channels the plan does not know."""

    post: Post
    variants: tuple[Variant, ...]
    day: date | None
    time: datetime | None
    status: Status


def _parts(plan: Plan, chosen: Chosen) -> Iterator[_Part]:
    ranks = {name: rank for rank, name in enumerate(plan.channels)}
    for post in plan.posts:
        if _among(post.owner, chosen.owners) and _among(post.campaign, chosen.campaigns):
            for part in _of_post(plan, post, chosen.channels, ranks):
                if part.status in chosen.statuses or not (chosen.statuses or part.status is Status.REJECTED):
                    yield part


def _of_post(plan: Plan, post: Post, channels: Sequence[str], ranks: Mapping[str, int]) -> Iterator[_Part]:
    variants = plan.variants_of(post)
    if not variants and not channels:
        at = plan.times(post)
        yield _Part(post, (), at.day, at.time, post.status)
    groups: dict[tuple[date | None, float | None, Status], list[Variant]] = defaultdict(list)
    for each in variants:
        if _among(each.channel.name, channels):  # by the moment: two times of one clock face may be an hour apart
            groups[each.day, each.time.timestamp() if each.time else None, each.status].append(each)
    for (day, _, status), group in groups.items():
        there = tuple(sorted(group, key=lambda each: ranks[each.channel.name])) if len(group) > 1 else tuple(group)
        yield _Part(post, there, day, there[0].time, status)


def _among(value: str | None, wanted: Sequence[str]) -> bool:
    return not wanted or value in wanted


def _waits(part: _Part) -> bool:
    """Whether it may still get a day."""
    return part.status is not Status.PUBLISHED


def _posts(posts: Iterable[Post]) -> tuple[Post, ...]:
    return tuple({post.path: post for post in posts}.values())


def _entries(parts: Iterable[_Part], findings: Mapping[str, Sequence[Diagnostic]]) -> Mapping[date, tuple[Entry, ...]]:
    """The entries of each day, in the order of time."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for part in parts:
        assert part.day
        about = tuple(_about(part, findings.get(part.post.path, ())))
        days[part.day].append(Entry(part.post, part.variants, part.day, part.time, part.status, about))
    return {day: tuple(sorted(group, key=_order)) for day, group in days.items()}


def _about(part: _Part, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    names = {variant.channel.name for variant in part.variants}
    return (each for each in findings if not each.channels or not names.isdisjoint(each.channels))


def _order(entry: Entry) -> tuple[float, str]:
    return (entry.time.timestamp() if entry.time else float("-inf"), entry.post.path)


def _by_post(plan: Plan, diagnostics: Iterable[Diagnostic]) -> Mapping[str, list[Diagnostic]]:
    """Files of posts → what is found there, in the order of the report."""
    files = {post.path for post in plan.posts}
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in diagnostics:
        post = None if each.at.path in files else plan.by_id.get(each.post or "")
        found[post.path if post else each.at.path].append(each)
    return found


def _paths(days: Mapping[date, Sequence[Entry]]) -> frozenset[str]:
    return frozenset(entry.post.path for entries in days.values() for entry in entries)


def _weeks(
    first: date, last: date, period: Period, entries: Mapping[date, tuple[Entry, ...]], beside: DayContext
) -> Iterator[Week]:
    for number in range(0, (last - first).days, 7):
        start = first + timedelta(days=number)
        dates = [start + timedelta(days=step) for step in range(7)]
        days = tuple(_day(day, period, entries.get(day, ()), beside) for day in dates)
        yield Week(week_number(start), days, beside.per_week, beside.overloads.get(("week", start), ()))


def _day(day: date, period: Period, entries: tuple[Entry, ...], beside: DayContext) -> Day:
    return Day(
        date=day,
        inside=period.first <= day <= period.last,
        entries=entries,
        overloads=beside.overloads.get(("day", day), ()),
        open_slots=beside.open_slots.get(day, ()),
        holiday=beside.holidays.get(day, ""),
        freeze=beside.freezes.get(day, ""),
    )


def _heat(parts: Iterable[_Part], quarter: Period) -> Mapping[date, int]:
    met: dict[date, set[str]] = {day: set() for day in quarter.days}
    for part in parts:
        if part.day in met and part.status.rank and any(not variant.is_reply for variant in part.variants):
            met[part.day].add(part.post.path)
    return {day: len(paths) for day, paths in met.items()}


def _last_of(start: date) -> date:
    """The last day of the week that begins on this one."""
    return start + timedelta(days=6)
