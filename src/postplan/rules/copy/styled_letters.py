"""Fake bold and italic letters from a font generator.

## Why
Generators make 𝗯𝗼𝗹𝗱 and 𝘪𝘵𝘢𝘭𝘪𝘤 words out of Unicode's math symbols. Screen readers spell them out or skip them, search
can't find them, hashtags and links made of them don't work, and on X each letter counts as two characters.

```yaml bad
text: |
  𝗪𝗵𝗮𝘁 do you drink when it snows?
channels: [linkedin]
```
```text
warning[styled-letters]: “What” uses styled letters, which screen readers spell out or skip
  --> posts/post.yaml:2:3
   |
 2 |   𝗪𝗵𝗮𝘁 do you drink when it snows?
   |   ^^^^
   = help: use plain letters: `What`
```
```yaml good
text: |
  What do you drink when it snows? In ℝ³, 𝑥 is a number. Ⓜ is the underground, and ™ a trademark.
channels: [linkedin]
```

Flags words with three or more such letters. One or two, as in a formula, are fine.

## When to ignore
A formula really uses a name in these letters.
"""  # noqa: RUF002 - the page shows the letters it is about

import re
import unicodedata
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.rules.copy._texts import joined, own
from postplan.text.printable import clip

SEVERITY, SINCE = WARNING, "0.2"

_LETTER = (
    "[\U0001d400-\U0001d7ff\u210a-\u2113\u2118-\u211d\u2128-\u2138\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a"
    "\U0001f130-\U0001f169\U0001f170-\U0001f189]"
)
"""Mathematical alphabets, and circled, squared and full-width Latin letters."""

_WORD = re.compile(rf"{_LETTER}{{3,}}")
_RUN = re.compile(rf"{_WORD.pattern}(?:[^\S\n]+{_LETTER}+)*")
_SHOWN = 30


def check(post: Post) -> Iterator[Finding]:
    """The first run of styled words in each text; one finding covers the whole text."""
    if joined(post).isascii():
        return
    for route, text in own(post):
        found = _RUN.search(text)
        if found:
            plain = unicodedata.normalize("NFKC", found[0])
            yield Finding(
                f"“{clip(plain, _SHOWN)}” uses styled letters, which screen readers spell out or skip",
                post.at(*route, chars=found.span()),
                help=f"use plain letters: `{plain}`" if len(plain) <= _SHOWN else "use plain letters",
            )
