"""A comment that ignores a rule which finds nothing there.

## Why
Once the mistake is mended, the comment waits to hide the next one.

```yaml bad
text: |
  Doors open at nine.
channels: [x]  # postplan: ignore[text-too-long] we pay for long posts
```
```text
warning[ignore-unused]: this comment ignores `text-too-long`, and `text-too-long` finds nothing here
  --> posts/post.yaml:3:16
   |
 3 | channels: [x]  # postplan: ignore[text-too-long] we pay for long posts
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: remove `text-too-long` from the comment
```
```yaml good
text: |
  Doors open at nine.
channels: [x]
```

Only rules that were run are judged: with `--select`, or for rules that are off, nothing is said.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Strike, Suppression

SEVERITY, SINCE = WARNING, "0.1"


def check(suppression: Suppression) -> Iterator[Finding]:
    """Each name in the brackets that covered nothing."""
    if suppression.wrong:
        return
    for name in suppression.idle:
        what = "there is nothing below it to cover" if suppression.covers is None else f"`{name}` finds nothing here"
        yield Finding(
            f"this comment ignores `{name}`, and {what}",
            suppression.at,
            help=f"remove `{name}` from the comment",
            fix=Fix((Strike(suppression.at, _without(suppression)),), safe=True),
        )


def _without(suppression: Suppression) -> str:
    """The comment without the names that cover nothing; empty where none is left."""
    document, span = suppression.at.document, suppression.at.span
    written = document.text[span.start.offset : span.end.offset]
    left = [name for name in suppression.rules if name not in suppression.idle]
    before, bracket, rest = written.partition("[")
    _, closed, reason = rest.partition("]")
    return f"{before}{bracket}{', '.join(left)}{closed}{reason}" if left else ""
