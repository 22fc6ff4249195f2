"""Writing reports: `--output FORMAT[=FILE]`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from postplan.cli.arguments import read_format
from postplan.cli.output import save, say
from postplan.errors import UserError
from postplan.formats import Page, names, render
from postplan.lint.report import Report


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file to write it to; None for standard output."""

    format: str
    file: Path | None


FOR_PEOPLE = frozenset({"full", "concise"})
"""The formats that `--statistics` replaces; a program that asks for another one must get it."""


def read_targets(given: Sequence[str], *, statistics: bool = False) -> tuple[Target, ...]:
    """The reports `--output` and `--statistics` ask for; by default the full one.

    Raises UserError for an unknown format, and for two reports on standard output.
    """
    targets = tuple(_target(text) for text in given or ["full"])
    here = [target.format for target in targets if target.file is None]
    if len(here) > 1:
        raise UserError(
            f"{len(here)} reports would go to standard output: {', '.join(here)}",
            help=f"write all but one to a file: `--output {here[1]}=report.txt`",
        )
    if not statistics or set(here) - FOR_PEOPLE:
        return targets
    return (*(target for target in targets if target.file), Target("statistics", None))


def publish(target: Target, report: Report, page: Page) -> None:
    """Write the report; files get no colour."""
    if target.file:
        save(target.file, render(target.format, report, replace(page, color=False, terminal=True)))
    else:
        say(render(target.format, report, page))


def _target(text: str) -> Target:
    name, equals, file = text.partition("=")
    read_format(name, names(), "--output")
    if equals and not file:
        raise UserError(f"--output {text}: the file after `=` is missing", help=f"write `--output {name}=FILE`")
    return Target(name, Path(file) if file else None)
