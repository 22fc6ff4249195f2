"""A text longer than its network takes.

## Why
The network refuses the post or cuts it off, at the hour it was meant to go out. Each counts in its own way: on X a link
is 23 whatever its length and an emoji is 2, on Mastodon a link is 23, Bluesky counts what a reader sees as one
character, YouTube counts bytes, of which `ü` takes two.

```yaml bad
text: |
  The winter roast is here: three farms, two valleys, one long night at the drum. We tasted forty samples, argued about nine, and
  agreed on one. It has plum, cocoa and a little smoke. Tell us what you drink it with, we will try the strangest answer on Friday ☕
  https://alpenglow.coffee/winter/the-long-night-and-how-it-was-roasted
channels: [x]
```
```text
```
```yaml good
text: |
  The winter roast is here: three farms, two valleys, one long night at the drum. We tasted forty samples, argued about nine.
  What do you drink when it snows? https://alpenglow.coffee/winter/the-long-night-and-how-it-was-roasted
channels: [x]
```

Every post of a thread has the limit to itself. So has the first comment, which is often shorter than the post may be.

```yaml bad
text: How a roast comes about, in two posts.
thread:
  - |
    First the green coffee: we cup every sample three times, blind, and write down what we taste before anybody says a word about it.
    Then we argue. Nine samples out of forty got that far this year, and the one that won is from a farm we had never heard of.
    It grows at 1,900 metres, between plum trees.
channels: [x]
```
```text
```

Some networks have several limits, and Threads is said to count bytes too: curly quotes and dashes take three each. The
surest limit speaks, and where it is one that only tools report, the finding is a warning. A text beside pictures may
have a smaller limit than one alone: on Telegram it is a quarter.

A content warning counts with the text it hides:

```yaml bad
content-warning: The tasting notes of forty samples, and what became of them
text: |
  One to nine came from the same valley, and taste of it: red apple, a little honey, nothing that stays. Ten to nineteen were dried too
  fast, and the cup is flat and papery. Twenty to thirty are what you want on a Monday: chocolate, hazelnut, no surprises, gone by ten.
  Then it gets strange. Thirty-one tastes of plum and smoke, thirty-two of nothing at all, and thirty-three made Tom leave the room.
  He came back for number forty, and stayed for the rest of it.
channels: [mastodon]
```
```text
```

Every limit has a source and a date: `postplan networks x`. A server of your own with other limits is a setting, which
counts as sure:

```yaml good postplan.yaml
channels:
  fediverse: {network: mastodon, handle: "@alpenglow@roasters.social", limits: {text: 1000}}
```
```yaml good
content-warning: The tasting notes of forty samples, and what became of them
text: |
  One to nine came from the same valley, and taste of it: red apple, a little honey, nothing that stays. Ten to nineteen were dried too
  fast, and the cup is flat and papery. Twenty to thirty are what you want on a Monday: chocolate, hazelnut, no surprises, gone by ten.
  Then it gets strange. Thirty-one tastes of plum and smoke, thirty-two of nothing at all, and thirty-three made Tom leave the room.
  He came back for number forty, and stayed for the rest of it.
channels: [fediverse]
```

## Fix
Shorten it, or give the one channel that takes less a `text` of its own. On X, Threads, Bluesky and Mastodon the rest
can become a `thread`.
"""

from collections.abc import Iterable, Iterator

from postplan.lint.finding import ERROR, Finding
from postplan.networks.fact import Fact
from postplan.plan.variant import Variant
from postplan.rules.channel._length import passed, words
from postplan.source.places import Route

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The text with the link where it goes there, each post of the thread, and the first comment."""
    form, limits_of = variant.format, variant.channel.limits
    taken = form.text.taken
    if taken is None or taken.value:
        limits = variant.limits("text")
        yield from _too_long(variant, ("text",), variant.shown, limits, variant.content_warning)
    threaded = form.thread is not None and form.thread.value
    for number, part in enumerate(variant.thread if threaded else ()):
        limits = limits_of(form, "text", bool(part.media))
        yield from _too_long(variant, ("thread", number, "text"), part.text or "", limits)
    if variant.first_comment and form.first_comment.taken and form.first_comment.taken.value:
        answered = limits_of(form, "text", media=False) if threaded else ()  # there it is a post like any other
        limits = variant.limits("first_comment") or answered
        yield from _too_long(variant, ("first-comment",), variant.first_comment, limits)


def _too_long(
    variant: Variant, route: Route, text: str, limits: Iterable[Fact[int]], warning: str = ""
) -> Iterator[Finding]:
    excesses = passed(text, limits, warning)
    if not excesses:
        return
    key, *inner = route
    what = {"thread": f"post {int(inner[0]) + 2} of the thread: " if inner else "", "first-comment": "first comment: "}
    most, name = excesses[0], variant.channel.name
    start = most.start
    whole = not text or (start == 0 and warning)
    alone = "" if key != "text" or "text" in variant.keys else f", or write a shorter `text` for `{name}` alone"
    yield Finding(
        f"{what.get(str(key), '')}{words(excesses, name)}",
        variant.at("content-warning") if whole else variant.at(*route, chars=(start, len(text))),
        label="this alone is too long" if whole else "from here on it does not fit",
        help=f"make it {most.over} shorter{alone}",
        fact=most.limit,
    )
