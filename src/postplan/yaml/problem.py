"""What is wrong with a file of the plan: its YAML, its keys or its values."""

from dataclasses import dataclass
from typing import Literal

from postplan.yaml.changes import Change
from postplan.yaml.place import Place

ProblemKind = Literal["not-yaml", "duplicate-key", "unknown-field", "bad-value"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that can't be read.

    `message` stands alone; `at` is the place to act at; `help` is one action, or empty; `related` are the other places
    that belong to it; `fix` is the change that clears it, where there is one. Problems of a post become findings,
    problems of the settings a SettingsError.
    """

    kind: ProblemKind
    message: str
    at: Place
    help: str = ""
    related: tuple[Place, ...] = ()
    fix: Change | None = None
