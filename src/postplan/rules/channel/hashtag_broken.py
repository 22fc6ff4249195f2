"""A hashtag that is not the tag it looks like.

## Why
Most networks end a hashtag at the first hyphen, full stop or other sign: `#slow-coffee` is the hashtag `#slow`, and
whoever follows it finds something else. Digits alone, or an emoji, are no hashtag at all on many.

```yaml bad
text: |
  What do you drink when it snows? Show us your cup.
  #slow-coffee #winter #2026 #☕
channels: [x, mastodon, linkedin]
```
```text
warning[hashtag-broken]: `#slow-coffee` becomes the hashtag `#slow`, without `-coffee` (x, mastodon, linkedin)
  --> posts/post.yaml:3:3
   |
 3 |   #slow-coffee #winter #2026 #☕
   |   ^^^^^^^^^^^^
   = help: write `#SlowCoffee`

warning[hashtag-broken]: `#2026` is not a hashtag: one needs a letter (x, mastodon)
  --> posts/post.yaml:3:24
   |
 3 |   #slow-coffee #winter #2026 #☕
   |                        ^^^^^
   = help: add a letter, or remove the `#`

warning[hashtag-broken]: `#☕` is not a hashtag: one needs a letter (x, mastodon)
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

Networks differ, and only those are named that read it so: Bluesky takes `#slow-coffee` whole, Instagram may take
`#2026`, and on Bluesky and Mastodon `(#coffee)` is none because a bracket stands before it. A number in a sentence, as
in `#1` or `issue #707`, is left alone: it is taken for a hashtag only in a row of them.

## When to ignore
Where the shorter tag is the one you mean, as in `#Alpenglow-roasted`.
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

_HIDDEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_LINE_END = re.compile(r"[^\S\n]*(?:\n|\Z)")
_PLAIN = re.compile("(?<!\\S)[#\uff03][^\\W\\d]\\w*(?=[.,;:!?)]*(?:\\s|\\Z))")
"""Hashtags that are one everywhere; where all signs of a text begin one, there is nothing to look at closely."""
_EMOJI_SIGNS = "\ufe0f\u20e3"
"""Marks that belong to an emoji: what follows a hashtag so is no part of its word."""

_SIGNS = re.compile(r"[\W_]+")

Said: TypeAlias = tuple[str, str] | None
"""What is wrong, and what to do."""


def check(variant: Variant) -> Iterator[Finding]:
    """Every hashtag somebody typed against what its network makes of it, where hashtags do anything."""
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
            read = next(iter(hashtags(around, style)), None)
            if said := _shorter(tag, read) if read else _none(text, tags, index, facts):
                yield Finding(said[0], variant.at(*route, chars=(tag.start, tag.end)), help=said[1])
            if read and first_only:
                break  # nobody expects more of the others


def _is_plain(text: str, tag: Entity) -> bool:
    """Whether it is a word of letters and digits between spaces, which is a hashtag everywhere."""
    before, after = text[max(tag.start - 1, 0) : tag.start], text[tag.end : tag.end + 1]
    return tag.target.isidentifier() and not before.strip() and after not in {"#", "\uff03"}


def _shorter(tag: Entity, read: Entity) -> Said:
    rest = tag.text[len(read.text) :]
    if rest.startswith("++") or any(is_word(each) and each not in _EMOJI_SIGNS for each in rest):
        return f"`{tag.text}` becomes the hashtag `{read.text}`, without `{rest}`", _joined(tag)
    return None


def _none(text: str, tags: Sequence[Entity], index: int, facts: Hashtags) -> Said:
    tag = tags[index]
    name, before = tag.target, text[max(tag.start - 1, 0) : tag.start]
    word = name[: run_end(name, 0)]
    if _HIDDEN.match(name) and any(map(str.isalpha, name)):
        seen = _HIDDEN.sub("", tag.text)
        return f"`{seen}` is not a hashtag: an invisible character follows the `#`", "delete both and type `#` again"
    if name[0] in _EMOJI_SIGNS:
        return None  # the emoji of a key with this sign
    if not any(map(is_letter, word)):
        meant = _in_a_row(text, tags, index) if word else any(map(str.isalpha, name)) or any(emoji(name))
        return _without_letter(tag) if meant and holds(facts.letter_needed) else None
    if text[tag.end : tag.end + 1] in {"#", "\uff03"}:
        return f"`{tag.text}` is not a hashtag: another one follows without a space", "put a space between them"
    if holds(facts.space_needed) and before.strip():
        return (
            f"`{tag.text}` is not a hashtag: `{before}` comes right before it",
            f"remove `{before}`, or put a space after it",
        )
    return None


def _without_letter(tag: Entity) -> Said:
    if any(map(str.isalpha, tag.target)):
        return f"`{tag.text}` is not a hashtag: it does not begin with a letter", _joined(tag)
    return f"`{tag.text}` is not a hashtag: one needs a letter", "add a letter, or remove the `#`"


def _in_a_row(text: str, tags: Sequence[Entity], index: int) -> bool:
    """Whether a number stands among hashtags, or ends or begins a line of them: elsewhere it is one to read."""
    tag = tags[index]
    follows = index > 0 and _touch(text, tags[index - 1], tag)
    goes_on = index + 1 < len(tags) and _touch(text, tag, tags[index + 1])
    if follows:
        return goes_on or _LINE_END.match(text, tag.end) is not None
    return goes_on and text[max(tag.start - 1, 0) : tag.start] in {"", "\n"}


def _touch(text: str, one: Entity, other: Entity) -> bool:
    return text[one.end : other.start].isspace()


def _joined(tag: Entity) -> str:
    """The action: the same words without the signs, each with its capital."""
    words = [word for word in _SIGNS.split(tag.target) if word]
    return f"write `#{''.join(word[:1].upper() + word[1:] for word in words)}`"
