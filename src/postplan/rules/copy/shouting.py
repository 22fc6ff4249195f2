"""Whole sentences in capitals.

## Why
ALL CAPS reads as shouting. It's also slower to read, because words lose their shape, and some screen readers spell it out
letter by letter.

```yaml bad
text: |
  THE WINTER ROAST IS HERE AND IT TASTES OF PLUMS!!
  What do you drink when it snows?
channels: [mastodon]
```
```text
warning[shouting]: 5 words in capitals: this reads as shouting
  --> posts/post.yaml:2:3
   |
 2 |   THE WINTER ROAST IS HERE AND IT TASTES OF PLUMS!!
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write it in sentence case
```
```yaml good
text: |
  The winter roast is here, and it tastes of plums. NASA has not called yet.
  What do you drink when it snows?
channels: [mastodon]
```

Flags lines and sentences with three or more words of at least four letters, nearly all of them in capitals. A single word
for emphasis, a short headline and acronyms are fine.

## When to ignore
The post quotes a poster or a sign exactly.

## Fix
Write it the way you'd say it across a table, and put what matters first.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, prose, sentences
from postplan.rules.copy._texts import joined, own
from postplan.text.phrases import beyond_ascii
from postplan.text.words import words_of

SEVERITY, SINCE = WARNING, "0.1"

_LETTERS = re.compile(r"[^\W\d_]{4,}")
_CAPITALS = bytes(ord("A") if chr(each).isupper() else ord(" ") for each in range(128)) + b" " * 128
_LENGTH, _LEAST, _SHARE = 4, 3, 0.8


def check(post: Post) -> Iterator[Finding]:
    """Every text of a post, with consecutive sentences in capitals as one finding."""
    if not _may_shout(joined(post)):
        return
    for route, text in own(post):
        for start, end, loud in _shouted(prose(text)):
            yield Finding(
                f"{loud} words in capitals: this reads as shouting",
                post.at(*route, chars=(start, end)),
                help="write it in sentence case",
            )


def _may_shout(text: str) -> bool:
    """Whether a word has enough capitals in a row; for plain ASCII capitals, a quick search of the bytes."""
    if any(map(str.isupper, beyond_ascii(text))):
        return any(map(str.isupper, _LETTERS.findall(text)))
    return b"AAAA" in text.encode("utf-8", "surrogatepass").translate(_CAPITALS)


def _shouted(left: str) -> Iterator[tuple[int, int, int]]:
    """Each shouted stretch of a text: its start, its end, and its number of shouted words."""
    start = end = loud = 0
    for begin, stop in sentences(left):
        words = [word.text for word in words_of(left, begin, stop) if len(word.text) >= _LENGTH]
        number = sum(word.isalpha() and all(map(str.isupper, word)) for word in words)
        if number >= _LEAST and number >= _SHARE * len(words):
            start, end, loud = (start if loud else begin), stop, loud + number
        elif loud:
            yield start, end, loud
            loud = 0
    if loud:
        yield start, end, loud
