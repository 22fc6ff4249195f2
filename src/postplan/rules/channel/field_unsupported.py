"""A field the channel's network doesn't support.

## Why
It's never published. You put work into a title, a poll or a first comment that nobody will see, or you added it to the
wrong channel.

```yaml bad
text: Which cup is yours in the morning?
channels:
  x:
    title: Morning cups
    board: Breakfast
  linkedin:
    thread:
      - We ask because we are choosing the shape of the new one.
```
```text
error[field-unsupported]: `title` of `x` is never shown: X has no titles
  --> posts/post.yaml:4:5
   |
 4 |     title: Morning cups
   |     ^^^^^
   = help: delete it, or start the `text` with it

error[field-unsupported]: `board` of `x` is never shown: X has no `board`
  --> posts/post.yaml:5:5
   |
 5 |     board: Breakfast
   |     ^^^^^
   = help: delete it, or move it to a channel on Pinterest

error[field-unsupported]: `thread` of `linkedin` is never shown: LinkedIn has no threads
  --> posts/post.yaml:7:5
   |
 7 |     thread:
   |     ^^^^^^
   = help: put everything in `text` and delete `thread`
```
```yaml good
title: Morning cups
text: Which cup is yours in the morning? We ask because we are choosing the shape of the new one.
thread:
  - And while you are here, do you take milk?
channels:
  x:
  linkedin:
    thread:
```

The rule checks only fields under a channel. A field for all channels is fine: networks that don't support it skip it
(`thread-lost`, `poll-lost` and `content-warning-lost` report what that loses). An empty field means "none here" and is
always allowed.

Some formats support less than their network: a story on Instagram has no first comment, a video on TikTok has no title.
If the limits of a network aren't known, the rule reports nothing.

## Fix
Delete the field, or move it to the right channel. You can ask a poll's question, or give a content warning, in the
text.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.networks import model as networks
from postplan.rules.channel._lacking import LACKS, fact_for
from postplan.yaml.naming import kebab

SEVERITY, SINCE = ERROR, "0.1"

_REASON_AND_ACTION = {
    "text": ("shows no text", "put the words in the image and delete `text`"),
    "title": ("has no titles", "delete it, or start the `text` with it"),
    "thread": ("has no threads", "put everything in `text` and delete `thread`"),
    "first-comment": ("has no first comments", "delete it, or add it to `text`"),
    "content-warning": ("has no content warnings", "delete it and start the `text` with the warning"),
    "poll": ("has no polls", "delete it and ask the question in `text`"),
}


def check(variant: Variant) -> Iterator[Finding]:
    """Find the keys of a channel that its network or format doesn't support."""
    channel, network = variant.channel.name, variant.network
    own = variant.post.channels.get(channel)
    for name in sorted(own.model_fields_set) if own else ():
        key = kebab(name)
        if not getattr(own, name):
            continue
        fact = None
        if key in LACKS and LACKS[key](variant.format):
            reason, action = _REASON_AND_ACTION[key]
            only_here = any(not LACKS[key](form) for form in network.formats.values())
            who = f"the format `{variant.format_name}` of {network.title}" if only_here else network.title
            why, fact = f"{who} {reason}", fact_for(variant.format, key)
        elif (
            name in (own.model_extra or {} if own else {})
            and key not in network.keys
            and (owners := _networks_with(key))
        ):
            why, action = f"{network.title} has no `{key}`", f"delete it, or move it to a channel on {owners}"
        else:
            continue
        place = variant.post.at_key(*variant.post.channel_route(channel), key)
        yield Finding(f"`{key}` of `{channel}` is never shown: {why}", place, help=action, fact=fact)


def _networks_with(key: str) -> str:
    """The networks that have this key; empty if none does, which `unknown-field` reports."""
    every = (networks.read(name) for name in networks.names())
    return " or ".join(network.title for network in every if key in network.keys)
