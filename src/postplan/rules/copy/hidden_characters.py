r"""Characters in a text that nobody sees.

## Why
They come along when a text is copied from a chat, a web page or a document. They count, they break hashtags, links and
searches, and some turn the direction of everything after them.

```yaml bad
text: "Which apple\u202e do you bring?"
channels: [mastodon]
```
```text
warning[hidden-characters]: U+202E (right-to-left override) turns the direction of the text after it
  --> posts/post.yaml:1:19
   |
 1 | text: "Which apple\u202e do you bring?"
   |                   ^^^^^^
   = help: delete it
```
```yaml good
text: |
  Which apple do you bring? 👩‍🌾 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم
channels: [mastodon]
```
```yaml good
text: "The shop is called Apple\u2060Works, and this must not break."
channels: [mastodon]
```

What belongs to the writing stays silent: joiners in emoji, in Persian and in Indic scripts, selectors that pick a
form of the character before them, soft hyphens in a word, spaces without width in Thai and its neighbours, marks of
direction in a text with Arabic or Hebrew letters. So does one that is written as an escape, such as `\u2060`, unless it
turns the direction of text: whoever types it knows it is there.

## When to ignore
Never needed: in double quotes, as an escape, it is seen in the file.
"""

import re
import unicodedata
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, plural
from postplan.rules.copy._texts import distinct, joined
from postplan.text.hidden import hiding
from postplan.text.printable import visible

SEVERITY, SINCE = WARNING, "0.2"

_OVERRIDES = "\u202d\u202e"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
_DIRECTION = re.compile(f"[{_DIRECTIONS}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def check(post: Post) -> Iterator[Finding]:
    """The first such character of each text, with the number of all."""
    if joined(post).isascii():
        return
    for route, text in distinct(post):
        found = [at for at in hiding(text) if not _needed(text, at) and _is_told(post, text[at])]
        if found:
            char, more = text[found[0]], len(found) - 1
            turns = "turns the direction of the text after it" if char in _OVERRIDES else "cannot be seen"
            others = f", and {plural(more, 'more character')} with it" if more else ""
            yield Finding(
                f"U+{ord(char):04X} ({unicodedata.name(char, 'without a name').lower()}) {turns}{others}",
                post.at(*route, chars=(found[0], found[0] + 1)),
                help=_help(char),
            )


def _needed(text: str, at: int) -> bool:
    """Whether the language of the text uses the character."""
    char, around = text[at], text[max(at - 1, 0) : at + 2]
    if char == "\xad":
        return len(around) > 2 and around[0].isalpha() and around[2].isalpha()  # noqa: PLR2004 - with both its neighbours
    if char == "\u200b":
        return _WITHOUT_SPACES.search(around) is not None
    return _DIRECTION.match(char) is not None and _RIGHT_TO_LEFT.search(text) is not None


def _is_told(post: Post, char: str) -> bool:
    """Whether it turns the text, or stands in the file as itself: what is written as an escape is meant."""
    return char in _OVERRIDES or char.encode() in post.document.content


def _help(char: str) -> str:
    if char in _OVERRIDES:
        return "delete it"
    return f"delete it, or write `{visible(char)}` in double quotes, where it can be seen"
