"""An answer of a poll that YAML cuts in two at its comma.

## Why
Between brackets a comma ends an item. An answer with a comma in it becomes two, and the poll is published with one
answer more than was written, none of them whole.

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

Told is an answer between brackets, without quotes, that begins with a small “and”, “or”, “but” or one of these in
German, French or Spanish.

## When to ignore
Never needed: an answer that begins so on purpose stands in quotes.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, Route
from postplan.rules.file._written import as_written

SEVERITY, SINCE = WARNING, "0.2"

_GOES_ON = re.compile(r"(?:and|or|but|und|oder|aber|et|ou|mais|y|pero)\s+\S")


def check(post: Post) -> Iterator[Finding]:
    """Each answer of a poll, the post's and its channels', that goes on from the one before it."""
    below: list[tuple[Route, tuple[str, ...]]] = [(("poll", "options"), post.poll.options if post.poll else ())]
    for name, keys in post.channels.items():
        if keys and keys.poll:
            below.append(((*post.channel_route(name), "poll", "options"), keys.poll.options))
    for route, options in below:
        for index, option in enumerate(options[1:], 1):
            if not _GOES_ON.match(option):
                continue
            found = as_written(post, (*route, index))
            if found and found[1].inline and not found[1].style:
                whole = f"{options[index - 1]}, {option}"
                yield Finding(
                    f"`{option}` is a separate answer, one of {len(options)}: a comma between brackets ends an item",
                    post.at(*found[0]),
                    help=f'if it belongs to the answer before it, put both in quotes: `"{whole}"`; otherwise put it alone in quotes',
                )
