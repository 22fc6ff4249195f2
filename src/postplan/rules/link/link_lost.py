"""A link the network doesn't show because the post has media.

## Why
Bluesky, LinkedIn and Facebook show one thing below the text: images, a video, or a link preview. If a post has media and
a link, they leave out the preview. People see the image but can't get to your page.

```yaml bad
text: Which of these cups is yours?
link: https://alpenglow.coffee/cups
media:
  - brief: three cups on a shelf
    alt: Three cups on a shelf
channels: [bluesky]
```
```text
warning[link-lost]: this link isn't shown: media replace the link preview
  --> posts/post.yaml:2:7
   |
 2 | link: https://alpenglow.coffee/cups
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ never shown
   = help: put the link in the `text`
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

For networks that don't show links at all, such as Instagram, see `link-in-bio-missing`.

## Fix
Put the link in the text or the first comment. If the link preview matters more than the image, write an empty `media:`
for that channel.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Check for links that need a link preview, in posts with media and without the link in their texts."""
    link = variant.link
    if not link or variant.format.link != "card" or variant.link_place != "nowhere":
        return
    if not any(link in text for _, text in variant.texts):
        yield Finding(
            "this link isn't shown: media replace the link preview",
            variant.at("link"),
            label="never shown",
            help="put the link in the `text`",
            fact=variant.format.links.with_media,
        )
