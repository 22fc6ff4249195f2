"""Turns problems from reading a file into findings; each kind of problem has its own rule."""

from collections.abc import Iterator

from postplan.api import File, Finding, Fix
from postplan.yaml.problem import ProblemKind


def reported(file: File, kind: ProblemKind) -> Iterator[Finding]:
    """Yield a finding for each problem of one kind in a file."""
    for problem in file.problems:
        if problem.kind == kind:
            fix = Fix((problem.fix,), safe=True) if problem.fix else None
            yield Finding(problem.message, problem.at, help=problem.help, related=problem.related, fix=fix)
