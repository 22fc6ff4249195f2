"""Media that the format cannot show.

## Why
A reel is one video. With two images the network refuses it, at the hour it was meant to go out; or a tool quietly
makes something else of it, without the words that were written for a reel.

```yaml bad
text: From farm to cup in two pictures.
media:
  - {url: "https://media.alpenglow.coffee/farm.jpg", alt: A hillside with coffee trees}
  - {url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a wooden table}
channels:
  instagram:
    format: reel
  x:
```
```text
error[format-mismatch]: the format `reel` of Instagram allows no images, and this post has 2
  --> posts/post.yaml:7:13
   |
 7 |     format: reel
   |             ^^^^
  ::: posts/post.yaml:2:1  media  2 images
   = help: write `format: carousel`
```
```yaml bad
text: The menu for the winter market, and the stall it is for.
media:
  - {url: "https://media.alpenglow.coffee/menu.pdf", alt: The menu}
  - {url: "https://media.alpenglow.coffee/stall.jpg", alt: A wooden stall under fairy lights}
channels: [linkedin]
```
```text
error[format-mismatch]: LinkedIn has no format for 1 document and 1 image together
  --> posts/post.yaml:2:1
   |
 2 | media:
   | ^^^^^
   = help: write `media` for `linkedin` alone
```
```yaml good
text: From farm to cup in two pictures.
media:
  - {url: "https://media.alpenglow.coffee/farm.jpg", alt: A hillside with coffee trees}
  - {url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a wooden table}
channels: [instagram, x]
```

It speaks where a network has several formats, and the one that is written, or every one, cannot show these media. A
network with a single format has rules of its own for too many media, or for the wrong ones. A medium that is only a
`brief:` fits everywhere, and so does one whose name does not tell what it is.

## Fix
Leave `format:` away: postplan takes the format that the media make. Or give that channel `media` of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from postplan.api import ERROR, Finding, Medium, Plan, Variant, plural
from postplan.media.kind import NAMES, likely
from postplan.plan.format import inferred_format
from postplan.plan.misfit import Misfit, misfit_of, writes_format

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A written format with media it does not show, or media that no format of the network shows."""
    wrong = misfit_of(variant)
    if not wrong:
        return
    if variant.format_name in variant.network.formats:
        yield _written(variant, plan, wrong)
    else:
        media = variant.media
        message = f"{variant.network.title} has no format for {_counted(media)}{' together' if len(media) > 1 else ''}"
        yield Finding(message, variant.at("media"), help=f"write `media` for `{variant.channel.name}` alone")


def _written(variant: Variant, plan: Plan, wrong: Misfit) -> Finding:
    channel, name = variant.channel, variant.format_name
    message = f"the format `{name}` of {variant.network.title} {_words(wrong)}, and this post has {wrong.number}"
    if not writes_format(variant):
        where = plan.at("channels", channel.name, "format", label=f"what `{channel.name}` is")
        action = f"write `media` for `{channel.name}` alone"
        return Finding(message, variant.at("media"), help=action, related=[where], fact=wrong.fact)
    where = variant.at("media", label=_counted(variant.media))
    other = inferred_format(variant.network, [likely(medium.name) for medium in variant.media])
    action = f"write `format: {other}`" if other else f"write `media` for `{channel.name}` alone"
    return Finding(message, variant.at("format"), help=action, related=[where], fact=wrong.fact)


def _words(wrong: Misfit) -> str:
    if wrong.reason == "refused" and wrong.kind:
        return f"allows no {NAMES[wrong.kind]}s"
    limit = plural(wrong.fact.value if wrong.fact else 0, NAMES[wrong.kind] if wrong.kind else "file")
    return f"allows up to {limit}" if wrong.reason == "many" else f"needs at least {limit}"


def _counted(media: Sequence[Medium]) -> str:
    kinds = Counter(likely(medium.name) for medium in media)
    return " and ".join(plural(count, NAMES[kind]) for kind, count in kinds.items())
