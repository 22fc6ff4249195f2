"""`postplan due`: what has to be done next, and by whom."""

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
            metavar="NAMES", help="Show only what these people own or have to do (comma-separated, repeatable)."
        ),
    ] = None,
    format_: Annotated[str, format_option("Output format", names_in("postplan.agenda.due"))] = "text",
    output: Output = None,
    today: Today = None,
    config: Config = None,
) -> None:
    """Show what has to be done next, overdue first: write, get media, review, sign off, schedule, publish.

    Due dates count back from each post's date by the plan's `lead-times`, in working days; a step without a lead time
    is due on the last working day before the post goes out. `!` marks a week in which someone has more posts than
    their `per-week`.

    Exit code 0: shown. 2: the command could not run.
    """
    from postplan.agenda.due import names, render
    from postplan.cli.arguments import read_format, read_names, read_today
    from postplan.cli.paths import refuse_own
    from postplan.plan.work.upcoming import due as due_in, people
    from postplan.rules.plugins import rules_without_local
    from postplan.run import load

    form = read_format(format_, names())
    plan = load(now=read_today(today), config=config, rules=rules_without_local)
    refuse_own(output, plan)
    owners = read_names(owner, people(plan), "--owner: this plan has nobody called `{name}`")
    found = due_in(plan, days, owners)
    _notes(found)
    text = render(form, found, None if output else terminal_columns())
    if output:
        save(output, text)
    else:
        say(text)


def _notes(found: "Due") -> None:
    for name in found.unsaid:
        note(f"note: `lead-times.{name}` isn't set, so no time is reserved for it")
