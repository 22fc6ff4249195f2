"""A comment that ignores what is no rule.

## Why
A misspelt name ignores nothing, and the finding it was written for is still there.

```yaml bad
text: Doors open at nine.  # postplan: ignore[text-to-long] we pay for long posts
channels: [x]
```
```text
warning[ignore-unknown]: this comment ignores `text-to-long`, and no rule or group has that name
  --> posts/post.yaml:1:28
   |
 1 | text: Doors open at nine.  # postplan: ignore[text-to-long] we pay for long posts
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: did you mean `text-too-long`?
```
```yaml bad
text: Doors open at nine.  # postplan: ignore text-too-long
channels: [x]
```
```text
warning[ignore-unknown]: this comment ignores nothing: it names no rule in `[…]`
  --> posts/post.yaml:1:28
   |
 1 | text: Doors open at nine.  # postplan: ignore text-too-long
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `# postplan: ignore[rule] reason`, and `until 2026-12-31` where it should end
```
```yaml good
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Suppression, did_you_mean

SEVERITY, SINCE = WARNING, "0.1"


def check(suppression: Suppression) -> Iterator[Finding]:
    """What is wrong with how it is written, and each name that is nobody's."""
    if suppression.wrong:
        form = "write `# postplan: ignore[rule] reason`, and `until 2026-12-31` where it should end"
        yield Finding(f"this comment ignores nothing: {suppression.wrong}", suppression.at, help=form)
    for name in suppression.unknown:
        yield Finding(
            f"this comment ignores `{name}`, and no rule or group has that name",
            suppression.at,
            help=did_you_mean(name, suppression.known) or "`postplan rules` lists them",
        )
