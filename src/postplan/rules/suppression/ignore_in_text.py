"""A comment for postplan that stands inside a text.

## Why
Inside a block or quotes, `#` is a character like any other: the comment ignores nothing, and it would be published.

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
    """Every published text of a post, its variants and threads."""
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
