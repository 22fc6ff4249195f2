"""For a pull request: a table a week, a post a line, so that two months compare line by line.

Everything that is a person's words stands in a code span: there no `@name` calls anybody, and no `#12`, address or
commit becomes a link (GitHub Flavored Markdown, Code spans).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from postplan.calendar.calendar import Calendar, Day, Entry, OverloadNote, Week
from postplan.calendar.escape import clock, one_line, problems
from postplan.calendar.formats import CalendarOptions
from postplan.lint.finding import Diagnostic
from postplan.plan.keys.post import Post
from postplan.plan.times.week import day_words
from postplan.text.plural import plural
from postplan.text.printable import clip

COLUMNS = ("Day", "Time", "Channels", "Status", "Post", "Owner", "Says", "Findings")

_SAYS = 80
_TICKS = re.compile("`+")


def render(calendar: Calendar, options: CalendarOptions) -> str:  # noqa: ARG001 - Markdown has no width
    """A heading, a table a week with what is to know of it, what has no day yet, and the findings."""
    parts = [f"# {calendar.title}", _summary(calendar)]
    for week in calendar.weeks:
        parts += _week(week)
    parts += _list("Without a day", (_idea(calendar, post) for post in calendar.undated))
    parts += _list("Findings", map(_finding, calendar.findings))
    return "\n\n".join(parts) + "\n"


def code(text: str | None) -> str:
    """The words in one line as a code span; nothing for none."""
    shown = one_line(text)
    if not shown:
        return ""
    fence = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    space = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{fence}{space}{shown}{space}{fence}"


def _summary(calendar: Calendar) -> str:
    counts = [plural(calendar.posts, "post"), plural(len(calendar.overloads), "overload")]
    found = problems(calendar.findings) or "no findings"
    chosen = [
        f" Only {what} {', '.join(map(code, names))}."
        for what, names in zip(("channel", "owner", "campaign", "status"), _chosen(calendar), strict=True)
        if names
    ]
    return f"{', '.join(counts)}, {found}. Times are those of {code(calendar.zone)}.{''.join(chosen)}"


def _chosen(calendar: Calendar) -> tuple[tuple[str, ...], ...]:
    chosen = calendar.chosen
    return chosen.channels, chosen.owners, chosen.campaigns, chosen.statuses


def _week(week: Week) -> Iterator[str]:
    days = [day for day in week.days if day.inside]
    if not days:
        return
    span = " to ".join(dict.fromkeys(day_words(day.date) for day in (days[0], days[-1])))
    yield f"## Week {week.number}: {span}, {_load(week, days)}{' !' if week.full else ''}"
    rows = [_row(day, entry) for day in days for entry in day.entries]
    if rows:
        yield "\n".join([_cells(COLUMNS), _cells("---" for _ in COLUMNS), *rows])
    overloads = (*(each for day in days for each in day.overloads), *week.overloads)
    notes = [*map(_overload, overloads), *_notes(days)]
    if notes:
        yield "\n".join(f"- {note}" for note in notes)


def _load(week: Week, days: list[Day]) -> str:
    """`4 posts`; with what the whole week holds where that is more, or where a limit is set for it."""
    here = len({entry.post.path for day in days for entry in day.entries if entry.counts})
    whole = f"{week.posts} of {week.limit}" if week.limit else str(week.posts)
    return plural(here, "post") + (f", {whole} in the week" if whole != str(here) else "")


def _row(day: Day, entry: Entry) -> str:
    return _cells(
        (
            day_words(day.date) + (" !" if day.overloads else ""),
            clock(entry.time) or "open",
            ", ".join(map(code, entry.channels)),
            entry.status,
            code(entry.post.name),
            code(entry.post.owner),
            code(clip(one_line(entry.line), _SAYS)),
            problems(entry.findings),
        )
    )


def _cells(cells: Iterable[str]) -> str:
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return "".join(f"| {cell} " if cell else "| " for cell in escaped) + "|"


def _overload(overload: OverloadNote) -> str:
    when = day_words(overload.first) if overload.per == "day" else f"the week of {day_words(overload.first)}"
    return f"**Overload**, {when}: {code(overload.words)}"


def _notes(days: list[Day]) -> Iterator[str]:
    """Holidays, freezes in one line each however many days they last, and slots that are still empty."""
    yield from (f"Holiday, {day_words(day.date)}: {code(day.holiday)}" for day in days if day.holiday)
    for because, frozen in groupby(days, key=lambda day: day.freeze):
        if because:
            first, *rest = [day_words(day.date) for day in frozen]
            yield f"Freeze, {first}{f' to {rest[-1]}' if rest else ''}: {code(because)}"
    for slot in (slot for day in days for slot in day.open_slots):
        yield f"Empty slot, {day_words(slot.time.date())} {clock(slot.time)}: {code(slot.channel)}"


def _idea(calendar: Calendar, post: Post) -> str:
    channels = ", ".join(map(code, calendar.plan.channel_names(post)))
    said = next((variant.text for variant in calendar.plan.variants_of(post) if variant.text), post.text or "")
    line = code(clip(one_line(said.strip().partition("\n")[0]), _SAYS))
    return ", ".join(part for part in (code(post.name), post.status, channels, line) if part)


def _finding(finding: Diagnostic) -> str:
    start = finding.at.span.start
    place = code(f"{finding.at.path}:{start.line}:{start.column}")
    return f"{finding.severity} {code(finding.rule)} in {place}: {code(finding.message)}"


def _list(heading: str, items: Iterable[str]) -> list[str]:
    """A heading with a list; nothing for an empty one."""
    told = [f"- {item}" for item in items]
    return [f"## {heading}", "\n".join(told)] if told else []
