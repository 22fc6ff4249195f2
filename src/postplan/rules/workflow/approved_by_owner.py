"""A post signed off by its own owner.

## Why
Nobody spots their own mistakes: you read what you meant to write. A sign-off is a second pair of eyes, and this post has
only had one.

```yaml bad postplan.yaml
team:
  tom: {approves: yes}
  ana: {approves: yes}
```
```yaml bad
status: approved
when: 2026-12-14 08:00
owner: tom
approved: {by: tom, on: 2026-11-02}
text: A bag of our winter roast is 13 euros, and here is the bill. Which line surprises you?
channels: [linkedin]
```
```text
warning[approved-by-owner]: `tom` signed off their own post
  --> posts/post.yaml:4:16
   |
 4 | approved: {by: tom, on: 2026-11-02}
   |                ^^^
  ::: posts/post.yaml:3:8  tom  the owner
   = help: ask `ana` to review it and sign it off
```
```yaml good postplan.yaml
team:
  tom: {approves: yes}
  ana: {approves: yes}
```
```yaml good
status: approved
when: 2026-12-14 08:00
owner: tom
approved: {by: ana, on: 2026-11-02}
text: A bag of our winter roast is 13 euros, and here is the bill. Which line surprises you?
channels: [linkedin]
```

Runs only if somebody else in the `team` has `approves: yes` too.

## When to ignore
The other approvers are away and the post can't wait: `# postplan: ignore[approved-by-owner] Ana is at the farm`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.work.signing import chosen_approvers
from postplan.rules.workflow._due import either, signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post signed off by its owner, when another approver could have done it."""
    if not post.owner or not post.approved or post.approved.by != post.owner:
        return
    approvers = chosen_approvers(plan.settings)
    others = [name for name in approvers if name != post.owner]
    if others and post.owner in approvers and signed(post, plan):
        yield Finding(
            f"`{post.owner}` signed off their own post",
            post.at("approved", "by"),
            help=f"ask {either(others)} to review it and sign it off",
            related=[post.at("owner", label="the owner")],
        )
