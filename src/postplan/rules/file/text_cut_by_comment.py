"""A hashtag that YAML reads as a comment.

## Why
In YAML, a space and `#` begin a comment. Without quotes, YAML reads `text: Launch day #launch` as `Launch day`, and
`text: "Launch day" #launch` too. The post goes out without its hashtag, and nothing warns you.

```yaml bad
text: Launch day #launch
channels: [x]
```
```text
error[text-cut-by-comment]: YAML reads `#launch` as a comment, so it would not be published: ` #` ends the text of `text`
  --> posts/post.yaml:1:18
   |
 1 | text: Launch day #launch
   |                  ^^^^^^^ never published
   = help: put the whole text in quotes, or in a block: `text: |` and the text on the lines below
```
```yaml bad
text: Launch day
channels:
  instagram:
    first-comment: #coffee #winter
```
```text
error[text-cut-by-comment]: YAML reads `#coffee #winter` as a comment, so it would not be published: ` #` ends the text of `first-comment`
  --> posts/post.yaml:4:20
   |
 4 |     first-comment: #coffee #winter
   |                    ^^^^^^^^^^^^^^^ never published
   = help: put the whole text in quotes, or in a block: `first-comment: |` and the text on the lines below
```
```yaml good
text: "Launch day #launch"
channels: [x]  # the others follow
```

The hashtag must be inside the quotes, and the line with `|` or `>` isn't part of the text.

```yaml bad
text: "Doors open at nine." #market
channels: [x]
```
```text
error[text-cut-by-comment]: YAML reads `#market` as a comment, so it would not be published: it is outside the quotes of `text`
  --> posts/post.yaml:1:29
   |
 1 | text: "Doors open at nine." #market
   |                             ^^^^^^^ never published
   = help: move it inside the quotes; if it is a comment, write a space after `#`
```
```yaml bad
text: > #market
  Doors open at nine.
channels: [x]
```
```text
error[text-cut-by-comment]: YAML reads `#market` as a comment, so it would not be published: the text of `text` begins on the line after it
  --> posts/post.yaml:1:9
   |
 1 | text: > #market
   |         ^^^^^^^ never published
   = help: move it into the lines below `>`; if it is a comment, write a space after `#`
```

A `#` directly followed by a letter, digit or emoji counts as a hashtag, even if more words follow: `#keep it short` is
an error, `# keep it short` is a comment. After quotes or a block's `|`, a `#` before punctuation (`#----`) is a comment
too; after a text without quotes it ends the text and is an error. `#postplan: ignore[…]` is a comment, with or without
the space. So is anything on a line of its own.
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding, Fix, Medium, Place, Requote, Route
from postplan.plan.keys.content import Content
from postplan.plan.read import FREE
from postplan.yaml.naming import kebab
from postplan.yaml.route import Span
from postplan.yaml.spans import BLOCKS

SEVERITY, SINCE = ERROR, "0.1"

_PUBLISHED = frozenset(map(kebab, [*Content.model_fields, *Medium.model_fields, "options"])) - {
    "file",
    "url",
    "format",
    "captions",
}


def check(file: File) -> Iterator[Finding]:
    """Comments without a space after `#`, on the same line as a published text."""
    document = file.document
    for route, span, style in document.cut_texts:
        key = next((step for step in reversed(route) if isinstance(step, str)), "")
        cut = document.text[span.start.offset : span.end.offset]
        if key not in _PUBLISHED or str(route[0]).startswith(FREE) or cut.lstrip("#").lower().startswith("postplan:"):
            continue
        why, action = _advice(key, style, header=f"{key}: |" if route[-1] == key else "- |")
        if not style and document.line(span.start.line)[: span.start.column - 1].strip() == "":
            why = f"a line that begins with `#` ends the text of `{key}`"
        yield Finding(
            f"YAML reads `{cut}` as a comment, so it would not be published: {why}",
            Place(document, route, exact=span),
            label="never published",
            help=action,
            fix=_fix(file, route, span, style),
        )


def _fix(file: File, route: Route, span: Span, style: str) -> Fix | None:
    """Put the text and the hashtag in one pair of quotes, if they are on one line."""
    document = file.document
    cut = document.text[span.start.offset : span.end.offset].rstrip()
    written = document.written(route)
    if written is None:
        return None if document.line(span.start.line).lstrip().startswith("#") else _in_quotes(file, route, span, cut)
    text = document.value(route)
    if style in BLOCKS or text.start.line != span.start.line:
        return None
    return _in_quotes(file, route, Span(text.start, span.end), f"{written.text} {cut}")


def _in_quotes(file: File, route: Route, span: Span, text: str) -> Fix:
    return Fix((Requote(Place(file.document, route, exact=span), text, comment=True),), safe=True)


def _advice(key: str, style: str, header: str) -> tuple[str, str]:
    """Why the hashtag isn't part of a text in this style, and how to include it."""
    or_space = "; if it is a comment, write a space after `#`"
    if style in BLOCKS:
        return f"the text of `{key}` begins on the line after it", f"move it into the lines below `{style}`{or_space}"
    if style:
        return f"it is outside the quotes of `{key}`", f"move it inside the quotes{or_space}"
    return (
        f"` #` ends the text of `{key}`",
        f"put the whole text in quotes, or in a block: `{header}` and the text on the lines below",
    )
