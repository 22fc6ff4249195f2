"""A link that isn't a valid URL.

## Why
Nobody can follow it. Some networks reject the whole post, others show the link as plain text.

```yaml bad
text: The winter roast is here. Every farm has its own page, for example htps://alpenglow.coffee/farms/ana
link: https://alpenglow.cofee/winter
channels: [linkedin]
```
```text
error[link-malformed]: `htps://alpenglow.coffee/farms/ana` isn't a valid URL: it doesn't start with `https://`
  --> posts/post.yaml:1:74
   |
 1 | …ery farm has its own page, for example htps://alpenglow.coffee/farms/ana
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: start it with `https://`

error[link-malformed]: `https://alpenglow.cofee/winter` isn't a valid URL: no domain ends in `.cofee`
  --> posts/post.yaml:2:7
   |
 2 | link: https://alpenglow.cofee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: correct the domain
```
```yaml bad
text: The winter roast is here.
link: alpenglow.coffee/winter
channels:
  linkedin:
  x:
    link: https://alpenglow.coffee/winter roast
```
```text
error[link-malformed]: `alpenglow.coffee/winter` isn't a valid URL: it doesn't start with `https://`
  --> posts/post.yaml:2:7
   |
 2 | link: alpenglow.coffee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `https://alpenglow.coffee/winter`

error[link-malformed]: `https://alpenglow.coffee/winter roast` isn't a valid URL: it has a space
  --> posts/post.yaml:6:11
   |
 6 |     link: https://alpenglow.coffee/winter roast
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write a single URL, with `%20` for spaces
```
```yaml good
text: The winter roast is here. Every farm has its own page, for example https://alpenglow.coffee/farms/ana
link: https://alpenglow.coffee/winter
channels: [linkedin]
```

A link starts with `https://`, has a domain with an ending that exists, and has no spaces. postplan includes the list of
endings. In texts, the rule checks only what starts like a URL.

For placeholders (`TODO`) and links that only you can open, see `link-not-public`.
"""

import re
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Post
from postplan.rules.link._addresses import NUMBERS, RESERVED, in_texts, is_placeholder, links, may_name
from postplan.text.domains import tlds
from postplan.text.phrases import Hinted
from postplan.text.sites import host

SEVERITY, SINCE = ERROR, "0.1"

_IN_ADDRESS = r"[\w/:.?&=%-]"
_SLIP = Hinted(
    ("tp", "htts"),
    re.compile(
        rf"(?<!{_IN_ADDRESS})(?!https?://\w)(?:h{{1,2}}t{{1,3}}ps{{0,2}}|ttps?|htts)"
        r"(?:[:;]{1,2}[/\\]{1,3}[ ]?|[:;]{1,2}|[/\\]{2,3})(?=[\w-]+\.\w)\S*",
        re.IGNORECASE,
    ),
    harmless=re.compile(rf"http(?<!{_IN_ADDRESS}http)s?://(?=\w)"),
)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_\x80-\U0010ffff](?:[a-z0-9_\x80-\U0010ffff-]*[a-z0-9_\x80-\U0010ffff])?")
_START = "start it with `https://`"
_FULL = "copy the full URL from a browser"


def check(post: Post) -> Iterator[Finding]:
    """Check the links of the post and its channels, and what starts like a URL in its texts."""
    for link, place in links(post):
        if not is_placeholder(link) and (problem := _problem(link)):
            yield Finding(f"`{link}` isn't a valid URL: {problem[0]}", place, help=problem[1])
    for address, place in in_texts(post, lambda text: may_name(text, _site_problem)):
        if "://" in address and (problem := _site_problem(address)):
            yield Finding(f"`{address}` isn't a valid URL: {problem[0]}", place, help=problem[1])
    for route, text in post.texts:
        for slip in _SLIP.found_in(text):
            place = post.at(*route, chars=slip.span())
            yield Finding(f"`{slip[0]}` isn't a valid URL: it doesn't start with `https://`", place, help=_START)


def _problem(link: str) -> tuple[str, str] | None:
    """Why a link isn't a valid URL, and what to do; None if it is one."""
    if len(link.split(None, 1)) > 1:
        return "it has a space", "write a single URL, with `%20` for spaces"
    if link[:8].lower().startswith(("http://", "https://")):
        return _site_problem(link)
    if _SLIP.pattern.match(link) or _OTHER_SCHEME.match(link):
        return "it doesn't start with `https://`", _START
    if _site_problem(link):
        return "it has no domain", _FULL
    return None if host(link) in RESERVED else ("it doesn't start with `https://`", f"write `https://{link}`")


def _site_problem(address: str) -> tuple[str, str] | None:
    """Why the site of a URL can't exist, and what to do; None if it can."""
    site = host(address)
    ending = site.rpartition(".")[2]
    if site in RESERVED or NUMBERS.fullmatch(site):
        return None
    if ending == site or not all(_LABEL.fullmatch(label) for label in site.split(".")):
        return f"`{site}` isn't a valid domain" if site else "it has no domain", _FULL
    if ending in RESERVED or ending.startswith("xn--") or ending in tlds("tlds"):
        return None
    return f"no domain ends in `.{ending}`", "correct the domain"
