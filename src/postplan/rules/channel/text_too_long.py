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
error[text-too-long]: 328 characters, counted as 283: 1 link as 23, 1 emoji as 2, 3 over the limit of 280 on x
  --> posts/post.yaml:4:3
   |
 4 |   https://alpenglow.coffee/winter/the-long-night-and-how-it-was-roasted
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everything from here is too long
   = help: make it 3 shorter, or write a shorter `text` for `x` alone
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
error[text-too-long]: post 2 of the thread: 299 characters, 19 over the limit of 280 on x
  --> posts/post.yaml:6:31
   |
 6 |     It grows at 1,900 metres, between plum trees.
   |                               ^^^^^^^^^^^^^^^^^^^ everything from here is too long
   = help: make it 19 shorter
```

Some networks have several limits, and Threads is said to count bytes too: curly quotes and dashes take three each. The
surest limit speaks, and where it is one that only tools report, the finding is a warning. A text beside pictures may
have a smaller limit than one alone: on Telegram it is a quarter.

On Mastodon a content warning counts with the text it hides:

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
error[text-too-long]: 519 characters, 19 over the limit of 500 on mastodon
  --> posts/post.yaml:6:45
   |
 6 |   He came back for number forty, and stayed for the rest of it.
   |                                             ^^^^^^^^^^^^^^^^^^^ everything from here is too long
   = help: make it 19 shorter, or write a shorter `text` for `mastodon` alone
```

Every limit has a source and a date: `postplan networks x`. A server of your own with other limits is a setting, which
counts as sure:

```yaml good
content-warning: The tasting notes of forty samples, and what became of them
text: |
  One to nine came from the same valley, and taste of it: red apple, a little honey, nothing that stays. Ten to nineteen were dried too
  fast, and the cup is flat and papery. Twenty to thirty are what you want on a Monday: chocolate, hazelnut, no surprises, gone by ten.
  Then it gets strange. Thirty-one tastes of plum and smoke, thirty-two of nothing at all, and thirty-three made Tom leave the room.
  He came back for number forty, and stayed for the rest of it.
channels: [fediverse]
```
```yaml good postplan.yaml
channels:
  fediverse: {network: mastodon, handle: "@alpenglow@roasters.social", limits: {text: 1000}}
```

## Fix
Shorten it, or give the one channel that takes less a `text` of its own. On X, Threads, Bluesky and Mastodon the rest
can become a `thread`.
"""

from collections.abc import Iterable, Iterator

from postplan.api import ERROR, Fact, Finding, Route, Variant
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The text with the link where it goes there, each post of the thread, and the first comment."""
    warning = variant.counted_warning
    if warning and not variant.shown:
        yield from _too_long(variant, ("text",), "", variant.limits("text"), warning)
    for route, text in variant.texts:
        own = route == ("text",)
        yield from _too_long(variant, route, text, _limits(variant, route), warning if own else "")


def _limits(variant: Variant, route: Route) -> Iterable[Fact[int]]:
    """Of a post of a thread, and of a comment where that is one: those of a text, by its own media."""
    form, limits_of = variant.format, variant.channel.limits
    match route:
        case ("thread", int(number), _):
            return limits_of(form, "text", bool(variant.thread[number].media))
        case ("first-comment",):
            threaded = form.thread and form.thread.value
            own = variant.limits("first_comment")
            return own or (limits_of(form, "text", media=False) if threaded else ())
    return variant.limits("text")


def _too_long(
    variant: Variant, route: Route, text: str, limits: Iterable[Fact[int]], warning: str
) -> Iterator[Finding]:
    excesses = passed(text, limits, warning)
    if not excesses:
        return
    most, name = excesses[0], variant.channel.name
    start = most.cut
    hidden = bool(warning) and start == 0
    shared = route == ("text",) and "text" not in variant.keys
    yield Finding(
        f"{_what(route)}{excess_words(excesses, name)}",
        variant.at("content-warning") if hidden else variant.at(*route, chars=(start, len(text))),
        label="this alone is too long" if hidden else "everything from here is too long",
        help=f"make it {most.over} shorter" + (f", or write a shorter `text` for `{name}` alone" if shared else ""),
        fact=most.limit,
    )


def _what(route: Route) -> str:
    match route:
        case ("thread", int(number), _):
            return f"post {number + 2} of the thread: "
        case ("first-comment",):
            return "first comment: "
    return ""
