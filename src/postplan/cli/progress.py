"""A progress bar, on a terminal, for work that takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

OnProgress = Callable[[int, int], None]
DELAY = 1.0


@contextmanager
def progress() -> Iterator[OnProgress | None]:
    """A function to call with the progress; None where standard error isn't a terminal.

    The bar disappears when the work is done.
    """
    if not sys.stderr.isatty():
        yield None
        return
    started = time.monotonic()
    bars: list[Any] = []

    def on_progress(done: int, total: int) -> None:
        if not bars and time.monotonic() - started > DELAY:
            bars.append(_bar(total))
        for bar in bars:
            bar.update(bar.task_ids[0], completed=done)

    try:
        yield on_progress
    finally:
        for bar in bars:
            bar.stop()


def _bar(total: int) -> Any:  # noqa: ANN401 - Rich is imported only here
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("reading posts", total=total)
    bar.start()
    return bar
