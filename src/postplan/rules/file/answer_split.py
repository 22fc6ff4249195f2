"""A poll answer that YAML splits in two at a comma.

## Why
In a list in brackets, a comma ends an item. YAML splits an answer with a comma in two, and the poll is published with
an extra answer.

```yaml bad
text: What do you build with?
poll:
  options: [Go, Something else, and proud of it]
channels: [mastodon]
```
```text
warning[answer-split]: `and proud of it` is a separate answer, one of 3: a comma between brackets ends an item
  --> posts/post.yaml:3:33
   |
 3 |   options: [Go, Something else, and proud of it]
   |                                 ^^^^^^^^^^^^^^^
   = help: if it belongs to the answer before it, put both in quotes: `"Something else, and proud of it"`; otherwise put it alone in quotes
```
```yaml good
text: What do you build with?
poll:
  options: [Go, "Something else, and proud of it"]
channels: [mastodon]
```

The rule reports answers in brackets, without quotes, that begin with a lowercase “and”, “or” or “but”, or the German,
French or Spanish equivalent.

## When to ignore
Never needed: if an answer begins like this on purpose, put it in quotes.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, Route
from postplan.rules.file._written import as_written

SEVERITY, SINCE = WARNING, "0.2"

_CONTINUES = re.compile(r"(?:and|or|but|und|oder|aber|et|ou|mais|y|pero)\s+\S")


def check(post: Post) -> Iterator[Finding]:
    """Each poll answer, in the post or a channel, that continues the one before it."""
    polls: list[tuple[Route, tuple[str, ...]]] = [(("poll", "options"), post.poll.options if post.poll else ())]
    for name, keys in post.channels.items():
        if keys and keys.poll:
            polls.append(((*post.channel_route(name), "poll", "options"), keys.poll.options))
    for route, options in polls:
        for index, option in enumerate(options[1:], 1):
            if not _CONTINUES.match(option):
                continue
            found = as_written(post, (*route, index))
            if found and found[1].inline and not found[1].style:
                whole = f"{options[index - 1]}, {option}"
                yield Finding(
                    f"`{option}` is a separate answer, one of {len(options)}: a comma between brackets ends an item",
                    post.at(*found[0]),
                    help=f'if it belongs to the answer before it, put both in quotes: `"{whole}"`; otherwise put it alone in quotes',
                )
