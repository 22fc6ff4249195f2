"""More hashtags than the network takes.

## Why
Over the limit nobody is reached by any of them: Instagram refuses the post, YouTube ignores every hashtag it has. The
first comment is no way around it where the network counts its tags too.

```yaml bad
text: |
  The winter roast is here: plum, cocoa, a little smoke.
  #coffee #winter #roastery #filter #espresso
channels:
  instagram:
    first-comment: "#alpenglow #smallbatch"
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
```
```text
warning[too-many-hashtags]: 7 hashtags, 2 over the limit of 5 on Instagram
  --> posts/post.yaml:6:21
   |
 6 |     first-comment: "#alpenglow #smallbatch"
   |                     ^^^^^^^^^^ the first of 2 too many
   = help: remove 2, or write a separate `text` for `instagram`
```
```yaml good
text: |
  The winter roast is here: plum, cocoa, a little smoke.
  #alpenglow #winter #smallbatch
media: [{url: "https://media.alpenglow.coffee/winter.jpg", alt: A bag of coffee in the snow}]
channels: [instagram]
```

Where sources disagree, as about Instagram's 5 and 30, passing the number that is sure is an error and passing the
other a warning: `postplan networks instagram`. Your own number is a setting: `channels: {instagram: {limits: {hashtags:
3}}}`.

Cashtags, `$` and the letters of a share, have a limit of their own: X refuses a second one from programs with its
usual access. What access your program has is not known here, so this is a warning.

```yaml bad
text: Green coffee got dearer again, and our prices stay as they are. $KC $SBUX
channels: [x]
```
```text
warning[too-many-hashtags]: 2 cashtags, 1 over the limit of 1 on X
  --> posts/post.yaml:1:75
   |
 1 | text: Green coffee got dearer again, and our prices stay as they are. $KC $SBUX
   |                                                                           ^^^^^ one too many
   = help: remove 1, or write a separate `text` for `x`
```
"""

from collections.abc import Iterable, Iterator

from postplan.api import ERROR, Finding, Variant
from postplan.rules.channel._too_many import Spot, by_post, passed, too_many
from postplan.text.characters import HASH_SIGNS

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """The hashtags of each post of the variant, then its cashtags, against the surest limit that is passed."""
    rules = variant.format.hashtags
    if limits := variant.limits("hashtags"):
        comment = rules.in_first_comment if rules.in_first_comment and rules.in_first_comment.value else None
        for every in by_post(variant, "hashtag", HASH_SIGNS, limits, comment=comment is not None):
            spots = every if not rules.repeats_count or rules.repeats_count.value else _distinct(every)
            if limit := passed(limits, len(spots)):
                if comment and not passed([limit], sum(spot.route[0] != "first-comment" for spot in spots)):
                    limit = limit.model_copy(update={"disputed": limit.disputed or not comment.strong})
                yield too_many(variant, spots, "hashtags", limit)
    if limits := variant.holding(rules.cashtags_max):
        for spots in by_post(variant, "cashtag", "$", limits):
            if limit := passed(limits, len(spots)):
                # It holds for self-serve access to the API, and what a team publishes with is not known.
                yield too_many(variant, spots, "cashtags", limit.model_copy(update={"disputed": True}))


def _distinct(spots: Iterable[Spot]) -> list[Spot]:
    """The first of each hashtag, whatever its case."""
    return list({spot.entity.target.casefold(): spot for spot in reversed([*spots])}.values())[::-1]
