"""The same text on very different networks.

## Why
On Mastodon people reply, on Instagram they look, on LinkedIn they read at work, on YouTube they search. A text written for
one of them sounds like a station announcement on the others: it's for everybody, so it's for nobody. And people who follow
you on several networks read it several times.

```yaml bad
when: 2026-12-01 09:00
text: |
  The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty samples, argued over
  nine, and kept one. Which note do you taste first?
media: [{file: assets/bag-1080x1350.jpg, alt: A bag of coffee in fresh snow}]
channels: [bluesky, mastodon, instagram, linkedin]
```
```text
warning[text-crossposted]: the same text of 31 words on 3 kinds of networks: `bluesky` and `mastodon` (short messages), `instagram` (images and short videos), `linkedin` (work)
  --> posts/post.yaml:3:3
   |
 3 |   The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty…
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same text on all of them
   = help: write a text for `linkedin` under `channels.linkedin.text`
```
```yaml good
when: 2026-12-01 09:00
text: |
  The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty samples, argued over
  nine, and kept one. Which note do you taste first?
media: [{file: assets/bag-1080x1350.jpg, alt: A bag of coffee in fresh snow}]
channels:
  bluesky:
  mastodon:
  linkedin:
    text: |
      For the first time all three farms of our winter roast were paid before the ships left. It cost us a new grinder,
      and we would do it again. What would you have asked the farmers?
```

Networks where the same text works well count as one kind: X, Bluesky, Mastodon, Threads and Nostr; Instagram, TikTok,
Pinterest and Snapchat; LinkedIn; Facebook; YouTube; and so on. Sharing a text within one kind is fine. So are texts of
fewer than 20 words, and captions of up to 60 words that go to only two of these kinds: short messages, images and short
videos, Facebook. Links, tags, names, capitals, punctuation and emoji make no difference, and neither do a few changed words
in a long text.

## Options
- `words`: texts with fewer words than this are fine anywhere. Default: 20.
- `caption`: captions of up to this many words are fine on two of those three kinds. Default: 60.

## When to ignore
News that everybody has to read in the same words: a closure, a recall, an obituary.

## Fix
Keep the news, and tell each network's readers why it matters to them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from postplan.api import WARNING, Finding, Place, Plan, Post, Variant
from postplan.text.sameness import likeness, said

SEVERITY, SINCE = WARNING, "0.1"

_ALIKE = 0.8


class _Text(NamedTuple):
    """A text: the variants that use it, and its words."""

    variants: Sequence[Variant]
    words: Sequence[str]


def check(post: Post, plan: Plan, *, words: int = 20, caption: int = 60) -> Iterator[Finding]:
    """Each text that a post uses on several kinds of networks, once."""
    variants = plan.variants_of(post)
    if len(variants) < 2 or len({variant.network.family for variant in variants}) == 1:  # noqa: PLR2004 - it takes two to share a text
        return
    texts = _texts(variants, words)
    while texts:
        first, *others = texts
        same = [first, *(each for each in others if _same(first, each))]
        texts = [each for each in others if not any(each is known for known in same)]
        shown = [variant for each in same for variant in each.variants]
        families = {variant.network.family for variant in shown}
        quick = len(families) == 2 and all(variant.network.quick for variant in shown) and len(first.words) <= caption  # noqa: PLR2004 - two kinds, and no more
        if len(families) > 1 and not quick:
            yield _finding(post, shown, len(first.words))


def _texts(variants: Iterable[Variant], least: int) -> list[_Text]:
    """The distinct texts of a post that are long enough."""
    by_text: dict[str, list[Variant]] = {}
    for variant in variants:
        text = variant.text
        if len(text) > least and variant.takes_text and variant.status.rank and not variant.is_reply:
            by_text.setdefault(text, []).append(variant)
    texts = [_Text(shown, said(text)) for text, shown in by_text.items()]
    return [each for each in texts if len(each.words) >= least]


def _same(one: _Text, other: _Text) -> bool:
    shorter, longer = sorted((len(one.words), len(other.words)))
    return shorter >= longer * _ALIKE and likeness(one.words, other.words) >= _ALIKE


def _finding(post: Post, same: Sequence[Variant], number: int) -> Finding:
    order = [variant.network.family for variant in same]
    by_kind = sorted(same, key=lambda each: (not each.network.quick, order.index(each.network.family)))
    kinds = [(kind, list(group)) for kind, group in groupby(by_kind, key=lambda variant: variant.network.family)]
    used_on = [f"{_listed(each.channel.name for each in group)} ({kind})" for kind, group in kinds]
    nearly = "" if len({each.text for each in same}) == 1 else "nearly "
    places = list({place.identity: place for place in (_place(post, each) for each in same)}.values())
    name = by_kind[-1].channel.name
    return Finding(
        f"{nearly}the same text of {number} words on {len(kinds)} kinds of networks: {', '.join(used_on)}",
        places[0],
        label="the same text on all of them",
        help=f"write a text for `{name}` under `channels.{name}.text`",
        related=places[1:],
    )


def _place(post: Post, variant: Variant) -> Place:
    """Where the text is, or the `like` that brings it in from another post."""
    place = variant.at("text", label=variant.channel.name)
    return place if place.path == post.path else Place(post.document, ("like",), past=variant.past)


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
