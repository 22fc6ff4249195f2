"""A calendar as text: one module a format, found by its name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol, cast

from postplan.calendar.calendar import Calendar
from postplan.media.thumbnail import Preview
from postplan.modules import names_in

__all__ = ["Preview", "Render", "Sheet", "names", "render"]


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """What a calendar is written on.

    `width` in columns, `color`, and `ascii` where it has no other characters, are for a terminal. `previews` has a
    small picture of media by the path as written.
    """

    width: int = 100
    color: bool = False
    ascii: bool = False
    previews: Mapping[str, Preview] = field(default_factory=dict)


class Render(Protocol):
    """Writes a calendar; the text ends with a line end, or is empty where there is nothing to say."""

    def __call__(self, calendar: Calendar, options: CalendarOptions) -> str:
        """The calendar as text."""


def names() -> tuple[str, ...]:
    """The formats there are."""
    return names_in(__name__)


def render(name: str, calendar: Calendar, options: CalendarOptions) -> str:
    """A calendar in the format `name`, which is one of `names()`."""
    module = import_module(f"{__name__}.{name}")
    return cast("Render", module.render)(calendar, options)
