"""A file that cannot be read.

## Why
A post is a YAML file: keys, a colon, values. Where a file breaks YAML's rules nobody can say what was meant, and the
post would be missing from the plan, the calendar and every check. Mostly it is a character that YAML keeps for itself,
at the start or in the middle of a text: `@`, `*`, `&`, `%`, a backtick, `[`, `{`, a colon and a space. In quotes, or in
a block after `|`, all of them are plain text.

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

Also refused, since a plan has no use for them and they do harm: several documents in one file, anchors and aliases
(`&`, `*`), tags (`!`), directives (`%`), lists and keys more than 32 deep, files over 1 MiB, other encodings than
UTF-8.

## When to ignore
Never: this finding cannot be switched off or ignored, because nothing else is known of the file.
"""

from collections.abc import Iterator

from postplan.api import ERROR, File, Finding
from postplan.rules.file._problems import told

SEVERITY, SINCE = ERROR, "0.1"


def check(file: File) -> Iterator[Finding]:
    """A file nothing could be made of."""
    return told(file, "not-yaml")
