"""A word nobody says aloud.

## Why
People talk on social media, and an account that talks like a brochure is scrolled past. Words such as `leverage` and
`seamless` could stand in anybody's post about anything, so they tell nobody anything.

```yaml bad
text: We leverage cutting-edge roasting for a seamless morning.
channels: [linkedin]
```
```text
warning[buzzword]: nobody says `leverage` aloud
  --> posts/post.yaml:1:10
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |          ^^^^^^^^
   = help: say `use`

warning[buzzword]: nobody says `cutting-edge` aloud
  --> posts/post.yaml:1:19
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |                   ^^^^^^^^^^^^
   = help: say what is new about it

warning[buzzword]: nobody says `seamless` aloud
  --> posts/post.yaml:1:47
   |
 1 | text: We leverage cutting-edge roasting for a seamless morning.
   |                                               ^^^^^^^^
   = help: say what people no longer have to do
```
```yaml good
text: We roast at night, so that your coffee is a day old when you drink it.
channels: [linkedin]
```

The list that comes with the rule is short: words that hardly ever tell anything, English and a few German ones, each
with what to say instead. They are found as whole words, in any case, and not in links, hashtags and mentions; each is
told once in a text. Which words your team does not say is a setting, `avoid`:

```yaml bad postplan.yaml
channels: [linkedin]
avoid: [cheap, "guilty pleasure"]
```
```yaml bad
text: Our second roast is cheap, and nobody tastes why.
channels: [linkedin]
```
```text
warning[buzzword]: `cheap` is a word this team avoids
  --> posts/post.yaml:1:27
   |
 1 | text: Our second roast is cheap, and nobody tastes why.
   |                           ^^^^^
  ::: postplan.yaml:2:9  cheap  said here
   = help: say it in another way
```

## Options
- `allow`: words of the list that your team does say: `seamless` for clothes, `deep-dive` for divers. One form stands for
  all of its forms. Default: none.
- `built-in`: whether the list is used; with `no`, only `avoid` counts. Default: yes.

## When to ignore
Somebody is quoted, or the post is about the word.

## Fix
Say what you would tell a friend: what it does, what is new, how much, since when.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, prose
from postplan.rules.copy._buzzwords import SAID, WORD_OF, Buzzword
from postplan.rules.copy._texts import joined, own
from postplan.text.phrases import lowered, plain, whole

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, allow: tuple[str, ...] = (), built_in: bool = True) -> Iterator[Finding]:
    """Every text of a post, for the words of the list and those the team avoids."""
    avoided = plan.settings.avoid
    listed = built_in and post.path in plan.saying(SAID)
    ours = [word for word in avoided if lowered(word) in lowered(joined(post))] if avoided else []
    if not listed and not ours:
        return
    for route, text in own(post):
        left = prose(text)
        for found, say in _said(left, allow) if listed else ():
            at = post.at(*route, chars=found.span())
            yield Finding(f"nobody says `{' '.join(found[0].split())}` aloud", at, help=say)
        for word in ours:
            for start, end in whole(lowered(left), lowered(word)):
                message = f"`{' '.join(text[start:end].split())}` is a word this team avoids"
                avoid = plan.at("avoid", avoided.index(word), label="said here")
                at = post.at(*route, chars=(start, end))
                yield Finding(message, at, help="say it in another way", related=(avoid,))
                break


def _said(left: str, allow: tuple[str, ...]) -> Iterator[tuple[re.Match[str], str]]:
    """The first place of each buzzword that is said and not allowed, with what to say instead."""
    allowed = {plain(word) for word in allow}
    seen: set[Buzzword] = set()
    for found in SAID.found_in(left):
        word = WORD_OF[plain(found[0])]
        if word not in seen and not allowed.intersection(word.forms):
            seen.add(word)
            yield found, word.say
