"""More posts that sell something than an audience bears.

## Why
People follow an account for what they get from it, not for its offers. Where every third post wants their money they
stop reading all of them, the good ones too. One in five is what teams with an audience keep to.

```yaml bad postplan.yaml
pillars: {people: , offers: {promotional: yes}}
rules: {promotion-heavy: {of: 5, at-least: 4}}
```
```yaml bad posts/a.yaml
when: 2026-12-01
pillar: people
text: Asta has run the drum for thirty years. What would you ask her?
channels: [mastodon]
```
```yaml bad posts/b.yaml
when: 2026-12-02
pillar: offers
text: The winter roast is in the shop.
channels: [mastodon]
```
```yaml bad posts/c.yaml
when: 2026-12-03
pillar: people
text: Three neighbours share one delivery bike, and this is their timetable.
channels: [mastodon]
```
```yaml bad posts/d.yaml
when: 2026-12-04
pillar: offers
text: Two bags for the price of one, until Sunday.
channels: [mastodon]
```
```text
warning[promotion-heavy]: 2 of the last 4 posts on `mastodon` sell something: 50%, the limit is 20%
  --> posts/d.yaml:2:9
   |
 2 | pillar: offers
   |         ^^^^^^ one too many
  ::: posts/b.yaml:2:9  offers  2026-12-02  b
   = help: put posts about other pillars before this one, or move it to a later week
```
```yaml good postplan.yaml
pillars: {people: , offers: {promotional: yes}}
rules: {promotion-heavy: {of: 5, at-least: 4}}
```
```yaml good posts/a.yaml
when: 2026-12-01
pillar: people
text: Asta has run the drum for thirty years. What would you ask her?
channels: [mastodon]
```
```yaml good posts/b.yaml
when: 2026-12-02
pillar: offers
text: The winter roast is in the shop.
channels: [mastodon]
```

Promotional is what belongs to a pillar that `postplan.yaml` calls `promotional: yes`. A pillar with an `at-most` is
held to that; all others together may be one in five, rounded up. Counted are the last posts of each channel, those that
are public already too. It is said once, at the first post still to come that is too many, and again only where the
mix was right in between and that post is no longer among those looked at.

## Options
- `of`: how many posts are looked at, counted back from each; 20.
- `at-least`: with fewer than this nothing is said; 8.

## When to ignore
The week of a launch: say so in a comment beside that post's `pillar`, and give the audience something else afterwards.

## Fix
Put posts of other pillars before this one, or move it to a later week.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.mix._balance import allowed, tips

SEVERITY, SINCE = WARNING, "0.1"

_ONE_IN_FIVE = 0.2


def check(feed: Feed, plan: Plan, *, of: int = 20, at_least: int = 8) -> Iterator[Finding]:
    """Each pillar with its own bound by itself, the other promotional ones together."""
    promotional = {name: keys for name, keys in plan.settings.pillars.items() if keys.promotional}
    together = frozenset(name for name, keys in promotional.items() if keys.at_most is None)
    bounds = [(frozenset({name}), keys.at_most) for name, keys in promotional.items() if keys.at_most is not None]
    for names, most in [*bounds, (together, _ONE_IN_FIVE)] if promotional else ():
        counts = [variant.post.pillar in names for variant in feed.variants]
        for found in tips(feed.variants, counts, partial(_too_many, most), of=of, at_least=at_least):
            yield Finding(
                f"{found.share(feed)} sell something: {found.percent}, the limit is {most:.0%}",
                found.last.post.at("pillar"),
                label="one too many",
                help="put posts about other pillars before this one, or move it to a later week",
                related=[each.post.at("pillar", label=f"{each.day}  {each.name}") for each in found.counted[:-1]],
            )


def _too_many(most: float, stretch: range, count: int) -> bool:
    return count > allowed(most, len(stretch))
