"""A long hashtag in one case.

## Why
A screen reader says `#winterroastathome` as one word nobody understands, and most people stumble over it too. With a
capital for each word, `#WinterRoastAtHome`, it is read word by word. Networks find both alike.

```yaml bad
text: |
  Show us where you drink it. #winterroastathome
channels: [x, instagram]
media: [{url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a window sill}]
```
```text
warning[hashtag-hard-to-read]: `#winterroastathome` has 17 letters in one case: a screen reader reads it as one word
  --> posts/post.yaml:2:31
   |
 2 |   Show us where you drink it. #winterroastathome
   |                               ^^^^^^^^^^^^^^^^^^ where does each word begin?
   = help: begin each word with a capital, as in `#WinterRoast`
```
```yaml good
text: |
  Show us where you drink it. #WinterRoastAtHome
channels: [x, instagram]
media: [{url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a window sill}]
```

## Options
`letters` (15): how many letters in one case, one after the other, are too many. A digit or an underscore ends the row.

## When to ignore
One long word, such as `#Weihnachtsplätzchen`, has no second capital to write.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.text.tags import tags_meant

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_LETTERS = re.compile(r"[^\W\d_]+")


def check(post: Post, *, letters: int = 15) -> Iterator[Finding]:
    """Every hashtag in the post's texts, each text once."""
    seen = set()
    for route, text in post.texts:
        if text in seen or ("#" not in text and "\uff03" not in text):
            continue
        seen.add(text)
        for tag in tags_meant(text):
            long = next((run for run in _LETTERS.findall(tag.target) if _in_one_case(run, letters)), "")
            if long:
                yield Finding(
                    f"`{tag.text}` has {len(long)} letters in one case: a screen reader reads it as one word",
                    post.at(*route, chars=(tag.start, tag.end)),
                    label="where does each word begin?",
                    help="begin each word with a capital, as in `#WinterRoast`",
                )


def _in_one_case(run: str, letters: int) -> bool:
    """A capital at its start does not help; scripts without capitals are no mistake."""
    if len(run) < letters or not (run.isupper() or run[1:].islower()):
        return False
    return sum(letter.isupper() or letter.islower() for letter in run) >= letters
