"""`postplan ideas`: posts without a date, and rejected ones."""

from typing import Annotated

import typer

from postplan.cli.output import say, terminal_columns
from postplan.cli.shared_options import Config, Today, format_option
from postplan.modules import names_in

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def ideas(
    *,
    pillar: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Show only these pillars (comma-separated, repeatable).")
    ] = None,
    format_: Annotated[str, format_option("Output format", names_in("postplan.agenda.ideas"))] = "text",
    today: Today = None,
    config: Config = None,
) -> None:
    """Show posts without a date, and rejected posts with the reason, by pillar, oldest first.

    Age counts from `requested`, the day someone asked for the post; a post without it has no age.

    Exit code 0: shown. 2: the command could not run.
    """
    from postplan.agenda.ideas import names, render
    from postplan.cli.arguments import read_format, read_names, read_today
    from postplan.plan.work.undated import ideas as ideas_in, pillar_names
    from postplan.rules.plugins import rules_without_local
    from postplan.run import load

    form = read_format(format_, names())
    plan = load(now=read_today(today), config=config, rules=rules_without_local)
    unknown = "--pillar: no post has the pillar `{name}`"
    pillars = read_names(pillar, pillar_names(plan), unknown)
    say(render(form, ideas_in(plan, pillars), terminal_columns()))
