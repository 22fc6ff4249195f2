"""Making changes to a file, and keeping them only where the file then reads as meant.

A change is made as an edit of the file's text, so that comments, quotes, line ends and everything else stay as they
are, and the file is read again: where it does not say exactly what was meant, the change is refused.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from postplan.yaml.changes import Below, Change, KeepLines, Rename, Requote, Reword, Strike
from postplan.yaml.document import Document
from postplan.yaml.edits import Edit, Unwritable, applied, put, quoted
from postplan.yaml.parse import read
from postplan.yaml.place import Place
from postplan.yaml.route import Route, Value
from postplan.yaml.spans import BLOCKS


@dataclass(frozen=True, slots=True)
class _Step:
    """A change as an edit of the file's text, and what it makes of the data: `chars` of the text at `route` replaced.

    With `key` it is the key at `route` that is replaced. `comments` is how many comments are gone afterwards, `comment`
    one that is new.
    """

    edit: Edit
    route: Route
    text: str | dict[str, Value] | None
    chars: tuple[int, int] | None = None
    key: bool = False
    comments: int = 0
    comment: str = ""


def changed(document: Document, groups: Iterable[Sequence[Change]]) -> tuple[Document, tuple[int, ...]]:
    """The document after as many of these groups of changes as fit together, and the numbers of those, from 0.

    Of a group all changes are made or none. It is left out where it overlaps one before it, or where the file would
    not read as meant with it.
    """
    after, steps, numbers = document, tuple[_Step, ...](), []
    for number, group in enumerate(groups):
        made = _with_group(document, steps, group)
        if made:
            after, steps = made
            numbers.append(number)
    return after, tuple(numbers)


def _with_group(
    document: Document, done: tuple[_Step, ...], group: Sequence[Change]
) -> tuple[Document, tuple[_Step, ...]] | None:
    """The document after all changes of a group, beside what is done already; None where one of them cannot be made."""
    after: Document | None = None
    for change in group:
        after = None
        for step in _steps(document, change):
            if not any(_overlap(step.edit, other.edit) for other in done):
                after = _made(document, (*done, step))
            if after:
                done = (*done, step)
                break
        if after is None:
            return None
    return (after, done) if after else None


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same characters, or put something in at the same place."""
    return one.start <= other.end and other.start <= one.end


def _made(document: Document, steps: Sequence[_Step]) -> Document | None:
    """The document after these steps; None where it then says anything else than was meant."""
    try:
        wanted = _data_after(read(document.path, document.content).data, steps)
    except Unwritable:
        return None
    after = read(document.path, applied(document, [step.edit for step in steps]))
    gone, new = _comments(document), _comments(after.document)
    gone, new = gone - new, new - gone
    as_meant = gone.total() == sum(step.comments for step in steps) and new == Counter(
        step.comment for step in steps if step.comment
    )
    return after.document if as_meant and after.data == wanted and not after.problems else None


def _comments(document: Document) -> Counter[str]:
    return Counter(comment.text for comment in document.comments)


def _steps(document: Document, change: Change) -> Iterator[_Step]:
    """The ways to make a change, the least daring first."""
    match change:
        case Reword():
            yield from _reworded(document, change.at, change.text)
        case Rename():
            span = document.key(change.at.route)
            edit = Edit(span.start.offset, span.end.offset, quoted(change.name))
            yield _Step(edit, change.at.route, change.name, key=True)
        case Requote():
            edit = Edit(change.at.span.start.offset, change.at.span.end.offset, _in_quotes(change.text))
            yield _Step(edit, change.at.route, change.text, comments=int(change.comment))
        case KeepLines():
            written = document.written(change.at.route)
            if written and written.style == ">":
                start = document.spans.by_route[change.at.route].start
                lines = "".join("\n" if at in written.joins else char for at, char in enumerate(written.text))
                yield _Step(Edit(start, start + 1, "|"), change.at.route, lines)
        case Below():
            yield from _below(document, change)
        case Strike():
            yield _struck(document, change)


def _reworded(document: Document, at: Place, text: str) -> Iterator[_Step]:
    route = _held(document, at.route)
    written = document.written(route)
    if at.chars and written:
        span = document.inside(route, *at.chars)
        start, end = span.start.offset, span.end.offset
        yield _Step(Edit(start, end, _escaped(document, start, text, written.style)), route, text, at.chars)
    elif not at.chars:
        if written and not written.style:  # as it was, without quotes, where that says the same
            span = document.value(route)
            yield _Step(Edit(span.start.offset, span.end.offset, text), route, text)
        for edit in put(document, route, quoted(text)):
            yield _Step(edit, route, text)


