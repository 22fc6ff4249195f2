"""The text points to a first comment that isn't there.

## Why
Readers open the comments and find nothing, and whoever publishes the post doesn't know which link to add.

```yaml bad
status: review
text: |
  Forty samples, nine arguments, one winter roast. The whole story is behind the link in the first comment.
channels: [linkedin]
```
```text
warning[first-comment-missing]: the text says `link in the first comment`, but this post has no first comment on LinkedIn
  --> posts/post.yaml:3:82
   |
 3 | …r roast. The whole story is behind the link in the first comment.
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add a `first-comment`, or remove the sentence from the text for `linkedin`
```
```yaml good
status: review
text: |
  Forty samples, nine arguments, one winter roast. The whole story is behind the link in the first comment.
first-comment: https://alpenglow.coffee/stories/winter
channels: [linkedin]
```

The rule reads English, German, French and Spanish. It doesn't check drafts.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Status, Variant
from postplan.text.phrases import Hinted

SEVERITY, SINCE = WARNING, "0.2"
SPEAKS_FROM = Status.REVIEW

_PROMISED_COMMENT = Hinted(
    ("omment", "omentario"),
    re.compile(
        r"\b(?:links?|url|address|more|adresse|lien|enlace)\b[^.!?\n]{0,30}?"
        r"\b(?:(?:in|below in|at)\s(?:the\s)?(?:first\s|1st\s)?comments?|(?:im|in den)\s(?:ersten\s)?kommentar(?:en)?"
        r"|(?:en|dans le|dans les)\s(?:premier\s)?commentaires?|en\s(?:el\s|los\s)?(?:primer\s)?comentarios?)\b",
        re.IGNORECASE,
    ),
)


def check(variant: Variant) -> Iterator[Finding]:
    """Look for a promise of a comment in a text without one."""
    if variant.first_comment:
        return
    if found := next(_PROMISED_COMMENT.found_in(variant.text), None):
        yield Finding(
            f"the text says `{found[0]}`, but this post has no first comment on {variant.network.title}",
            variant.at("text", chars=found.span()),
            help=f"add a `first-comment`, or remove the sentence from the text for `{variant.channel.name}`",
        )
