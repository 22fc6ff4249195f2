"""A report as text: one module a format, found by its name."""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from postplan.lint.report import Report
from postplan.modules import names_in
from postplan.text.ci import without_commands


@dataclass(frozen=True, slots=True)
class Page:
    """What a report is written on.

    `prefix` leads from where somebody stands to the plan's folder; `terminal`: a person is looking, who wants to be
    told even that all is well; `summary`: whether to count at the end.
    """

    color: bool = False
    prefix: str = ""
    terminal: bool = False
    summary: bool = True


class Render(Protocol):
    """Writes a report; the text ends with a line end, or is empty where there is nothing to say."""

    def __call__(self, report: Report, page: Page) -> str:
        """The report as text."""


def names() -> tuple[str, ...]:
    """The formats there are."""
    return names_in(__name__)


def render(name: str, report: Report, page: Page) -> str:
    """A report in the format `name`, which is one of `names()`.

    No line of it is a command to a CI machine but those that begin with one of the format's own `ORDERS`.
    """
    module = import_module(f"{__name__}.{name}")
    return without_commands(cast("Render", module.render)(report, page), getattr(module, "ORDERS", ()))
