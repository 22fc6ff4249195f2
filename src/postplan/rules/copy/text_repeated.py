"""Nearly the same text again on one channel within a month.

## Why
The leaflet: who follows a channel has read it, and the second time it is paper to step over. Networks think so too, and
show a text they know to fewer people or refuse it. What is worth saying again has something new to say.

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
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the second time
  ::: posts/launch.yaml:2:7  "The winter roast is here. Three farms,…  2026-12-01  launch
   = help: write what is new since then
```
```yaml good posts/launch.yaml
when: 2026-12-01 09:00
text: "The winter roast is here. Three farms, two valleys, one long night at the drum. #coffee"
channels: [mastodon]
```
```yaml good posts/reminder.yaml
when: 2026-12-10 09:00
text: |
  Two hundred bags of the winter roast have left the house. The most distant went to Tromsø. Who lives further north?
  https://alpenglow.coffee/winter
channels: [mastodon]
```

A post that is meant to be used again says `kind: evergreen`, or is `like` one that does. It rests longer, as long as the
plan says in `evergreen: {pause: 90 days}`, counted from the last time it was shown:

```yaml bad posts/brewing-slowly.yaml
status: published
when: 2026-10-12 08:00
kind: evergreen
text: If your filter coffee tastes thin, do nothing new. Pour half as fast. How long does yours take?
channels: [mastodon]
```
```yaml bad posts/brewing-slowly-again.yaml
when: 2026-12-01 08:00
kind: evergreen
like: brewing-slowly
```
```text
warning[text-repeated]: this evergreen post is shown again after 50 days; the pause is 90 days
  --> posts/brewing-slowly-again.yaml:3:7
   |
 3 | like: brewing-slowly
   |       ^^^^^^^^^^^^^^ the second time
  ::: posts/brewing-slowly.yaml:4:7  If your filter coffee tastes thin, do n…  2026-10-12  brewing-slowly
   = help: write `when: 2027-01-10` or later
```

Two texts are nearly the same where more than half of their stretches of three words are the same. Capitals, punctuation, emoji and
links make no difference, nor do tags and names before or behind a text. The parts of a thread are texts too. Of texts
of fewer than eight words only equal ones are told; of those of fewer than five, such as “Good morning!”, only where
neither shows a picture. Replies, what is passed on (`RT @…`), and what has no date are left out. A post that is public
already counts too.

## Options
- `within`: two texts that are as far apart as this or further are no repetition; `30 days`. Evergreen posts have the
  plan's pause instead.

## When to ignore
A line that is the sign of a series, or news that have to be said twice: closed today as well.

## Fix
Write what is new since then, or leave one of the two out. Several pictures with one text are one post.
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
    """One text of a feed and where it stands."""

    variant: Variant
    route: Route
    text: str
    evergreen: bool


def check(feed: Feed, plan: Plan, *, within: timedelta = timedelta(days=30)) -> Iterator[Finding]:
    """Each post that repeats an earlier one, told once: at the first of its texts that was said before."""
    pause = plan.settings.evergreen.pause or _PAUSE
    texts = [each for variant in feed.variants for each in _texts(variant)]

    def counts(later: int, earlier: int) -> bool:
        one, other = texts[later], texts[earlier]
        rest = pause if one.evergreen else within
        return one.variant.post is not other.variant.post and _between(one, other) < rest

    told: set[Variant] = set()
    for found in same([each.text for each in texts], counts, _NEARLY):
        later, earlier = texts[found.later], texts[found.earlier]
        if later.variant not in told and _weighs(later, earlier):
            told.add(later.variant)
            yield _rested(later, earlier, pause) if later.evergreen else _finding(later, earlier, found)


def _texts(variant: Variant) -> Iterator[_Text]:
    """What it says itself: a link that the network puts into the text, and a first comment, may come again."""
    evergreen = variant.post.kind is Kind.EVERGREEN or (
        variant.post.like is not None and any(saying.post.kind is Kind.EVERGREEN for saying in variant.layers)
    )
    for route, shown in variant.texts:
        text = variant.text if route == ("text",) else shown
        if text and not text.startswith("RT @") and route != ("first-comment",):
            yield _Text(variant, route, text, evergreen)


def _weighs(later: _Text, earlier: _Text) -> bool:
    """Whether a repetition is one: under a picture, and in a thread, a few words may be a sign."""
    pictures = later.variant.media or earlier.variant.media or len(later.route) > 1 or len(earlier.route) > 1
    return not pictures or len(said(later.text)) >= FEW


def _between(one: _Text, other: _Text) -> timedelta:
    assert one.variant.day
    assert other.variant.day
    return one.variant.day - other.variant.day


def _finding(later: _Text, earlier: _Text, found: Same) -> Finding:
    words, before = said(later.text), said(earlier.text)
    alike = f"{in_common(words, before)} of {max(len(words), len(before))} words"
    return Finding(
        f"the same text {_again(later, earlier)}"
        if found.likeness == 1
        else f"nearly the same text {_again(later, earlier)}: {alike} are the same",
        _place(later),
        label="the second time",
        help="write what is new since then" if later.variant.day != earlier.variant.day else "merge the two posts",
        related=[_related(earlier)],
    )


def _rested(later: _Text, earlier: _Text, pause: timedelta) -> Finding:
    assert earlier.variant.day
    return Finding(
        f"this evergreen post is shown {_again(later, earlier)}; the pause is {in_words(pause)}",
        _place(later),
        label="the second time",
        help=f"write `when: {earlier.variant.day + pause}` or later",
        related=[_related(earlier)],
    )


def _again(later: _Text, earlier: _Text) -> str:
    days = _between(later, earlier).days
    return f"again after {'a day' if days == 1 else f'{days} days'}" if days else "twice on one day"


def _place(text: _Text) -> Place:
    """The text, or what took it from another post."""
    place, variant = text.variant.at(*text.route), text.variant
    return place if place.path == variant.post.path else Place(variant.post.document, ("like",), past=variant.past)


def _related(text: _Text) -> Place:
    return text.variant.at(*text.route, label=f"{text.variant.day}  {text.variant.name}")
