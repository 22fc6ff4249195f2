"""A weekly feed where nearly every post sends people elsewhere.

## Why
One post a week with a link in it is a newsletter, and that's what inboxes are for. People who follow a channel want
something there. Networks also show posts with links to fewer people.

```yaml bad postplan.yaml
rules: {link-heavy: {of: 3, at-least: 3}}
```
```yaml bad posts/a.yaml
when: 2026-12-01
text: New in the journal, three farms in two valleys. Have you been to one?
link: https://alpenglow.coffee/journal/farms
channels: [mastodon]
```
```yaml bad posts/b.yaml
when: 2026-12-08
text: New in the journal, what snow does to a delivery bike. How do you get around?
link: https://alpenglow.coffee/journal/snow
channels: [mastodon]
```
```yaml bad posts/c.yaml
when: 2026-12-15
text: New in the journal, the drum and the people who repair it. Who repairs your things?
link: https://alpenglow.coffee/journal/drum
channels: [mastodon]
```
```text
warning[link-heavy]: 3 of the last 3 posts on `mastodon` link elsewhere: 100%
  --> posts/c.yaml:3:7
   |
 3 | link: https://alpenglow.coffee/journal/drum
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one too many
  ::: posts/a.yaml:1:7  2026-12-01  since a
   = help: tell the story in the post instead, and leave out the link
```
```yaml good postplan.yaml
rules: {link-heavy: {of: 3, at-least: 3}}
```
```yaml good posts/a.yaml
when: 2026-12-01
text: New in the journal, three farms in two valleys. Have you been to one?
link: https://alpenglow.coffee/journal/farms
channels: [mastodon]
```
```yaml good posts/b.yaml
when: 2026-12-08
text: Snow is heavier than coffee, our rider says. How do you get around in it?
channels: [mastodon]
```
```yaml good posts/c.yaml
when: 2026-12-15
text: New in the journal, the drum and the people who repair it. Who repairs your things?
link: https://alpenglow.coffee/journal/drum
channels: [mastodon]
```

Counts links shown with the post (`link`) and links in the text. Networks with a link field of their own, such as Pinterest
and Reddit, and videos are skipped. Reported once, on the first upcoming post that tips the balance, and again only after
the mix was right in between and that post is out of view.

## Options
- `of`: how many of the latest posts to look at, counting back from each post. Default: 20.
- `at-least`: don't report feeds with fewer posts than this. Default: 8.
- `share`: the percentage of posts with a link to report from. Default: 90.
- `dense`: whether to check feeds that post more than once a week too, where links are a matter of taste. Default: no.

## When to ignore
A channel that only announces, such as one for a journal or for releases: turn the rule off for it, and say so in its
profile.

## Fix
Tell the story in the post. If people ask for more, reply with the link.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Variant, addresses
from postplan.networks.fact import holds
from postplan.rules.mix._balance import tips
from postplan.text.addresses import by_accident

SEVERITY, SINCE = WARNING, "0.1"

_DAYS_APART = 6  # on average: a weekly feed is sometimes a day early


def check(feed: Feed, *, of: int = 20, at_least: int = 8, share: int = 90, dense: bool = False) -> Iterator[Finding]:
    """Where links take over a feed: one with at most a post a week or, with `dense`, any feed."""
    variants = feed.variants
    links = [_leads_away(variant) for variant in variants]

    def is_over(stretch: range, count: int) -> bool:
        return count * 100 >= share * len(stretch) and (
            dense or _is_sparse(variants[stretch[0]], variants[stretch[-1]], len(stretch))
        )

    for found in tips(variants, links, is_over, of=of, at_least=at_least):
        last = found.last
        yield Finding(
            f"{found.share(feed)} link elsewhere: {found.percent}",
            last.at("link") if last.link else last.at("text"),
            label="one too many",
            help="tell the story in the post instead, and leave out the link",
            related=[found.variants[0].at("when", label=f"since {found.variants[0].name}")],
        )


def _is_sparse(first: Variant, last: Variant, number: int) -> bool:
    """Whether this many posts between the first and the last make about one a week, or fewer."""
    assert first.day
    assert last.day
    return (last.day - first.day).days >= _DAYS_APART * (number - 1)


def _leads_away(variant: Variant) -> bool:
    """Whether it sends readers elsewhere; a link field of the network's own doesn't count."""
    if holds(variant.format.links.aside):
        return False
    if variant.link and variant.link_place in {"text", "card"}:
        return True
    text = variant.text
    return "://" in text or ("." in text and any(not by_accident(address) for address in addresses(text)))
