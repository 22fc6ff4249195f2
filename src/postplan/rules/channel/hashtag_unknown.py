"""A hashtag that is none of the team's.

## Why
Nobody follows a tag made up for one post, and a tag misspelt once is found by nobody. Once `postplan.yaml` lists
`hashtags`, only these and those of its campaigns count, in any case.

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
warning[hashtag-unknown]: `#SmalBatch` is not one of the `hashtags` in `postplan.yaml`
  --> posts/post.yaml:2:51
   |
 2 |   Out of the drum and into the snow. #WinterRoast #SmalBatch #SnowyMondayMorning
   |                                                   ^^^^^^^^^^
   = help: did you mean `#SmallBatch`?

warning[hashtag-unknown]: `#SnowyMondayMorning` is not one of the `hashtags` in `postplan.yaml`
  --> posts/post.yaml:2:62
   |
 2 |   Out of the drum and into the snow. #WinterRoast #SmalBatch #SnowyMondayMorning
   |                                                              ^^^^^^^^^^^^^^^^^^^
   = help: remove it, or add it to `hashtags` there
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
A tag of somebody else, of a conference or a day, that you use once: say so in a comment beside it. Where you use it
again, list it.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post
from postplan.text.characters import HASH_SIGNS
from postplan.text.likeness import nearest
from postplan.text.tags import run_end, tags_meant

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Every hashtag in the post's texts, where the settings list hashtags at all."""
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
        start = name[: run_end(name, 0)]  # what a sign or an emoji behind it leaves of it
        if start and not start.isdecimal() and name not in known and start not in known:
            close = nearest(name, known)
            yield Finding(
                f"`{tag.text}` is not one of the `hashtags` in `{plan.document.path}`",
                post.at(*route, chars=(tag.start, tag.end)),
                help=f"did you mean `{known[close]}`?" if close else "remove it, or add it to `hashtags` there",
            )
