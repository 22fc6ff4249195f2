"""Options that several commands have, with the same words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

Today: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Look at the plan from this day, or day and time.", show_default="now"),
]
Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The settings file to use.", show_default="found upwards from here"),
]
AllowLocalPlugins: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--allow-local-plugins",
        help="Run the rules in the plan's own folder that `plugins` names: only where you trust whoever can change it.",
    ),
]
Output: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write it into this file.", show_default="standard output")
]


def format_option(says: str, names: Sequence[str]) -> Any:  # noqa: ANN401 - Typer's own type is not public
    """`--format`, with the formats there are in its help; `words.read_format` refuses any other."""
    return typer.Option(
        "--format", metavar="FORMAT", help=f"{says}: {', '.join(names)}.", autocompletion=lambda: list(names)
    )
