"""A hashtag that isn't on your list.

## Why
Nobody follows a hashtag made up for one post, and nobody finds a misspelled one. If `postplan.yaml` lists `hashtags`,
posts may use only those and the hashtags of its campaigns. Capitals don't matter.

```yaml bad postplan.yaml
hashtags: [Alpenglow, SmallBatch]
campaigns:
  winter-launch: {hashtag: "#WinterRoast"}
```
```yaml bad
text: |
  Out of the drum and into the snow. #WinterRoast #SmalBatch #SnowyMondayMorning
channels: [mastodon]
```
```text
warning[hashtag-unknown]: `#SmalBatch` isn't one of the `hashtags` in `postplan.yaml`
  --> posts/post.yaml:2:51
   |
 2 |   Out of the drum and into the snow. #WinterRoast #SmalBatch #SnowyMondayMorning
   |                                                   ^^^^^^^^^^
   = help: did you mean `#SmallBatch`?

warning[hashtag-unknown]: `#SnowyMondayMorning` isn't one of the `hashtags` in `postplan.yaml`
  --> posts/post.yaml:2:62
   |
 2 |   Out of the drum and into the snow. #WinterRoast #SmalBatch #SnowyMondayMorning
   |                                                              ^^^^^^^^^^^^^^^^^^^
   = help: remove it, or add it to `hashtags`
```
```yaml good postplan.yaml
hashtags: [Alpenglow, SmallBatch]
campaigns:
  winter-launch: {hashtag: "#WinterRoast"}
```
```yaml good
text: |
  Out of the drum and into the snow. #WinterRoast #smallbatch
channels: [mastodon]
```

## When to ignore
If you use someone else's hashtag once, such as one for a conference or an awareness day: give the reason in a comment
next to it. If you use it again, add it to the list.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post
from postplan.text.characters import HASH_SIGNS
from postplan.text.likeness import nearest
from postplan.text.tags import run_end, tags_meant

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Look up every hashtag of the post in the settings, if they list hashtags."""
    settings = plan.settings
    if not settings.hashtags:
        return
    tags = [(route, tag) for route, text in post.texts for tag in tags_meant(text)]
    if not tags:
        return
    listed = [*settings.hashtags, *(keys.hashtag for keys in settings.campaigns.values() if keys.hashtag)]
    names = [tag.lstrip(HASH_SIGNS) for tag in listed]
    known = {name.casefold(): f"#{name}" for name in names}
    for route, tag in tags:
        name = tag.target.casefold()
        start = name[: run_end(name, 0)]  # up to the first punctuation or emoji
        if start and not start.isdecimal() and name not in known and start not in known:
            close = nearest(name, known)
            yield Finding(
                f"`{tag.text}` isn't one of the `hashtags` in `{plan.document.path}`",
                post.at(*route, chars=(tag.start, tag.end)),
                help=f"did you mean `{known[close]}`?" if close else "remove it, or add it to `hashtags`",
            )
