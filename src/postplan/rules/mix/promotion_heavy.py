"""More promotional posts than people put up with.

## Why
People follow an account for what they get out of it, not for its offers. If every third post wants their money, they stop
reading all of them, the good ones too. A common rule of thumb is one in five.

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
text: Three neighbours share one delivery bike, and here's their timetable.
channels: [mastodon]
```
```yaml bad posts/d.yaml
when: 2026-12-04
pillar: offers
text: Two bags for the price of one, until Sunday.
channels: [mastodon]
```
```text
warning[promotion-heavy]: 2 of the last 4 posts on `mastodon` are promotional: 50%, the limit is 20%
  --> posts/d.yaml:2:9
   |
 2 | pillar: offers
   |         ^^^^^^ one too many
  ::: posts/b.yaml:2:9  offers  2026-12-02  b
   = help: add posts about other pillars before this one, or move it to a later week
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

A post is promotional if its pillar is marked `promotional: yes` in `postplan.yaml`. A pillar with its own `at-most` is held
to that; all the others together may make up one in five posts, rounded up. Looks at the latest posts on each channel,
including the ones already out. Reported once, on the first upcoming post over the limit, and again only after the mix
was right in between and that post is out of view.

## Options
- `of`: how many of the latest posts to look at, counting back from each post. Default: 20.
- `at-least`: don't report channels with fewer posts than this. Default: 8.

## When to ignore
A launch week: say so in a comment next to the post's `pillar`, and give people something else afterwards.

## Fix
Add posts about other pillars before this one, or move it to a later week.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan
from postplan.rules.mix._balance import allowed, tips

SEVERITY, SINCE = WARNING, "0.1"

_ONE_IN_FIVE = 0.2


def check(feed: Feed, plan: Plan, *, of: int = 20, at_least: int = 8) -> Iterator[Finding]:
    """Each promotional pillar with its own limit, and the others together."""
    promotional = {name: keys for name, keys in plan.settings.pillars.items() if keys.promotional}
    together = frozenset(name for name, keys in promotional.items() if keys.at_most is None)
    limits = [(frozenset({name}), keys.at_most) for name, keys in promotional.items() if keys.at_most is not None]
    for names, limit in [*limits, (together, _ONE_IN_FIVE)] if promotional else ():
        counts = [variant.post.pillar in names for variant in feed.variants]
        for found in tips(feed.variants, counts, partial(_too_many, limit), of=of, at_least=at_least):
            yield Finding(
                f"{found.share(feed)} are promotional: {found.percent}, the limit is {limit:.0%}",
                found.last.post.at("pillar"),
                label="one too many",
                help="add posts about other pillars before this one, or move it to a later week",
                related=[each.post.at("pillar", label=f"{each.day}  {each.name}") for each in found.counted[:-1]],
            )


def _too_many(limit: float, stretch: range, count: int) -> bool:
    return count > allowed(limit, len(stretch))
