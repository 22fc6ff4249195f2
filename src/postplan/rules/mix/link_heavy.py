"""A feed that speaks once a week, and then only to lead people away.

## Why
One post a week with a link in it is a newsletter. People who want one have a better place for it, their mailbox; those
who follow a channel want something there. Networks too show a post less that sends its readers elsewhere.

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
text: New in the journal, the drum and the people who mend it. Who mends your things?
link: https://alpenglow.coffee/journal/drum
channels: [mastodon]
```
```text
warning[link-heavy]: 3 of the last 3 posts on `mastodon` link away: 100%
  --> posts/c.yaml:3:7
   |
 3 | link: https://alpenglow.coffee/journal/drum
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one too many
  ::: posts/a.yaml:1:7  2026-12-01  since a
   = help: say here what is behind the link, so the post is worth reading by itself
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
text: New in the journal, the drum and the people who mend it. Who mends your things?
link: https://alpenglow.coffee/journal/drum
channels: [mastodon]
```

Counted is a `link` that the network shows with the post, and an address in the text. Networks with a place of their own
for it (Pinterest, Reddit) and films are left out. It is said once, at the first post still to come that is one too many,
and again only where the mix was right in between and that post is no longer among those looked at.

## Options
- `of`: how many posts are looked at, counted back from each; 20.
- `at-least`: with fewer than this nothing is said; 8.
- `share`: from how many of a hundred posts with a link on it is said; 90.
- `dense`: `yes` looks at feeds too that post more than once a week; there it is a matter of taste, so no.

## When to ignore
A channel that is there to announce, of a journal or of new versions: switch the rule off for it, and say so in its
profile.

## Fix
Tell here what is behind the link, and give the link to those who want more.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Variant, addresses
from postplan.networks.fact import holds
from postplan.rules.mix._balance import tips
from postplan.text.addresses import by_accident

SEVERITY, SINCE = WARNING, "0.1"

_DAYS_APART = 6  # on average: a weekly feed is now and then a day early


def check(feed: Feed, *, of: int = 20, at_least: int = 8, share: int = 90, dense: bool = False) -> Iterator[Finding]:
    """The posts of a feed that lead elsewhere, in stretches with one a week at most or, where asked for, in all."""
    variants = feed.variants
    links = [_leads_away(variant) for variant in variants]

    def is_over(stretch: range, count: int) -> bool:
        return count * 100 >= share * len(stretch) and (
            dense or _is_sparse(variants[stretch[0]], variants[stretch[-1]], len(stretch))
        )

    for found in tips(variants, links, is_over, of=of, at_least=at_least):
        last = found.last
        yield Finding(
            f"{found.share(feed)} link away: {found.percent}",
            last.at("link") if last.link else last.at("text"),
            label="one too many",
            help="say here what is behind the link, so the post is worth reading by itself",
            related=[found.variants[0].at("when", label=f"since {found.variants[0].name}")],
        )


def _is_sparse(first: Variant, last: Variant, number: int) -> bool:
    """Whether so many posts from the first to the last are about one a week or fewer."""
    assert first.day
    assert last.day
    return (last.day - first.day).days >= _DAYS_APART * (number - 1)


def _leads_away(variant: Variant) -> bool:
    """Whether it sends readers to a link, the network's own field for one left out."""
    if holds(variant.format.links.aside):
        return False
    if variant.link and variant.link_place in {"text", "card"}:
        return True
    text = variant.text
    return "://" in text or ("." in text and any(not by_accident(address) for address in addresses(text)))
