"""Options that several commands share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

Today: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Treat this day, or day and time, as now.", show_default="now"),
]
Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="The settings file to use.", show_default="postplan.yaml here or in a folder above"
    ),
]
AllowLocalPlugins: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-local-plugins",
        help="Run the rules in the plan's folder that `plugins` lists; only for code you trust.",
    ),
]
Output: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write to this file.", show_default="standard output")
]


def format_option(label: str, names: Sequence[str]) -> Any:  # noqa: ANN401 - Typer's own type is not public
    """`--format`, with the formats in its help; `arguments.read_format` refuses any other."""
    return typer.Option(
        "--format", metavar="FORMAT", help=f"{label}: {', '.join(names)}.", autocompletion=lambda: list(names)
    )
