"""The exceptions postplan raises.

Exception
└── UserError              something the user can fix: `message`, `help`
    └── SettingsError      the settings are wrong: `problems`, each with its place, and `root`
"""

TYPE_CHECKING = False  # importing it from `typing` would take longer than this module
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from postplan.yaml.problem import Problem


class UserError(Exception):
    """The command can't run, for a reason the user can fix.

    `message` says what is wrong and where; it may have several lines. `help` is one action, or empty.
    Raised for mistakes in the *request* or the settings; mistakes in a post are findings.
    """

    def __init__(self, message: str, *, help: str = "") -> None:  # noqa: A002 - the word every message here uses
        super().__init__(message)
        self.message = message
        self.help = help


class SettingsError(UserError):
    """The settings are wrong, so the plan isn't read.

    `problems` has everything that is wrong with them, in the order of the file; `root` is the plan's folder, absolute,
    which their paths are relative to. The message has a line for each: `postplan.yaml:3:5: what is wrong; what to do`.
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
