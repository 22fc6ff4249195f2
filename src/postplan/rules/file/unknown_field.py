"""A key that no post has.

## Why
A misspelt key is silently not there: `chanels:` sends a post nowhere, `alt-text:` leaves a picture without words for
those who cannot see it.

```yaml bad
text: Doors open at nine.
chanels: [x]
```
```text
error[unknown-field]: `chanels` is not a key postplan knows
  --> posts/post.yaml:2:1
   |
 2 | chanels: [x]
   | ^^^^^^^
   = help: did you mean `channels`?
```
```yaml good
text: Doors open at nine.
channels: [x]
x-printed-on: coasters
```

Keys that begin with `x-` are the team's own and always allowed. A key that another network has and this one lacks is
`field-unsupported`.
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import told

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """Each key that means nothing."""
    return told(file, "unknown-field")
