"""Lines of a text that YAML joins into one.

## Why
After `>`, in quotes, or with neither, YAML reads a line break as a space. A list, a row of hashtags or a short last
line looks right in the file, but is published as one long line.

```yaml bad
text: >
  Three things to bring:
  - bottles
  - cake
channels: [mastodon]
```
```text
warning[lines-joined]: `- bottles` is published on one line with `Three things to bring:`: YAML joins the two
  --> posts/post.yaml:3:3
   |
 3 |   - bottles
   |   ^^^^^^^^^
   = help: write `|` instead of `>` to keep the line breaks
```
```yaml bad
text: "The press runs all day.
  #cider #apples"
channels: [mastodon]
```
```text
warning[lines-joined]: `#cider #apples` is published on one line with `The press runs all day.`: YAML joins the two
  --> posts/post.yaml:2:3
   |
 2 |   #cider #apples"
   |   ^^^^^^^^^^^^^^
   = help: write `text: |`, and the text without its quotes on the lines below it
```
```yaml good
text: |
  Three things to bring:
  - bottles
  - cake
channels: [mastodon]
```
```yaml good
text: >
  The press runs all day, and whoever brings a crate of apples goes home with a
  bottle of juice. Which apple do you bring?

  See you in the yard.
channels: [mastodon]
```

Wrapped paragraphs are fine. The rule reports lines that begin with a bullet, a number, a hashtag or an emoji, after the
end of a sentence or another such line, and sentences that end well before the right margin.

## When to ignore
If the lines are one paragraph with a sentence per line, write `# postplan: ignore[lines-joined] one paragraph` at the
end of the line with `text:`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from postplan.api import WARNING, Finding, Fix, KeepLines, Post, Route
from postplan.rules.file._written import as_written, unlike_file
from postplan.text.emoji import every as emoji
from postplan.text.printable import clip
from postplan.yaml.document import Written

SEVERITY, SINCE = WARNING, "0.2"

_MARGIN = 50
"""A line is short if the next word would still have ended by this column; nobody wraps a paragraph there."""

_SHOWN = 30

_KINDS = (
    re.compile(r"[-*+\u2010-\u2015\u2022\u2023\u2043\u25aa-\u25ab\u25b8\u25ba\u25cf\u25e6\u2192\u21d2\u2713\u2714]\s"),
    re.compile(r"\(?\d{1,2}[.)/:]\s|\d{1,2}\ufe0f?\u20e3"),
    re.compile(r"[#\uff03]\w"),
)
_STOP = re.compile(r"[.!?:;\u2026\u3002\uff01\uff1f][\"')\]\u201d\u2019\u00bb]*\Z")


def check(post: Post) -> Iterator[Finding]:
    """The first line in each text that was meant to be separate, but is joined to the one before."""
    for whole, text in unlike_file(post):
        found = as_written(post, whole)
        if not found or not found[1].joins:
            continue
        route, written = found
        lines = _lines(text, written.joins)
        number = next(_separate(lines, written.joins), None)
        if number is not None:
            (_, before), (start, line) = lines[number - 1 : number + 1]
            yield Finding(
                f"`{clip(line, _SHOWN)}` is published on one line with `{clip(before, _SHOWN)}`: YAML joins the two",
                post.at(*route, chars=(start, start + len(line))),
                help=_help(route, written),
                fix=Fix((KeepLines(post.at(*route)),), safe=True) if written.style == ">" else None,
            )


def _lines(text: str, joins: tuple[int, ...]) -> list[tuple[int, str]]:
    """The lines of a text as written in the file, each with its offset in the text."""
    ends = sorted({*joins, *(index for index, char in enumerate(text) if char == "\n"), len(text)})
    starts = [0, *(end + 1 for end in ends)]
    return [(start, text[start:end]) for start, end in zip(starts, ends, strict=False)]


def _separate(lines: list[tuple[int, str]], joins: tuple[int, ...]) -> Iterator[int]:
    """The numbers of lines that were meant to be separate, but are joined to the one before."""
    kinds = [_kind(line) for _, line in lines]
    for number, ((_, before), (start, line)) in enumerate(pairwise(lines), 1):
        if start - 1 not in joins:
            continue
        ended, kind = _STOP.search(before) is not None, kinds[number]
        if kind is None:
            short = len(before) + 1 + len(line.partition(" ")[0]) <= _MARGIN
            meant = ended and short
        else:
            meant = ended or kinds[number - 1] is not None or kinds.count(kind) > 1
        if meant:
            yield number


def _kind(line: str) -> int | None:
    """Which deliberate start a line has, if any: a bullet, a number, a hashtag or an emoji."""
    for kind, shape in enumerate(_KINDS):
        if shape.match(line):
            return kind
    return len(_KINDS) if next(emoji(line), (1, 1))[0] == 0 else None


def _help(route: Route, written: Written) -> str:
    if written.inline:
        return "put the text in double quotes, and write `\\n` for each line break"
    if written.style == ">":
        return "write `|` instead of `>` to keep the line breaks"
    sign = "- |" if isinstance(route[-1], int) else f"{route[-1]}: |"
    quotes = " without its quotes" if written.style else ""
    return f"write `{sign}`, and the text{quotes} on the lines below it"
