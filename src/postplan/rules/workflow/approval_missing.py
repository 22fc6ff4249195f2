"""A post that is to go out, and nobody who may has signed it off.

## Why
`status: approved` says that it has been looked at; who did, nobody can say. When the question comes, at night and from
outside, the team has no answer, and the person who scheduled it is alone with it.

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
warning[approval-missing]: this post is in status `scheduled`, and nobody has signed it off
  --> posts/launch.yaml:1:9
   |
 1 | status: scheduled
   |         ^^^^^^^^^
   = help: ask `tom` to review it and write `approved` with `by` and `on`, or set `status: review`
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
warning[approval-missing]: `ana` signed this post off but is not allowed to
  --> posts/launch.yaml:4:16
   |
 4 | approved: {by: ana, on: 2026-11-01}
   |                ^^^
   = help: ask `tom` to review it, or write `approves: yes` for `ana` in the `team`
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

It acts where somebody of the `team` has `approves: yes`. Spontaneous posts need somebody's look too: that is a minute,
and the post waits for no lead time.

## Fix
`postplan approve` writes who signed it off, when, and what was there then.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, Status, Variant
from postplan.plan.work.signing import chosen_approvers
from postplan.rules.workflow._due import either, signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post approved or later that names nobody who signed it off, or somebody of the team who may not."""
    able, due = chosen_approvers(plan.settings), signed(post, plan)
    if not able or not due or post.broken("approved"):
        return
    by = post.approved and post.approved.by
    if not by:
        yield Finding(
            f"this post is in status `{due[0].status}`, and nobody has signed it off",
            post.at("approved", "by") if post.approved else _status(due[0]),
            help=f"ask {either(able)} to review it and write `approved` with `by` and `on`, or set `status: review`",
        )
    elif by in plan.settings.team and by not in able:
        yield Finding(
            f"`{by}` signed this post off but is not allowed to",
            post.at("approved", "by"),
            help=f"ask {either(able)} to review it, or write `approves: yes` for `{by}` in the `team`",
        )


def _status(variant: Variant) -> Place:
    """Where the status of a variant is written."""
    own = variant.post.channels.get(variant.channel.name)
    return variant.post.at(*(("channels", variant.channel.name) if own and own.status else ()), "status")
