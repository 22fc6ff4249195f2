"""More emoji than people bear who have the text read to them.

## Why
A screen reader says every emoji by its name: five coffee cups in a row are "hot beverage, hot beverage, hot beverage,
hot beverage, hot beverage". Who hears that has left before the news comes.

```yaml bad
text: New roast ☕☕☕☕☕ come and try it!
channels: [instagram]
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
```
```text
warning[emoji-wall]: 5 emoji in a row
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

How many are too many is taste, so the rule speaks only when it is asked for, with `--pedantic` or by name.

## Options
- `at-most`: the most emoji in one text. Default: 6.
- `in-a-row`: how many that stand together are a wall, white space between them or not. Default: 4.

## Fix
Keep the one that tells something, and put it at the end, where it interrupts nothing.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.rules.copy._texts import joined, own
from postplan.text.emoji import every

SEVERITY, SINCE, PEDANTIC = WARNING, "0.1", True

_PICTURES = re.compile("[\u2190-\u2bff\u3030-\u3299\U0001f000-\U0001faff\ufe0f]")


def check(post: Post, *, at_most: int = 6, in_a_row: int = 4) -> Iterator[Finding]:
    """Every text of a post: too many in all, else too many in a row."""
    every_text = joined(post)
    if every_text.isascii() or len(_PICTURES.findall(every_text)) < min(at_most + 1, in_a_row):
        return
    for route, text in own(post):
        found = list(every(text))
        if len(found) > at_most:
            message = f"{len(found)} emoji, {len(found) - at_most} over the limit of {at_most}"
            first, label = found[at_most][0], "too many from here on"
            yield Finding(message, post.at(*route, chars=(first, found[-1][1])), label=label, help=_HELP)
        else:
            for row in _rows(text, found):
                if len(row) >= in_a_row:
                    at = post.at(*route, chars=(row[0][0], row[-1][1]))
                    yield Finding(f"{len(row)} emoji in a row", at, help=_HELP)


_HELP = "keep the one that adds something"


def _rows(text: str, found: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Emoji with nothing but white space between them."""
    row: list[tuple[int, int]] = []
    for place in found:
        if row and text[row[-1][1] : place[0]].strip(" \n\t\ufe0f"):
            yield row
            row = []
        row.append(place)
    if row:
        yield row
