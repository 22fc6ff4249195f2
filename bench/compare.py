"""Whole processes of `postplan check` against others on the same posts: `python -m bench.compare [COUNT …]`.

The baseline is `yaml.load` with libyaml on every file and nothing else (`bench.baseline`); where it is installed,
yamllint with its own settings besides. They run in turns, so that a slower or faster minute of the machine meets all;
medians of the runs and of the ratios are printed. Memory is the largest resident size of the process; a post's share is
what more posts add.
"""

import importlib.util
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench import posts

RUNS = 5
TODAY = "2026-12-01"
SLOW = 20_000
"""From so many posts on, each program runs once."""


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds of wall clock and of processor, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int


def run(command: list[str]) -> Run:
    """Run a command to its end and account for it; what it prints is thrown away."""
    started = time.perf_counter()
    null = os.open(os.devnull, os.O_WRONLY)
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
    _, status, usage = os.wait4(child, 0)
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} did not do its work")
    return Run(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def main(counts: Sequence[int]) -> None:
    """Measure each number of posts and print a table."""
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}\n"
    )
    print("| posts | check | yaml.load | check : yaml.load | yamllint : check | memory of check |")
    print("|---|---|---|---|---|---|")
    found = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            posts.main(Path(folder), count)
            found[count] = _row(folder, count)
    for fewer, more in pairwise(counts):
        share = (found[more].memory - found[fewer].memory) / (more - fewer) / 1000
        longer = found[more].wall / found[fewer].wall
        print(f"\nFrom {fewer:,} to {more:,} posts: {share:.1f} kB a post, {longer:.1f} times as long.")


def _row(folder: str, count: int) -> Run:
    """Measure one number of posts, print it, and give the median run of `check`."""
    check = [sys.executable, "-m", "postplan", "check", folder, "--today", TODAY, "--statistics"]
    load = [sys.executable, "-m", "bench.baseline", folder]
    lint = [sys.executable, "-m", "yamllint", f"{folder}/posts"]
    runs = 1 if count >= SLOW else RUNS
    if runs > 1:
        run(check), run(load)
    pairs = [(run(check), run(load)) for _ in range(runs)]
    others = [run(lint) for _ in range(min(runs, 2))] if importlib.util.find_spec("yamllint") and count < SLOW else []
    ratio = statistics.median(ours.wall / theirs.wall for ours, theirs in pairs)
    ours = Run(*(statistics.median(getattr(pair[0], each) for pair in pairs) for each in ("wall", "cpu", "memory")))
    theirs = statistics.median(pair[1].wall for pair in pairs)
    slower = f"{min(each.wall for each in others) / ours.wall:.1f}" if others else "-"
    memory = f"{ours.memory / 1e6:.0f} MB"
    print(f"| {count:,} | {ours.wall:.2f} s | {theirs:.2f} s | {ratio:.2f} | {slower} | {memory} |", flush=True)
    return ours


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1_000, 10_000])
