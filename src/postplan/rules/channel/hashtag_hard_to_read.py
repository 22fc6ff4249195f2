"""A long hashtag without capitals between its words.

## Why
A screen reader reads `#winterroastathome` as one garbled word, and most people find it hard to read too. With a capital
for each word, as in `#WinterRoastAtHome`, it's read word by word. Networks treat both as the same hashtag.

```yaml bad
text: |
  Show us where you drink it. #winterroastathome
channels: [x, instagram]
media: [{url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a window sill}]
```
```text
warning[hashtag-hard-to-read]: `#winterroastathome` has 17 letters in the same case: a screen reader reads it as one word
  --> posts/post.yaml:2:31
   |
 2 |   Show us where you drink it. #winterroastathome
   |                               ^^^^^^^^^^^^^^^^^^ where does each word start?
   = help: start each word with a capital, as in `#WinterRoast`
```
```yaml good
text: |
  Show us where you drink it. #WinterRoastAtHome
channels: [x, instagram]
media: [{url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a window sill}]
```

## Options
- `letters` (15): how many letters in a row in the same case are too many. A digit or an underscore ends the row.

## When to ignore
If the hashtag is one long word, such as `#Weihnachtsplätzchen`.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.text.tags import tags_meant

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_LETTERS = re.compile(r"[^\W\d_]+")


def check(post: Post, *, letters: int = 15) -> Iterator[Finding]:
    """Check the hashtags of each different text of the post."""
    seen = set()
    for route, text in post.texts:
        if text in seen or ("#" not in text and "\uff03" not in text):
            continue
        seen.add(text)
        for tag in tags_meant(text):
            long = next((run for run in _LETTERS.findall(tag.target) if _is_one_case(run, letters)), "")
            if long:
                yield Finding(
                    f"`{tag.text}` has {len(long)} letters in the same case: a screen reader reads it as one word",
                    post.at(*route, chars=(tag.start, tag.end)),
                    label="where does each word start?",
                    help="start each word with a capital, as in `#WinterRoast`",
                )


def _is_one_case(run: str, letters: int) -> bool:
    """Whether these letters are all capitals, or all lowercase after the first. Scripts without capitals don't count."""
    if len(run) < letters or not (run.isupper() or run[1:].islower()):
        return False
    return sum(letter.isupper() or letter.islower() for letter in run) >= letters
