"""Words in letters of mathematics, which look bold and are no letters to a program.

## Why
Generators make 𝗯𝗼𝗹𝗱 and 𝘪𝘵𝘢𝘭𝘪𝘤 words out of signs that Unicode has for formulas. A screen reader spells them out or
skips them, search does not find them, hashtags and links made of them do nothing, and on X each counts as two.

```yaml bad
text: |
  𝗪𝗵𝗮𝘁 do you drink when it snows?
channels: [linkedin]
```
```text
warning[styled-letters]: “What” is written in mathematical letters, which screen readers spell out or skip
  --> posts/post.yaml:2:3
   |
 2 |   𝗪𝗵𝗮𝘁 do you drink when it snows?
   |   ^^^^
   = help: type plain letters: `What`
```
```yaml good
text: |
  What do you drink when it snows? In ℝ³, 𝑥 is a number. Ⓜ means the underground, and ™ a trademark.
channels: [linkedin]
```

Told are words of three such letters or more; a single one, as in a formula, is left alone.

## When to ignore
A formula has a name in such letters.
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
"""Mathematical alphabets, and Latin letters in circles, in squares and of full width."""

_WORD = re.compile(rf"{_LETTER}{{3,}}")
_RUN = re.compile(rf"{_WORD.pattern}(?:[^\S\n]+{_LETTER}+)*")
_SHOWN = 30


def check(post: Post) -> Iterator[Finding]:
    """The first run of such words in each text; where there are more, all are meant."""
    if joined(post).isascii():
        return
    for route, text in own(post):
        found = _RUN.search(text)
        if found:
            plain = unicodedata.normalize("NFKC", found[0])
            yield Finding(
                f"“{clip(plain, _SHOWN)}” is written in mathematical letters, which screen readers spell out or skip",
                post.at(*route, chars=found.span()),
                help=f"type plain letters: `{plain}`" if len(plain) <= _SHOWN else "type plain letters",
            )
