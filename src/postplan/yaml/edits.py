"""Edits: stretches of a file's text replaced by others, so that every other byte stays as it is.

A file is never written anew from its data. `put` finds out where a key belongs in a file of any style; who edits reads
the result again before it is kept, as `setting` does.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import eq

from yaml.events import MappingStartEvent

from postplan.yaml.document import Document
from postplan.yaml.events import NOTHING, events_of
from postplan.yaml.parse import read
from postplan.yaml.route import Lines, Route, Value
from postplan.yaml.spans import BLOCKS, HOLDS, Entry

_TO_COLON = re.compile(r"[ \t]*:")
_HEADER = re.compile(r"[|>][-+0-9]*")
_PLAIN = re.compile(r"\w(?:[\w .@/+-]*[\w.])?")
_TRIED = 3
_ENDS = frozenset("\r\n")
_NEW = "\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from `start` to `end`, offsets into a document's text, is replaced by `text`."""

    start: int
    end: int
    text: str


class Unwritable(Exception):  # noqa: N818 - it is no error: the file is only written in a way nothing is put into
    """A key cannot be put into a file without touching something else."""


def applied(document: Document, edits: Iterable[Edit]) -> bytes:
    """The bytes of a readable document after edits that do not overlap; a byte order mark and line ends stay."""
    text = document.text
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return (BOM_UTF8 if document.content.startswith(BOM_UTF8) else b"") + text.encode()


def setting(document: Document, route: Route, value: str, expected: Value) -> Document:
    """The document with `value`, as `quoted` or `flow` write it, at a key that is there or is new.

    Tries one place after the other until the file, read again, says `expected` there, everything else that it said
    before, and each comment is about what it was about. Only where there is no such place may a text at the end of a
    file get the line end it lacked. Raises Unwritable where that does not help either.
    """
    wanted = _with(read(document.path, document.content).data or {}, route, expected)
    edits = tuple(put(document, route, value))
    for same in (eq, _is_alike):
        for edit in edits:
            after = read(document.path, applied(document, [edit]))
            about = _about(after.document, route) == _about(document, route)
            if about and not after.problems and same(after.data, wanted):
                return after.document
    raise Unwritable


def _is_alike(one: Value, other: Value) -> bool:
    """Whether two values are the same but for line ends at the end of texts, which are no text."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_alike(value, other[key]) for key, value in one.items())
    return one.rstrip("\n") == other.rstrip("\n") if isinstance(one, str) and isinstance(other, str) else one == other


def put(document: Document, route: Route, value: str) -> Iterator[Edit]:
    """The edits that may set a key of the file, or a key of one of its keys, to `value`, the least daring first."""
    spans = document.spans
    entry = spans.by_route.get(route)
    if entry is not None:
        yield from _replaced(document, entry, value)
        return
    siblings = [each for each in spans.ordered if each.route[:-1] == route[:-1] and len(each.route) == len(route)]
    for each in _ranked(siblings, document.lines):
        yield from _inserted(document, route, each, f"{route[-1]}: {value}")


def quoted(text: str) -> str:
    """A text as YAML writes it in one line wherever it stands; Unwritable for one that has no such line."""
    if _PLAIN.fullmatch(text) and text.lower() not in NOTHING:
        return text
    if not text.isprintable():
        raise Unwritable
    return "'" + text.replace("'", "''") + "'"


def flow(pairs: dict[str, str]) -> str:
    """Keys with texts as YAML writes them in one line: `{by: tom, on: 2026-11-24}`."""
    return "{" + ", ".join(f"{key}: {quoted(text)}" for key, text in pairs.items()) + "}"


def _replaced(document: Document, entry: Entry, value: str) -> Iterator[Edit]:
    """A value put in the place of one text, or of none."""
    text = document.text
    if entry.style in HOLDS:
        if entry.style == "flow":
            yield Edit(entry.start, entry.stop, value)
    elif entry.style in BLOCKS:
        header = _HEADER.match(text, entry.start)
        span = document.value(entry.route)
        if span.start.offset > entry.start:
            yield Edit(span.start.offset, span.end.offset, value)
        elif header:
            yield Edit(header.start(), header.end(), value)
    elif entry.end > entry.start:
        quote = entry.style if value[:1] not in {"'", "{"} else ""
        yield Edit(entry.start, entry.end, f"{quote}{value}{quote}")
    elif colon := _TO_COLON.match(text, entry.key[1]):
        yield Edit(colon.end(), colon.end(), f" {value}")
        yield Edit(colon.end(), colon.end(), f" {value} ")
    else:
        yield Edit(entry.key[1], entry.key[1], f": {value}")


def _ranked(entries: list[Entry], lines: Lines) -> list[Entry]:
    """After which of its siblings a new key may go: the status, else one that ends on its own line, else the last.

    At the top of a file that is the first of them, so that what belongs together stays in sight; further in, the last.
    """

    def rank(entry: Entry) -> tuple[bool, bool, int]:
        many = lines.number(entry.begin) != lines.number(max(entry.begin, entry.stop - 1)) or entry.style in BLOCKS
        return (entry.route != ("status",), many, entry.begin if len(entry.route) == 1 else -entry.begin)

    return [*sorted(entries, key=rank)[:_TRIED], *entries[-1:]]


def _inserted(document: Document, route: Route, after: Entry, pair: str) -> Iterator[Edit]:
    """A new key behind another: behind a comma where these keys stand in braces, else on a line of its own."""
    text = document.text
    if _in_braces(document, route):
        yield Edit(after.stop, after.stop, f", {pair}")
        return
    start = document.lines.starts[document.lines.number(after.begin) - 1]
    indent = text[start : after.begin].removesuffix("? ")
    if indent.strip(" "):
        return
    behind = after.stop if after.style not in BLOCKS else document.value(after.route).end.offset
    usual = _break_before(text, _next_line(document.lines, 0)) or _NEW
    for at in dict.fromkeys((behind, max(after.stop - 1, after.begin), after.stop)):
        end = _next_line(document.lines, at)
        if own := _break_before(text, end):
            yield Edit(end, end, f"{indent}{pair}{own}")
        else:
            yield Edit(end, end, f"{usual}{indent}{pair}")


def _in_braces(document: Document, route: Route) -> bool:
    if len(route) > 1:
        outer = document.spans.by_route.get(route[:-1])
        return outer is not None and outer.style == "flow"
    events = iter(events_of(document.content), None)
    return next(bool(event.flow_style) for event in events if isinstance(event, MappingStartEvent))


def _next_line(lines: Lines, at: int) -> int:
    """Where the line after that of an offset starts; the end of the text for the last one."""
    number = lines.number(at)
    return lines.starts[number] if number < len(lines) else len(lines.text)


def _break_before(text: str, at: int) -> str:
    """The line end right before an offset; empty where there is none."""
    return "\r\n" if text.endswith("\r\n", 0, at) else text[at - 1 : at] if text[at - 1 : at] in _ENDS else ""


def _with(data: Value, route: Route, value: Value) -> Value:
    """A copy of the data with a value at a route of keys."""
    held = dict(data) if isinstance(data, dict) else {}
    held[str(route[0])] = _with(held.get(str(route[0])), route[1:], value) if len(route) > 1 else value
    return dict(held)


def _about(document: Document, route: Route) -> list[tuple[str, Route | None]]:
    """The comments, and what each is about, as far as that is no part of what is set."""
    return [
        (each.text, None if each.route and each.route[: len(route)] == route else each.route)
        for each in document.comments
    ]
