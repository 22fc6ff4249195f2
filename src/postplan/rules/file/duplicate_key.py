"""A key that stands twice.

## Why
Only one of the two values can count, and a reader of the file cannot tell which: postplan takes the first, other
programs the last. Most often a line was copied and the copy never changed.

```yaml bad
text: Doors open at nine.
channels: [x]
text: Doors open at ten.
```
```text
error[duplicate-key]: `text` appears twice here; only the first is read
  --> posts/post.yaml:3:1
   |
 3 | text: Doors open at ten.
   | ^^^^ repeated here
  ::: posts/post.yaml:1:1  text  first here
   = help: delete one of them
```
```yaml good
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import told

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """Each key that stands again beside itself."""
    return told(file, "duplicate-key")
