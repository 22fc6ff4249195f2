"""The post says "link in bio", but the bio links to another page.

## Why
People who tap the link in your profile land on the wrong page, and most give up there. The bio link is easy to forget
because you change it in the app, not in the plan.

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
warning[bio-link-elsewhere]: the text says `Link in bio`, but the bio links to https://alpenglow.coffee/autumn, not to https://alpenglow.coffee/winter
  --> posts/post.yaml:2:33
   |
 2 | text: The winter roast is here. Link in bio.
   |                                 ^^^^^^^^^^^
   = help: change the link in the profile and the `bio-link` of `instagram` to https://alpenglow.coffee/winter
```
```yaml good
status: review
text: The winter roast is here. Link in bio.
link: https://alpenglow.coffee/winter
media: [{brief: a bag in the snow, alt: A bag of coffee in the snow}]
channels: [instagram]
```

If `bio-link` is your home page or a page with several links, such as Linktree, there is no finding.

## Fix
Change the link in the profile and `bio-link` in the settings, or use a page that lists all your current links.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Status, Variant
from postplan.rules.channel._link_in_bio import IN_BIO, LINK_PAGES
from postplan.text.sites import host, leads_below

SEVERITY, SINCE = WARNING, "0.2"
SPEAKS_FROM = Status.REVIEW


def check(variant: Variant) -> Iterator[Finding]:
    """Compare the link of a post that says "link in bio" with the `bio-link` in the settings."""
    bio_link, link = variant.channel.keys.bio_link, variant.link
    if not bio_link or not link or host(bio_link).removeprefix("www.") in LINK_PAGES or leads_below(bio_link, link):
        return
    if found := next(IN_BIO.found_in(variant.text), None):
        yield Finding(
            f"the text says `{found[0]}`, but the bio links to {bio_link}, not to {link}",
            variant.at("text", chars=found.span()),
            help=f"change the link in the profile and the `bio-link` of `{variant.channel.name}` to {link}",
        )
