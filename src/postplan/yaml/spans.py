"""Where every key and value of a document stands, from the same events as its data."""

from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from postplan.yaml.events import NOTHING, Next
from postplan.yaml.route import Lines, Route

HOLDS = frozenset({"flow", "block"})
"""Styles of what holds other entries: `[a, b]` and `{a: b}`, or lines of their own."""
BLOCKS = frozenset({"|", ">"})
"""Styles of texts that stand on the lines below their header."""


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list, as offsets into the text.

    `key` is where the key is written, or what stands for an item; `begin` to `stop` is all of it with
    everything beneath. `start` and `end` are the marks of a text, `style` YAML's sign for it (or one of
    HOLDS), `indent` the column of the list or keys around it; `outer` is the entry around it.
    """

    route: Route
    key: tuple[int, int]
    begin: int
    stop: int
    start: int = 0
    end: int = 0
    style: str = ""
    indent: int = 0
    empty: bool = False
    outer: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class Spans:
    """The entries of a document; `read` where there was one to be read."""

    read: bool = False
    by_route: dict[Route, Entry] = field(default_factory=dict)
    ordered: list[Entry] = field(default_factory=list)
    repeated: list[tuple[Entry, Entry]] = field(default_factory=list)
    """Of each key that stands twice among the same keys: the first, and the one that says it again."""
    texts: list[tuple[int, int, str]] = field(default_factory=list)
    """Marks and style of every text, keys among them."""


@dataclass(slots=True)
class _Level:
    """A list, or keys, that the events are inside of; `items` counts and is None among keys."""

    entry: Entry
    indent: int
    items: int | None
    dashes: bool = False
    again: bool = False
    """Whether it is the value of a key that stood there before, and so not in the data."""
    seen: dict[str, Entry] = field(default_factory=dict)
    waiting: Entry | None = None
    first: Entry | None = None


def spans_of(get: Next, lines: Lines) -> Spans:
    """Return the places of a document that `build` reads as keys at the top."""
    spans = Spans(read=True)
    levels: list[_Level] = []
    while type(event := get()) is not StreamEndEvent:
        kind = type(event)
        if kind is ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if end > start:
                spans.texts.append((start, end, event.style or ""))
            level = levels[-1]
            if level.items is None and level.waiting is None:
                _key(spans, level, event)
            else:
                _text(spans, level, event, lines)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            levels.append(_opened(spans, levels[-1] if levels else None, event, lines))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            _closed(levels.pop(), levels[-1] if levels else None, event)
    return spans


def _key(spans: Spans, level: _Level, event: Any) -> None:  # noqa: ANN401  events share no type
    start, end = event.start_mark.index, event.end_mark.index
    entry = Entry((*level.entry.route, event.value), (start, end), start, end)
    first = level.seen.setdefault(event.value, entry)
    if first is not entry:
        spans.repeated.append((first, entry))
    level.waiting = entry
    _add(spans, level, entry)


def _add(spans: Spans, level: _Level, entry: Entry) -> None:
    if not level.again:
        spans.by_route.setdefault(entry.route, entry)
    spans.ordered.append(entry)
    level.first = level.first or entry
    entry.indent = level.indent
    entry.outer = level.entry if level.entry.route else None


def _value(spans: Spans, level: _Level, event: Any, lines: Lines) -> Entry:  # noqa: ANN401  as above
    """Return the entry a value belongs to: that of the key before it, or a new item."""
    entry, level.waiting = level.waiting, None
    start = event.start_mark.index
    if entry is None:
        begin = _dash(lines, start, level.indent) if level.dashes else start
        entry = Entry((*level.entry.route, level.items or 0), (begin, start), begin, start)
        level.items = (level.items or 0) + 1
        _add(spans, level, entry)
    entry.start = start
    return entry


def _dash(lines: Lines, start: int, column: int) -> int:
    """Return where the dash of an item is whose value starts at `start`."""
    at = start
    while (at := lines.text.rfind("-", 0, at)) >= 0:
        if at - lines.starts[lines.number(at) - 1] == column:
            return at
    return start


def _text(spans: Spans, level: _Level, event: Any, lines: Lines) -> None:  # noqa: ANN401  as above
    entry = _value(spans, level, event, lines)
    entry.end = event.end_mark.index
    entry.style = event.style or ""
    entry.empty = not entry.style and event.value in NOTHING
    if entry.end == entry.start:  # where nothing is written, the parsers' marks differ
        dash = isinstance(entry.route[-1], int)
        entry.start = entry.end = entry.begin + 1 if dash else entry.key[1]
    entry.stop = max(entry.stop, entry.end)
    if isinstance(entry.route[-1], int):
        entry.key = (min(entry.start, entry.end - 1), entry.end)
    _grow(level.entry, entry)


def _grow(outer: Entry, inner: Entry) -> None:
    outer.stop = max(outer.stop, inner.stop)


def _opened(spans: Spans, outer: _Level | None, event: Any, lines: Lines) -> _Level:  # noqa: ANN401  as above
    entry = _value(spans, outer, event, lines) if outer else Entry((), (0, 0), 0, 0)
    entry.style = "flow" if event.flow_style else "block"
    indent = outer.indent if outer and event.flow_style else event.start_mark.column
    is_list = type(event) is SequenceStartEvent
    again = outer is not None and spans.by_route.get(entry.route) is not entry
    return _Level(entry, indent, 0 if is_list else None, is_list and not event.flow_style, again)


def _closed(level: _Level, outer: _Level | None, event: Any) -> None:  # noqa: ANN401  as above
    entry = level.entry
    if entry.style == "flow" and event.end_mark.index > event.start_mark.index:
        entry.stop = event.end_mark.index
    if entry.route and isinstance(entry.route[-1], int):
        first = level.first.key if level.first else (entry.start, entry.stop)
        entry.key = (entry.start, entry.stop) if entry.style == "flow" else first
    if outer:
        _grow(outer.entry, entry)
