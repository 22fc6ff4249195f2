"""A file that can't be read.

## Why
A post is a YAML file: keys, colons, values. If a file isn't valid YAML, postplan can't read it, and the post is missing
from the plan, the calendar and every check. The cause is usually a character with a special meaning in YAML, at the
start or in the middle of a text: `@`, `*`, `&`, `%`, a backtick, `[`, `{`, or a colon followed by a space. In quotes, or
in a block after `|`, all of them are plain text.

```yaml bad
text: Our roaster: on film
channels: [instagram]
```
```text
error[not-yaml]: there is a second colon with a space after it in the value of `text`
  --> posts/post.yaml:1:18
   |
 1 | text: Our roaster: on film
   |                  ^ the second colon
   = help: wrap the text in quotes: "Our roaster: on film"
```
```yaml bad
text: "Launch" is here
```
```text
error[not-yaml]: the text ends at its second `"`, but `is here` comes after it
  --> posts/post.yaml:1:16
   |
 1 | text: "Launch" is here
   |                ^^^^^^^
   = help: wrap the text in quotes: '"Launch" is here'
```
```yaml good
text: |
  "Launch" is here: @alpenglow brews *two* kinds, 20% off
channels: [instagram]
```

postplan also rejects features that plans don't need and that can do harm: several documents in one file, anchors and
aliases (`&`, `*`), tags (`!`), directives (`%`), lists and keys nested more than 32 deep, files over 1 MiB, and
encodings other than UTF-8.

## When to ignore
Never: you can't turn off or ignore this finding, because postplan can't check the file at all.
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import reported

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """A file that can't be read."""
    return reported(file, "not-yaml")
