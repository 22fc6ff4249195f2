"""A post that's ready to go out without a sign-off from an approver.

## Why
`status: approved` says somebody looked at it, but not who. When a post goes wrong and people ask who cleared it, your team
has no answer, and whoever scheduled it takes the blame.

```yaml bad postplan.yaml
team:
  maya:
  tom: {approves: yes}
```
```yaml bad posts/launch.yaml
status: scheduled
when: 2026-12-01 09:00
owner: maya
text: The winter roast is here. Which note do you find first?
channels: [x]
```
```text
warning[approval-missing]: this post has status `scheduled`, but nobody has signed it off
  --> posts/launch.yaml:1:9
   |
 1 | status: scheduled
   |         ^^^^^^^^^
   = help: ask `tom` to review it and add `approved` with `by` and `on`, or set `status: review`
```
```yaml bad postplan.yaml
team:
  maya:
  ana:
  tom: {approves: yes}
```
```yaml bad posts/launch.yaml
status: approved
when: 2026-12-01 09:00
owner: maya
approved: {by: ana, on: 2026-11-01}
text: The winter roast is here. Which note do you find first?
channels: [x]
```
```text
warning[approval-missing]: `ana` signed this post off but isn't an approver
  --> posts/launch.yaml:4:16
   |
 4 | approved: {by: ana, on: 2026-11-01}
   |                ^^^
   = help: ask `tom` to review it, or set `approves: yes` for `ana` in the `team`
```
```yaml good postplan.yaml
team:
  maya:
  tom: {approves: yes}
```
```yaml good
status: approved
when: 2026-12-01 09:00
owner: maya
approved: {by: tom, on: 2026-11-01}
text: The winter roast is here. Which note do you find first?
channels: [x]
```

Runs only if somebody in the `team` has `approves: yes`. Spontaneous posts need a second look too: it takes a minute, and no
lead time applies.

## Fix
Run `postplan approve`: it records who signed the post off, when, and what they saw.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, Status, Variant
from postplan.plan.work.signing import chosen_approvers
from postplan.rules.workflow._due import either, signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post, approved or later, with no sign-off or one from somebody on the team who isn't an approver."""
    approvers, ready = chosen_approvers(plan.settings), signed(post, plan)
    if not approvers or not ready or post.broken("approved"):
        return
    by = post.approved and post.approved.by
    if not by:
        yield Finding(
            f"this post has status `{ready[0].status}`, but nobody has signed it off",
            post.at("approved", "by") if post.approved else _status(ready[0]),
            help=f"ask {either(approvers)} to review it and add `approved` with `by` and `on`, or set `status: review`",
        )
    elif by in plan.settings.team and by not in approvers:
        yield Finding(
            f"`{by}` signed this post off but isn't an approver",
            post.at("approved", "by"),
            help=f"ask {either(approvers)} to review it, or set `approves: yes` for `{by}` in the `team`",
        )


def _status(variant: Variant) -> Place:
    """Where a variant's status is set."""
    own = variant.post.channels.get(variant.channel.name)
    return variant.post.at(*(("channels", variant.channel.name) if own and own.status else ()), "status")
