"""A character that the network doesn't allow.

## Why
YouTube rejects a title or description that contains `<` or `>`: one arrow or one `<3`, and the video doesn't go out. X
rejects a few invisible characters that often come with copied text.

```yaml bad
title: Beans -> cup in 90 seconds
text: We <3 a short film. This one follows a single bean.
media: [{file: assets/bean-90s.mp4}]
channels: [youtube]
```
```text
error[character-refused]: YouTube doesn't allow `>` in titles, but this one has 1
  --> posts/post.yaml:1:15
   |
 1 | title: Beans -> cup in 90 seconds
   |               ^
   = help: replace it with words, or remove it

error[character-refused]: YouTube doesn't allow `<` in posts, but this one has 1
  --> posts/post.yaml:2:10
   |
 2 | text: We <3 a short film. This one follows a single bean.
   |          ^
   = help: replace it with words, or remove it
```
```yaml good
title: Beans to cup in 90 seconds
text: We love a short film. This one follows a single bean.
media: [{file: assets/bean-90s.mp4}]
channels: [youtube]
```

## Options
- `reserved` (`no`): also report characters that need a backslash when a program sends the post. On LinkedIn these are
  `( ) [ ] { } < > @ # * _ ~ |`: without a backslash, LinkedIn cuts the post off at the first one. Schedulers handle
  this, and it doesn't apply if you post by hand. Set it to `yes` if you publish with your own script.
"""

from collections.abc import Iterable, Iterator

from postplan.api import ERROR, Fact, Finding, Route, Variant, plural
from postplan.text.units import escapes

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, *, reserved: bool = False) -> Iterator[Finding]:
    """Look for characters the network rejects in the text, the thread and the title."""
    text, title = variant.format.text, variant.format.title
    if text.refused:
        for route, written in variant.texts:
            if route != ("first-comment",):
                yield from _refused(variant, route, written, text.refused)
    if title and title.refused and variant.title:
        yield from _refused(variant, ("title",), variant.title, title.refused)
    if reserved and text.reserved and (spots := escapes(variant.text)):
        yield Finding(
            f"{variant.network.title} needs a backslash before {plural(len(spots), 'character')} of this text",
            variant.at("text", chars=(spots[0], spots[0] + 1)),
            label="without one, the post ends here",
            help="have your script add a backslash before each; leave the text in the plan as it is",
            fact=text.reserved[0],
        )


def _refused(variant: Variant, route: Route, text: str, facts: Iterable[Fact[tuple[str, ...]]]) -> Iterator[Finding]:
    for fact in facts:
        found = {
            name: text.find(sign) for name, sign in zip(fact.value, map(_sign, fact.value), strict=True) if sign in text
        }
        if found:
            number = sum(text.count(_sign(name)) for name in found)
            start = min(found.values())
            where = "titles" if route == ("title",) else "posts"
            signs = " and ".join(f"`{name}`" if len(name) == 1 else f"{name} (invisible)" for name in found)
            yield Finding(
                f"{variant.network.title} doesn't allow {signs} in {where}, but this one has {number}",
                variant.at(*route, chars=(start, start + 1)),
                label="" if number == 1 else "the first one",
                help="replace it with words, or remove it",
                fact=fact,
            )


def _sign(name: str) -> str:
    """The character a fact names, either itself or as `U+FFFE`."""
    return name if len(name) == 1 else chr(int(name.removeprefix("U+"), base=16))
