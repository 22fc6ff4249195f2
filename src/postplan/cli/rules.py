"""`postplan rules`: list the rules."""

from itertools import groupby
from operator import attrgetter
from typing import Annotated

import typer

from postplan.cli.output import say
from postplan.cli.shared_options import AllowLocalPlugins, format_option
from postplan.text.ci import json_text

app = typer.Typer(add_completion=False, rich_markup_mode=None)

FORMATS = ("text", "json")


@app.command()
def rules(
    *,
    format_: Annotated[str, format_option("Output format", FORMATS)] = "text",
    allow_local_plugins: AllowLocalPlugins = False,
) -> None:
    """List all rules by group, with their severity and what they find.

    Inside a plan, this includes the rules of its plugins.
    """
    from postplan.cli.arguments import read_format
    from postplan.cli.known_rules import known_rules

    form, every = read_format(format_, FORMATS), known_rules(allow_local=allow_local_plugins)
    if form == "json":
        keys = ("name", "group", "severity", "pedantic", "since", "summary")
        say(json_text([{key: getattr(rule, key) for key in keys} for rule in every]))
        return
    widest = max(len(rule.name) for rule in every)
    lines: list[str] = []
    for group, members in groupby(every, key=attrgetter("group")):
        lines += ["", group] if lines else [group]
        for rule in members:
            taste = " (pedantic)" if rule.pedantic else ""
            lines.append(f"  {rule.name:<{widest}}  {rule.severity.value:<7}  {rule.summary}{taste}")
    say("\n".join([*lines, "", f"{len(every)} rules; run `postplan explain NAME` for details"]) + "\n")
