"""Media that don't fit the format.

## Why
A reel is one video. If you give it two images, the network rejects it just when it should go out, or your scheduler
quietly turns it into a different kind of post that the caption wasn't written for.

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
error[format-mismatch]: the format `reel` of Instagram doesn't allow images, but this post has 2
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
   = help: write separate `media` for `linkedin`
```
```yaml good
text: From farm to cup in two pictures.
media:
  - {url: "https://media.alpenglow.coffee/farm.jpg", alt: A hillside with coffee trees}
  - {url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a wooden table}
channels: [instagram, x]
```

The rule checks networks with several formats, and reports media that don't fit the format you chose or, if you chose
none, any format. Other rules cover networks with a single format. A file that's only a `brief:` so far, or whose name
doesn't show its type, fits every format.

## Fix
Delete `format:`, and postplan picks the format that fits the media. Or give the channel its own `media`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from postplan.api import ERROR, Finding, Medium, Plan, Variant, plural
from postplan.media.kind import NAMES, likely
from postplan.plan.format import inferred_format
from postplan.plan.misfit import Misfit, misfit_of, writes_format

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Compare the media with the chosen format, or with every format if none is chosen."""
    misfit = misfit_of(variant)
    if not misfit:
        return
    if variant.format_name in variant.network.formats:
        yield _chosen_format(variant, plan, misfit)
    else:
        media = variant.media
        message = f"{variant.network.title} has no format for {_counted(media)}{' together' if len(media) > 1 else ''}"
        yield Finding(message, variant.at("media"), help=f"write separate `media` for `{variant.channel.name}`")


def _chosen_format(variant: Variant, plan: Plan, misfit: Misfit) -> Finding:
    channel, name = variant.channel, variant.format_name
    message = f"the format `{name}` of {variant.network.title} {_limit(misfit)}, but this post has {misfit.number}"
    if not writes_format(variant):
        where = plan.at("channels", channel.name, "format", label=f"the format of `{channel.name}`")
        action = f"write separate `media` for `{channel.name}`"
        return Finding(message, variant.at("media"), help=action, related=[where], fact=misfit.fact)
    where = variant.at("media", label=_counted(variant.media))
    other = inferred_format(variant.network, [likely(medium.name) for medium in variant.media])
    action = f"write `format: {other}`" if other else f"write separate `media` for `{channel.name}`"
    return Finding(message, variant.at("format"), help=action, related=[where], fact=misfit.fact)


def _limit(misfit: Misfit) -> str:
    if misfit.reason == "refused" and misfit.kind:
        return f"doesn't allow {NAMES[misfit.kind]}s"
    limit = plural(misfit.fact.value if misfit.fact else 0, NAMES[misfit.kind] if misfit.kind else "file")
    return f"allows up to {limit}" if misfit.reason == "many" else f"needs at least {limit}"


def _counted(media: Sequence[Medium]) -> str:
    kinds = Counter(likely(medium.name) for medium in media)
    return " and ".join(plural(count, NAMES[kind]) for kind, count in kinds.items())
