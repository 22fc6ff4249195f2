"""A line of a file with a caret under the part that is meant."""

from postplan.formats.parts.paint import Paint
from postplan.text.printable import clip, fitting, visible, width
from postplan.yaml.place import Place

COLUMNS = 100
"""How much of a long line is shown, so that nothing wraps on a usual screen."""
_BEFORE = 40


def excerpt(place: Place, paint: Paint) -> tuple[int, list[str]]:
    """How wide line numbers are here plus one, and the drawn lines; none where the file has nothing to show there."""
    span = place.span
    line = place.document.line(span.start.line)
    margin = len(str(span.start.line)) + 1
    bar = paint("|", "place")
    if not line.strip():
        return margin, [f"{' ' * margin} {bar} {visible(place.label)}".rstrip()] if place.label else []
    first = span.start.column - 1
    last = span.end.column - 1 if span.end.line == span.start.line else len(line)
    before, marked, after = (
        visible(part) for part in (line[:first], line[first : max(last, first + 1)], line[max(last, first + 1) :])
    )
    before, marked, after = _window(before, marked, after)
    carets = "^" * max(1, width(marked.rstrip()) or 1)
    number = paint(f"{span.start.line:>{margin}}", "place")
    return margin, [
        f"{' ' * margin} {bar}",
        f"{number} {bar} {before}{marked}{after}".rstrip(),
        f"{' ' * margin} {bar} {' ' * width(before)}{paint(carets, 'error')} {visible(place.label)}".rstrip(),
    ]


def _window(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """As much of a line as fits, the marked part first of all."""
    if width(before) + width(marked) + width(after) <= COLUMNS:
        return before, marked, after
    if width(before) > _BEFORE:
        before = "…" + before[len(before) - fitting(before[::-1], _BEFORE - 1) :]
    marked = clip(marked, COLUMNS - width(before) - 1)
    left = COLUMNS - width(before) - width(marked)
    return before, marked, clip(after, left) if left > 0 and not marked.endswith("…") else ""
