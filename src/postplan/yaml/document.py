"""A YAML file as plain data that remembers where everything is."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from yaml import YAMLError

from postplan.yaml.comments import Comment, CutText, comments_of, cut_texts_of
from postplan.yaml.events import MAX_BYTES, Built, Refused, build, events_of
from postplan.yaml.route import Lines, Position, Route, Span, lines_of
from postplan.yaml.scalars import Trace, trace
from postplan.yaml.spans import BLOCKS, HOLDS, Entry, Spans, spans_of

_UNREADABLE = (YAMLError, Refused, ValueError, OverflowError)


class Written(NamedTuple):
    """How a text is written: `style` is YAML's sign for it (`'`, `"`, `|`, `>`), empty for a text without quotes.

    `inline` is true inside `[…]` and `{…}`. `text` is what it says, as data; `joins` are the offsets in it of the
    spaces that are line ends in the file.
    """

    style: str
    inline: bool
    joins: tuple[int, ...]
    text: str


@dataclass(frozen=True)
class Document:
    """A file of the plan: its bytes, and on demand, where things are in them.

    `path` is relative to the plan's folder, with `/`. `commented` says whether there is a comment outside of
    text. A file that can't be read has no places but its beginning, and no comments. The places are found by
    parsing again on first use, and cached.
    """

    path: str
    content: bytes = field(repr=False)
    commented: bool
    may_cut: bool = field(default=True, repr=False, compare=False)
    """False where no comment can be one of `cut_texts`, so that there is no need to look."""
    pure: bool = field(default=False, repr=False, compare=False)
    """Whether PyYAML's own parser is used even where there is libyaml; the answers are the same."""
    readable: bool | None = field(default=None, repr=False, compare=False)
    """Whether the file is one of keys with values; None where nobody has looked yet."""

    @cached_property
    def text(self) -> str:
        """The file as text, without a byte order mark, line ends as they are; U+FFFD for bytes not UTF-8."""
        return self.content.decode("utf-8", "replace").removeprefix("\ufeff")

    @cached_property
    def lines(self) -> Lines:
        """The text by lines."""
        return lines_of(self.text)

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line end; empty where there is none."""
        return self.lines.line(number)

    def position(self, offset: int) -> Position:
        """Return where an offset into the text is."""
        return self.lines.position(offset)

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """All comments, in order."""
        return comments_of(self.lines, self.spans) if self.spans.read else ()

    @cached_property
    def cut_texts(self) -> tuple[CutText, ...]:
        """Comments without a space after the `#` that share a line with a text: tags that are lost to it."""
        return cut_texts_of(self.lines, self.spans) if self.commented and self.may_cut else ()

    def has(self, route: Route) -> bool:
        """Return whether a key or item is in the file."""
        return not route or route in self.spans.by_route

    def key(self, route: Route) -> Span:
        """Return where a key is written; of an item: the text itself, `[…]`, or the first key in it.

        For a route that is not there: the nearest key above it; for `()`: the first key.
        """
        for length in range(len(route), 0, -1):
            if entry := self.spans.by_route.get(route[:length]):
                return self.lines.span(*entry.key)
        first = self.spans.ordered[0].key if self.spans.ordered else (0, 0)
        return self.lines.span(*first)

    def value(self, route: Route) -> Span:
        """Return where a text is written, with its quotes; of a block: from its first character to its last.

        Lists, keys, empty values and what is not there have the place of the key, as `key` says.
        """
        entry = self._text_at(route)
        if entry is None:
            return self.key(route)
        if entry.style not in BLOCKS:
            return self.lines.span(entry.start, entry.end)
        traced = self._trace(entry)
        length = len(traced.value.rstrip("\n"))
        return self.lines.span(traced.starts[0], traced.ends[length - 1]) if length else self.key(route)

    def inside(self, route: Route, start: int, end: int) -> Span:
        """Return where characters `start` to `end` (exclusive) of a text are written, however it is quoted.

        Of a folded line end, an escape or a doubled quote: all that it is written with. Offsets beyond the
        text mean its ends; where there is no text at the route, the answer is that of `key`.
        """
        entry = self._text_at(route)
        traced = self._trace(entry) if entry else None
        if traced is None or not traced.value:
            return self.value(route)
        start = max(0, min(start, len(traced.value)))
        end = max(start, min(end, len(traced.value)))
        if start < end:
            return self.lines.span(traced.starts[start], traced.ends[end - 1])
        at = traced.starts[start] if start < len(traced.value) else traced.ends[-1]
        return self.lines.span(at, at)

    def written(self, route: Route) -> Written | None:
        """Return how the text at a route is written; None where there is no text."""
        entry = self._text_at(route)
        if entry is None:
            return None
        traced = self._trace(entry)
        joins = (
            offset
            for offset, char in enumerate(traced.value)
            if char == " " and self.text[traced.starts[offset]] in "\r\n"
        )
        return Written(entry.style, entry.outer is not None and entry.outer.style == "flow", tuple(joins), traced.value)

    @cached_property
    def spans(self) -> Spans:
        """Where every key and item is; of a file that could not be read, nothing."""
        if not (built_from(self.content, pure=self.pure) if self.readable is None else self.readable):
            return Spans()
        return spans_of(events_of(self.content, pure=self.pure), self.lines)

    @cached_property
    def _traces(self) -> dict[Route, Trace]:
        return {}

    def _text_at(self, route: Route) -> Entry | None:
        entry = self.spans.by_route.get(route)
        return None if entry is None or entry.empty or entry.style in HOLDS else entry

    def _trace(self, entry: Entry) -> Trace:
        if entry.route not in self._traces:
            self._traces[entry.route] = trace(self.text, entry.start, entry.end, entry.style, entry.indent)
        return self._traces[entry.route]


def built_from(content: bytes, *, pure: bool) -> Built | None:
    """Return what the parser makes of a file; None where that is not keys with values."""
    if len(content) > MAX_BYTES or content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None
    plain = b"!" not in content and b"&" not in content
    try:
        built = build(events_of(content, pure=pure), count=b"#" in content, plain=plain)
    except _UNREADABLE:
        return None
    return built if type(built.value) is dict else None
