"""A text that ends where a hashtag begins.

## Why
In YAML, a space and `#` begin a comment. Without quotes `text: Launch day #launch` says `Launch day`, the hashtag is
gone from what is published, and no program complains.

```yaml bad
text: Launch day #launch
channels: [x]
```
```text
error[text-cut-by-comment]: `#launch` is a comment for YAML and would not be published: ` #` ends the text of `text`
  --> posts/post.yaml:1:18
   |
 1 | text: Launch day #launch
   |                  ^^^^^^^ never published
   = help: put the whole text in quotes, or in a block: `text: |` and the text on the lines below
```
```yaml bad
text: Launch day
channels:
  instagram:
    first-comment: #coffee #winter
```
```text
error[text-cut-by-comment]: `#coffee #winter` is a comment for YAML and would not be published: ` #` ends the text of `first-comment`
  --> posts/post.yaml:4:20
   |
 4 |     first-comment: #coffee #winter
   |                    ^^^^^^^^^^^^^^^ never published
   = help: put the whole text in quotes, or in a block: `first-comment: |` and the text on the lines below
```
```yaml good
text: "Launch day #launch"
channels: [x]  # the others follow
```

A comment after a space, `# like this`, is a comment.
"""

from collections.abc import Iterator

from postplan.lint.finding import ERROR, Finding
from postplan.plan.content import Content, Medium
from postplan.plan.plan import File
from postplan.plan.read import FREE
from postplan.source.keys import kebab
from postplan.source.place import Place

SEVERITY, SINCE = ERROR, "0.1"

_PUBLISHED = frozenset(map(kebab, [*Content.model_fields, *Medium.model_fields, "options"])) - {
    "file",
    "url",
    "format",
    "captions",
}


def check(file: File) -> Iterator[Finding]:
    """Comments without a space that follow a published text on its line."""
    document = file.document
    for route, span in document.cut_texts:
        key = next((step for step in reversed(route) if isinstance(step, str)), "")
        if key not in _PUBLISHED or str(route[0]).startswith(FREE):
            continue
        cut = document.text[span.start.offset : span.end.offset]
        block = f"{key}: |" if route[-1] == key else "- |"
        yield Finding(
            f"`{cut}` is a comment for YAML and would not be published: ` #` ends the text of `{key}`",
            Place(document, route, exact=span),
            label="never published",
            help=f"put the whole text in quotes, or in a block: `{block}` and the text on the lines below",
        )
