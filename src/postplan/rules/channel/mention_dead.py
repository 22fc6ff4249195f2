"""A name with an `@` that will not become a mention.

## Why
Whoever is named never hears of it, and cannot answer or share. A name brought along from another network can even lead
to a stranger: `@alpenglow.bsky.social` on X mentions whoever is `@alpenglow` there.

```yaml bad
text: The winter roast is out, with a label by @maya!
channels: [x, bluesky, linkedin]
```
```text
warning[mention-dead]: `@maya` is not a mention on Bluesky
  --> posts/post.yaml:1:48
   |
 1 | text: The winter roast is out, with a label by @maya!
   |                                                ^^^^^ a mention there: @ and a whole handle with its domain, at the start or after a space or (
   = help: write a `text` for `bluesky` with the plain name, or the one Bluesky knows

warning[mention-dead]: `@maya` stays plain text: LinkedIn makes no mention of a name typed with `@`
  --> posts/post.yaml:1:48
   |
 1 | text: The winter roast is out, with a label by @maya!
   |                                                ^^^^^
   = help: write a `text` for `linkedin` with the plain name
```
```yaml bad
text: The winter roast is out, with photos by @ana@fosstodon.org!
channels: [mastodon, x]
```
```text
warning[mention-dead]: `@ana@fosstodon.org` is not a mention on X
  --> posts/post.yaml:1:47
   |
 1 | text: The winter roast is out, with photos by @ana@fosstodon.org!
   |                                               ^^^^^^^^^^^^^^^^^^ a mention there: Latin letters, digits and underscore, up to 15 of them
   = help: write a `text` for `x` with the plain name, or the one X knows
```
```yaml good
text: The winter roast is out, with a label by @maya!
channels:
  x:
  bluesky:
    text: The winter roast is out, with a label by @maya.bsky.social!
  linkedin:
    text: The winter roast is out, with a label by Maya Lind!
```

E-mail addresses, `@here`, `@6pm` and packages such as `@types/node` are left alone. Where a network does not say what
makes a mention, only names with a server (`@ana@fosstodon.org`) are found. On Mastodon `@maya` is somebody on your own
server: whether there is one is not known here. A name that ends in `.bsky.social` is one on Bluesky and nowhere else.

## When to ignore
Where somebody pastes the text and then picks the name from a list, as LinkedIn's and Facebook's editors offer.

## Fix
Write a `text` for that channel, with the name the network knows or with the plain name. A program can mention on
LinkedIn: it writes `@[Alpenglow](urn:li:organization:1)`.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Entity, Finding, Variant, mentions
from postplan.text.domains import tlds
from postplan.text.styles import PLAIN

SEVERITY, SINCE = WARNING, "0.1"

_MEANT = re.compile(r"(?<![\w@/`+=-])(?<!\w\.)@[A-Za-z0-9_][\w.-]*+(?:@[\w-][\w.-]*+)?(/?)")
_OF_BLUESKY = ".bsky.social"
_NOBODY = re.compile(r"@(?:[0-9]+(?:am|pm|h|k)?|all|channel|everyone|here)", re.IGNORECASE)


def check(variant: Variant) -> Iterator[Finding]:
    """Every name somebody typed against what its network makes of it."""
    facts, network = variant.format.mentions, variant.network
    dead = facts.works if facts.works and not facts.works.value else None
    if network.reads == PLAIN and not dead:
        return
    for route, text in variant.texts:
        if "@" not in text or route == ("first-comment",):
            continue
        read = {} if dead else {entity.start: entity for entity in mentions(text, network.reads)}
        for start, name in _meant(text):
            said = _said(name, read.get(start), network.title, documented=bool(facts.form))
            if not said and name.lower().endswith(_OF_BLUESKY) and network.reads != "bluesky":
                said = f"`{name}` is a name on Bluesky, and nobody's on {network.title}"
            if dead:
                said = f"`{name}` stays plain text: {network.title} makes no mention of a name typed with `@`"
            if said:
                yield Finding(
                    said,
                    variant.at(*route, chars=(start, start + len(name))),
                    label="" if dead or not facts.form else f"a mention there: {facts.form[0].value}",
                    help=f"write a `text` for `{variant.channel.name}` with the plain name"
                    + ("" if dead else f", or the one {network.title} knows"),
                    fact=dead,
                )


def _meant(text: str) -> Iterator[tuple[int, str]]:
    """Where each name begins that somebody typed as a mention, and the name with its `@`."""
    for found in _MEANT.finditer(text):
        name = found[0].rstrip(".-")
        if not found[1] and not _NOBODY.fullmatch(name):
            yield found.start(), name


def _said(name: str, read: Entity | None, network: str, *, documented: bool) -> str:
    """What is wrong with a name where mentions work; empty where nothing is, or nobody can tell."""
    elsewhere = "@" in name[1:]
    if read is None:
        known = documented or elsewhere
        return f"`{name}` is not a mention on {network}" if known else ""
    dot, ending = name[len(read.text) :].rpartition(".")[1:]
    if len(read.text) < len(name) and (elsewhere or (dot and ending in tlds("tlds"))):
        return f"`{name}` is a mention of `{read.text}` on {network}, probably someone else"
    return ""
