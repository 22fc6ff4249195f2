"""Whole processes of `postplan check` against `yaml.load` on the same posts: `python -m bench.compare [COUNT …]`.

The two run in turns, so that a slower or faster minute of the machine meets both; medians of five runs and of the
pairs' ratios are printed. Memory is the largest resident size of the process, a post's share what 10 times as many
posts add.
"""

import os
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
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, medians of {RUNS} runs in turns\n")
    print("| posts | check | yaml.load | ratio (wall) | ratio (cpu) | memory of check |\n|---|---|---|---|---|---|")
    peaks = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            posts.main(Path(folder), count)
            peaks[count] = _row(folder, count)
    for fewer, more in pairwise(counts):
        print(
            f"\nFrom {fewer:,} to {more:,} posts: {(peaks[more] - peaks[fewer]) / (more - fewer) / 1000:.1f} kB a post"
        )


def _row(folder: str, count: int) -> float:
    check = [sys.executable, "-m", "postplan", "check", folder, "--today", TODAY, "--statistics"]
    load = [sys.executable, "-m", "bench.baseline", folder]
    run(check), run(load)
    pairs = [(run(check), run(load)) for _ in range(RUNS)]
    wall = statistics.median(ours.wall / theirs.wall for ours, theirs in pairs)
    cpu = statistics.median(ours.cpu / theirs.cpu for ours, theirs in pairs)
    ours, theirs = (statistics.median(pair[side].wall for pair in pairs) for side in (0, 1))
    peak = statistics.median(ours.memory for ours, _ in pairs)
    print(f"| {count:,} | {ours:.2f} s | {theirs:.2f} s | {wall:.2f} | {cpu:.2f} | {peak / 1e6:.0f} MB |")
    return peak


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1_000, 10_000])
