"""The commands: what a person types, and nothing else of postplan knows of a terminal.

Importing this module must cost nothing, so that `--version` is answered at once: `app` has the commands.
"""

import gc
import os
import sys

from postplan import __version__
from postplan.errors import SettingsError, UserError

TYPE_CHECKING = False  # importing it from `typing` would take longer than everything else here
if TYPE_CHECKING:
    from typing import NoReturn


def program() -> "NoReturn":
    """Entry point of the `postplan` script: run `main`, then end the process at once.

    A plan is read once and kept until the end, so garbage collection finds nothing, and freeing the plan object by
    object on exit costs a tenth of a check. The operating system frees it all in one go.
    """
    gc.disable()
    try:
        main()
    except SystemExit as ending:
        for stream in (sys.stdout, sys.stderr):
            try:  # noqa: SIM105 - `contextlib` would be the largest import of `--version`
                stream.flush()
            except (OSError, ValueError):
                pass
        os._exit(ending.code if isinstance(ending.code, int) else 2)


def main() -> "NoReturn":
    """Run the program on its command line arguments, and exit with its exit code.

    0 clean, 1 findings, 2 the command could not run, 130 interrupted.
    """
    _open_streams()
    try:
        _check_folder()
        sys.exit(_run())
    except UserError as error:
        _report(f"error: {error.message}", error.help)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:  # what is ours is a UserError by now: it is Typer that could not write its help
        _report(
            f"error: can't write: {(error.strerror or str(error)).lower()}", "free some space, or redirect the output"
        )
    except Exception as error:  # noqa: BLE001 - a person must never see a traceback
        cause = f"{type(error).__name__}: {error}".replace("\n", " ")
        _report(
            f"error: postplan {__version__} crashed, which is a bug: {cause} ({_innermost(error)})",
            "report it with this line and your command at https://github.com/postplan/postplan/issues",
        )
    sys.exit(2)


def _run() -> int:
    """The exit code; problems in the settings are shown the way findings are."""
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported for it
        from postplan.cli.output import say

        say(f"postplan {__version__}\n")
        return 0
    from postplan.cli.app import program as app

    try:
        return int(app().main(prog_name="postplan"))
    except SettingsError as error:
        from postplan.cli.paths import way_to
        from postplan.formats.full import problems_text

        raise UserError(problems_text(error.problems, way_to(error.root))) from error


def _check_folder() -> None:
    try:
        os.getcwd()  # noqa: PTH109 - `pathlib` is not needed for anything else here
    except OSError as error:
        raise UserError("the current folder no longer exists", help="`cd` to another one") from error


def _open_streams() -> None:
    """Discard what is written to a closed standard output or standard error, for which Python has None."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end


def _report(message: str, action: str) -> None:
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
