"""Comments: what a `#` outside of text begins, and the key or item each is about."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from postplan.source.places import Lines, Route, Span, line_end
from postplan.source.spans import Entry, Spans

_NEXT = re.compile(r"[^ \t\r\n]")
_TAG = re.compile(r"#+[^\s#]")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its text without `#` and blanks around, its place from the `#` to the end of the line.

    `own_line` says that nothing else stands on its line. `route` is what it covers: at the end of a line the
    outermost key or item that begins on that line, or where none does the innermost around it; on a line of
    its own that of the next line with content; None where nothing follows.
    """

    text: str
    span: Span
    own_line: bool
    route: Route | None


def comments_of(lines: Lines, spans: Spans) -> tuple[Comment, ...]:
    """Return the comments of a document in order."""
    begins = [entry.begin for entry in spans.ordered]
    stretches = list(_stretches(lines.text, spans.texts))
    comments: list[Comment] = []
    following = _following(lines.text, stretches)
    for (start, end), content in zip(stretches, following, strict=True):
        first = lines.starts[lines.number(start) - 1]
        own_line = not lines.text[first:start].strip(" \t")
        at = content if own_line else start
        route = None if at is None else _covered(at, lines, spans, begins)
        text = lines.text[start:end].lstrip("#").strip()
        comments.append(Comment(text, lines.span(start, end), own_line, route))
    return tuple(comments)


def cut_texts_of(lines: Lines, spans: Spans) -> tuple[tuple[Route, Span], ...]:
    """Return texts without quotes that a comment cuts off, as in `text: launch #day` and `text: #launch`.

    Only where the `#` has no space after it: with one it is meant as a comment.
    """
    comments = dict(_stretches(lines.text, spans.texts))
    found = []
    for entry in spans.ordered:
        if entry.style:
            continue
        for after in sorted({entry.end, _after_key(entry, lines.text)}):
            start = _skip_blanks(lines.text, after)
            if start in comments and _TAG.match(lines.text, start):
                found.append((entry.route, lines.span(start, comments[start])))
    return tuple(found)


def _after_key(entry: Entry, text: str) -> int:
    """Return where the value of a key, or an item, may begin on the line of the key itself."""
    if isinstance(entry.route[-1], int):
        return entry.begin + 1 if text[entry.begin : entry.begin + 1] == "-" else entry.end
    return _skip_blanks(text, entry.key[1]) + 1


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def _stretches(text: str, texts: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Yield where each comment starts and ends: in the gaps between texts, and after `|` and `>`."""
    at = 0
    for start, end, style in texts:
        yield from _between(text, at, start)
        if style in ("|", ">"):
            yield from _between(text, start, line_end(text, start))
        at = end
    yield from _between(text, at, len(text))


def _between(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    while (start := text.find("#", at, stop)) >= 0:
        at = line_end(text, start)
        yield start, at


def _following(text: str, stretches: list[tuple[int, int]]) -> list[int | None]:
    """Return for each comment where the next content is that is no comment."""
    found: list[int | None] = []
    starts = {start: number for number, (start, _) in enumerate(stretches)}
    for number in range(len(stretches) - 1, -1, -1):
        match = _NEXT.search(text, stretches[number][1])
        at = match.start() if match else None
        if at in starts:
            at = found[-1]
        found.append(at)
    return found[::-1]


def _covered(at: int, lines: Lines, spans: Spans, begins: list[int]) -> Route | None:
    """Return the outermost entry that begins on the line of `at`, else the innermost around that line."""
    number = lines.number(at)
    first = lines.starts[number - 1]
    beyond = lines.starts[number] if number < len(lines) else len(lines.text) + 1
    index = bisect_left(begins, first)
    if index < len(begins) and begins[index] < beyond:
        return spans.ordered[index].route
    content = _skip_blanks(lines.text, first)
    entry = spans.ordered[index - 1] if index else None
    while entry and entry.stop <= content:
        entry = entry.outer
    return entry.route if entry else None
