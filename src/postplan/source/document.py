"""A YAML file as plain data that remembers where everything stands."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from functools import cached_property

from yaml import YAMLError

from postplan.source.comments import Comment, comments_of, cut_texts_of
from postplan.source.events import MAX_BYTES, Built, Refused, build, events_of
from postplan.source.places import Lines, Position, Route, Span, Value, lines_of
from postplan.source.problem import Problem
from postplan.source.scalars import Trace, trace
from postplan.source.spans import HOLDS, Entry, Spans, spans_of

__all__ = ["MAX_BYTES", "Comment", "Document", "Problem", "Reading", "read"]

_UNREADABLE = (YAMLError, Refused, ValueError, OverflowError)
_TAG = re.compile(rb"#[^\s#]")
_TAG_IN_TEXT = re.compile(r"#[^\s#]", re.ASCII)
_ESCAPED_HASH = re.compile(rb"\\(?:x23|u0023|U00000023)")


@dataclass(frozen=True)
class Document:
    """A file of the plan: its bytes, and on demand where things stand in them.

    `path` is relative to the plan's folder, with `/`. `commented` says whether there is a comment outside of
    text. Of a file that could not be read there are no places but its beginning, and no comments. The places
    are found by parsing once more, the first time one is asked for, and kept from then on.
    """

    path: str
    content: bytes = field(repr=False)
    commented: bool
    may_cut: bool = field(default=True, repr=False, compare=False)
    """False where no comment can be one of `cut_texts`: then nobody need look."""
    pure: bool = field(default=False, repr=False, compare=False)
    """Whether PyYAML's own parser is used even where there is libyaml; the answers are the same."""

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
        return comments_of(self.lines, self._spans) if self._spans.read else ()

    @cached_property
    def cut_texts(self) -> tuple[tuple[Route, Span], ...]:
        """Texts without quotes that a `#` without a space after it cuts off: whose, and the comment it makes."""
        return cut_texts_of(self.lines, self._spans) if self.commented and self.may_cut else ()

    @cached_property
    def repeated(self) -> tuple[Problem, ...]:
        """A problem for each key that stands twice among the same keys."""
        return _repeated(self.lines, self._spans)

    def has(self, route: Route) -> bool:
        """Return whether a key or item is in the file."""
        return not route or route in self._spans.by_route

    def key(self, route: Route) -> Span:
        """Return where a key is written; of an item: the text itself, `[…]`, or the first key in it.

        For a route that is not there: the nearest key above it; for `()`: the first key.
        """
        for length in range(len(route), 0, -1):
            if entry := self._spans.by_route.get(route[:length]):
                return self.lines.span(*entry.key)
        first = self._spans.ordered[0].key if self._spans.ordered else (0, 0)
        return self.lines.span(*first)

    def value(self, route: Route) -> Span:
        """Return where a text is written, with its quotes; of a block: from its first character to its last.

        Lists, keys, empty values and what is not there have the place of the key, as `key` says.
        """
        entry = self._text_at(route)
        if entry is None:
            return self.key(route)
        if entry.style not in ("|", ">"):
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

    @cached_property
    def _spans(self) -> Spans:
        if _built(self.content, pure=self.pure) is None:
            return Spans()
        return spans_of(events_of(self.content, pure=self.pure), self.lines)

    @cached_property
    def _traces(self) -> dict[Route, Trace]:
        return {}

    def _text_at(self, route: Route) -> Entry | None:
        entry = self._spans.by_route.get(route)
        return None if entry is None or entry.empty or entry.style in HOLDS else entry

    def _trace(self, entry: Entry) -> Trace:
        if entry.route not in self._traces:
            self._traces[entry.route] = trace(self.text, entry.start, entry.end, entry.style, entry.indent)
        return self._traces[entry.route]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: `data` is None where it could not be, and a problem says why."""

    document: Document
    data: dict[str, Value] | None
    problems: tuple[Problem, ...]


def read(path: str, content: bytes, *, pure: bool = False) -> Reading:
    """Read a file of the plan; whatever its bytes are, the answer is a Reading.

    Every value is text as it is written, None where it is empty, `~` or `null` without quotes, a list or a
    dict. A key that stands twice is a problem, and the first counts. `pure` reads without libyaml.
    """
    built = _built(content, pure=pure)
    if built is not None:
        return _read(path, content, built, pure=pure)
    from postplan.source.explain import explain  # noqa: PLC0415  only files that are wrong need it

    document = Document(path, content, commented=False, pure=pure)
    return Reading(document, None, (explain(document),))


def _built(content: bytes, *, pure: bool) -> Built | None:
    """Return what the parser makes of a file; None where that is not keys with values."""
    if len(content) > MAX_BYTES or content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None
    plain = b"!" not in content and b"&" not in content
    try:
        built = build(events_of(content, pure=pure), count=b"#" in content, plain=plain)
    except _UNREADABLE:
        return None
    return built if type(built.value) is dict else None


def _read(path: str, content: bytes, built: Built, *, pure: bool) -> Reading:
    assert isinstance(built.value, dict)
    commented = content.count(b"#") > sum(text.count("#") for text in built.hashed)
    escaped = b"#" in content and _ESCAPED_HASH.search(content) is not None
    tags = sum(len(_TAG_IN_TEXT.findall(text)) for text in built.hashed) if commented else 0
    may_cut = commented and (escaped or len(_TAG.findall(content)) > tags)
    document = Document(path, content, commented, may_cut, pure)
    if escaped and not commented:
        document = Document(path, content, bool(document.comments), may_cut=True, pure=pure)
    return Reading(document, built.value, document.repeated if built.repeated else ())


def _repeated(lines: Lines, spans: Spans) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            "duplicate-key",
            f"`{again.route[-1]}` stands twice among the same keys, and only the first is read",
            lines.span(*again.key),
            label="again here",
            help="keep one of them and delete the other",
            related=(("first here", lines.span(*first.key)),),
            route=again.route,
        )
        for first, again in spans.repeated
    )
