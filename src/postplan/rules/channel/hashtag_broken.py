"""A hashtag the network cuts short or doesn't recognize.

## Why
Most networks end a hashtag at the first hyphen, period or other punctuation: `#slow-coffee` becomes `#slow`, and people
who tap it find something else. On many networks, digits or an emoji alone aren't a hashtag at all.

```yaml bad
text: |
  What do you drink when it snows? Show us your cup.
  #slow-coffee #winter #2026 #☕
channels: [x, mastodon, linkedin]
```
```text
warning[hashtag-broken]: `#slow-coffee` becomes `#slow`, without `-coffee` (x, mastodon, linkedin)
  --> posts/post.yaml:3:3
   |
 3 |   #slow-coffee #winter #2026 #☕
   |   ^^^^^^^^^^^^
   = help: write `#SlowCoffee`

warning[hashtag-broken]: `#2026` isn't a hashtag: it has no letters (x, mastodon)
  --> posts/post.yaml:3:24
   |
 3 |   #slow-coffee #winter #2026 #☕
   |                        ^^^^^
   = help: add a letter, or remove the `#`

warning[hashtag-broken]: `#☕` isn't a hashtag: it has no letters (x, mastodon)
  --> posts/post.yaml:3:30
   |
 3 |   #slow-coffee #winter #2026 #☕
   |                              ^^^
   = help: add a letter, or remove the `#`
```
```yaml good
text: |
  We're #1 in our street since last week, and it snows. Show us your cup.
  #SlowCoffee #Winter2026
channels: [x, mastodon, linkedin]
```

Networks differ, and the finding names only those with the problem: Bluesky accepts `#slow-coffee`, Instagram may accept
`#2026`, and on Bluesky and Mastodon `(#coffee)` isn't a hashtag because of the bracket before it. The rule ignores
numbers in a sentence, such as `#1` or `issue #707`, and checks them only in a row of hashtags.

## When to ignore
If you mean the shorter hashtag, as in `#Alpenglow-roasted`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from postplan.api import WARNING, Entity, Finding, Variant, hashtags
from postplan.networks.fact import holds
from postplan.networks.sections import Hashtags
from postplan.text.characters import is_letter, is_word
from postplan.text.emoji import every as emoji
from postplan.text.styles import PLAIN
from postplan.text.tags import run_end, tags_meant

SEVERITY, SINCE = WARNING, "0.1"

_INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_LINE_END = re.compile(r"[^\S\n]*(?:\n|\Z)")
_PLAIN = re.compile("(?<!\\S)[#\uff03][^\\W\\d]\\w*(?=[.,;:!?)]*(?:\\s|\\Z))")
"""Hashtags that work on every network. If every `#` in a text starts one, there's nothing more to check."""
_EMOJI_MARKS = "\ufe0f\u20e3"
"""Code points that belong to an emoji and not to the word of a hashtag."""

_PUNCTUATION = re.compile(r"[\W_]+")

_Problem: TypeAlias = tuple[str, str] | None
"""What's wrong and what to do, or None."""


def check(variant: Variant) -> Iterator[Finding]:
    """Compare every hashtag as typed with the one its network makes of it, if it has hashtags."""
    style, facts = variant.network.reads, variant.format.hashtags
    if style == PLAIN or (facts.works and not facts.works.value):
        return
    first_only = holds(facts.first_only)
    for route, text in variant.texts:
        signs = text.count("#") + text.count("\uff03")
        if not signs or (not first_only and len(_PLAIN.findall(text)) == signs):
            continue
        tags = tags_meant(text)
        for index, tag in enumerate(tags):
            if _is_plain(text, tag) and not first_only:
                continue
            around = text[max(tag.start - 1, 0) : tag.end + 1]
            recognized = next(iter(hashtags(around, style)), None)
            problem = _cut_short(tag, recognized) if recognized else _not_recognized(text, tags, index, facts)
            if problem:
                message, action = problem
                yield Finding(message, variant.at(*route, chars=(tag.start, tag.end)), help=action)
            if recognized and first_only:
                break  # the network ignores the others


def _is_plain(text: str, tag: Entity) -> bool:
    """Whether it's a word of letters and digits between spaces, which works on every network."""
    before, after = text[max(tag.start - 1, 0) : tag.start], text[tag.end : tag.end + 1]
    return tag.target.isidentifier() and not before.strip() and after not in {"#", "\uff03"}


def _cut_short(tag: Entity, recognized: Entity) -> _Problem:
    rest = tag.text[len(recognized.text) :]
    if rest.startswith("++") or any(is_word(each) and each not in _EMOJI_MARKS for each in rest):
        return f"`{tag.text}` becomes `{recognized.text}`, without `{rest}`", _joined(tag)
    return None


def _not_recognized(text: str, tags: Sequence[Entity], index: int, facts: Hashtags) -> _Problem:
    tag = tags[index]
    name, before = tag.target, text[max(tag.start - 1, 0) : tag.start]
    word = name[: run_end(name, 0)]
    if _INVISIBLE.match(name) and any(map(str.isalpha, name)):
        visible = _INVISIBLE.sub("", tag.text)
        return (
            f"`{visible}` isn't a hashtag: there's an invisible character after the `#`",
            "delete both and type `#` again",
        )
    if name[0] in _EMOJI_MARKS:
        return None  # the keycap emoji #️⃣
    if not any(map(is_letter, word)):
        meant = _in_a_row(text, tags, index) if word else any(map(str.isalpha, name)) or any(emoji(name))
        return _without_letter(tag) if meant and holds(facts.letter_needed) else None
    if text[tag.end : tag.end + 1] in {"#", "\uff03"}:
        return f"`{tag.text}` isn't a hashtag: there's no space before the next one", "put a space between them"
    if holds(facts.space_needed) and before.strip():
        return (
            f"`{tag.text}` isn't a hashtag: `{before}` comes right before it",
            f"remove `{before}`, or put a space after it",
        )
    return None


def _without_letter(tag: Entity) -> _Problem:
    if any(map(str.isalpha, tag.target)):
        return f"`{tag.text}` isn't a hashtag: it doesn't start with a letter", _joined(tag)
    return f"`{tag.text}` isn't a hashtag: it has no letters", "add a letter, or remove the `#`"


def _in_a_row(text: str, tags: Sequence[Entity], index: int) -> bool:
    """Whether a number is in a row of hashtags, or starts or ends a line of them, and isn't part of a sentence."""
    tag = tags[index]
    has_previous = index > 0 and _only_space_between(text, tags[index - 1], tag)
    has_next = index + 1 < len(tags) and _only_space_between(text, tag, tags[index + 1])
    if has_previous:
        return has_next or _LINE_END.match(text, tag.end) is not None
    return has_next and text[max(tag.start - 1, 0) : tag.start] in {"", "\n"}


def _only_space_between(text: str, one: Entity, other: Entity) -> bool:
    return text[one.end : other.start].isspace()


def _joined(tag: Entity) -> str:
    """The help: the same words without punctuation, each with a capital."""
    words = [word for word in _PUNCTUATION.split(tag.target) if word]
    return f"write `#{''.join(word[:1].upper() + word[1:] for word in words)}`"
