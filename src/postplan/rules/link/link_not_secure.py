"""A link that starts with `http://`.

## Why
Browsers warn people before they open the page, and anyone on the same public Wi-Fi can read along. Nearly every site
also works with `https://`.

```yaml bad
text: The winter roast is here. Which of the three farms would you open first?
link: http://alpenglow.coffee/winter
channels: [linkedin]
```
```text
warning[link-not-secure]: `http://alpenglow.coffee/winter` doesn't use HTTPS
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
When the page isn't yours and doesn't support `https://`. The rule runs only with `--pedantic` or when you select it by
name.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Post, Reword
from postplan.rules.link._addresses import in_texts, links

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_INSECURE = "http://"


def check(post: Post) -> Iterator[Finding]:
    """Check for links, and URLs in texts, that don't use HTTPS."""
    spots = (*links(post), *in_texts(post, lambda text: _INSECURE in text.lower()))
    for address, place in spots:
        if address[: len(_INSECURE)].lower() == _INSECURE:
            secure = f"https://{address[len(_INSECURE) :]}"
            yield Finding(
                f"`{address}` doesn't use HTTPS", place, help=f"write `{secure}`", fix=Fix((Reword(place, secure),))
            )
