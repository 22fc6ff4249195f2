"""A post without a goal.

## Why
A post takes half a day of somebody's week. If you know what it's for, you can tell afterwards whether it worked, and skip
the ones that are for nothing. That goes double for trends: everybody doing it isn't a reason.

```yaml bad postplan.yaml
goals: [conversation, visits]
```
```yaml bad
status: review
text: The milk arrives at five in the morning, and so does Resi.
channels: [x]
```
```text
warning[goal-missing]: this post has no goal, so nobody can tell whether it worked
  --> posts/post.yaml:1:1
   |
 1 | status: review
   | ^^^^^^
   = help: add a `goal`: one of conversation, visits
```
```yaml bad
status: review
kind: trend
text: Our grinder, but it's a duet.
channels: [x]
```
```text
warning[goal-missing]: this trend has no goal, so nobody can tell whether it worked
  --> posts/post.yaml:2:7
   |
 2 | kind: trend
   |       ^^^^^
   = help: add a `goal`: what people should do or know after it
```
```yaml good postplan.yaml
goals: [conversation, visits]
```
```yaml good
status: review
goal: conversation
text: The milk arrives at five in the morning, and so does Resi. Who else is up by then?
channels: [x]
```

Runs if the plan lists `goals`, and on every post of `kind: trend`. A post uses its campaign's goal, or that of the post it
is `like:`. Posts of `kind: spontaneous` and replies don't need one: they happen in the moment. Drafts can leave it open.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.keys.post import Kind

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post without a goal, neither its own nor from its campaign or the post it is like."""
    goals, trend = plan.settings.goals, post.kind is Kind.TREND
    if post.goal or not (goals or trend) or post.kind is Kind.SPONTANEOUS or post.reply_to or post.broken("goal"):
        return
    campaign, original = plan.settings.campaigns.get(post.campaign or ""), plan.by_id.get(post.like or "")
    if (campaign and campaign.goal) or (original and original.goal):
        return
    choice = f": one of {', '.join(goals)}" if goals else ""
    yield Finding(
        f"this {'trend' if trend else 'post'} has no goal, so nobody can tell whether it worked",
        post.at("kind" if trend else "goal"),
        help=f"add a `goal`{choice or ': what people should do or know after it'}",
    )
