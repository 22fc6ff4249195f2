"""An address where nobody can tap it.

## Why
On Instagram an address in a caption is plain text. Nobody types it off a phone: whoever wanted to follow it is lost,
and the post fails at the one thing it was for.

```yaml bad
text: The winter roast is here, order at https://alpenglow.coffee/winter
channels: [x, instagram]
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
```
```text
error[link-not-clickable]: `https://alpenglow.coffee/winter` cannot be tapped on Instagram: addresses in a text are not links there
  --> posts/post.yaml:1:42
   |
 1 | text: The winter roast is here, order at https://alpenglow.coffee/winter
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain text there
   = help: write a `text` for `instagram` that sends people to the link in bio
```
```yaml good
text: The winter roast is here, order at https://alpenglow.coffee/winter
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
channels:
  x:
  instagram:
    text: The winter roast is here. Link in bio.
```

## Fix
Say "link in bio" and set the address there, put a link sticker on a story, or send people to a network where links
work. The key `link:` is never shown on such networks and so needs no change.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant, addresses
from postplan.text.addresses import by_accident

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """Everything in the text that a reader takes for an address, on a format whose links are dead."""
    clickable = variant.format.links.clickable
    if clickable is None or clickable.value:
        return
    for address in addresses(variant.text):
        if not by_accident(address):
            yield Finding(
                f"`{address.text}` cannot be tapped on {variant.network.title}: addresses in a text are not links there",
                variant.at("text", chars=(address.start, address.end)),
                label="plain text there",
                help=f"write a `text` for `{variant.channel.name}` that sends people to the link in bio",
                fact=clickable,
            )
