"""A link that the network shows nowhere, since the post has media.

## Why
Bluesky, LinkedIn and Facebook show one thing below a text: images, a video, or the card of a link. Where a post has both,
the card is left out. Readers see the picture, and have no way to the page it was made for.

```yaml bad
text: Which of these cups is yours?
link: https://alpenglow.coffee/cups
media:
  - brief: three cups on a shelf
    alt: Three cups on a shelf
channels: [bluesky]
```
```text
warning[link-lost]: this link is shown nowhere: media take the place of its card
  --> posts/post.yaml:2:7
   |
 2 | link: https://alpenglow.coffee/cups
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ never shown
   = help: write the address into the `text`
```
```yaml good
text: |
  Which of these cups is yours?
  https://alpenglow.coffee/cups
media:
  - brief: three cups on a shelf
    alt: Three cups on a shelf
channels: [bluesky]
```

On networks that show a link nowhere, such as Instagram, there is `link-in-bio-missing`.

## Fix
Write the address into the text, or put it in the first comment. Where the card is worth more than the picture, write
`media:` with nothing after it below the channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """A link that would stand on a card, in a post with media, and in none of its texts."""
    link = variant.link
    if not link or variant.format.link != "card" or variant.link_place != "nowhere":
        return
    if not any(link in text for _, text in variant.texts):
        yield Finding(
            "this link is shown nowhere: media take the place of its card",
            variant.at("link"),
            label="never shown",
            help="write the address into the `text`",
            fact=variant.format.links.with_media,
        )
