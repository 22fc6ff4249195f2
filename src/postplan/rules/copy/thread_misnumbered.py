"""A numbered thread that skips or repeats a number.

## Why
Readers of `1/4` and `2/4` wait for the third. Usually a part got lost when the thread was split, or a part was added
without renumbering the rest.

```yaml bad
text: 1/4 Our press is a hundred years old. Here's how it works.
thread:
  - 2/4 The apples are washed and cut.
  - 4/4 The juice rests overnight. Which apple is yours?
channels: [mastodon]
```
```text
warning[thread-misnumbered]: `3/4` is missing in this thread
  --> posts/post.yaml:4:5
   |
 4 |   - 4/4 The juice rests overnight. Which apple is yours?
   |     ^^^
   = help: number the parts `1/3` to `3/3`, or add the missing ones
```
```yaml good
text: Our press is a hundred years old. Here's how it works.
thread:
  - 1/ The apples are washed and cut.
  - 2/ The juice rests overnight.
  - Which apple is yours?
channels: [mastodon]
```

Reads numbers like `2/4`, `(2/4)` and `2/` at the start or end of each part, or at the start of each line if the thread is
written as one text. Fractions and dates don't count: at least two parts have to be numbered the same way, starting with 1
or 0.

## When to ignore
The number is missing on purpose, say for a joke.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from postplan.api import WARNING, Finding, Route, Variant

SEVERITY, SINCE = WARNING, "0.2"

_FORM = r"[(\[]?(?P<number>\d{1,2})/(?P<total>\d{1,2})?[)\]]?"
_BEGINS = re.compile(rf"{_FORM}[.:]?(?=\s|\Z)")
_ENDS = re.compile(rf"(?<=\s){_FORM}\Z")
_LINES = re.compile(rf"^{_FORM}[.:]?(?=\s)", re.MULTILINE)


class Mark(NamedTuple):
    """A number in a thread: its place, the number, and the total if it has one."""

    route: Route
    chars: tuple[int, int]
    number: int
    total: int | None


def check(variant: Variant) -> Iterator[Finding]:
    """The first number that doesn't follow the one before it, or the last number if the end is missing."""
    marks = [*_marks(variant)]
    numbered = len(marks) > 1 and marks[0].number in (0, 1) and len({mark.total is None for mark in marks}) == 1
    wrong = _wrong(marks) if numbered else None
    if wrong:
        mark, problem = wrong
        last = len(marks) - 1 + marks[0].number
        end = "" if mark.total is None else str(last)
        yield Finding(
            f"{problem} in this thread",
            variant.at(*mark.route, chars=mark.chars),
            help=f"number the parts `{marks[0].number}/{end}` to `{last}/{end}`, or add the missing ones",
        )


def _marks(variant: Variant) -> Iterator[Mark]:
    if not variant.parts:
        yield from (_mark(("text",), found) for found in _LINES.finditer(variant.text))
        return
    parts: list[tuple[Route, str | None]] = [(("text",), variant.text)]
    parts += [(("thread", index, "text"), part.text) for index, part in enumerate(variant.parts)]
    for route, text in parts:
        if text and (found := _BEGINS.match(text) or _ENDS.search(text)):
            yield _mark(route, found)


def _mark(route: Route, found: re.Match[str]) -> Mark:
    return Mark(route, found.span(), int(found["number"]), int(found["total"]) if found["total"] else None)


def _wrong(marks: Sequence[Mark]) -> tuple[Mark, str] | None:
    """The first mistake and its mark; None if the numbers run up to the total."""
    seen, total = {marks[0].number}, marks[0].total
    for before, mark in pairwise(marks):
        if mark.total != total:
            return mark, f"`{_written(mark)}` follows `{_written(before)}`"
        if mark.number in seen:
            return mark, f"`{_written(mark)}` appears twice"
        if mark.number != before.number + 1:
            return mark, f"`{_written(before._replace(number=before.number + 1))}` is missing"
        seen.add(mark.number)
    last = marks[-1]
    if total is not None and last.number != total:
        return last, f"the last number is `{_written(last)}`"
    return None


def _written(mark: Mark) -> str:
    return f"{mark.number}/{mark.total or ''}"
