"""Curly quotes used in place of YAML's straight quotes.

## Why
YAML only treats `"` and `'` as quotes. The curly quotes that word processors and phones insert become part of the text
and are published.

```yaml bad
text: “Doors open at nine. Which cake do you bring?”
channels: [mastodon]
```
```text
warning[curly-quotes]: the curly quotes `“”` around this text are published with it
  --> posts/post.yaml:1:7
   |
 1 | text: “Doors open at nine. Which cake do you bring?”
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: type straight quotes, `"`; if the curly ones belong to the text, put it in a block after `|`
```
```yaml good
text: "Doors open at nine. Which cake do you bring?"
channels: [mastodon]
```
```yaml good
text: |
  “Every apple has its day.”
channels: [mastodon]
```
```yaml good
text: “Every apple has its day,” says Maya. Which is yours?
channels: [mastodon]
```

The rule checks texts, alt texts, and poll questions and answers, unless they are in straight quotes or a block.

## When to ignore
Never needed: to publish a quotation, put it in a block after `|`, or in straight quotes.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post, Route
from postplan.rules.file._written import as_written
from postplan.yaml.mistakes.fault import unwrapped

SEVERITY, SINCE = WARNING, "0.2"

_BEGIN = ("\u201c", "\u201d", "\u201e", "\u2018", "\u201a")


def check(post: Post) -> Iterator[Finding]:
    """Each published text that is entirely in curly quotes, without straight ones around it."""
    for whole, text in (*post.texts, *_other_texts(post)):
        if not text.startswith(_BEGIN) or unwrapped(text) == text:
            continue
        found = as_written(post, whole)
        if found and not found[1].style:
            yield Finding(
                f"the curly quotes `{text[0]}{text[-1]}` around this text are published with it",
                post.at(*found[0]),
                help='type straight quotes, `"`; if the curly ones belong to the text, put it in a block after `|`',
            )


def _other_texts(post: Post) -> Iterator[tuple[Route, str]]:
    """Other published texts: alt texts, and a poll's question and answers."""
    for index, medium in enumerate(post.media):
        if medium.alt:
            yield ("media", index, "alt"), medium.alt
    if post.poll:
        if post.poll.question:
            yield ("poll", "question"), post.poll.question
        for index, option in enumerate(post.poll.options):
            yield ("poll", "options", index), option
