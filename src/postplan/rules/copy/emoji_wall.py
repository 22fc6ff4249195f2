"""Too many emoji for people who use a screen reader.

## Why
A screen reader reads out every emoji by name: five coffee cups in a row are "hot beverage, hot beverage, hot beverage,
hot beverage, hot beverage". Most listeners give up before your news comes.

```yaml bad
text: New roast ☕☕☕☕☕ come and try it!
channels: [instagram]
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
```
```text
warning[emoji-wall]: 5 emoji in a row: a screen reader reads out each one
  --> posts/post.yaml:1:17
   |
 1 | text: New roast ☕☕☕☕☕ come and try it!
   |                 ^^^^^^^^^^
   = help: keep the one that adds something
```
```yaml good
text: New roast ☕ come and try it!
channels: [instagram]
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
```

How many is too many is a matter of taste, so this rule only runs with `--pedantic` or when you select it.

## Options
- `at-most`: the most emoji allowed in one text. Default: 6.
- `in-a-row`: how many emoji next to each other are reported, with or without spaces between them. Default: 4.

## Fix
Keep the one that adds something, and put it at the end of the sentence, where it interrupts nothing.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.rules.copy._texts import joined, own
from postplan.text.emoji import every

SEVERITY, SINCE, PEDANTIC = WARNING, "0.1", True

_PICTURES = re.compile("[\u2190-\u2bff\u3030-\u3299\U0001f000-\U0001faff\ufe0f]")


def check(post: Post, *, at_most: int = 6, in_a_row: int = 4) -> Iterator[Finding]:
    """Too many emoji in a text, or else too many in a row."""
    every_text = joined(post)
    if every_text.isascii() or len(_PICTURES.findall(every_text)) < min(at_most + 1, in_a_row):
        return
    for route, text in own(post):
        found = list(every(text))
        if len(found) > at_most:
            message = f"this text has {len(found)} emoji, {len(found) - at_most} more than the limit of {at_most}"
            first, label = found[at_most][0], "too many from here on"
            yield Finding(message, post.at(*route, chars=(first, found[-1][1])), label=label, help=_HELP)
        else:
            for row in _rows(text, found):
                if len(row) >= in_a_row:
                    at = post.at(*route, chars=(row[0][0], row[-1][1]))
                    yield Finding(f"{len(row)} emoji in a row: a screen reader reads out each one", at, help=_HELP)


_HELP = "keep the one that adds something"


def _rows(text: str, found: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The emoji in groups, each with nothing but white space between them."""
    row: list[tuple[int, int]] = []
    for place in found:
        if row and text[row[-1][1] : place[0]].strip(" \n\t\ufe0f"):
            yield row
            row = []
        row.append(place)
    if row:
        yield row
