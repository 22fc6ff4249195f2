r"""Invisible characters in a text.

## Why
They slip in when you copy text from a chat, a web page or a document. They count towards the limit, they break hashtags,
links and search, and some reverse the text after them.

```yaml bad
text: "Which apple\u202e will you bring?"
channels: [mastodon]
```
```text
warning[hidden-characters]: U+202E (right-to-left override) reverses the text after it
  --> posts/post.yaml:1:19
   |
 1 | text: "Which apple\u202e will you bring?"
   |                   ^^^^^^
   = help: delete it
```
```yaml good
text: |
  Which apple will you bring? 👩‍🌾 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم
channels: [mastodon]
```
```yaml good
text: "The shop is called Apple\u2060Works, all in one word."
channels: [mastodon]
```

Characters a script needs are fine: joiners in emoji, Persian and Indic scripts, variation selectors, soft hyphens within a
word, zero-width spaces in Thai and related scripts, and direction marks in Arabic or Hebrew text. So is anything
written as an escape, such as `\u2060`, unless it reverses text: whoever typed it knows it's there.

## When to ignore
Never: if you need the character, write it as an escape in double quotes.
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
    """The first hidden character of each text, with how many more there are."""
    if joined(post).isascii():
        return
    for route, text in distinct(post):
        found = [at for at in hiding(text) if not _needed(text, at) and _is_unintended(post, text[at])]
        if found:
            char, more = text[found[0]], len(found) - 1
            effect = "reverses the text after it" if char in _OVERRIDES else "is invisible"
            others = f", and {plural(more, 'more hidden character')} with it" if more else ""
            yield Finding(
                f"U+{ord(char):04X} ({unicodedata.name(char, 'unnamed').lower()}) {effect}{others}",
                post.at(*route, chars=(found[0], found[0] + 1)),
                help=_help(char),
            )


def _needed(text: str, at: int) -> bool:
    """Whether the script of the text needs the character."""
    char, around = text[at], text[max(at - 1, 0) : at + 2]
    if char == "\xad":
        return len(around) > 2 and around[0].isalpha() and around[2].isalpha()  # noqa: PLR2004 - with a letter on each side
    if char == "\u200b":
        return _WITHOUT_SPACES.search(around) is not None
    return _DIRECTION.match(char) is not None and _RIGHT_TO_LEFT.search(text) is not None


def _is_unintended(post: Post, char: str) -> bool:
    """Whether it reverses text, or is in the file as itself: an escape is there on purpose."""
    return char in _OVERRIDES or char.encode() in post.document.content


def _help(char: str) -> str:
    if char in _OVERRIDES:
        return "delete it"
    return f"delete it, or, if you need it, write `{visible(char)}` in double quotes"
