"""Engagement bait: "like and share to win", "tag three friends".

## Why
It starts no conversation, and people see through it. So do networks: since 2017 Facebook shows engagement bait to fewer
people, and shows pages that use it often less overall (Meta, "Fighting Engagement Bait on Facebook", 18 December 2017,
which names asking for votes, reactions, shares, tags and comments).

```yaml bad
text: New winter roast! Like and share this post to win a bag, and tag three friends who need coffee.
channels: [facebook]
```
```text
warning[engagement-bait]: `Like and share this post to win` trades a reaction for the chance of a prize
  --> posts/post.yaml:1:25
   |
 1 | text: New winter roast! Like and share this post to win a bag, and tag three friends who need coffe…
   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: ask a question whose answers you want to read

warning[engagement-bait]: `tag three friends` asks people to tag others just to spread the post
  --> posts/post.yaml:1:68
   |
 1 | … and share this post to win a bag, and tag three friends who need coffee.
   |                                         ^^^^^^^^^^^^^^^^^
   = help: ask a question whose answers you want to read
```
```yaml good
text: |
  New winter roast! What do you drink it with? The strangest answer gets a bag on Friday.
channels: [facebook]
```

Covers the common English phrases and some German ones: prizes for likes and shares, tagging friends, `comment YES`,
`RT if you agree`, voting by reaction. Real questions are fine, and so is asking people to share a call for help.

## Options
- `allow`: phrases you mean, exactly as the message quotes them, such as `tag a friend`. Default: none.

## When to ignore
A competition where commenting is how people enter. Give them something to talk about in the post as well.

## Fix
Ask something you want to know, and reply to the answers.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post
from postplan.rules.copy._baits import BAITS
from postplan.rules.copy._texts import own
from postplan.text.phrases import plain

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Every text of a post, with each kind of bait once."""
    hinted = [bait for bait in BAITS if post.path in plan.saying(bait.phrases)]
    for route, text in own(post) if hinted else ():
        for bait in hinted:
            found = bait.phrases.pattern.search(text)
            if found and plain(found[0]) not in map(plain, allow):
                yield Finding(
                    f"`{' '.join(found[0].split())}` {bait.why}",
                    post.at(*route, chars=found.span()),
                    help="ask a question whose answers you want to read",
                )
