"""“Link in bio” that leads nowhere, or where a link would do.

## Why
“Link in bio” asks a reader to leave the post, find a profile and look for the right line. That is the only way on
Instagram. On networks where an address can be tapped it is a detour on which most people are lost; and where nobody on
the team wrote down which link it should be, the one in the bio is last month's.

```yaml bad
status: review
text: The winter roast is here. Link in bio!
channels: [instagram, mastodon]
media: [{file: assets/winter-1080x1350.jpg, alt: A bag of coffee in the snow}]
```
```text
warning[link-in-bio-missing]: `Link in bio` sends people to a profile, though a link in the post itself could be tapped
  --> posts/post.yaml:2:33
   |
 2 | text: The winter roast is here. Link in bio!
   |                                 ^^^^^^^^^^^
   = help: write a `text` for `mastodon` with the address in it

warning[link-in-bio-missing]: `Link in bio`, but nothing in the plan says which link that is
  --> posts/post.yaml:2:33
   |
 2 | text: The winter roast is here. Link in bio!
   |                                 ^^^^^^^^^^^
   = help: write the address as the post's `link`, or as `bio-link` of `instagram` in the settings
```
```yaml good
status: review
text: The winter roast is here.
link: https://alpenglow.coffee/winter
media: [{file: assets/winter-1080x1350.jpg, alt: A bag of coffee in the snow}]
channels:
  mastodon:
  instagram:
    text: The winter roast is here. Link in bio!
```

Where the link of a profile never changes, write it down once: `channels: {instagram: {bio-link:
https://alpenglow.coffee/links}}`. An address anywhere in the post counts too, and so does the landing page of its
campaign. Drafts may still lack the link.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Status, Variant, addresses
from postplan.rules.channel._link_in_bio import IN_BIO

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """The phrase, in the languages it is most often said in, on networks with links and without."""
    clickable = variant.format.links.clickable
    found = next(IN_BIO.found_in(variant.text), None) if clickable is not None and variant.takes_text else None
    if found is None or clickable is None:
        return
    said = " ".join(found[0].split())
    place = variant.at("text", chars=found.span())
    if clickable.value:
        yield Finding(
            f"`{said}` sends people to a profile, though a link in the post itself could be tapped",
            place,
            help=f"write a `text` for `{variant.channel.name}` with the address in it",
            fact=clickable,
        )
    elif variant.status.rank >= Status.REVIEW.rank and not _named(variant, plan):
        yield Finding(
            f"`{said}`, but nothing in the plan says which link that is",
            place,
            help=f"write the address as the post's `link`, or as `bio-link` of `{variant.channel.name}` in the settings",
        )


def _named(variant: Variant, plan: Plan) -> bool:
    """Whether the address is written anywhere: in the settings, in the post, in its texts for other channels."""
    campaign = plan.settings.campaigns.get(variant.post.campaign or "")
    if variant.link or variant.channel.keys.bio_link or (campaign and campaign.landing_page):
        return True
    posts = {saying.post.path: saying.post for saying in variant.layers}.values()
    links = any(keys and keys.link for post in posts for keys in (post, *post.channels.values()))
    return links or any(addresses(text) for post in posts for _, text in post.texts)
