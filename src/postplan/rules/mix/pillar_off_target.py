"""A pillar that gets far more or far fewer posts than its target share.

## Why
The shares in `postplan.yaml` are what your team agreed on. In busy weeks, the posts that are easy to make push out the
ones that aren't, and nobody notices until the quarter is over. By then, the people who came for the stories from the
farms have left.

```yaml bad postplan.yaml
pillars: {people: {share: 50%}, craft: {share: 50%}}
rules: {pillar-off-target: {of: 6, at-least: 6}}
```
```yaml bad posts/a.yaml
when: 2026-12-01
pillar: craft
text: How much of the taste comes from the water? More than half.
channels: [mastodon]
```
```yaml bad posts/b.yaml
when: 2026-12-02
pillar: craft
text: We ground one bean in six ways and drank them all.
channels: [mastodon]
```
```yaml bad posts/c.yaml
when: 2026-12-03
pillar: craft
text: A scale costs less than a bag of coffee a month, and does more for your cup.
channels: [mastodon]
```
```yaml bad posts/d.yaml
when: 2026-12-04
pillar: craft
text: The first crack sounds like popcorn, the second like milk on cereal.
channels: [mastodon]
```
```yaml bad posts/e.yaml
when: 2026-12-05
pillar: craft
text: Which grinder do you have at home, and would you buy it again?
channels: [mastodon]
```
```yaml bad posts/f.yaml
when: 2026-12-06
pillar: craft
text: Paper, cloth or metal, one after the other, from the same pot.
channels: [mastodon]
```
```text
warning[pillar-off-target]: 0 of the last 6 posts on `mastodon` are about `people`: 0%, the target is 50%
  --> posts/f.yaml:2:9
   |
 2 | pillar: craft
   |         ^^^^^ another one instead
   = help: make this post, or one shortly before it, about `people`
```
```yaml good postplan.yaml
pillars: {people: {share: 50%}, craft: {share: 50%}}
rules: {pillar-off-target: {of: 6, at-least: 6}}
```
```yaml good posts/a.yaml
when: 2026-12-01
pillar: craft
text: How much of the taste comes from the water? More than half.
channels: [mastodon]
```
```yaml good posts/b.yaml
when: 2026-12-02
pillar: people
text: Asta has run the drum for thirty years. What would you ask her?
channels: [mastodon]
```

Checks pillars with a `share` against the latest posts on each channel that have a pillar. Differences that often happen by
chance are fine: with a target of 5 in 20 posts, 1 and 9 are reported, 2 and 8 aren't. A pillar with an `at-most` is
reported as soon as it goes over; for promotional pillars, `promotion-heavy` does that. Each pillar is reported once, and
again only after it was on target in between and the reported post is out of view.

## Options
- `of`: how many of the latest posts to look at, counting back from each post. Default: 20.
- `at-least`: don't report channels with fewer posts than this. Default: 10.
- `tolerance`: how many percentage points a share may be off. Default: 15.

## When to ignore
A month you give to one subject on purpose. If that's every month, change the shares in `postplan.yaml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, Variant
from postplan.plan.keys.team import Pillar
from postplan.rules.mix._balance import Stretch, allowed, tips

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan, *, of: int = 20, at_least: int = 10, tolerance: int = 15) -> Iterator[Finding]:
    """Each pillar with a target or limit, against the posts of the feed that have a pillar."""
    pillars = plan.settings.pillars
    targeted = {name: keys for name, keys in pillars.items() if keys.share is not None or _bound(keys) is not None}
    variants = [variant for variant in feed.variants if variant.post.pillar in pillars] if targeted else []
    if len(variants) < at_least:
        return
    worst: dict[Variant, tuple[str, Stretch]] = {}
    for name, found in _found(variants, targeted, of, at_least, tolerance / 100):
        before = worst.get(found.last)  # too much of one pillar means too little of another: report it once
        if not before or _off(found, targeted[name]) > _off(before[1], targeted[before[0]]):
            worst[found.last] = name, found
    for name, found in worst.values():
        yield _finding(feed, found, name, targeted[name])


def _found(
    variants: Sequence[Variant], targeted: Mapping[str, Pillar], of: int, at_least: int, tolerance: float
) -> Iterator[tuple[str, Stretch]]:
    for name, keys in targeted.items():
        counts = [variant.post.pillar == name for variant in variants]
        for is_over, on in ((_too_many, True), (_too_few, False)):
            over = partial(is_over, keys, tolerance)
            for found in tips(variants, counts, over, of=of, at_least=at_least, on=on):
                yield name, found


def _bound(keys: Pillar) -> float | None:
    """The largest share a pillar may have, unless `promotion-heavy` checks it."""
    return None if keys.promotional else keys.at_most


def _off(found: Stretch, keys: Pillar) -> float:
    """How far a pillar is from its share, or from its limit."""
    share = keys.share if keys.share is not None else keys.at_most or 0
    return abs(len(found.counted) / len(found.variants) - share)


def _too_many(keys: Pillar, tolerance: float, stretch: range, count: int) -> bool:
    number, bound = len(stretch), _bound(keys)
    if bound is not None and count > allowed(bound, number):
        return True
    if keys.share is None or keys.promotional:  # `promotion-heavy` reports too much promotion
        return False
    return count / number - keys.share > tolerance and _is_significant(keys.share, number, count)


def _too_few(keys: Pillar, tolerance: float, stretch: range, count: int) -> bool:
    number = len(stretch)
    return (
        keys.share is not None
        and keys.share - count / number > tolerance
        and _is_significant(keys.share, number, count)
    )


def _is_significant(share: float, number: int, count: int) -> bool:
    """Whether the count is more than two standard deviations (binomial) off the share."""
    return (count - share * number) ** 2 > 4 * number * share * (1 - share)


def _finding(feed: Feed, found: Stretch, name: str, keys: Pillar) -> Finding:
    post = found.last.post
    target = f"at most {keys.at_most:.0%}" if keys.share is None else f"{keys.share:.0%}"
    return Finding(
        f"{found.share(feed)} are about `{name}`: {found.percent}, the target is {target}",
        post.at("pillar"),
        label="too much from here on" if post.pillar == name else "another one instead",
        help="move it to a later week, or add posts about other pillars before it"
        if post.pillar == name
        else f"make this post, or one shortly before it, about `{name}`",
    )
