r"""An escape such as `\n` in a text where YAML doesn't read escapes.

## Why
YAML turns `\n` into a line break only in double quotes. In single quotes, without quotes or after `|`, people see a
backslash and a letter.

```yaml bad
text: 'Doors open at nine.\n\nWhich cake do you bring?'
channels: [linkedin]
```
```text
warning[escape-published]: `\n` is published as written: YAML reads escapes in double quotes only
  --> posts/post.yaml:1:27
   |
 1 | text: 'Doors open at nine.\n\nWhich cake do you bring?'
   |                           ^^
   = help: put the text in double quotes
```
```yaml good
text: "Doors open at nine.\n\nWhich cake do you bring?"
channels: [linkedin]
```
```yaml good
text: |
  The folder is C:\new\notes, and `\n` ends a line in Python.
channels: [linkedin]
```

The rule looks for `\n`, `\r`, `\"` and numeric escapes such as `\u2019`. It skips paths, formulas and code: escapes in
backticks or quotation marks, or next to other backslashes.

## When to ignore
If the text is about the escape itself, write it in backticks or quotation marks.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.rules.file._written import as_written
from postplan.yaml.document import Written

SEVERITY, SINCE = WARNING, "0.2"

_ESCAPE = re.compile(r"""\\(?:r\\n|[nr"]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})""")
_WORD = re.compile(r"\S+")
_CODE = re.compile(r"""`[^`]*`|"[^"\n]*\\[^"\n]*"|'[^'\n]{0,4}'|\u201c[^\u201d\n]{0,4}\u201d""")
_DONE = re.compile(r"[.!?:;,)\u2026]\s*\Z")


def check(post: Post) -> Iterator[Finding]:
    """The first escape of each published text that is not in double quotes."""
    for whole, text in post.texts:
        if "\\" not in text:
            continue
        escape = _first_escape(text)
        found = as_written(post, whole) if escape else None
        if escape and found and found[1].style != '"':
            route, written = found
            yield Finding(
                f"`{text[slice(*escape)]}` is published as written: YAML reads escapes in double quotes only",
                post.at(*route, chars=escape),
                help=_help(text[slice(*escape)], text, written),
            )


def _first_escape(text: str) -> tuple[int, int] | None:
    """The first escape that was meant as one: not in code, a path or a formula."""
    code = [found.span() for found in _CODE.finditer(text)]
    escapes = list(_ESCAPE.finditer(text))
    for found in escapes:
        if any(start <= found.start() < end for start, end in code):
            continue
        word = next(each for each in _WORD.finditer(text) if each.end() > found.start())
        if "\\" in _ESCAPE.sub("", word[0]) or re.match(r"[A-Za-z]:\\|\\\\", word[0]):
            continue
        alone = word[0] == found[0] and len(escapes) == 1
        if not alone or _DONE.search(text[: found.start()]):
            return found.span()
    return None


def _help(escape: str, text: str, written: Written) -> str:
    if escape == '\\"':
        return 'write `"` alone'
    if written.style in ("|", ">"):
        return "end the line there" if escape[1] in "nr" else "type the character itself"
    odd = '"' in text or (written.style == "'" and "'" in text) or "\\" in _ESCAPE.sub("", text)
    if odd and not written.inline:  # double quotes would change these characters too
        return "put the text in a block after `|`, and end the line there"
    return "put the text in double quotes" + (', and write `\\"` for a quotation mark in it' if '"' in text else "")
