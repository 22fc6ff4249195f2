"""A post signed off by the one who made it.

## Why
Nobody sees their own mistakes: the eye reads what it meant to write. A sign-off is a second pair of eyes, and here there
is one pair.

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
warning[approved-by-owner]: `tom` both owns this post and signed it off
  --> posts/post.yaml:4:16
   |
 4 | approved: {by: tom, on: 2026-11-02}
   |                ^^^
  ::: posts/post.yaml:3:8  tom  the owner
   = help: ask `ana` to review it, and write who did
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

It acts where somebody else of the `team` has `approves: yes` too.

## When to ignore
The others are away and the post cannot wait: `# postplan: ignore[approved-by-owner] Ana is on the farm` says so.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.work.signing import chosen_approvers
from postplan.rules.workflow._due import either, signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post whose owner signed it off and may, where somebody else could have."""
    if not post.owner or not post.approved or post.approved.by != post.owner:
        return
    able = chosen_approvers(plan.settings)
    others = [name for name in able if name != post.owner]
    if others and post.owner in able and signed(post, plan):
        yield Finding(
            f"`{post.owner}` both owns this post and signed it off",
            post.at("approved", "by"),
            help=f"ask {either(others)} to review it, and write who did",
            related=[post.at("owner", label="the owner")],
        )
