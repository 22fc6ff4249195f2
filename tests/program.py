"""Running the program as a person does: a process of its own, in a real folder, on a pipe or a terminal."""

import os
import pty
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from postplan.cli import main

TODAY = "2026-11-02"
MODULE = (sys.executable, "-m", "postplan")
PATIENT = (
    sys.executable,
    "-c",
    "from postplan.cli import program, progress; progress.DELAY = 3600; program()",
)
"""The program without the bar that a terminal sees where the work, or a busy machine, takes long."""
SCRIPT = str(Path(sys.executable).with_name("postplan"))
PATIENCE = 60
COVERAGE = "COVERAGE_PROCESS_CONFIG"
"""Set where coverage is measured: it follows the program by this variable."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files below the folder, which is a repository's root: no plan is looked for above it."""
    (folder / ".git").mkdir(parents=True, exist_ok=True)
    for path, body in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body if isinstance(body, bytes) else body.encode())
    return folder


def clean_environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment that says nothing of colours, zones or languages, but what `more` says."""
    followed = {name: value for name, value in os.environ.items() if name == COVERAGE}
    usual = {"PATH": os.environ["PATH"], "HOME": os.devnull, "TZ": "UTC", "TERM": "xterm-256color"}
    return {**usual, **followed, **(more or {})}


def run(
    folder: Path, *arguments: str | bytes, env: Mapping[str, str] | None = None, program: Sequence[str] = MODULE
) -> Outcome:
    """Run the program with the arguments, on pipes."""
    done = subprocess.run(
        [*program, *arguments],
        cwd=folder,
        env=clean_environment(env),
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def check(folder: Path, *arguments: str | bytes, env: Mapping[str, str] | None = None) -> Outcome:
    """Run `postplan check` on a fixed day."""
    return run(folder, "check", "--today", TODAY, *arguments, env=env)


def inside(folder: Path, *arguments: str, command: str = "check") -> Outcome:
    """Run a command in this process, `check` on a fixed day: quicker, where only the answer matters."""
    fixed = ("--today", TODAY) if command == "check" else ()
    seen = BytesIO(), BytesIO()
    out, err = (TextIOWrapper(stream, "utf-8", write_through=True) for stream in seen)
    with (
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", ["postplan", command, *fixed, *arguments]),
        patch.dict(os.environ, clean_environment(), clear=True),
    ):
        try:
            main()
        except SystemExit as done:
            code = done.code
    assert isinstance(code, int)
    return Outcome(code, *(stream.getvalue().decode() for stream in seen))


def shell(folder: Path, line: str, env: Mapping[str, str] | None = None) -> Outcome:
    """Run a line of a real shell, in which `postplan` is the program."""
    return run(folder, "-c", f'postplan() {{ "{sys.executable}" -m postplan "$@"; }}\n{line}', env=env, program=["sh"])


def on_terminal(
    folder: Path, *arguments: str, env: Mapping[str, str] | None = None, program: Sequence[str] = PATIENT
) -> tuple[int, str]:
    """Run the program with a terminal for everything; its exit code and what the terminal saw, with plain line ends."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*program, *arguments], cwd=folder, env=clean_environment(env), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        seen = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        code = process.wait(PATIENCE)
    return code, seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the last process has left the terminal
        return b""
