"""Buzzwords, and words your team avoids.

## Why
People talk on social media, and scroll past accounts that sound like a brochure. Words like `leverage` and `seamless` fit
any post about anything, so they say nothing about yours.

```yaml bad
text: We leverage cutting-edge roasting for a seamless morning.
channels: [linkedin]
```
```text
warning[buzzword]: `leverage` is a buzzword
  --> posts/post.yaml:1:10
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |          ^^^^^^^^
   = help: write `use`

warning[buzzword]: `cutting-edge` is a buzzword
  --> posts/post.yaml:1:19
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |                   ^^^^^^^^^^^^
   = help: say what is new about it

warning[buzzword]: `seamless` is a buzzword
  --> posts/post.yaml:1:47
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |                                               ^^^^^^^^
   = help: say what people no longer have to do
```
```yaml good
text: We roast at night, so your coffee is a day old when you drink it.
channels: [linkedin]
```

The built-in list is short: English buzzwords and a few German ones, each with what to write instead. They are matched as
whole words, in any case, but not in links, hashtags or mentions, and each is reported once per text. List the words your
team doesn't use under `avoid`:

```yaml bad postplan.yaml
channels: [linkedin]
avoid: [cheap, "guilty pleasure"]
```
```yaml bad
text: Our second roast is cheap, and nobody can taste why.
channels: [linkedin]
```
```text
warning[buzzword]: `cheap` is a word this team avoids
  --> posts/post.yaml:1:27
   |
 1 | text: Our second roast is cheap, and nobody can taste why.
   |                           ^^^^^
  ::: postplan.yaml:2:9  cheap  listed here
   = help: use another word
```

## Options
- `allow`: buzzwords your team does use, such as `seamless` for clothes or `deep-dive` for divers. One form covers all
  forms of the word. Default: none.
- `built-in`: whether to use the built-in list; with `no`, only `avoid` counts. Default: yes.

## When to ignore
The post quotes somebody, or is about the word itself.

## Fix
Write what you'd tell a friend: what it does, what's new, how much, since when.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, prose
from postplan.rules.copy._buzzwords import BUZZWORDS, WORD_OF, Buzzword
from postplan.rules.copy._texts import joined, own
from postplan.text.phrases import lowered, plain, whole

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, allow: tuple[str, ...] = (), built_in: bool = True) -> Iterator[Finding]:
    """Buzzwords, and words the team avoids, in every text of a post."""
    avoided = plan.settings.avoid
    listed = built_in and post.path in plan.saying(BUZZWORDS)
    ours = [word for word in avoided if lowered(word) in lowered(joined(post))] if avoided else []
    if not listed and not ours:
        return
    for route, text in own(post):
        left = prose(text)
        for found, advice in _buzzwords(left, allow) if listed else ():
            at = post.at(*route, chars=found.span())
            yield Finding(f"`{' '.join(found[0].split())}` is a buzzword", at, help=advice)
        for word in ours:
            for start, end in whole(lowered(left), lowered(word)):
                message = f"`{' '.join(text[start:end].split())}` is a word this team avoids"
                avoid = plan.at("avoid", avoided.index(word), label="listed here")
                at = post.at(*route, chars=(start, end))
                yield Finding(message, at, help="use another word", related=(avoid,))
                break


def _buzzwords(left: str, allow: tuple[str, ...]) -> Iterator[tuple[re.Match[str], str]]:
    """The first match of each buzzword that isn't allowed, with what to write instead."""
    allowed = {plain(word) for word in allow}
    seen: set[Buzzword] = set()
    for found in BUZZWORDS.found_in(left):
        word = WORD_OF[plain(found[0])]
        if word not in seen and not allowed.intersection(word.forms):
            seen.add(word)
            yield found, word.advice
