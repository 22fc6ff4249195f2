"""More mentions than the network takes.

## Why
The network refuses the post at the hour it was meant to go out, and nobody of those named hears of it.

```yaml bad postplan.yaml
channels:
  fediverse: {network: mastodon, limits: {mentions: 2}}
```
```yaml bad
text: Thank you @ana@fosstodon.org, @ben@mastodon.social and @chi@hachyderm.io for a night at the drum!
channels: [fediverse]
```
```text
error[too-many-mentions]: 3 mentions, 1 over the limit of 2 on Mastodon
  --> posts/post.yaml:1:62
   |
 1 | …osstodon.org, @ben@mastodon.social and @chi@hachyderm.io for a night at the drum!
   |                                         ^^^^^^^^^^^^^^^^^ one too many
   = help: remove 1, or write a separate `text` for `fediverse`
```
```yaml good
text: Thank you @ana, @ben and @chi for a night at the drum!
media: [{url: "https://media.alpenglow.coffee/drum.jpg", alt: Three people around a roasting drum at night}]
channels: [instagram]
```

Instagram takes 20, Tumblr 50. No other network here has published a number; one that you want to hold to is a
setting, as above.

## Fix
Name people in the picture, in a second post, or in the comments.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.rules.channel._too_many import by_post, passed, too_many

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The mentions in each post of the variant against the surest limit that is passed."""
    if limits := variant.limits("mentions"):
        for spots in by_post(variant, "mention", "@\uff20", limits):
            if limit := passed(limits, len(spots)):
                yield too_many(variant, spots, "mentions", limit)
