"""A link that begins with `http://`.

## Why
Browsers warn before they open such a page, and on an open network anybody can read along. Nearly every site answers
under `https://` too.

```yaml bad
text: The winter roast is here. Which of the three farms would you open first?
link: http://alpenglow.coffee/winter
channels: [linkedin]
```
```text
warning[link-not-secure]: `http://alpenglow.coffee/winter` does not use HTTPS
  --> posts/post.yaml:2:7
   |
 2 | link: http://alpenglow.coffee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `https://alpenglow.coffee/winter`
```
```yaml good
text: The winter roast is here. Which of the three farms would you open first?
link: https://alpenglow.coffee/winter
channels: [linkedin]
```

## When to ignore
Where the page is not yours and has no `https://`. The rule speaks only when asked for: by its name, or with
`--pedantic`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Post, Reword
from postplan.rules.link._addresses import in_texts, links

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_OPEN = "http://"


def check(post: Post) -> Iterator[Finding]:
    """Links and addresses in texts that are not encrypted on their way."""
    spots = (*links(post), *in_texts(post, lambda text: _OPEN in text.lower()))
    for address, place in spots:
        if address[: len(_OPEN)].lower() == _OPEN:
            secure = f"https://{address[len(_OPEN) :]}"
            yield Finding(
                f"`{address}` does not use HTTPS", place, help=f"write `{secure}`", fix=Fix((Reword(place, secure),))
            )
