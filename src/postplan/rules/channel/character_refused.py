"""A character that the network does not take.

## Why
YouTube refuses a title or a description with `<` or `>` in it: one arrow or one `<3`, and the film does not go out. X
refuses a few characters nobody sees, which come along when text is copied.

```yaml bad
title: Beans -> cup in 90 seconds
text: We <3 a short film. This one follows a single bean.
media: [{file: assets/bean-90s.mp4}]
channels: [youtube]
```
```text
error[character-refused]: YouTube does not allow `>` in a title, and this one has 1
  --> posts/post.yaml:1:15
   |
 1 | title: Beans -> cup in 90 seconds
   |               ^
   = help: write it in words, or remove it

error[character-refused]: YouTube does not allow `<` in a text, and this one has 1
  --> posts/post.yaml:2:10
   |
 2 | text: We <3 a short film. This one follows a single bean.
   |          ^
   = help: write it in words, or remove it
```
```yaml good
title: Beans to cup in 90 seconds
text: We love a short film. This one follows a single bean.
media: [{file: assets/bean-90s.mp4}]
channels: [youtube]
```

## Options
- `reserved` (`no`): speak also of characters that must not be *sent* as they are. On LinkedIn a program has to put a
  backslash before `( ) [ ] { } < > @ # * _ ~ |`, or the post ends at the first. People who post by hand, and tools that
  know this, need not care; set it to `yes` where a script of your own does the sending.
"""

from collections.abc import Iterable, Iterator

from postplan.api import ERROR, Fact, Finding, Route, Variant, plural
from postplan.text.units import escapes

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, *, reserved: bool = False) -> Iterator[Finding]:
    """Text, thread and title against the characters their network lists as refused."""
    text, title = variant.format.text, variant.format.title
    if text.refused:
        for route, said in variant.texts:
            if route != ("first-comment",):
                yield from _refused(variant, route, said, text.refused)
    if title and title.refused and variant.title:
        yield from _refused(variant, ("title",), variant.title, title.refused)
    if reserved and text.reserved and (spots := escapes(variant.text)):
        yield Finding(
            f"this text has {plural(len(spots), 'character')} that {variant.network.title} needs a backslash before",
            variant.at("text", chars=(spots[0], spots[0] + 1)),
            label="sent as it is, the post ends here",
            help="let the program that sends it write a backslash before each; the text in the plan stays as it is",
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
            what = "title" if route == ("title",) else "text"
            signs = " and ".join(f"`{name}`" if len(name) == 1 else f"{name} (unseen)" for name in found)
            yield Finding(
                f"{variant.network.title} does not allow {signs} in a {what}, and this one has {number}",
                variant.at(*route, chars=(start, start + 1)),
                label="" if number == 1 else "the first",
                help="write it in words, or remove it",
                fact=fact,
            )


def _sign(name: str) -> str:
    """The character of a fact, which stands there as it is or as `U+FFFE`."""
    return name if len(name) == 1 else chr(int(name.removeprefix("U+"), base=16))
