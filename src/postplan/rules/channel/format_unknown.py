"""A format that the network doesn't have.

## Why
You can't publish a carousel on X. Whoever schedules the post has to guess what you meant, and postplan can't check it
against the format's limits.

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

A `format` for the whole post applies to the channels that have it; for the others, the media decide. There's a finding
only if none of the channels has it.

## Fix
Choose a format from `postplan networks instagram`. You can usually leave it out: postplan works it out from the media.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Variant, did_you_mean

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Find a channel's format that its network lacks, or a post's format that all its networks lack."""
    name, network = variant.format_name, variant.network
    if name is None or name in network.formats:
        return
    titles, known = network.title, set(network.formats)
    if "format" not in variant.keys:
        networks = {each.network.name: each.network for each in plan.variants_of(variant.post)}
        known.update(form for each in networks.values() for form in each.formats)
        if name in known:
            return
        titles = " or ".join(sorted(each.title for each in networks.values()))
    message = f"no format `{name}` on {titles}" if " or " in titles else f"{titles} has no format `{name}`"
    yield Finding(message, variant.at("format"), help=did_you_mean(name, known))
