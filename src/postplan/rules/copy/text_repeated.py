"""Nearly the same text on the same channel twice within a month.

## Why
Your followers have read it already, and scroll past it the second time. Networks also show repeated texts to fewer people,
or reject them. If it's worth saying again, there's something new to say.

```yaml bad posts/launch.yaml
when: 2026-12-01 09:00
text: "The winter roast is here. Three farms, two valleys, one long night at the drum. #coffee"
channels: [mastodon]
```
```yaml bad posts/reminder.yaml
when: 2026-12-10 09:00
text: |
  Reminder! The winter roast is here: three farms, two valleys, one long night at the drum ☕
  https://alpenglow.coffee/winter
channels: [mastodon]
```
```text
warning[text-repeated]: nearly the same text again after 9 days: 15 of 16 words are the same
  --> posts/reminder.yaml:3:3
   |
 3 |   Reminder! The winter roast is here: three farms, two valleys, one long night at the drum ☕
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the repeat
  ::: posts/launch.yaml:2:7  "The winter roast is here. Three farms,…  2026-12-01  launch
   = help: write what's new since then
```
```yaml good posts/launch.yaml
when: 2026-12-01 09:00
text: "The winter roast is here. Three farms, two valleys, one long night at the drum. #coffee"
channels: [mastodon]
```
```yaml good posts/reminder.yaml
when: 2026-12-10 09:00
text: |
  Two hundred bags of the winter roast are out the door. The farthest went to Tromsø. Who lives further north?
  https://alpenglow.coffee/winter
channels: [mastodon]
```

Mark posts you want to reuse as `kind: evergreen`, or as `like` one that is. They need a longer break, set by the plan's
`evergreen: {pause: 90 days}` and counted from the last time they ran:

```yaml bad posts/brewing-slowly.yaml
status: published
when: 2026-10-12 08:00
kind: evergreen
text: If your filter coffee tastes thin, change just one thing. Pour half as fast. How long does yours take?
channels: [mastodon]
```
```yaml bad posts/brewing-slowly-again.yaml
when: 2026-12-01 08:00
kind: evergreen
like: brewing-slowly
```
```text
warning[text-repeated]: this evergreen post runs again after 50 days; the plan's pause is 90 days
  --> posts/brewing-slowly-again.yaml:3:7
   |
 3 | like: brewing-slowly
   |       ^^^^^^^^^^^^^^ the repeat
  ::: posts/brewing-slowly.yaml:4:7  If your filter coffee tastes thin, chan…  2026-10-12  brewing-slowly
   = help: write `when: 2027-01-10` or later
```

Two texts count as nearly the same if they share more than half of their three-word phrases. Capitals, punctuation, emoji
and links make no difference, nor do tags and names before or after a text. Each part of a thread counts as a text. Texts
under eight words are only reported if they're identical, and texts under five, such as “Good morning!”, only if neither
post has an image or video. Replies, retweets (`RT @…`) and posts without a date are skipped. Posts that are already out
count too.

## Options
- `within`: how close two posts have to be to count as a repeat. Default: 30 days. Evergreen posts use the plan's `pause`
  instead.

## When to ignore
A fixed line that opens every post of a series, or news you need to repeat, such as “closed today as well”.

## Fix
Write what's new since then, or drop one of the two. Several images with one text make one post.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from postplan.api import WARNING, Feed, Finding, Place, Plan, Route, Variant, in_words
from postplan.plan.keys.post import Kind
from postplan.text.sameness import FEW, Same, in_common, said, same

SEVERITY, SINCE = WARNING, "0.1"

_NEARLY = 0.55
_PAUSE = timedelta(days=90)


class _Text(NamedTuple):
    """One text of a feed, and where it comes from."""

    variant: Variant
    route: Route
    text: str
    evergreen: bool


def check(feed: Feed, plan: Plan, *, within: timedelta = timedelta(days=30)) -> Iterator[Finding]:
    """Each post that repeats an earlier one, reported once, on its first repeated text."""
    pause = plan.settings.evergreen.pause or _PAUSE
    texts = [each for variant in feed.variants for each in _texts(variant)]

    def counts(later: int, earlier: int) -> bool:
        one, other = texts[later], texts[earlier]
        apart = pause if one.evergreen else within
        return one.variant.post is not other.variant.post and _between(one, other) < apart

    reported: set[Variant] = set()
    for found in same([each.text for each in texts], counts, _NEARLY):
        later, earlier = texts[found.later], texts[found.earlier]
        if later.variant not in reported and _matters(later, earlier):
            reported.add(later.variant)
            yield _too_soon(later, earlier, pause) if later.evergreen else _finding(later, earlier, found)


def _texts(variant: Variant) -> Iterator[_Text]:
    """A variant's own texts: links added by the network, and first comments, may repeat."""
    evergreen = variant.post.kind is Kind.EVERGREEN or (
        variant.post.like is not None and any(layer.post.kind is Kind.EVERGREEN for layer in variant.layers)
    )
    for route, shown in variant.texts:
        text = variant.text if route == ("text",) else shown
        if text and not text.startswith("RT @") and route != ("first-comment",):
            yield _Text(variant, route, text, evergreen)


def _matters(later: _Text, earlier: _Text) -> bool:
    """Whether a repeat is worth reporting: short captions, and short parts of a thread, may recur."""
    in_context = later.variant.media or earlier.variant.media or len(later.route) > 1 or len(earlier.route) > 1
    return not in_context or len(said(later.text)) >= FEW


def _between(one: _Text, other: _Text) -> timedelta:
    assert one.variant.day
    assert other.variant.day
    return one.variant.day - other.variant.day


def _finding(later: _Text, earlier: _Text, found: Same) -> Finding:
    words, before = said(later.text), said(earlier.text)
    overlap = f"{in_common(words, before)} of {max(len(words), len(before))} words"
    return Finding(
        f"the same text {_again(later, earlier)}"
        if found.likeness == 1
        else f"nearly the same text {_again(later, earlier)}: {overlap} are the same",
        _place(later),
        label="the repeat",
        help="write what's new since then" if later.variant.day != earlier.variant.day else "merge the two posts",
        related=[_related(earlier)],
    )


def _too_soon(later: _Text, earlier: _Text, pause: timedelta) -> Finding:
    assert earlier.variant.day
    return Finding(
        f"this evergreen post runs {_again(later, earlier)}; the plan's pause is {in_words(pause)}",
        _place(later),
        label="the repeat",
        help=f"write `when: {earlier.variant.day + pause}` or later",
        related=[_related(earlier)],
    )


def _again(later: _Text, earlier: _Text) -> str:
    days = _between(later, earlier).days
    return f"again after {'a day' if days == 1 else f'{days} days'}" if days else "twice on the same day"


def _place(text: _Text) -> Place:
    """Where the text is, or the `like` that brings it in from another post."""
    place, variant = text.variant.at(*text.route), text.variant
    return place if place.path == variant.post.path else Place(variant.post.document, ("like",), past=variant.past)


def _related(text: _Text) -> Place:
    return text.variant.at(*text.route, label=f"{text.variant.day}  {text.variant.name}")
