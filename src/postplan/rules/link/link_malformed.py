"""A link that is no address.

## Why
Nobody can follow it. Some networks refuse the whole post for it, others show it as plain text.

```yaml bad
text: The winter roast is here. Every farm has its own page, for example htps://alpenglow.coffee/farms/ana
link: https://alpenglow.cofee/winter
channels: [linkedin]
```
```text
error[link-malformed]: `htps://alpenglow.coffee/farms/ana` is not a valid address: it does not begin with `https://`
  --> posts/post.yaml:1:74
   |
 1 | …ery farm has its own page, for example htps://alpenglow.coffee/farms/ana
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: begin it with `https://`

error[link-malformed]: `https://alpenglow.cofee/winter` is not a valid address: no domain ends in `.cofee`
  --> posts/post.yaml:2:7
   |
 2 | link: https://alpenglow.cofee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write the ending of the real domain
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
error[link-malformed]: `alpenglow.coffee/winter` is not a valid address: it does not begin with `https://`
  --> posts/post.yaml:2:7
   |
 2 | link: alpenglow.coffee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^
   = help: write `https://alpenglow.coffee/winter`

error[link-malformed]: `https://alpenglow.coffee/winter roast` is not a valid address: it has a space in it
  --> posts/post.yaml:6:11
   |
 6 |     link: https://alpenglow.coffee/winter roast
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write one address, with `%20` where there is a space in it
```
```yaml good
text: The winter roast is here. Every farm has its own page, for example https://alpenglow.coffee/farms/ana
link: https://alpenglow.coffee/winter
channels: [linkedin]
```

A link begins with `https://`, names a site with an ending that exists, and has no spaces. The list of endings comes
with postplan. In texts only what begins like an address is looked at.

What stands for a link that is not known yet (`TODO`), and addresses that only you can open, are for `link-not-public`.
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
_BEGIN = "begin it with `https://`"
_WHOLE = "write the whole address, as a browser shows it"


def check(post: Post) -> Iterator[Finding]:
    """Links of the post and its channels, and in texts what begins like an address."""
    for link, place in links(post):
        if not is_placeholder(link) and (wrong := _wrong(link)):
            yield Finding(f"`{link}` is not a valid address: {wrong[0]}", place, help=wrong[1])
    for address, place in in_texts(post, lambda text: may_name(text, _wrong_site)):
        if "://" in address and (wrong := _wrong_site(address)):
            yield Finding(f"`{address}` is not a valid address: {wrong[0]}", place, help=wrong[1])
    for route, text in post.texts:
        for slip in _SLIP.found_in(text):
            place = post.at(*route, chars=slip.span())
            yield Finding(f"`{slip[0]}` is not a valid address: it does not begin with `https://`", place, help=_BEGIN)


def _wrong(link: str) -> tuple[str, str] | None:
    """Why a link is no address, and what to do; None where it is one."""
    if len(link.split(None, 1)) > 1:
        return "it has a space in it", "write one address, with `%20` where there is a space in it"
    if link[:8].lower().startswith(("http://", "https://")):
        return _wrong_site(link)
    if _SLIP.pattern.match(link) or _OTHER_SCHEME.match(link):
        return "it does not begin with `https://`", _BEGIN
    if _wrong_site(link):
        return "it has no domain", _WHOLE
    return None if host(link) in RESERVED else ("it does not begin with `https://`", f"write `https://{link}`")


def _wrong_site(address: str) -> tuple[str, str] | None:
    """Why an address names no site there can be, and what to do; None where it may."""
    site = host(address)
    ending = site.rpartition(".")[2]
    if site in RESERVED or NUMBERS.fullmatch(site):
        return None
    if ending == site or not all(_LABEL.fullmatch(label) for label in site.split(".")):
        return f"`{site}` is not a valid domain" if site else "it has no domain", _WHOLE
    if ending in RESERVED or ending.startswith("xn--") or ending in tlds("tlds"):
        return None
    return f"no domain ends in `.{ending}`", "write the ending of the real domain"
