"""`postplan calendar`: what goes out when."""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.color import Color, wants_color
from postplan.cli.output import note, save, say
from postplan.cli.progress import progress
from postplan.cli.shared_options import AllowLocalPlugins, Config, Output, Today, format_option
from postplan.modules import names_in

if TYPE_CHECKING:
    from postplan.calendar.calendar import Calendar
    from postplan.calendar.formats import CalendarOptions
    from postplan.plan.plan import Plan

app = typer.Typer(add_completion=False, rich_markup_mode=None)

NARROWEST, USUAL, WIDEST = 40, 100, 200
"""Columns: the minimum of a calendar, the default where there is no terminal, and the maximum."""


@app.command()
def calendar(
    month: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MONTH",
            help="`2026-12`, `december`, `dec 2026` or `next`; by default the month of the next planned post.",
            show_default=False,
        ),
    ] = None,
    *,
    week: Annotated[bool, typer.Option("--week", help="Show one week: this week, or the week of `--from`.")] = False,
    days: Annotated[
        str | None, typer.Option(metavar="N", help="Show this many days, starting today or on `--from`.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The first day; on its own, shows four weeks.")
    ] = None,
    channel: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Show only these channels (comma-separated, repeatable).")
    ] = None,
    owner: Annotated[list[str] | None, typer.Option(metavar="NAMES", help="Show only these people's posts.")] = None,
    campaign: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Show only posts of these campaigns.")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Show only posts with these statuses: `draft,review`.")
    ] = None,
    format_: Annotated[str, format_option("Output format", names_in("postplan.calendar.formats"))] = "text",
    output: Output = None,
    today: Today = None,
    width: Annotated[
        str | None, typer.Option(metavar="N", help="Width of the text, in columns.", show_default="the terminal's")
    ] = None,
    config: Config = None,
    allow_local_plugins: AllowLocalPlugins = False,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
) -> None:
    """Show what goes out when, and which days are too full.

    Uses the plan in the current folder or in the nearest folder above it. Exit code 0: shown. 2: the command could not
    run.
    """
    from postplan.calendar.formats import names, render
    from postplan.calendar.view import view
    from postplan.cli.arguments import read_format, read_today
    from postplan.cli.day_options import Span, read_chosen, read_columns, read_period
    from postplan.cli.paths import refuse_own
    from postplan.rules.plugins import rules_of
    from postplan.run import check, load

    rules_here = partial(rules_of, allow_local=allow_local_plugins)
    form, columns = read_format(format_, names()), read_columns(width, NARROWEST, WIDEST)
    span = Span(" ".join(month) if month else None, week, days, from_)
    span.refuse()
    now = read_today(today)
    with progress() as on_progress:
        plan = load(now=now, config=config, on_progress=on_progress, rules=rules_here)
    refuse_own(output, plan)
    chosen = read_chosen(plan, channel, owner, campaign, status)
    period = read_period(span, plan, chosen)
    shown = view(plan, check(plan, rules=rules_here(plan.settings, plan.root)), period, chosen)
    _notes(plan)
    text = render(form, shown, _options(form, shown, columns, color, file=output is not None))
    if output:
        save(output, text)
    else:
        say(text)


def _options(form: str, shown: "Calendar", columns: int | None, color: Color, *, file: bool) -> "CalendarOptions":
    """How to render: a file gets no colour and the default width."""
    from postplan.calendar.formats import CalendarOptions

    previews = {}
    if form == "html":
        from postplan.calendar.page.tiles import pictured
        from postplan.media.thumbnail import previews as draw

        previews = draw(shown.plan.root, pictured(shown))
    wide = columns or (USUAL if file else _terminal())
    return CalendarOptions(wide, not file and wants_color(color), ascii=not (file or _has_marks()), previews=previews)


def _terminal() -> int:
    """The columns of the terminal, within what a calendar can use."""
    if not sys.stdout.isatty():
        return USUAL
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        columns = 0
    return min(max(columns or USUAL, NARROWEST), WIDEST)


def _has_marks() -> bool:
    """Whether standard output can encode the marks of posts."""
    try:
        "●○·…".encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _notes(plan: "Plan") -> None:
    if not plan.files:
        note(f"note: this plan has no posts yet; no file matches {', '.join(plan.settings.posts)}")
    unread = [file.path for file in plan.files if file.post is None]
    if unread:
        files = (
            f"`{unread[0]}` can't be read and is" if len(unread) == 1 else f"{len(unread)} files can't be read and are"
        )
        note(f"note: {files} missing here; run `postplan check` to see why")
