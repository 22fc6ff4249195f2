"""A kind of post that the network does not know.

## Why
Nobody can publish a carousel on X. Whoever sets the post up guesses what was meant, and its limits cannot be checked.

```yaml bad
text: The winter roast, from farm to cup.
media: [{url: "https://media.alpenglow.coffee/roast.mp4", alt: Beans fall into the drum}]
channels:
  instagram:
    format: reels
```
```text
error[format-unknown]: Instagram has no format `reels`
  --> posts/post.yaml:5:13
   |
 5 |     format: reels
   |             ^^^^^
   = help: did you mean `reel`?
```
```yaml good
text: The winter roast, from farm to cup.
media: [{url: "https://media.alpenglow.coffee/roast.mp4", alt: Beans fall into the drum}]
format: reel
channels: [instagram, x]
```

A `format` of the whole post is meant for those of its channels that have it; the others go by their media. It is a
finding only where none of them has it.

## Fix
The format is concluded from the media, so mostly it need not be written at all. `postplan networks instagram` names
those there are.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Variant, did_you_mean

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A written format that the channel's network lacks; of one written for all channels, that all of them lack."""
    name, network = variant.format_name, variant.network
    if name is None or name in network.formats:
        return
    where, known = network.title, set(network.formats)
    if "format" not in variant.keys:
        networks = {each.network.name: each.network for each in plan.variants_of(variant.post)}
        known.update(form for each in networks.values() for form in each.formats)
        if name in known:
            return
        where = " nor ".join(sorted(each.title for each in networks.values()))
    message = f"neither {where} has a format `{name}`" if " nor " in where else f"{where} has no format `{name}`"
    yield Finding(message, variant.at("format"), help=did_you_mean(name, known))
