"""More accounts invited to share a post than the network lets in.

## Why
The network refuses the whole post, or leaves out those at the end: people who were promised that it would be theirs too.

```yaml bad
text: Four roasters, one table. Who would you sit next to?
media:
  - brief: four people around a table
    alt: Four people taste coffee at a table
channels:
  instagram: {collaborators: [cafe_nord, cafe_sued, cafe_ost, cafe_west]}
```
```text
warning[too-many-collaborators]: 4 collaborators, 1 over the limit of 3 on Instagram
  --> posts/post.yaml:6:63
   |
 6 |   instagram: {collaborators: [cafe_nord, cafe_sued, cafe_ost, cafe_west]}
   |                                                               ^^^^^^^^^
   = help: remove 1; you can still mention them in the text
```
```yaml good
text: Four roasters, one table. Who would you sit next to?
media:
  - brief: four people around a table
    alt: Four people taste coffee at a table
channels:
  instagram: {collaborators: [cafe_nord, cafe_sued]}
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """The accounts below `collaborators`, a list or one name, against the most that are let in."""
    invited = variant.network_key("collaborators")
    number = len(invited) if isinstance(invited, list) else bool(invited)
    limits = variant.holding(variant.format.media.collaborators_max) if number else ()
    if limit := next((limit for limit in limits if number > limit.value), None):
        yield Finding(
            f"{number} collaborators, {number - limit.value} over the limit of {limit.value} on {variant.network.title}",
            variant.at("collaborators", *([limit.value] if isinstance(invited, list) else [])),
            help=f"remove {number - limit.value}; you can still mention them in the text",
            fact=limit,
        )
