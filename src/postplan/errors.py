"""The exceptions that whoever calls postplan may meet, and no others.

Exception
└── UserError              a reason a person can fix: `message`, `help`
    └── SettingsError      the settings are wrong: `problems`, each with its place, and `root`
"""

TYPE_CHECKING = False  # importing it from `typing` would take longer than this module
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from postplan.yaml.problem import Problem


class UserError(Exception):
    """The work cannot begin or go on, for a reason a person can fix.

    `message` says what is wrong, where, with its numbers; it may have several lines. `help` is one action, or empty.
    Raised for what is wrong with the *request* or the settings; what is wrong with a post is a finding.
    """

    def __init__(self, message: str, *, help: str = "") -> None:  # noqa: A002 - the word every message here uses
        super().__init__(message)
        self.message = message
        self.help = help


class SettingsError(UserError):
    """The settings are wrong, and no plan is read by them.

    `problems` are all that is wrong with them, in the order of the file; `root` is the plan's folder, absolute, from
    which their paths lead. The message has a line for each: `postplan.yaml:3:5: what is wrong; what to do`.
    """

    def __init__(self, problems: "Iterable[Problem]", root: "Path") -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.at.span.start))
        self.root = root
        super().__init__("\n".join(map(_line, self.problems)))


def _line(problem: "Problem") -> str:
    from postplan.text.printable import visible  # noqa: PLC0415 - every command imports this module

    start = problem.at.span.start
    said = "; ".join(filter(None, (problem.message, problem.help)))
    return visible(f"{problem.at.path}:{start.line}:{start.column}: {said}")
