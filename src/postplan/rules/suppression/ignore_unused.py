"""A comment that ignores a rule with no findings there.

## Why
After the mistake is fixed, the comment could hide the next one.

```yaml bad
text: |
  Doors open at nine.
channels: [x]  # postplan: ignore[text-too-long] we pay for long posts
```
```text
warning[ignore-unused]: this comment ignores `text-too-long`, but `text-too-long` finds nothing here
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

This applies only to rules that ran, not to rules that are off or left out by `--select`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Strike, Suppression

SEVERITY, SINCE = WARNING, "0.1"


def check(suppression: Suppression) -> Iterator[Finding]:
    """Each name in the brackets that ignored nothing."""
    if suppression.wrong:
        return
    for name in suppression.idle:
        reason = "there is nothing below it to ignore" if suppression.covers is None else f"`{name}` finds nothing here"
        yield Finding(
            f"this comment ignores `{name}`, but {reason}",
            suppression.at,
            help=f"remove `{name}` from the comment",
            fix=Fix((Strike(suppression.at, _without(suppression)),), safe=True),
        )


def _without(suppression: Suppression) -> str:
    """The comment without the names that ignore nothing; empty if none is left."""
    document, span = suppression.at.document, suppression.at.span
    written = document.text[span.start.offset : span.end.offset]
    left = [name for name in suppression.rules if name not in suppression.idle]
    before, bracket, rest = written.partition("[")
    _, closed, reason = rest.partition("]")
    return f"{before}{bracket}{', '.join(left)}{closed}{reason}" if left else ""
