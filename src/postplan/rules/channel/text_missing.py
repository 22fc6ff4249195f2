"""A post without the words its network demands.

## Why
The network refuses it when it should go out. In a thread the first post is the one people meet: where it is empty, there
is nothing the rest could hang on.

```yaml bad
status: review
thread:
  - First the green coffee, cupped three times and blind.
  - Then the drum, one long night.
channels: [mastodon]
```
```text
error[text-missing]: the first post of this thread is empty: no text, no link and no media
  --> posts/post.yaml:2:1
   |
 2 | thread:
   | ^^^^^^
   = help: write its `text`, the post that the thread follows
```
```yaml good
status: review
text: How a roast comes about, in three posts.
thread:
  - First the green coffee, cupped three times and blind.
  - Then the drum, one long night.
channels: [mastodon]
```
```yaml bad
status: review
poll: {options: [Filter, Espresso]}
channels: [telegram]
```
```text
error[text-missing]: this post has no text, and Telegram accepts no post without media without text
  --> posts/post.yaml:3:12
   |
 3 | channels: [telegram]
   |            ^^^^^^^^
   = help: write its `text`
```

Drafts may lack a text. A post with nothing at all to show, no picture and no link either, is a matter for
`missing-field`. A least length of your own is a setting, `channels: {telegram: {limits: {text.min: 40}}}`.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Fact, Finding, Status, Variant, count

SEVERITY, SINCE = ERROR, "0.1"
SPEAKS_FROM = Status.REVIEW

_WITHOUT = {"media": " with media", "no-media": " without media"}


def check(variant: Variant) -> Iterator[Finding]:
    """The text against the least its network takes, and the posts of a thread, none of which may be empty."""
    section = variant.format.text
    if not variant.takes_text:
        return
    if variant.parts:
        yield from _thread(variant)
        if not variant.shown:
            return
    if section.min or (section.required and not variant.text):
        yield from _least(variant, section.required, variant.holding(section.min))


def _thread(variant: Variant) -> Iterator[Finding]:
    if not (variant.shown or variant.media or variant.embeds or variant.broken("text")):
        message = "the first post of this thread is empty: no text, no link and no media"
        yield Finding(message, variant.at("thread"), help="write its `text`, the post that the thread follows")
    for number, part in enumerate(variant.thread):
        if not part.text and not part.media:
            message = f"post {number + 2} of this thread is empty: no text and no media"
            yield Finding(message, variant.at("thread", number), help="write its text, or remove it")


def _least(variant: Variant, required: Fact[bool] | None, limits: tuple[Fact[int], ...]) -> Iterator[Finding]:
    text, name = variant.shown, variant.channel.name
    lengths = ((least, count(text, least.unit or "characters")) for least in limits)
    short = next(((least, length) for least, length in lengths if length.value < least.value), None)
    if text and short:
        least, length = short
        less = least.value - length.value
        message = f"{length.words}, {less} below the minimum of {least.value} on {name}"
        yield Finding(message, variant.at("text", chars=(0, len(text))), help=f"say {less} more", fact=least)
    needed = short[0] if short else required if required and required.value else None
    elsewhere = "repost" in variant.embeds or "quote" in variant.embeds
    if needed and not text and variant.shows_something and not elsewhere and not variant.broken("text"):
        yield Finding(
            f"this post has no text, and {variant.network.title} accepts no post{_WITHOUT.get(needed.when or '', '')} without text",
            variant.at(),
            help="write its `text`",
            fact=needed,
        )
