"""A post of which nobody has said what it is for.

## Why
A post takes half a day of somebody's week. Who knows what it is for can say afterwards whether it worked, and can leave
out the one that is for nothing. That holds most of all for a trend: that everybody is on it is no reason to be.

```yaml bad postplan.yaml
goals: [conversation, visits]
```
```yaml bad
status: review
text: The milk comes at five in the morning, and so does Resi.
channels: [x]
```
```text
warning[goal-missing]: this post has no goal: nobody has said what it is for
  --> posts/post.yaml:1:1
   |
 1 | status: review
   | ^^^^^^
   = help: write its `goal`, one of conversation, visits
```
```yaml bad
status: review
kind: trend
text: Our grinder, but it is a duet.
channels: [x]
```
```text
warning[goal-missing]: this trend has no goal: nobody has said what it is for
  --> posts/post.yaml:2:7
   |
 2 | kind: trend
   |       ^^^^^
   = help: write its `goal`: what people should do or know after it
```
```yaml good postplan.yaml
goals: [conversation, visits]
```
```yaml good
status: review
goal: conversation
text: The milk comes at five in the morning, and so does Resi. Who else is up by then?
channels: [x]
```

It acts where the plan lists `goals`, and on every post of `kind: trend`. A post that is part of a campaign with a goal
has that one, a post that is `like:` another has the other's. A post of `kind: spontaneous` needs none: what happens at
the door does not wait for a reason. Nor does an answer to somebody. Drafts may still lack it.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.keys.post import Kind

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post without a goal of its own, of its campaign, or of the post it is like."""
    goals, trend = plan.settings.goals, post.kind is Kind.TREND
    if post.goal or not (goals or trend) or post.kind is Kind.SPONTANEOUS or post.reply_to or post.broken("goal"):
        return
    campaign, original = plan.settings.campaigns.get(post.campaign or ""), plan.by_id.get(post.like or "")
    if (campaign and campaign.goal) or (original and original.goal):
        return
    one = f", one of {', '.join(goals)}" if goals else ""
    yield Finding(
        f"this {'trend' if trend else 'post'} has no goal: nobody has said what it is for",
        post.at("kind" if trend else "goal"),
        help=f"write its `goal`{one or ': what people should do or know after it'}",
    )
