"""A link whose parts are joined wrongly.

## Why
The link looks right but opens an error page, or the visit isn't counted for your campaign. Tools that add tracking
parameters cause this, and so does copying a link from a page's source.

```yaml bad
text: The winter roast is here.
link: https://alpenglow.coffee/winter/&utm_source=social&utm_campaign=winter
channels: [x]
```
```text
warning[link-glued]: this link opens the wrong page: its parameters start with `&`, not `?`
  --> posts/post.yaml:2:7
   |
 2 | link: https://alpenglow.coffee/winter/&utm_source=social&utm_campaign=winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `https://alpenglow.coffee/winter/?utm_source=social&utm_campaign=winter`
```
```yaml good
text: The winter roast is here. Which note do you find first?
link: https://alpenglow.coffee/winter/?utm_source=social&utm_campaign=winter
channels: [x]
```

The rule finds parameters without a `?`, a second `?`, `&amp;` instead of `&`, and, in `link`, a period or comma at the
end, which becomes part of the URL there.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Place, Post, Reword
from postplan.rules.link._addresses import in_texts, links

SEVERITY, SINCE = WARNING, "0.2"

_NO_QUESTION_MARK = re.compile(r"(?<![?#])&(?=utm_[a-z]+=)")
_SECOND = re.compile(r"(?<=[?&=])([\w.%+-]*)\?(?=[\w.-]+=)")


def check(post: Post) -> Iterator[Finding]:
    """Check the links of the post and its channels, and the URLs in its texts."""
    for address, place in links(post):
        yield from _glued(address, place, at_end=True)
    for address, place in in_texts(post, lambda text: "://" in text and ("&" in text or "?" in text)):
        yield from _glued(address, place)


def _glued(address: str, place: Place, *, at_end: bool = False) -> Iterator[Finding]:
    better, why = address, ""
    if "&amp;" in better:
        better, why = better.replace("&amp;", "&"), "it has `&amp;` instead of `&`"
    if "?" not in better.partition("#")[0] and (found := _NO_QUESTION_MARK.search(better)):
        better, why = (
            f"{better[: found.start()]}?{better[found.end() :]}",
            why or "its parameters start with `&`, not `?`",
        )
    if _SECOND.search(better):
        head, mark, rest = better.partition("?")
        better, why = head + mark + _SECOND.sub(r"\1&", f"&{rest}")[1:], why or "it has a second `?`"
    if at_end and better[-1:] in {".", ","} and better[-2:-1] not in {".", ""}:
        better, why = better[:-1], why or f"it ends in `{better[-1]}`"
    if why:
        yield Finding(
            f"this link opens the wrong page: {why}",
            place,
            help=f"write `{better}`",
            fix=Fix((Reword(place, better),)),
        )
