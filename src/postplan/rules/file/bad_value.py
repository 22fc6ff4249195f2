"""A value that isn't valid for its key.

## Why
An invalid date, an unknown status, a list instead of one name: postplan ignores the value, so the post would go out
without it.

```yaml bad
status: aproved
when: 1.12.2026
text: Doors open at nine.
channels: [x]
```
```text
error[bad-value]: `status`: `aproved` is not a valid value
  --> posts/post.yaml:1:9
   |
 1 | status: aproved
   |         ^^^^^^^
   = help: did you mean `approved`?

error[bad-value]: `when`: `1.12.2026` is not a time like `2026-12-01 09:00`
  --> posts/post.yaml:2:7
   |
 2 | when: 1.12.2026
   |       ^^^^^^^^^
   = help: write `2026-12-01`
```
```yaml good
status: approved
when: 2026-12-01 09:00
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import reported

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """Each value that isn't valid for its key."""
    return reported(file, "bad-value")
