"""What a rule yields, and what becomes of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any

from postplan.networks.model import Fact
from postplan.yaml.changes import Change
from postplan.yaml.place import Place


class Severity(StrEnum):
    """How bad a finding is; the order of the members is the order in a summary."""

    ERROR = "error"
    WARNING = "warning"


ERROR, WARNING = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Fix:
    """What clears a finding, as changes of one file; all of them are made, or none.

    `safe`: nothing that is published becomes other than its author meant, and no time becomes another.
    """

    changes: tuple[Change, ...]
    safe: bool = False

    @property
    def path(self) -> str:
        """The file it changes, from the plan's folder."""
        return self.changes[0].at.path


@dataclass(frozen=True, slots=True)
class Advised:
    """Help that took time to find, and the fix that does what it says, where there is one."""

    help: str
    fix: Fix | None = None


Advice = Callable[[], str | Advised | None]
"""Finds the help that takes time, with what the rule knew of the mistake."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found.

    `message` is a fact with its numbers and stands alone; `label` says what is at the place; `help` is one action;
    `related` are the other places that belong to it, each with its label. `fact` is the network fact it rests on: a
    weak one makes it a warning. `advice` gives a better help that takes time to find, or None where it finds nothing
    better: it is called once, and only if the finding is among the first of its rule that are reported. `fix` is what
    `check --fix` may write. What is not `sure` is a guess, and a warning where the rule's findings are errors.
    """

    message: str
    at: Place
    label: str = ""
    help: str = ""
    related: Sequence[Place] = ()
    fact: Fact[Any] | None = None
    advice: Advice | None = field(default=None, repr=False, compare=False)
    fix: Fix | None = field(default=None, repr=False, compare=False)
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its rule, its severity, and everything that a report says of it.

    `post` is the id of the post it is about, where it is about one; `channels` are those it holds for, empty where it
    holds for all. `suppressed` is the reason given by the comment that covers it, None where none does. `failed`: the
    rule itself stopped.
    """

    rule: str
    severity: Severity
    message: str
    at: Place
    help: str = ""
    related: tuple[Place, ...] = ()
    post: str | None = None
    channels: tuple[str, ...] = ()
    suppressed: str | None = None
    failed: bool = False
    advice: Advice | None = field(default=None, repr=False, compare=False)
    fix: Fix | None = field(default=None, repr=False, compare=False)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it points, the main place first."""
        return (self.at, *self.related)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while lines move.

        They are made of rule, post, files, fields and channels, never of a line or a number.
        """
        spots = [f"{place.path}\0{place.field}" for place in self.places]
        known = "\0".join([self.rule, self.post or "", *spots[:1], *sorted(spots[1:]), *self.channels])
        return sha256(known.encode("utf-8", "backslashreplace")).hexdigest()[:16]

    def advised(self) -> "Diagnostic":
        """The same with the advice that costs time to find."""
        found = self.advice() if self.advice else None
        if isinstance(found, Advised):
            return replace(self, help=found.help, fix=found.fix or self.fix, advice=None)
        return replace(self, help=found or self.help, advice=None)
