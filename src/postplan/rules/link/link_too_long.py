"""A link that is too long for the network's link field.

## Why
The network rejects the post or cuts the link off, and then it doesn't work.

```yaml bad
title: Three ways to brew in the snow
text: A kettle, a filter and cold hands. Which one is yours?
link: https://alpenglow.coffee/snow?utm_source=social&utm_campaign=winter&from=pinterest
channels:
  pinterest: {board: Winter}
```
```yaml bad postplan.yaml
channels: {pinterest: {limits: {links.field-max: 60}}}
```
```text
warning[link-too-long]: this link is too long for the link field: 82 characters, 22 over the limit of 60 on Pinterest
  --> posts/post.yaml:3:67
   |
 3 | link: https://alpenglow.coffee/snow?utm_source=social&utm_campaign=winter&from=pinterest
   |                                                                   ^^^^^^^^^^^^^^^^^^^^^^
   = help: remove parameters you don't need, or use a shorter URL on your own site
```
```yaml good
title: Three ways to brew in the snow
text: A kettle, a filter and cold hands. Which one is yours?
link: https://alpenglow.coffee/snow
media:
  - brief: a kettle in the snow
    alt: A kettle on a camping stove in the snow
channels:
  pinterest: {board: Winter}
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Check the link on networks that have a field for it."""
    if not variant.link or variant.link_place != "field":
        return
    if excess := passed(variant.link, variant.holding(variant.format.links.field_max)):
        yield Finding(
            f"this link is too long for the link field: {excess_words(excess, variant.network.title)}",
            variant.at("link", chars=(excess[0].cut, len(variant.link))),
            help="remove parameters you don't need, or use a shorter URL on your own site",
            fact=excess[0].limit,
        )
