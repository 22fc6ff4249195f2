"""A comment that ignores a rule that doesn't exist.

## Why
A misspelled name ignores nothing, so the finding is still reported.

```yaml bad
text: Doors open at nine.  # postplan: ignore[text-to-long] we pay for long posts
channels: [x]
```
```text
warning[ignore-unknown]: this comment ignores `text-to-long`, which is not a rule or group
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
   = help: write `# postplan: ignore[rule] reason`; add `until 2026-12-31` to make it expire
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
    """Mistakes in the comment's form, and each name that isn't a rule or group."""
    if suppression.wrong:
        form = "write `# postplan: ignore[rule] reason`; add `until 2026-12-31` to make it expire"
        yield Finding(f"this comment ignores nothing: {suppression.wrong}", suppression.at, help=form)
    for name in suppression.unknown:
        yield Finding(
            f"this comment ignores `{name}`, which is not a rule or group",
            suppression.at,
            help=did_you_mean(name, suppression.known) or "`postplan rules` lists them",
        )
