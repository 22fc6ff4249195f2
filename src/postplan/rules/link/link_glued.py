"""An address that was put together wrongly from parts.

## Why
It looks right and leads to a page that is not there, or past the campaign it was to be counted for. Tools that add
parameters do this, and so does copying from the source of a page.

```yaml bad
text: The winter roast is here.
link: https://alpenglow.coffee/winter/&utm_source=social&utm_campaign=winter
channels: [x]
```
```text
warning[link-glued]: this address leads to the wrong page: its parameters begin with `&`
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

Looked for: parameters without a `?`, a second `?`, `&amp;` in place of `&`, and in `link` a full stop or a comma at the
end, which belongs to the address there.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Place, Post, Reword
from postplan.rules.link._addresses import in_texts, links

SEVERITY, SINCE = WARNING, "0.2"

_NO_QUESTION_MARK = re.compile(r"(?<![?#])&(?=utm_[a-z]+=)")
_SECOND = re.compile(r"(?<=[?&=])([\w.%+-]*)\?(?=[\w.-]+=)")


def check(post: Post) -> Iterator[Finding]:
    """Links of the post and its channels, and the addresses in its texts."""
    for address, place in links(post):
        yield from _glued(address, place, at_end=True)
    for address, place in in_texts(post, lambda text: "://" in text and ("&" in text or "?" in text)):
        yield from _glued(address, place)


def _glued(address: str, place: Place, *, at_end: bool = False) -> Iterator[Finding]:
    better, why = address, ""
    if "&amp;" in better:
        better, why = better.replace("&amp;", "&"), "`&amp;` is how a page writes `&`"
    if "?" not in better.partition("#")[0] and (found := _NO_QUESTION_MARK.search(better)):
        better, why = f"{better[: found.start()]}?{better[found.end() :]}", why or "its parameters begin with `&`"
    if _SECOND.search(better):
        head, mark, rest = better.partition("?")
        better, why = head + mark + _SECOND.sub(r"\1&", f"&{rest}")[1:], why or "there is a second `?` in it"
    if at_end and better[-1:] in {".", ","} and better[-2:-1] not in {".", ""}:
        better, why = better[:-1], why or f"the `{better[-1]}` at the end is part of it"
    if why:
        yield Finding(
            f"this address leads to the wrong page: {why}",
            place,
            help=f"write `{better}`",
            fix=Fix((Reword(place, better),)),
        )
