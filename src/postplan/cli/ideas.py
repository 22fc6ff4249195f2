"""`postplan ideas`: the undated and the rejected, ready to come back."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.options import Config, Today
from postplan.cli.output import say, terminal_columns
from postplan.errors import UserError

if TYPE_CHECKING:
    from postplan.plan.plan import Plan

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class Format(StrEnum):
    """How to tell it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


@app.command()
def ideas(
    *,
    pillar: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Only these pillars (comma-separated, repeatable).")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to tell it.")] = Format.TEXT,
    today: Today = None,
    config: Config = None,
) -> None:
    """Show what waits without a day, and what was rejected and why, by pillar, the oldest first.

    How old something is counts from `requested`, the day somebody asked for it; a post that does not say has no age.

    Exit code 0: shown. 2: it was not shown.
    """
    from postplan.calendar.ideas import render
    from postplan.cli.words import read_today
    from postplan.plan.ideas import ideas as ideas_in
    from postplan.run import load

    plan = load(now=read_today(today), config=config)
    say(render(format_, ideas_in(plan, _names(pillar, plan)), terminal_columns()))


def _names(given: Sequence[str] | None, plan: "Plan") -> tuple[str, ...]:
    """The pillars named; UserError for one the plan does not know."""
    from postplan.plan.ideas import pillar_names
    from postplan.text.likeness import did_you_mean

    known = pillar_names(plan)
    names = [name.strip() for each in given or () for name in each.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UserError(f"--pillar: no post of this plan has the pillar `{name}`", help=did_you_mean(name, known))
    return tuple(names)
