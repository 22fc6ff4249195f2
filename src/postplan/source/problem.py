"""What can be wrong with a file before anything is known of posts."""

from dataclasses import dataclass
from typing import Literal

from postplan.source.places import Route, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence that stands alone, the place to act at, and the one thing to do.

    `label` says what is at `span`; `related` are other places it is about, each with its label. `route`
    leads to the key it is about, where it is about one.
    """

    kind: Literal["not-yaml", "duplicate-key"]
    message: str
    span: Span
    label: str = ""
    help: str = ""
    related: tuple[tuple[str, Span], ...] = ()
    route: Route = ()
