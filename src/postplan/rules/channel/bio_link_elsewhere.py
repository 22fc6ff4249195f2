"""A text that sends people to the link in bio, while the link there leads to another page.

## Why
Readers go to the profile and look for what the post told them of. They find another page, and nobody changes the
profile unless somebody says so.

```yaml bad
status: review
text: The winter roast is here. Link in bio.
link: https://alpenglow.coffee/winter
media: [{brief: a bag in the snow, alt: A bag of coffee in the snow}]
channels: [instagram]
```
```yaml bad postplan.yaml
channels: {instagram: {bio-link: https://alpenglow.coffee/autumn}}
```
```text
warning[bio-link-elsewhere]: `Link in bio`, and the link there is https://alpenglow.coffee/autumn, another page than https://alpenglow.coffee/winter
  --> posts/post.yaml:2:33
   |
 2 | text: The winter roast is here. Link in bio.
   |                                 ^^^^^^^^^^^
   = help: set the link in the profile, and `bio-link` of `instagram`, to https://alpenglow.coffee/winter
```
```yaml good
status: review
text: The winter roast is here. Link in bio.
link: https://alpenglow.coffee/winter
media: [{brief: a bag in the snow, alt: A bag of coffee in the snow}]
channels: [instagram]
```

A `bio-link` that is a whole site, or a page that holds several links, leads to everything below it and is left alone.

## Fix
Change the link in the profile and `bio-link` in the settings with it, or let it lead to a page with all current links.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Status, Variant
from postplan.rules.channel._link_in_bio import IN_BIO, LINK_PAGES
from postplan.text.sites import host, leads_below

SEVERITY, SINCE = WARNING, "0.2"
SPEAKS_FROM = Status.REVIEW


def check(variant: Variant) -> Iterator[Finding]:
    """The link of a post that speaks of the bio, against the one in the settings."""
    there, link = variant.channel.keys.bio_link, variant.link
    if not there or not link or host(there).removeprefix("www.") in LINK_PAGES or leads_below(there, link):
        return
    if found := next(IN_BIO.found_in(variant.text), None):
        yield Finding(
            f"`{found[0]}`, and the link there is {there}, another page than {link}",
            variant.at("text", chars=found.span()),
            help=f"set the link in the profile, and `bio-link` of `{variant.channel.name}`, to {link}",
        )
