"""A pillar that gets far more or far less room than it was meant to.

## Why
The shares in `postplan.yaml` are what the team decided in a quiet hour. In the weeks after it, what is easy to make
crowds out what is not, and nobody notices until the quarter is over. People who came for the stories from the farms
have left by then.

```yaml bad postplan.yaml
pillars: {people: {share: 50%}, craft: {share: 50%}}
rules: {pillar-off-target: {of: 6, at-least: 6}}
```
```yaml bad posts/a.yaml
when: 2026-12-01
pillar: craft
text: How much of the taste is water? More than half of it.
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
text: A scale costs less than a bag of coffee a month and does more for it.
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
   |         ^^^^^ instead of that
   = help: make this one, or one shortly before it, a post about `people`
```
```yaml good postplan.yaml
pillars: {people: {share: 50%}, craft: {share: 50%}}
rules: {pillar-off-target: {of: 6, at-least: 6}}
```
```yaml good posts/a.yaml
when: 2026-12-01
pillar: craft
text: How much of the taste is water? More than half of it.
channels: [mastodon]
```
```yaml good posts/b.yaml
when: 2026-12-02
pillar: people
text: Asta has run the drum for thirty years. What would you ask her?
channels: [mastodon]
```

Judged are pillars with a `share`, by the last posts of each channel that name a pillar. Nothing is said of a difference
that chance alone often makes: of 20 posts where 5 are meant, 1 and 9 are told, 2 and 8 are not. A pillar that sells
nothing and has an `at-most` is told as soon as it is more than that; those that sell are held to theirs by
`promotion-heavy`. Each is said once, and again
only where it was right in between and the post it was said of is no longer among those looked at.

## Options
- `of`: how many posts are looked at, counted back from each; 20.
- `at-least`: with fewer than this nothing is said; 10.
- `tolerance`: how many points of a hundred a share may be off; 15.

## When to ignore
A month given to one thing on purpose. Where that is every month, the shares in `postplan.yaml` are no longer the plan.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, Variant
from postplan.plan.keys.team import Pillar
from postplan.rules.mix._balance import Stretch, allowed, tips

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan, *, of: int = 20, at_least: int = 10, tolerance: int = 15) -> Iterator[Finding]:
    """Each pillar with a share or a bound of its own, against those posts of the feed that name a pillar."""
    pillars = plan.settings.pillars
    judged = {name: keys for name, keys in pillars.items() if keys.share is not None or _bound(keys) is not None}
    variants = [variant for variant in feed.variants if variant.post.pillar in pillars] if judged else []
    if len(variants) < at_least:
        return
    told: dict[Variant, tuple[str, Stretch]] = {}
    for name, found in _found(variants, judged, of, at_least, tolerance / 100):
        before = told.get(found.last)  # what one pillar has too much of, another lacks: that is one mistake
        if not before or _off(found, judged[name]) > _off(before[1], judged[before[0]]):
            told[found.last] = name, found
    for name, found in told.values():
        yield _finding(feed, found, name, judged[name])


def _found(
    variants: Sequence[Variant], judged: Mapping[str, Pillar], of: int, at_least: int, tolerance: float
) -> Iterator[tuple[str, Stretch]]:
    for name, keys in judged.items():
        counts = [variant.post.pillar == name for variant in variants]
        for is_over, on in ((_too_many, True), (_too_few, False)):
            over = partial(is_over, keys, tolerance)
            for found in tips(variants, counts, over, of=of, at_least=at_least, on=on):
                yield name, found


def _bound(keys: Pillar) -> float | None:
    """The largest share a pillar may have, where `promotion-heavy` does not look after it."""
    return None if keys.promotional else keys.at_most


def _off(found: Stretch, keys: Pillar) -> float:
    """How far from its share, or from the most it may have, a pillar is."""
    share = keys.share if keys.share is not None else keys.at_most or 0
    return abs(len(found.counted) / len(found.variants) - share)


def _too_many(keys: Pillar, tolerance: float, stretch: range, count: int) -> bool:
    number, bound = len(stretch), _bound(keys)
    if bound is not None and count > allowed(bound, number):
        return True
    if keys.share is None or keys.promotional:  # of what sells, `promotion-heavy` tells when it is too much
        return False
    return count / number - keys.share > tolerance and _is_told(keys.share, number, count)


def _too_few(keys: Pillar, tolerance: float, stretch: range, count: int) -> bool:
    number = len(stretch)
    return keys.share is not None and keys.share - count / number > tolerance and _is_told(keys.share, number, count)


def _is_told(share: float, number: int, count: int) -> bool:
    """Whether so many are further from the share than two standard deviations of the binomial distribution."""
    return (count - share * number) ** 2 > 4 * number * share * (1 - share)


def _finding(feed: Feed, found: Stretch, name: str, keys: Pillar) -> Finding:
    post = found.last.post
    wanted = f"at most {keys.at_most:.0%}" if keys.share is None else f"{keys.share:.0%}"
    return Finding(
        f"{found.share(feed)} are about `{name}`: {found.percent}, the target is {wanted}",
        post.at("pillar"),
        label="too much from here on" if post.pillar == name else "instead of that",
        help="move it to a later week, or put posts about other pillars before it"
        if post.pillar == name
        else f"make this one, or one shortly before it, a post about `{name}`",
    )
