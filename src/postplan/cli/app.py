"""The commands by name, each imported when somebody calls it."""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, Literal

import typer

from postplan import __version__
from postplan.cli.output import say

COMMANDS = (
    *("check", "calendar", "count", "due", "ideas"),
    *("approve", "move", "schedule", "publish", "reject"),
    *("explain", "rules", "networks"),
)
"""In the order of `postplan --help`; each is a module beside this one."""

HELP = """Content planning as code: find what's wrong with your posts before they go out."""


class Commands(Mapping[str, Any]):
    """Commands by name, each imported when somebody asks for it."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - Typer's own command class has no public name
        if name not in COMMANDS:
            raise KeyError(name)
        return typer.main.get_command(import_module(f"postplan.cli.{name}").app)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def program() -> Any:  # noqa: ANN401 - Typer's own group class has no public name
    """The program as Typer runs it, with every command there is."""
    looks: Literal["rich"] | None = "rich" if sys.stdout.isatty() and sys.stderr.isatty() else None
    app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=looks)
    app.callback()(_options)
    group: Any = typer.main.get_command(app)
    group.commands = Commands()
    return group


def _show_version(wanted: bool) -> None:
    if wanted:
        say(f"postplan {__version__}\n")
        raise typer.Exit


def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options of the program itself: each does its work as it is read."""
    del version
