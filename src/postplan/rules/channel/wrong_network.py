"""A post of one network that is to be reposted, quoted or answered on another.

## Why
Only the network where a post is can show it again. Elsewhere there is nothing to repost: what goes out is empty, or an
answer that nobody can see what to.

```yaml bad
repost: https://x.com/bergmilch/status/1860000000000000000
channels: [x, bluesky]
```
```text
warning[wrong-network]: a post on X cannot be reposted on Bluesky
  --> posts/post.yaml:1:9
   |
 1 | repost: https://x.com/bergmilch/status/1860000000000000000
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: remove `bluesky` from `channels`, or write `repost:` with nothing after it below it
```
```yaml good
repost: https://x.com/bergmilch/status/1860000000000000000
channels: [x]
```

Networks on which every server has its own site, such as Mastodon, are known by what they are not.

## Fix
Name the channels of that network alone. To send people there from elsewhere, write a post of its own with the address
as its `link`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.networks.model import network_of
from postplan.plan.variant import said
from postplan.text.sites import host

SEVERITY, SINCE = WARNING, "0.2"

_WORDS = (("repost", "reposted"), ("quote", "quoted"), ("reply-to", "answered"))


def check(variant: Variant) -> Iterator[Finding]:
    """The address of each of the three against the sites of the networks, where the network shows any of them."""
    shows = variant.format.responds
    if shows and not shows.value:
        return  # a finding of `response-lost`
    for key, done in _WORDS:
        address = said(variant.layers, key.replace("-", "_"))
        home = network_of(host(address)) if address else None
        if home and home.name != variant.network.name:
            yield Finding(
                f"a post on {home.title} cannot be {done} on {variant.network.title}",
                variant.at(key),
                help=f"remove `{variant.channel.name}` from `channels`, or write `{key}:` with nothing after it below it",
            )
