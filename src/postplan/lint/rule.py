"""A rule as a value, read off the module it is written in."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from postplan.lint.finding import Finding, Severity
from postplan.plan.post import Status
from postplan.source.keys import kebab


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
    about: `review` for what is only missing in a draft. `page` is the module's docstring, empty where Python left it
    out (`-OO`).
    """

    name: str
    group: str
    severity: Severity
    since: str
    page: str
    subject: type
    options: Mapping[str, Option]
    check: Callable[..., Iterator[Finding]]
    pedantic: bool = False
    speaks_from: Status = Status.DRAFT
    takes_plan: bool = False

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]


def rule_from(module: ModuleType) -> Rule:
    """The rule written in a module: its name is the module's, its group the folder's.

    Raises TypeError, with what is missing, for a module that is not shaped like a rule.
    """
    check = getattr(module, "check", None)
    if not inspect.isfunction(check):
        msg = f"{module.__name__} has no function `check`"
        raise TypeError(msg)
    parameters = inspect.signature(check).parameters.values()
    asked = [p for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
    given = [p for p in parameters if p.kind is p.KEYWORD_ONLY]
    said = [p.annotation for p in asked[:1] if p.annotation is not p.empty]
    if not said or not isinstance(said[0], type) or any(p.default is p.empty for p in given):
        msg = f"{module.__name__}.check takes one subject with its type, and options with defaults"
        raise TypeError(msg)
    _, group, name = module.__name__.rsplit(".", 2)
    options = {kebab(p.name): Option(kebab(p.name), p.annotation, p.default) for p in given}
    return Rule(
        name=kebab(name),
        group=group,
        severity=module.SEVERITY,
        since=module.SINCE,
        page=inspect.cleandoc(module.__doc__ or ""),
        subject=said[0],
        options=options,
        check=check,
        pedantic=getattr(module, "PEDANTIC", False),
        speaks_from=getattr(module, "SPEAKS_FROM", Status.IDEA if group in {"file", "suppression"} else Status.DRAFT),
        takes_plan=len(asked) > 1,
    )
