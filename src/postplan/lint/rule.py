"""A rule as a value."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from postplan.lint.finding import Finding, Severity
from postplan.plan.keys.post import Status


@dataclass(frozen=True, slots=True)
class Option:
    """A keyword-only argument of a rule's `check`: what a plan may set, the type it has, and what it is otherwise."""

    name: str
    type: Any
    default: object


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it is called, how bad what it finds is, whom it asks, and its page.

    `subject` is the type of `check`'s first argument and says when it runs. `speaks_from` is the least status it speaks
    about: `review` for what is only missing in a draft; `history`: it speaks about what is public, too. `page` is the
    module's docstring, empty where Python left it out (`-OO`). `file` is where it is written, as a person would name
    it: `postplan/rules/copy/shouting.py`.
    """

    name: str
    group: str
    severity: Severity
    since: str
    page: str
    subject: type
    options: Mapping[str, Option]
    check: Callable[..., Iterator[Finding]] = field(compare=False)
    file: str
    pedantic: bool = False
    speaks_from: Status = Status.DRAFT
    takes_plan: bool = False
    history: bool = False

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]
