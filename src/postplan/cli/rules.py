"""`postplan rules`: all of them."""

from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import Annotated

import typer

from postplan.cli.output import say
from postplan.text.ci import json_text

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class Format(StrEnum):
    """How to list them."""

    TEXT = "text"
    JSON = "json"


@app.command()
def rules(
    *,
    format_: Annotated[Format, typer.Option("--format", help="How to list them.")] = Format.TEXT,
) -> None:
    """List the rules: group, severity, name and what each finds."""
    from postplan.rules import built_in

    every = built_in()
    if format_ is Format.JSON:
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
    say("\n".join([*lines, "", f"{len(every)} rules; `postplan explain NAME` tells of one"]) + "\n")
