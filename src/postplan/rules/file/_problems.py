"""What was met while files were read, as findings: each kind has a rule of its own."""

from collections.abc import Iterator

from postplan.api import File, Finding, Fix
from postplan.yaml.problem import ProblemKind


def told(file: File, kind: ProblemKind) -> Iterator[Finding]:
    """The problems of one kind in a file."""
    for problem in file.problems:
        if problem.kind == kind:
            fix = Fix((problem.fix,), safe=True) if problem.fix else None
            yield Finding(problem.message, problem.at, help=problem.help, related=problem.related, fix=fix)
