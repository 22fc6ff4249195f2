"""`postplan due`: what has to happen next, and who it waits for."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.options import Config, Output, Today
from postplan.cli.output import note, save, say, terminal_columns
from postplan.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postplan.plan.due import Due
    from postplan.plan.plan import Plan

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class Format(StrEnum):
    """How to tell it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    ICS = "ics"


@app.command()
def due(
    *,
    days: Annotated[int, typer.Option(metavar="N", min=1, max=366, help="How many days to look ahead.")] = 14,
    owner: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAMES", help="What these people own, and what waits for them (comma-separated, repeatable)."
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to tell it.")] = Format.TEXT,
    output: Output = None,
    today: Today = None,
    config: Config = None,
) -> None:
    """Show what has to happen next, late first: to write, get pictures, review, sign off, schedule, publish.

    Days are counted back from each post's own through the plan's `lead-times`, in working days; what has none is due on
    the last working day before the post goes out. A week marked `!` holds more than a person carries.

    Exit code 0: shown, whatever is late. 2: it was not shown.
    """
    from postplan.calendar.due import render
    from postplan.cli.words import read_today
    from postplan.plan.due import due as due_in
    from postplan.run import load

    plan = load(now=read_today(today), config=config)
    found = due_in(plan, days, _names(owner, plan))
    _notes(found)
    text = render(format_, found, None if output else terminal_columns())
    if output:
        save(output, text)
    else:
        say(text)


def _names(given: "Sequence[str] | None", plan: "Plan") -> tuple[str, ...]:
    """The people named; UserError for somebody the plan does not know."""
    from postplan.plan.due import people
    from postplan.text.likeness import did_you_mean

    known = people(plan)
    names = [name.strip() for each in given or () for name in each.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UserError(f"--owner: nobody in this plan is called `{name}`", help=did_you_mean(name, known))
    return tuple(names)


def _notes(found: "Due") -> None:
    for name in found.unsaid:
        note(f"note: the plan has no `lead-times.{name}`: how long that takes is not counted")
