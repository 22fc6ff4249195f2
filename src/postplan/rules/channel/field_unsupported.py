"""A key written for a channel whose network has no such thing.

## Why
What is written there is never published. Somebody thought about a title, a poll or a first comment, and the audience
will not see it; or the key belongs to the channel below.

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
   = help: delete it, or begin the `text` with it

error[field-unsupported]: `board` of `x` is never shown: X has no `board`
  --> posts/post.yaml:5:5
   |
 5 |     board: Breakfast
   |     ^^^^^
   = help: delete it, or write it for a channel on Pinterest

error[field-unsupported]: `thread` of `linkedin` is never shown: LinkedIn has no threads
  --> posts/post.yaml:7:5
   |
 7 |     thread:
   |     ^^^^^^
   = help: say it all in `text` and delete `thread`
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

Only keys below a channel are meant. What the post says for all its channels is left out where a network has no place
for it, and that is no mistake; a `thread` alone is missed, and `thread-lost` tells. A key with nothing after it means
"none here" and is always allowed.

A format can lack what its network has: a story on Instagram has no first comment, a film on TikTok no title. Where
nothing is known about a network, nothing is said.

## Fix
Delete the key, or move it to the channel it is meant for. A question that was to be a poll can stand in the text, and
so can a warning about what it shows.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.networks import model as networks
from postplan.rules.channel._lacking import LACKS, fact_for
from postplan.yaml.naming import kebab

SEVERITY, SINCE = ERROR, "0.1"

_WORDS = {
    "text": ("shows no text", "put the words into the image and delete `text`"),
    "title": ("has no titles", "delete it, or begin the `text` with it"),
    "thread": ("has no threads", "say it all in `text` and delete `thread`"),
    "first-comment": ("has no first comments", "delete it, or say it in `text`"),
    "content-warning": ("has no content warnings", "begin the `text` with the warning"),
    "poll": ("has no polls", "delete it, or ask the question in `text`"),
}


def check(variant: Variant) -> Iterator[Finding]:
    """Each key below a channel that says something and means nothing there."""
    channel, network = variant.channel.name, variant.network
    own = variant.post.channels.get(channel)
    for name in sorted(own.model_fields_set) if own else ():
        key = kebab(name)
        if not getattr(own, name):
            continue
        fact = None
        if key in LACKS and LACKS[key](variant.format):
            lacking, action = _WORDS[key]
            only_here = any(not LACKS[key](form) for form in network.formats.values())
            who = f"the format `{variant.format_name}` of {network.title}" if only_here else network.title
            why, fact = f"{who} {lacking}", fact_for(variant.format, key)
        elif name in (own.model_extra or {} if own else {}) and key not in network.keys and (whose := _whose(key)):
            why, action = f"{network.title} has no `{key}`", f"delete it, or write it for a channel on {whose}"
        else:
            continue
        place = variant.post.at_key(*variant.post.channel_route(channel), key)
        yield Finding(f"`{key}` of `{channel}` is never shown: {why}", place, help=action, fact=fact)


def _whose(key: str) -> str:
    """The networks that have a key of this name; empty where none has, which is a finding of `unknown-field`."""
    having = (networks.read(name) for name in networks.names())
    return " or ".join(network.title for network in having if key in network.keys)
