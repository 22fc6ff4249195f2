"""An ignore comment inside a text.

## Why
In a block or in quotes, `#` doesn't start a comment: the line ignores nothing and would be published.

```yaml bad
text: |
  Doors open at nine.
  # postplan: ignore[text-too-long] we pay for long posts
channels: [x]
```
```text
error[ignore-in-text]: `# postplan: ignore[text-too-long] we pay for long posts` is inside the text and would be published
  --> posts/post.yaml:3:3
   |
 3 |   # postplan: ignore[text-too-long] we pay for long posts
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text, not a comment
   = help: move it out of the text, to a line of its own above `text`
```
```yaml good
text: |
  Doors open at nine.
channels: [x]
```
"""

import re
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Post

SEVERITY, SINCE = ERROR, "0.1"

_COMMENT = re.compile(r"#\s*postplan:\s*ignore[^\n]*")


def check(post: Post) -> Iterator[Finding]:
    """Every ignore comment in a published text, including channels and threads."""
    if b"postplan:" not in post.document.content:
        return
    for route, text in post.texts:
        for match in _COMMENT.finditer(text):
            yield Finding(
                f"`{match[0]}` is inside the text and would be published",
                post.at(*route, chars=match.span()),
                label="text, not a comment",
                help=f"move it out of the text, to a line of its own above `{route[-1]}`",
            )
