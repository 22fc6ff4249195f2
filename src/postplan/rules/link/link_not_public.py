"""A link the public can't open.

## Why
The link works on your computer, or only for a while. Everyone else gets an error, a login page, or an unfinished page.

```yaml bad
text: The winter roast is here. This is how it looks at the farm, https://alpenglow.example.com/farms/ana
link: https://staging.alpenglow.coffee/winter
channels:
  linkedin:
  bluesky:
    link: http://localhost:3000/winter
```
```text
error[link-not-public]: `https://alpenglow.example.com/farms/ana` isn't public: `example.com` is reserved for examples
  --> posts/post.yaml:1:67
   |
 1 | …ere. This is how it looks at the farm, https://alpenglow.example.com/farms/ana
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: use the public link, or allow `alpenglow.example.com` in this rule's option `allow`

error[link-not-public]: `https://staging.alpenglow.coffee/winter` isn't public: `staging.alpenglow.coffee` is a staging copy of a site
  --> posts/post.yaml:2:7
   |
 2 | link: https://staging.alpenglow.coffee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: use the public link, or allow `staging.alpenglow.coffee` in this rule's option `allow`

error[link-not-public]: `http://localhost:3000/winter` isn't public: `localhost` is the reader's own computer
  --> posts/post.yaml:6:11
   |
 6 |     link: http://localhost:3000/winter
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: use the public link, or allow `localhost` in this rule's option `allow`
```
```yaml bad
status: review
text: The winter roast is here.
link: TODO
channels: [linkedin]
```
```text
error[link-not-public]: `TODO` is still a placeholder, but this post is in status `review`
  --> posts/post.yaml:3:7
   |
 3 | link: TODO
   |       ^^^^
   = help: write the link, or remove `link`
```
```yaml good
text: The winter roast is here. This is how it looks at the farm, https://alpenglow.coffee/farms/ana
link: https://alpenglow.coffee/winter
channels: [linkedin, bluesky]
```

The rule finds your own computer (`localhost`), private networks (`192.168.0.12`), names reserved for examples and tests
(`example.com`, `.test`, `.local`), staging copies and previews of a site (`staging.`, `deploy-preview-7--`,
`preview=true`, `/wp-admin/`), and, once a post is in review, placeholders (`TODO`, `{{link}}`). It doesn't check the
URLs of media.

## Options
- `allow`: sites that are public after all, such as `staging.alpenglow.coffee`, which also allows everything that ends in
  `.staging.alpenglow.coffee`. Default: none.
"""

import re
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Place, Post, Status
from postplan.rules.link._addresses import NUMBERS, RESERVED, TO_COME, in_texts, is_placeholder, links, may_name
from postplan.text.phrases import Hinted, folded
from postplan.text.sites import host

SEVERITY, SINCE = ERROR, "0.1"

_EXAMPLE = Hinted(("example.",), re.compile(r"(?<![^.])example\.(?:com|net|org)\Z"))
_COPY = Hinted(
    ("staging", "stg", "preprod", "uat", "deploy-preview-"),
    re.compile(r"(?<![^.-])(?:staging|stg|preprod|uat)(?![^.-])|(?<![^.])deploy-preview-"),
)
_INSIDE = re.compile(
    r"(?:(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)\."
    r"|\[(?:::1?\]|f[cd]|fe[89ab]))"
)
_LOGIN = Hinted(
    ("wp-admin", "preview=true"),
    re.compile(r"[^?#]*/wp-admin/|[^?#]*\?(?:[^#]*&)?preview=true\b", re.IGNORECASE),
)
_WITHOUT_SCHEME = Hinted(("www.",), re.compile(r"www\.(?<!://www\.)", re.IGNORECASE), re.compile(r"://www\."))
_YOURS = Hinted(
    (
        "yourdomain",
        "your-domain",
        "yoursite",
        "your-site",
        "yourwebsite",
        "your-website",
        "yourcompany",
        "your-company",
    ),
    re.compile(r"(?<![^.])your-?(?:domain|site|website|company)\.[a-z]{2,}\Z"),
)
_MARKS = (_EXAMPLE, _COPY, _LOGIN, _WITHOUT_SCHEME, _YOURS, TO_COME)


def check(post: Post, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Check links and URLs in texts by their site; report placeholders once the post is in review."""
    status = max((post.status, *post.own_statuses), key=lambda each: each.rank)
    for link, place in links(post):
        if not is_placeholder(link):
            yield from _private(link, place, allow)
        elif status.rank >= Status.REVIEW.rank:
            message = f"`{link}` is still a placeholder, but this post is in status `{status}`"
            yield Finding(message, place, help="write the link, or remove `link`")
    for address, place in in_texts(post, _may_hold_one):
        if not TO_COME.pattern.search(address):
            yield from _private(address, place, allow)
        elif status.rank >= Status.REVIEW.rank:
            message = f"`{address}` is still a placeholder, but this post is in status `{status}`"
            yield Finding(message, place, help="write the link, or remove it")


def _may_hold_one(text: str) -> bool:
    """A quick first check: whether the text may hold a URL that isn't public; `www.` starts a URL like `://` does."""
    small = folded(text)
    return any(mark.hint_in(small) for mark in _MARKS) or may_name(text, lambda site: _reason(site, site))


def _private(address: str, place: Place, allow: tuple[str, ...]) -> Iterator[Finding]:
    site = host(address)
    if not any(site == each or site.endswith(f".{each}") for each in (name.lower().lstrip("*.") for name in allow)):
        reason = _reason(address, site)
        if reason:
            action = f"use the public link, or allow `{site}` in this rule's option `allow`"
            yield Finding(f"`{address}` isn't public: {reason}", place, help=action)


def _reason(address: str, site: str) -> str:
    """Why the public can't open it; empty if they can."""
    *before, name, ending = ("", *site.split("."))
    if "localhost" in (name, ending):
        return "`localhost` is the reader's own computer"
    if NUMBERS.fullmatch(site):
        return f"`{site}` is in a private network" if _INSIDE.match(site) else ""
    if ending in RESERVED and name:
        return f"no public domain ends in `.{ending}`"
    if _COPY.pattern.search(".".join(before)):
        return f"`{site}` is a staging copy of a site"
    if _LOGIN.pattern.match(address):
        return "people have to log in to see it"
    return _reserved_or_placeholder(site, f"{name}.{ending}")


def _reserved_or_placeholder(site: str, domain: str) -> str:
    """Why the site isn't a real one, whatever the path; empty if it may be."""
    if _EXAMPLE.pattern.search(site):
        return f"`{domain}` is reserved for examples"
    return f"`{site}` is a placeholder" if _YOURS.pattern.search(site) else ""
