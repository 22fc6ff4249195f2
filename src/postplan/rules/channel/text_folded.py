"""What a post is about stands behind “more”.

## Why
Networks show the first lines of a long text and fold the rest away. Few people unfold it. A first sentence that never
ends, a link or the one thing you ask for is lost on everybody else.

```yaml bad
text: |
  This year's winter roast comes from three farms in two valleys, where the pickers go up before sunrise because the cherries are
  at their sweetest while it is still cold. Order now, we roast on the first Monday of December.
media: [{file: assets/winter-1080x1350.jpg, alt: A bag of coffee in the snow}]
channels: [instagram]
```
```text
warning[text-folded]: `Order now` begins at 171, and instagram shows about 125 characters before “more”
  --> posts/post.yaml:3:45
   |
 3 |   at their sweetest while it is still cold. Order now, we roast on the first Monday of December.
   |                                             ^^^^^^^^^ hidden at first
   = help: say it in the first 125 characters
```
```yaml good
text: |
  Order the winter roast until Sunday. Link in bio.
  It comes from three farms in two valleys, where the pickers go up before sunrise because the cherries are at their sweetest
  while it is still cold. We roast on the first Monday of December.
link: https://alpenglow.coffee/winter
media: [{file: assets/winter-1080x1350.jpg, alt: A bag of coffee in the snow}]
channels: [instagram]
```

It speaks only when asked for, by `--pedantic` or by name: no network says where it folds. The numbers come from guides,
and differ by device and letter; the smallest is taken, since most people read on a phone.

## Options
- `calls`: words by which a text asks for something. The list that comes with postplan is short and English.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postplan.api import WARNING, Finding, Variant
from postplan.text.count import cut
from postplan.text.phrases import lowered

SEVERITY, SINCE, PEDANTIC = WARNING, "0.1", True

CALLS = (
    "link in bio", "order now", "order at", "order here", "sign up", "register", "rsvp", "book now", "book your",
    "get your ticket", "buy tickets", "join us", "apply by", "apply at", "subscribe", "read more", "find out more",
    "learn more", "tell us", "let us know",
)  # fmt: skip
_ENDS = re.compile(r"[.!?\u2026](?=[\s\"\u201d\u2019)]|\Z)|[\u3002\uff01\uff1f\n]")


class Folded(NamedTuple):
    """Something that is hidden at first: what it is, and where it stands in the text."""

    what: str
    start: int
    end: int


def check(variant: Variant, *, calls: tuple[str, ...] = CALLS) -> Iterator[Finding]:
    """The link, else what is asked for, else the first sentence, where none of its kind is seen before the fold."""
    text, limits = variant.shown, variant.limits("text")
    folds = [fold for fold in variant.holding(variant.format.text.fold) if len(text) > fold.value]
    if not folds:
        return
    fold = min(folds, key=lambda each: each.value)
    if any(limit.value <= fold.value for limit in limits):  # what is folded there would not fit anyway
        return
    folded = _link(variant, fold.value) or _call(text, fold.value, calls) or _sentence(text, fold.value)
    if folded:
        where = f"begins at {folded.start + 1}" if folded.start >= fold.value else f"ends at {folded.end}"
        seen = cut(text, "characters", fold.value)  # never inside an emoji
        yield Finding(
            f"{folded.what} {where}, and {variant.channel.name} shows about {fold.value} characters before “more”",
            variant.at("text", chars=(max(folded.start, seen), folded.end)),
            label="hidden at first",
            help=f"say it in the first {fold.value} characters",
            fact=fold,
        )


def _link(variant: Variant, seen: int) -> Folded | None:
    first = next((entity for entity in variant.entities if entity.kind == "link"), None)
    return Folded("the link", first.start, first.end) if first and first.end > seen else None


def _call(text: str, seen: int, calls: tuple[str, ...]) -> Folded | None:
    small = lowered(text)
    spots = [(start, call) for call in calls if call and (start := small.find(lowered(call))) >= 0]
    start, call = min(spots, default=(0, ""))
    return (
        Folded(f"`{' '.join(text[start : start + len(call)].split())}`", start, start + len(call))
        if start >= seen and call
        else None
    )


def _sentence(text: str, seen: int) -> Folded | None:
    end = _ENDS.search(text.rstrip())
    last = end.end() if end else len(text.rstrip())
    return Folded("the first sentence", 0, last) if last > seen else None