def _below(document: Document, change: Below) -> Iterator[_Step]:
    """The name's own key where it has keys, the first of them where it has none; a list between brackets with keys."""
    route = (*change.at.route, change.name)
    pair: dict[str, Value] = {change.key: change.text}
    written = f"{{{change.key}: {change.text}}}"
    entry, outer = (document.spans.by_route.get(each) for each in (route, change.at.route))
    if entry and entry.empty:
        for edit in put(document, route, written):
            yield _Step(edit, route, pair)
    elif entry:
        for value in (change.text, quoted(change.text)):
            for edit in put(document, (*route, change.key), value):
                yield _Step(edit, (*route, change.key), change.text)
    elif outer and outer.style == "flow":
        names = _names_at(document, change.at.route)
        inside = ", ".join(f"{quoted(name)}: {written if name == change.name else ''}" for name in names)
        keys: dict[str, Value] = {name: pair if name == change.name else None for name in names}
        if change.name in names:
            yield _Step(Edit(outer.start, outer.stop, f"{{{inside}}}"), change.at.route, keys)


def _names_at(document: Document, route: Route) -> list[str]:
    """The texts of a list, in order; none where it holds anything else."""
    data: Value = read(document.path, document.content).data
    for step in route:
        data = data.get(step) if isinstance(data, dict) and isinstance(step, str) else None
    return (
        [str(each) for each in data] if isinstance(data, list) and all(isinstance(each, str) for each in data) else []
    )


def _held(document: Document, route: Route) -> Route:
    """A route, or the nearest above it that is in the file: an item of a thread may be a text by itself."""
    while route and not document.has(route):
        route = route[:-1]
    return route


def _escaped(document: Document, at: int, text: str, style: str) -> str:
    """A text as it is written within another of this style; a line of a block begins where the others do."""
    if style == "'":
        return text.replace("'", "''")
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if style in BLOCKS:
        line = document.line(document.lines.number(at))
        return text.replace("\n", "\n" + line[: len(line) - len(line.lstrip(" "))])
    return text


def _in_quotes(text: str) -> str:
    """A text in double quotes where it has an apostrophe or a line end, else in single ones."""
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _struck(document: Document, change: Strike) -> _Step:
    span = change.at.span
    start, end = span.start.offset, span.end.offset
    if change.text:
        return _Step(Edit(start, end, change.text), (), None, comments=1, comment=change.text.lstrip("#").strip())
    first = document.lines.starts[span.start.line - 1]
    if not document.text[first:start].strip(" \t"):  # alone on its line, which goes with it
        start, end = first, document.lines.position(end).offset
        end = next((each for each in document.lines.starts if each > end), len(document.text))
    else:
        start = first + len(document.text[first:start].rstrip(" \t"))
    return _Step(Edit(start, end, ""), (), None, comments=1)


def _data_after(data: Value, steps: Iterable[_Step]) -> Value:
    """What the data becomes; the last characters first, so that those before them are still where they were."""
    changing = [step for step in steps if step.text is not None]
    for step in sorted(changing, key=lambda each: (each.key, -len(each.route), -(each.chars or (0, 0))[0])):
        data = _with(data, step.route, step)
    return data


def _with(data: Value, route: Route, step: _Step) -> Value:
    """A copy of the data with one step made at a route. Raises Unwritable where there is nothing at it."""
    if not route:
        return _text_after(data, step)
    first = route[0]
    if isinstance(data, list) and isinstance(first, int) and first < len(data):
        return [*data[:first], _with(data[first], route[1:], step), *data[first + 1 :]]
    if not isinstance(data, dict) or not isinstance(first, str):
        raise Unwritable
    if step.key and len(route) == 1:
        assert isinstance(step.text, str)
        if step.text in data or first not in data:
            raise Unwritable
        return {step.text if key == first else key: value for key, value in data.items()}
    return {**data, first: _with(data.get(first), route[1:], step)}


def _text_after(data: Value, step: _Step) -> Value:
    if step.chars is None:
        return step.text
    if not isinstance(data, str) or not isinstance(step.text, str):
        raise Unwritable
    return data[: step.chars[0]] + step.text + data[step.chars[1] :]
