"""A text that sends people to the first comment, and there is none.

## Why
Readers open the comments and find nothing. Whoever posts it by hand does not know which link was meant.

```yaml bad
status: review
text: |
  Forty samples, nine arguments, one winter roast. The whole story is behind the link in the first comment.
channels: [linkedin]
```
```text
warning[first-comment-missing]: `link in the first comment`, and this post has no first comment on LinkedIn
  --> posts/post.yaml:3:82
   |
 3 | …r roast. The whole story is behind the link in the first comment.
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write it as `first-comment`, or take the sentence out of the text of `linkedin`
```
```yaml good
status: review
text: |
  Forty samples, nine arguments, one winter roast. The whole story is behind the link in the first comment.
first-comment: https://alpenglow.coffee/stories/winter
channels: [linkedin]
```

English, German, French and Spanish are read. Drafts may still lack the comment.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Status, Variant
from postplan.text.phrases import Hinted

SEVERITY, SINCE = WARNING, "0.2"
SPEAKS_FROM = Status.REVIEW

_PROMISE = Hinted(
    ("omment", "omentario"),
    re.compile(
        r"\b(?:links?|url|address|more|adresse|lien|enlace)\b[^.!?\n]{0,30}?"
        r"\b(?:(?:in|below in|at)\s(?:the\s)?(?:first\s|1st\s)?comments?|(?:im|in den)\s(?:ersten\s)?kommentar(?:en)?"
        r"|(?:en|dans le|dans les)\s(?:premier\s)?commentaires?|en\s(?:el\s|los\s)?(?:primer\s)?comentarios?)\b",
        re.IGNORECASE,
    ),
)


def check(variant: Variant) -> Iterator[Finding]:
    """The phrase, in a text whose channel has no first comment."""
    if variant.first_comment:
        return
    if found := next(_PROMISE.found_in(variant.text), None):
        yield Finding(
            f"`{found[0]}`, and this post has no first comment on {variant.network.title}",
            variant.at("text", chars=found.span()),
            help=f"write it as `first-comment`, or take the sentence out of the text of `{variant.channel.name}`",
        )
