"""One text on several accounts of the team, on a network that forbids it.

## Why
X takes the same text from two accounts of one owner for spam, whenever each goes out, and locks accounts for it.
People who follow both are told everything twice.

```yaml bad posts/main.yaml
when: 2026-12-01 09:00
text: We roast on Saturday in the yard behind the church. Which cup do you bring?
channels: [x-main, x-shop]
```
```yaml bad postplan.yaml
channels:
  x-main: {network: x}
  x-shop: {network: x}
```
```text
warning[text-on-two-accounts]: one text on two accounts on X: `x-main` and `x-shop`
  --> posts/main.yaml:2:7
   |
 2 | text: We roast on Saturday in the yard behind the church. Which cup do you bring?
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write a `text` for `x-shop` alone, or let it repost that of `x-main`
```
```yaml good posts/main.yaml
when: 2026-12-01 09:00
text: We roast on Saturday in the yard behind the church. Which cup do you bring?
channels: [x]
```

Texts of fewer than five words are left alone. Two channels with one `handle` are one account.

## Fix
Let one account say it, and the other repost that post, or say in its own words what matters to its own readers.
"""

from collections.abc import Iterator
from itertools import combinations

from postplan.api import WARNING, Finding, Plan, Post
from postplan.text.sameness import likeness, said

SEVERITY, SINCE = WARNING, "0.2"

_ALIKE = 0.8
"""The share of words from which X may take one text for another: it says only `substantially similar`."""

_FEWEST_WORDS = 5


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Each two variants of a post on accounts of one network whose facts forbid it."""
    variants = [each for each in plan.variants_of(post) if each.takes_text and not each.is_reply and each.text]
    for first, second in combinations(variants, 2):
        fact = second.format.publishing.copies_on_accounts
        if (
            not fact
            or fact.value
            or (first.network is not second.network and first.network.name != second.network.name)
        ):
            continue
        words, others = said(first.text), said(second.text)
        if first.channel.account == second.channel.account or min(len(words), len(others)) < _FEWEST_WORDS:
            continue
        if likeness(words, others) >= _ALIKE:
            yield Finding(
                f"one text on two accounts on {second.network.title}: `{first.channel.name}` and `{second.channel.name}`",
                second.at("text"),
                help=f"write a `text` for `{second.channel.name}` alone, or let it repost that of `{first.channel.name}`",
                fact=fact,
            )
