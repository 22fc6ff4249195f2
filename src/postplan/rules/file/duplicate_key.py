"""A key that appears twice.

## Why
Only one of the two values is used, and readers of the file can't tell which: postplan uses the first, other programs
the last. Usually someone copied a line and forgot to change it.

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
from postplan.rules.file._problems import reported

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """Each key that appears again in the same place."""
    return reported(file, "duplicate-key")
