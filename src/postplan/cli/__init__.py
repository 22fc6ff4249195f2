"""The commands: what a person types, and nothing else of postplan knows of a terminal."""

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer

from postplan import __version__
from postplan.errors import SettingsError, UserError

COMMANDS = ("check", "calendar", "count", "due", "ideas", "approve", "explain", "rules", "networks")
"""In the order of `postplan --help`; each is a module beside this one and imported when it is called."""

HELP = """Content planning as code: find what would go wrong with a plan before it is public."""


class Commands(Mapping[str, Any]):
    """Commands by name, each imported when somebody asks for it."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - Typer's own command class has no public name
        if name not in COMMANDS:
            raise KeyError(name)
        return typer.main.get_command(import_module(f"{__name__}.{name}").app)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def program() -> NoReturn:
    """What the script `postplan` runs: `main`, and then nothing more.

    A plan is read once and kept to the end. To look for garbage in it finds none, and to take it apart piece by piece
    before leaving costs a tenth of a check: the system takes it back as a whole.
    """
    gc.disable()
    try:
        main()
    except SystemExit as ending:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(ending.code if isinstance(ending.code, int) else 2)


def main() -> NoReturn:
    """Run the program on the arguments it was called with, and leave with its exit code.

    0 clean, 1 findings, 2 the work did not happen, 130 interrupted.
    """
    _open_streams()
    try:
        _check_folder()
        sys.exit(_run())
    except UserError as error:
        _tell(f"error: {error.message}", error.help)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - a person must never see a traceback
        said = f"{type(error).__name__}: {error}".replace("\n", " ")
        _tell(
            f"error: postplan {__version__} has a mistake of its own: {said} ({_innermost(error)})",
            "report it with this line and the command at https://github.com/postplan/postplan/issues",
        )
    sys.exit(2)


def _run() -> int:
    """The exit code of the program on its arguments; problems of the settings are drawn, as findings are."""
    try:
        return int(_program().main(prog_name="postplan"))
    except SettingsError as error:
        from postplan.cli.paths import way_to
        from postplan.formats.full import problems_text

        raise UserError(problems_text(error.problems, way_to(error.root))) from error


def _check_folder() -> None:
    try:
        Path.cwd()
    except OSError as error:
        raise UserError("the folder you are in does not exist any more", help="go to another one") from error


def _open_streams() -> None:
    """Where somebody has closed standard output or standard error, nothing is said there; Python has None for it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end


def _program() -> Any:  # noqa: ANN401 - Typer's own group class has no public name
    looks: Literal["rich"] | None = "rich" if sys.stdout.isatty() and sys.stderr.isatty() else None
    app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=looks)
    app.callback()(_options)
    group: Any = typer.main.get_command(app)
    group.commands = Commands()
    return group


def _show_version(wanted: bool) -> None:
    if wanted:
        from postplan.cli.output import say

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


def _tell(message: str, action: str) -> None:
    from postplan.cli.output import complain

    complain(message, action)


def _innermost(error: BaseException) -> str:
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return (
        f"{frame.tb_frame.f_code.co_filename.rpartition('postplan')[2].lstrip('/')}:{frame.tb_lineno}"
        if frame
        else "unknown place"
    )
