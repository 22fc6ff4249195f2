"""The same text on two of your accounts, on a network that doesn't allow it.

## Why
X treats the same text on two accounts of one owner as spam, even at different times, and locks accounts for it. People
who follow both read everything twice.

```yaml bad posts/main.yaml
when: 2026-12-01 09:00
text: We roast on Saturday in the yard behind the church. Which cup will you bring?
channels: [x-main, x-shop]
```
```yaml bad postplan.yaml
channels:
  x-main: {network: x}
  x-shop: {network: x}
```
```text
warning[text-on-two-accounts]: the same text on two X accounts: `x-main` and `x-shop`
  --> posts/main.yaml:2:7
   |
 2 | text: We roast on Saturday in the yard behind the church. Which cup will you bring?
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write a different `text` for `x-shop`, or repost the one on `x-main`
```
```yaml good posts/main.yaml
when: 2026-12-01 09:00
text: We roast on Saturday in the yard behind the church. Which cup will you bring?
channels: [x]
```

In one post, texts that are nearly the same count; in two posts, texts with the same words, whenever each goes out.
Texts of fewer than five words are fine. Two channels with the same `handle` count as one account.

## Fix
Post it on one account and repost it from the other, or write the second one for its own followers.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

from postplan.api import WARNING, Finding, Plan, Variant
from postplan.text.sameness import likeness, said

SEVERITY, SINCE = WARNING, "0.2"

_ALIKE = 0.8
"""The share of common words from which two texts count as the same; X only says `substantially similar`."""

_FEWEST_WORDS = 5


def check(plan: Plan) -> Iterator[Finding]:
    """Each pair of variants with the same text, on two accounts of a network that forbids it."""
    accounts = Counter(name for name, _ in {(each.network.name, each.account) for each in plan.channels.values()})
    several = [each for each in plan.variants if accounts[each.network.name] > 1 and _is_forbidden(each)]
    forbidden = [each for each in several if len(said(each.text)) >= _FEWEST_WORDS]
    by_post = groupby(forbidden, lambda each: each.post.path)
    within = [pair for _, group in by_post for pair in combinations(group, 2) if _are_alike(*pair)]
    for first, second in (*within, *_across(forbidden)):
        if first.network.name == second.network.name and first.channel.account != second.channel.account:
            elsewhere = first.post.path != second.post.path
            yield Finding(
                f"the same text on two {second.network.title} accounts: `{first.channel.name}` and `{second.channel.name}`",
                second.at("text"),
                help=f"write a different `text` for `{second.channel.name}`, or repost the one on `{first.channel.name}`",
                related=(first.at("text", label=first.name),) if elsewhere else (),
                fact=second.format.publishing.copies_on_accounts,
            )


def _is_forbidden(variant: Variant) -> bool:
    """Whether its network forbids to repeat what it says on another account, and it says something of its own."""
    fact = variant.format.publishing.copies_on_accounts
    return bool(fact and not fact.value and variant.takes_text and not variant.is_reply and variant.text)


def _are_alike(first: Variant, second: Variant) -> bool:
    return likeness(said(first.text), said(second.text)) >= _ALIKE


def _across(variants: Iterable[Variant]) -> Iterator[tuple[Variant, Variant]]:
    """Each variant that repeats the words of one in an earlier file, with the first that has them."""
    seen: dict[tuple[str, frozenset[str]], Variant] = {}
    for variant in variants:
        key = (variant.network.name, frozenset(said(variant.text)))
        first = seen.setdefault(key, variant)
        if first.post.path != variant.post.path:
            yield first, variant
