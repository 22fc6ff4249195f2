"""More links than the network takes.

## Why
Threads takes five different addresses in a post and refuses one with six, at the hour it was meant to go out. And of
six addresses a reader follows none.

```yaml bad
text: |
  Where to drink the winter roast:
  https://cafe-nord.coffee https://cafe-sued.coffee https://cafe-ost.coffee
  https://cafe-west.coffee https://kiosk.coffee
link: https://alpenglow.coffee/winter
channels: [threads]
```
```text
error[too-many-links]: 6 different links, 1 over the limit of 5 on Threads
  --> posts/post.yaml:5:7
   |
 5 | link: https://alpenglow.coffee/winter
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one too many
   = help: remove 1, or write a separate `text` for `threads`
```
```yaml good
text: Five cafés pour the winter roast from Friday on. Here is the map.
link: https://alpenglow.coffee/map
channels: [threads]
```

An address that is there twice counts once. The post's `link` counts where it goes into the text, and so does a bare
`www.` name.

## Fix
Lead to one page that lists them all, or go on in a thread.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.rules.channel._too_many import by_post, passed, too_many

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The different addresses in each post of the variant against the surest limit that is passed."""
    if not (limits := variant.limits("links")):
        return
    for spots in by_post(variant, "link", ".", limits):
        different = list({spot.entity.target: spot for spot in reversed(spots)}.values())[::-1]
        if limit := passed(limits, len(different)):
            yield too_many(variant, different, "different links", limit)
