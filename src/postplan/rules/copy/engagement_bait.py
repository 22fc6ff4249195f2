"""A post that asks for reactions instead of answers: "like and share to win", "tag three friends".

## Why
Nobody has anything to say under such a post, and everybody knows what it is for. Networks know too: Facebook has shown
such posts to fewer people since 2017, and the page that does it often is shown less as a whole (Meta, "Fighting
Engagement Bait on Facebook", 18 December 2017, which names votes, reactions, shares, tags and comments asked for).

```yaml bad
text: New winter roast! Like and share this post to win a bag, and tag three friends who need coffee.
channels: [facebook]
```
```text
warning[engagement-bait]: `Like and share this post to win` asks for a reaction in return for a prize
  --> posts/post.yaml:1:25
   |
 1 | text: New winter roast! Like and share this post to win a bag, and tag three friends who need coffe…
   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: ask a question whose answer you want to read

warning[engagement-bait]: `tag three friends` asks people to tag others so that they get a message
  --> posts/post.yaml:1:68
   |
 1 | … and share this post to win a bag, and tag three friends who need coffee.
   |                                         ^^^^^^^^^^^^^^^^^
   = help: ask a question whose answer you want to read
```
```yaml good
text: |
  New winter roast! What do you drink it with? The strangest answer gets a bag on Friday.
channels: [facebook]
```

Known are the usual English phrases and some German ones: prizes for likes and shares, tagging friends, `comment YES`,
`RT if you agree`, votes by button. A real question is none, and neither is asking people to share a call for help.

## Options
- `allow`: phrases that are meant as they stand, as they stand in the text: `tag a friend who`. Default: none.

## When to ignore
A competition whose rules say that a comment is the entry. Say in the post what else there is to talk about.

## Fix
Ask what you want to know, and answer the answers.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post
from postplan.rules.copy._baits import BAITS
from postplan.rules.copy._texts import own
from postplan.text.phrases import plain

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Every text of a post; each kind of bait once."""
    hinted = [bait for bait in BAITS if post.path in plan.saying(bait.said)]
    for route, text in own(post) if hinted else ():
        for bait in hinted:
            found = bait.said.pattern.search(text)
            if found and plain(found[0]) not in map(plain, allow):
                yield Finding(
                    f"`{' '.join(found[0].split())}` {bait.why}",
                    post.at(*route, chars=found.span()),
                    help="ask a question whose answer you want to read",
                )
