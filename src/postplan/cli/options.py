"""Options that several commands have, with the same words."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

Today: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Look at the plan from this day, or day and time.", show_default="now"),
]
Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The settings file to use.", show_default="found upwards from here"),
]
Output: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write it into this file.", show_default="standard output")
]
