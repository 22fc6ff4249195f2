"""One text unchanged on networks that are read in different ways.

## Why
On Mastodon people answer, on Instagram they look, on LinkedIn they read at work, on YouTube they search. A text made for
one of them sounds in the others like an announcement in a station: meant for everybody, so for nobody. Who follows
several of your channels reads it several times over.

```yaml bad
when: 2026-12-01 09:00
text: |
  The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty samples, argued about
  nine, and kept one. Which note do you find first?
media: [{file: assets/bag-1080x1350.jpg, alt: A bag of coffee in fresh snow}]
channels: [bluesky, mastodon, instagram, linkedin]
```
```text
warning[text-crossposted]: one text of 31 words on 3 kinds of networks: `bluesky` and `mastodon` (short messages), `instagram` (pictures), `linkedin` (work)
  --> posts/post.yaml:3:3
   |
 3 |   The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty…
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the same for all of them
   = help: write a text for the readers of `linkedin` as `channels.linkedin.text`
```
```yaml good
when: 2026-12-01 09:00
text: |
  The winter roast is here. Three farms, two valleys, one long night at the drum. We tasted forty samples, argued about
  nine, and kept one. Which note do you find first?
media: [{file: assets/bag-1080x1350.jpg, alt: A bag of coffee in fresh snow}]
channels:
  bluesky:
  mastodon:
  linkedin:
    text: |
      For the first time all three farms of our winter roast were paid before the ships left. It cost us a new grinder,
      and we would do it again. What would you have asked the farmers?
```

Networks are of one kind where one text reads well on all of them: X, Bluesky, Mastodon, Threads and Nostr; Instagram,
TikTok, Pinterest and Snapchat; LinkedIn; Facebook; YouTube; and so on. What one kind shares is never told. Nor is a line
of fewer than 20 words, nor a caption of up to 60 that stands on two of short messages, pictures and Facebook and nowhere
else. Links, tags, names, capitals, punctuation and emoji make no difference, and a few words changed in a long text are
no other text.

## Options
- `words`: shorter texts may stand anywhere; `20`.
- `caption`: and so may texts up to this length on two of short messages, pictures and Facebook; `60`.

## When to ignore
News that everybody must read in the same words: a closure, a recall, an obituary.

## Fix
Keep what happened, and say for each kind of network why it matters to those who read there.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from postplan.api import WARNING, Finding, Place, Plan, Post, Variant
from postplan.text.sameness import likeness, said

SEVERITY, SINCE = WARNING, "0.1"

_ALIKE = 0.8


class _Text(NamedTuple):
    """A text: where it is shown, and its words."""

    variants: Sequence[Variant]
    words: Sequence[str]


def check(post: Post, plan: Plan, *, words: int = 20, caption: int = 60) -> Iterator[Finding]:
    """Each text of a post that stands on several kinds of network, once."""
    variants = plan.variants_of(post)
    if len(variants) < 2 or len({variant.network.family for variant in variants}) == 1:  # noqa: PLR2004 - one and another
        return
    texts = _texts(variants, words)
    while texts:
        first, *others = texts
        same = [first, *(each for each in others if _same(first, each))]
        texts = [each for each in others if not any(each is known for known in same)]
        shown = [variant for each in same for variant in each.variants]
        families = {variant.network.family for variant in shown}
        quick = len(families) == 2 and all(variant.network.quick for variant in shown) and len(first.words) <= caption  # noqa: PLR2004 - these alone
        if len(families) > 1 and not quick:
            yield _finding(post, shown, len(first.words))


def _texts(variants: Iterable[Variant], least: int) -> list[_Text]:
    """The different texts of a post that have enough words."""
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
    told = [f"{_listed(each.channel.name for each in group)} ({kind})" for kind, group in kinds]
    nearly = "" if len({each.text for each in same}) == 1 else "nearly "
    places = list({place.identity: place for place in (_place(post, each) for each in same)}.values())
    name = by_kind[-1].channel.name
    return Finding(
        f"{nearly}one text of {number} words on {len(kinds)} kinds of networks: {', '.join(told)}",
        places[0],
        label="the same for all of them",
        help=f"write a text for the readers of `{name}` as `channels.{name}.text`",
        related=places[1:],
    )


def _place(post: Post, variant: Variant) -> Place:
    """The text, or what took it from another post."""
    place = variant.at("text", label=variant.channel.name)
    return place if place.path == post.path else Place(post.document, ("like",), past=variant.past)


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
