"""What was met while files were read, as findings: each kind has a rule of its own."""

from collections.abc import Iterator

from postplan.api import File, Finding
from postplan.yaml.problem import ProblemKind


def told(file: File, kind: ProblemKind) -> Iterator[Finding]:
    """The problems of one kind in a file."""
    for problem in file.problems:
        if problem.kind == kind:
            yield Finding(problem.message, problem.at, help=problem.help, related=problem.related)
