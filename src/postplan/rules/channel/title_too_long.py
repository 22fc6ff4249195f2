"""A title longer than its network takes.

## Why
The network refuses the post, or shows a title that stops in the middle. On Reddit a title can never be mended once it
is published.

```yaml bad
title: "From plum tree to paper filter: how a coffee from 1,900 metres gets down to the valley and into your cup"
text: A film about one coffee and everybody who carries it.
media: [{file: assets/valley-90s.mp4}]
channels: [youtube]
```
```text
error[title-too-long]: title: 104 characters, 4 over the limit of 100 on youtube
  --> posts/post.yaml:1:109
   |
 1 | …s gets down to the valley and into your cup"
   |                                         ^^^^ everything from here is too long
   = help: make it 4 shorter, or write a shorter `title` for `youtube` alone
```
```yaml good
title: "From plum tree to paper filter: how a coffee gets down from 1,900 metres"
text: A film about one coffee and everybody who carries it.
media: [{file: assets/valley-90s.mp4}]
channels: [youtube]
```

Every limit has a source and a date: `postplan networks youtube`. A limit that only tools report makes a warning.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The title, on a format that shows one, against each limit; the surest that is passed speaks."""
    title, section, name = variant.title, variant.format.title, variant.channel.name
    if not title or section is None:
        return
    excesses = passed(title, variant.holding(section.max))
    if not excesses:
        return
    most = excesses[0]
    alone = "" if "title" in variant.keys else f", or write a shorter `title` for `{name}` alone"
    yield Finding(
        f"title: {excess_words(excesses, name)}",
        variant.at("title", chars=(most.cut, len(title))),
        label="everything from here is too long",
        help=f"make it {most.over} shorter{alone}",
        fact=most.limit,
    )
