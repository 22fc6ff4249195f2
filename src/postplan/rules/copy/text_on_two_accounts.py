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

Texts of fewer than five words are fine. Two channels with the same `handle` count as one account.

## Fix
Post it on one account and repost it from the other, or write the second one for its own followers.
"""

from collections.abc import Iterator
from itertools import combinations

from postplan.api import WARNING, Finding, Plan, Post
from postplan.text.sameness import likeness, said

SEVERITY, SINCE = WARNING, "0.2"

_ALIKE = 0.8
"""The share of common words from which two texts count as the same; X only says `substantially similar`."""

_FEWEST_WORDS = 5


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Each pair of a post's variants with the same text, on two accounts of a network that forbids it."""
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
                f"the same text on two {second.network.title} accounts: `{first.channel.name}` and `{second.channel.name}`",
                second.at("text"),
                help=f"write a different `text` for `{second.channel.name}`, or repost the one on `{first.channel.name}`",
                fact=fact,
            )
