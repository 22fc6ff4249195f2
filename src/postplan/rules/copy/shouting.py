"""Capitals throughout.

## Why
A line in capitals is heard as shouting. It is also slower to read, because words lose their shape, and some screen
readers spell it letter by letter.

```yaml bad
text: |
  THE WINTER ROAST IS HERE AND IT TASTES OF PLUMS!!
  What do you drink when it snows?
channels: [mastodon]
```
```text
warning[shouting]: 5 words in capitals, which reads as shouting
  --> posts/post.yaml:2:3
   |
 2 |   THE WINTER ROAST IS HERE AND IT TASTES OF PLUMS!!
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write it in lower case, with normal capitals
```
```yaml good
text: |
  The winter roast is here, and it tastes of plums. NASA has not called yet.
  What do you drink when it snows?
channels: [mastodon]
```

Looked at are whole lines and sentences with three or more words of at least four letters. Where nearly all of these are
in capitals, it is shouting. One word for weight, a short headline and the names of organisations are not.

## When to ignore
A poster or a sign is quoted letter for letter.

## Fix
Write it as you would say it across a table, and let the first words carry the weight.
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
    """Every text of a post, sentence by sentence; sentences in a row that shout are one finding."""
    if not _may_shout(joined(post)):
        return
    for route, text in own(post):
        for start, end, loud in _together(prose(text)):
            yield Finding(
                f"{loud} words in capitals, which reads as shouting",
                post.at(*route, chars=(start, end)),
                help="write it in lower case, with normal capitals",
            )


def _may_shout(text: str) -> bool:
    """Whether enough capitals stand in a row; found in the bytes where all capitals are ASCII, as nearly everywhere."""
    if any(map(str.isupper, beyond_ascii(text))):
        return any(map(str.isupper, _LETTERS.findall(text)))
    return b"AAAA" in text.encode("utf-8", "surrogatepass").translate(_CAPITALS)


def _together(left: str) -> Iterator[tuple[int, int, int]]:
    """Where a text shouts from and to, and how many words do."""
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
