"""A key that the network needs and the post does not have.

## Why
Pinterest takes no pin without a board, and Reddit no post without a community. Whoever publishes the post has to guess
where it was meant to go, or it does not go out.

```yaml bad
status: review
title: Three ways to brew in the snow
text: A kettle, a filter and cold hands. Which one is yours?
link: https://alpenglow.coffee/snow
media:
  - brief: a kettle in the snow
    alt: A kettle on a camping stove in the snow
channels: [pinterest]
```
```text
warning[network-key-missing]: `pinterest` has no `board`, and Pinterest accepts no post without one
  --> posts/post.yaml:8:12
   |
 8 | channels: [pinterest]
   |            ^^^^^^^^^
   = help: write `board:` and its value below `pinterest`
```
```yaml good
status: review
title: Three ways to brew in the snow
text: A kettle, a filter and cold hands. Which one is yours?
link: https://alpenglow.coffee/snow
media:
  - brief: a kettle in the snow
    alt: A kettle on a camping stove in the snow
channels:
  pinterest: {board: Winter}
```

Drafts may lack it. `postplan networks pinterest` lists the keys a network has.

## When to ignore
Where the same value always holds and your scheduler knows it: `rules: {network-key-missing: off}`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Status, Variant

SEVERITY, SINCE = WARNING, "0.2"
SPEAKS_FROM = Status.REVIEW


def check(variant: Variant) -> Iterator[Finding]:
    """Each key that publishing needs and that no layer of the variant has a value for."""
    for fact in variant.holding(variant.format.publishing.needs):
        for key in fact.value:
            if not variant.network_key(key) and not variant.broken(key):
                yield Finding(
                    f"`{variant.channel.name}` has no `{key}`, and {variant.network.title} accepts no post without one",
                    variant.at(),
                    help=f"write `{key}:` and its value below `{variant.channel.name}`",
                    fact=fact,
                )
