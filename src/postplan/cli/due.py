"""`postplan due`: what has to happen next, and who it waits for."""

from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.output import note, save, say, terminal_columns
from postplan.cli.shared_options import Config, Output, Today, format_option
from postplan.modules import names_in

if TYPE_CHECKING:
    from postplan.plan.work.upcoming import Due

app = typer.Typer(add_completion=False, rich_markup_mode=None)


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
    format_: Annotated[str, format_option("How to tell it", names_in("postplan.agenda.due"))] = "text",
    output: Output = None,
    today: Today = None,
    config: Config = None,
) -> None:
    """Show what has to happen next, late first: to write, get pictures, review, sign off, schedule, publish.

    Days are counted back from each post's own through the plan's `lead-times`, in working days; what has none is due on
    the last working day before the post goes out. A week marked `!` holds more than a person carries.

    Exit code 0: shown, whatever is late. 2: it was not shown.
    """
    from postplan.agenda.due import names, render
    from postplan.cli.arguments import read_format, read_names, read_today
    from postplan.plan.work.upcoming import due as due_in, people
    from postplan.rules.plugins import rules_without_local
    from postplan.run import load

    form = read_format(format_, names())
    plan = load(now=read_today(today), config=config, rules=rules_without_local)
    owners = read_names(owner, people(plan), "--owner: nobody in this plan is called `{name}`")
    found = due_in(plan, days, owners)
    _notes(found)
    text = render(form, found, None if output else terminal_columns())
    if output:
        save(output, text)
    else:
        say(text)


def _notes(found: "Due") -> None:
    for name in found.unsaid:
        note(f"note: the plan has no `lead-times.{name}`: how long that takes is not counted")
