"""A poll that the network refuses.

## Why
A network turns a post down as a whole: with a fifth answer, or with a picture beside the poll, nothing is published at
all, and the hour everybody was told of goes by.

```yaml bad
text: Which bread shall we bake on the last Saturday in November?
poll:
  options: [Rye, Spelt, Walnut, Potato, All of them]
  lasts: 14 days
media:
  - brief: five loaves in a row
    alt: Five loaves of bread in a row
channels: [x]
```
```text
warning[poll-refused]: a poll and media in one post: X allows one or the other
  --> posts/post.yaml:2:1
   |
 2 | poll:
   | ^^^^
   = help: write `media:` with nothing after it below `x`, or post the poll on its own

warning[poll-refused]: a poll with 5 answers; X allows up to 4
  --> posts/post.yaml:3:41
   |
 3 |   options: [Rye, Spelt, Walnut, Potato, All of them]
   |                                         ^^^^^^^^^^^ one too many
   = help: remove 1

warning[poll-refused]: a poll open for 14 days; X allows up to 7 days
  --> posts/post.yaml:4:10
   |
 4 |   lasts: 14 days
   |          ^^^^^^^
   = help: write `lasts: 7 days` or less
```
```yaml good
text: Which bread shall we bake on the last Saturday in November?
poll:
  options: [Rye, Spelt, Walnut, Potato]
  lasts: 7 days
channels: [x, mastodon]
```

A server with limits of its own is told apart in the settings: `limits: {poll-options: 8}` below the channel.

## Fix
Leave out what is too much, or write a `poll` for that channel alone. A picture that the question needs goes into a
post of its own.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TypeVar

from postplan.api import WARNING, Fact, Finding, Variant, in_words, plural
from postplan.networks.sections import Poll as Facts
from postplan.plan.keys.content import Poll

SEVERITY, SINCE = WARNING, "0.2"
T = TypeVar("T", int, timedelta)
_UNITS = ("days", "hours", "minutes")


def check(variant: Variant) -> Iterator[Finding]:
    """The number of answers, how long the poll is open, and media beside it."""
    poll, facts = variant.poll, variant.format.poll
    if not poll or not facts or not variant.format.has_poll:
        return
    yield from _answers(variant, poll, facts)
    yield from _open(variant, poll, facts)
    if facts.with_media and not facts.with_media.value and variant.media:
        yield Finding(
            f"a poll and media in one post: {variant.network.title} allows one or the other",
            variant.at("poll"),
            help=f"write `media:` with nothing after it below `{variant.channel.name}`, or post the poll on its own",
            fact=facts.with_media,
        )


def _answers(variant: Variant, poll: Poll, facts: Facts) -> Iterator[Finding]:
    count = len(poll.options)
    if limit := _highest_passed(variant.holding(facts.options_max), count):
        yield Finding(
            f"a poll with {plural(count, 'answer')}; {variant.network.title} allows up to {limit.value}",
            variant.at("poll", "options", limit.value),
            label="one too many" if count == limit.value + 1 else f"the first of {count - limit.value} too many",
            help=f"remove {count - limit.value}",
            fact=limit,
        )
    if limit := _lowest_passed(variant.holding(facts.options_min), count):
        yield Finding(
            f"a poll with {plural(count, 'answer')}; {variant.network.title} needs at least {limit.value}",
            variant.at("poll", "options"),
            help=f"write {limit.value - count} more below `options`",
            fact=limit,
        )


def _open(variant: Variant, poll: Poll, facts: Facts) -> Iterator[Finding]:
    lasts, network, place = poll.lasts, variant.network.title, variant.at("poll", "lasts")
    if lasts is None:
        return
    if limit := _highest_passed(variant.holding(facts.lasts_max), lasts):
        message = f"a poll open for {in_words(lasts)}; {network} allows up to {in_words(limit.value)}"
        yield Finding(message, place, help=f"write `lasts: {_whole(limit.value)}` or less", fact=limit)
    if limit := _lowest_passed(variant.holding(facts.lasts_min), lasts):
        message = f"a poll open for {in_words(lasts)}; {network} needs at least {in_words(limit.value)}"
        yield Finding(message, place, help=f"write `lasts: {_whole(limit.value, up=True)}` or more", fact=limit)


def _whole(span: timedelta, *, up: bool = False) -> str:
    """A length of time as a plan writes it: the next whole number of its largest unit, down or up."""
    unit = next((unit for unit in _UNITS if timedelta(**{unit: 1}) <= span), "minutes")
    number, rest = divmod(span, timedelta(**{unit: 1}))
    return in_words(timedelta(**{unit: number + 1 if up and rest else number}))


def _highest_passed(limits: Sequence[Fact[T]], value: T) -> Fact[T] | None:
    return next((limit for limit in limits if value > limit.value), None)


def _lowest_passed(limits: Sequence[Fact[T]], value: T) -> Fact[T] | None:
    return next((limit for limit in limits if value < limit.value), None)
