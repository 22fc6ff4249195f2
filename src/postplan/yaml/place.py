"""A spot in a file, named by what it is and not by its line: found in the text only when somebody is to see it."""

from dataclasses import dataclass, replace

from postplan.yaml.document import Document
from postplan.yaml.route import Route, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points.

    `route` leads to a key or an item of `document`; where it is not in the file, the nearest key above is meant.
    `chars` are the characters of the text there, `start` and `end` as Python slices count them. `exact` is a span
    already known, and wins. `label` is what to say beside it. `past` is true where it belongs to something already
    public.
    """

    document: Document
    route: Route = ()
    chars: tuple[int, int] | None = None
    exact: Span | None = None
    label: str = ""
    past: bool = False
    on_key: bool = False

    @property
    def path(self) -> str:
        """The file, from the plan's folder."""
        return self.document.path

    @property
    def field(self) -> str:
        """The route as a person would say it: `channels.x.text`, `media.0.alt`."""
        return ".".join(str(step) for step in self.route)

    @property
    def span(self) -> Span:
        """Where that is in the file's text."""
        if self.exact:
            return self.exact
        if self.chars:
            route = self.route
            while route and not self.document.has(
                route
            ):  # an item of a thread may be a text, or keys with the text among them
                route = route[:-1]
            return self.document.inside(route, *self.chars)
        return self.document.key(self.route) if self.on_key else self.document.value(self.route)

    @property
    def identity(self) -> tuple[object, ...]:
        """Equal for places that are the same spot, whatever is said beside them."""
        return (self.path, self.route, self.chars, self.exact, self.on_key)

    def saying(self, label: str) -> "Place":
        """The same spot with something to say beside it."""
        return replace(self, label=label)
