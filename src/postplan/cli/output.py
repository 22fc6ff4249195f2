"""Output: findings to standard output, everything else to standard error, files written whole or not at all."""

import os
import sys

from postplan.errors import UserError

TYPE_CHECKING = False  # what `--version` imports must cost nothing; `typing` costs more than all of this
if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO


def say(text: str) -> None:
    """Write to standard output, whatever its encoding; stop quietly if the reader has closed it.

    Raises UserError where writing fails.
    """
    try:
        _write(sys.stdout, text)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)
    except OSError as error:
        from postplan.files.find import reason

        _abandon(sys.stdout)
        raise UserError(
            f"can't write to standard output: {reason(error)}", help="free some space, or redirect the output elsewhere"
        ) from error


def terminal_columns() -> int | None:
    """The terminal's width in columns; None where standard output isn't a terminal, or the width is unknown."""
    if not sys.stdout.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def note(text: str) -> None:
    """Write one line to standard error."""
    _write_error(f"{_shown(text)}\n")


def complain(message: str, action: str = "") -> None:
    """Write to standard error why the command could not run, and what to do."""
    lines = [_shown(line) for line in message.split("\n")]
    _write_error("".join(f"{line}\n" for line in ([*lines, f"  = help: {_shown(action)}"] if action else lines)))


def save(path: "Path", text: str) -> None:
    """Put the text into a file, the whole of it or nothing. Raises UserError where that cannot be done.

    `/dev/stdout` and `/dev/stderr` are written to and never replaced, even where they are redirected to a file.
    """
    if str(path) == "/dev/stdout":
        say(text)
        return
    if str(path) == "/dev/stderr":
        _write_error(text)
        return
    from postplan.files.write import replace

    content = text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():  # a pipe or a device is written to, not replaced
            path.write_bytes(content)
            return
        replace(path, content)
    except OSError as error:
        from postplan.files.find import reason

        raise UserError(
            f"`{path}` can't be written: {reason(error)}", help="check that the folder exists and you may write to it"
        ) from error


def _shown(text: str) -> str:
    r"""Text in one line that can do no harm; what came with a path and is not UTF-8 as `\xff`."""
    from postplan.text.printable import visible

    return visible(text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))


def _write_error(text: str) -> None:
    """Write to standard error; where nobody reads it, nothing is lost that could be told."""
    from postplan.text.ci import without_commands

    try:
        _write(sys.stderr, without_commands(text))
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def _abandon(stream: "TextIO") -> None:
    """Python would complain once more when it closes the stream on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream: "TextIO", text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
