"""Comments: what a `#` outside of text begins, and the key or item each is about."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from postplan.yaml.route import Lines, Route, Span, line_end
from postplan.yaml.spans import BLOCKS, HOLDS, Entry, Spans

_NEXT = re.compile(r"[^ \t\r\n]")
_TAG = re.compile(r"#+[^\s#]")
_TAG_OUTSIDE = re.compile(r"#+(?![!-/:-@\[-^`{-~])[^\s#]")


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


class CutText(NamedTuple):
    """A comment that was meant to be text: the text's route and its style in YAML, and the place of the comment."""

    route: Route
    span: Span
    style: str


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


def cut_texts_of(lines: Lines, spans: Spans) -> tuple[CutText, ...]:
    """Return texts that a tag in a comment was meant for, as in `text: launch #day` and `text: "launch" #day`.

    Behind a plain text the next line counts too, where it is indented as the text would go on.

    A tag is a `#` without a space after it: with one it is meant as a comment. Behind quotes and block headers, which
    end a text or begin one, a `#` before punctuation is a comment too: `#----`.
    """
    comments = dict(_stretches(lines.text, spans.texts))
    found: list[CutText] = []
    for entry in spans.ordered:
        if entry.style in HOLDS:
            continue
        tag = _TAG_OUTSIDE if entry.style else _TAG
        found += [
            CutText(entry.route, lines.span(start, comments[start]), entry.style)
            for start in sorted(set(_beside(entry, lines.text)))
            if start in comments and tag.match(lines.text, start)
        ]
    return tuple(found)


def _beside(entry: Entry, text: str) -> Iterator[int]:
    """Yield where a comment may begin on a line that a text shares with it: before the text and behind it."""
    yield _skip_blanks(text, _after_key(entry, text))
    if entry.style in BLOCKS:
        yield text.find("#", entry.start, line_end(text, entry.start))
    else:
        yield _skip_blanks(text, entry.end)
    if not entry.style and not entry.empty:
        yield _on_next_line(entry, text)


def _on_next_line(entry: Entry, text: str) -> int:
    """Return where the line after a plain text begins, if it is indented like the rest of that text; else -1."""
    found = _NEXT.search(text, line_end(text, entry.end))
    if found is None:
        return -1
    at = found.start()
    column = at - max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) - 1
    return at if column > entry.indent else -1


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
        if style in BLOCKS:
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
