"""A key that postplan doesn't know.

## Why
A misspelled key has no effect: with `chanels:` the post has no channels, with `alt-text:` the image has no alt text.

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

Keys that begin with `x-` are yours and always allowed. For keys that another network has and this one doesn't, see
`field-unsupported`.
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import reported

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """Each key that postplan doesn't know."""
    return reported(file, "unknown-field")
