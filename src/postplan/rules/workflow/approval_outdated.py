"""A post that was changed after it was signed off.

## Why
An approver signs off what they've read. One more quick, well-meant edit, and something goes out under their name that
they've never seen.

```yaml bad postplan.yaml
team:
  maya:
  tom: {approves: yes}
```
```yaml bad
status: approved
when: 2026-12-14 08:00
owner: maya
approved: {by: tom, on: 2026-11-02, digest: 0b7a4f1c52d9e3860b7a4f1c52d9e386}
text: A bag of our winter roast is 14 euros, and here is the bill. Which line surprises you?
channels: [linkedin]
```
```text
warning[approval-outdated]: this post was changed after it was signed off by `tom` on 2026-11-02
  --> posts/post.yaml:4:45
   |
 4 | approved: {by: tom, on: 2026-11-02, digest: 0b7a4f1c52d9e3860b7a4f1c52d9e386}
   |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the digest of an earlier version
   = help: ask `tom` to review it again: `postplan approve post`
```
```yaml good postplan.yaml
team:
  maya:
  tom: {approves: yes}
```
```yaml good
status: approved
when: 2026-12-14 08:00
owner: maya
approved: {by: tom, on: 2026-11-02, digest: a8e1fef111fe5c697ad3614229d3baf5}
text: A bag of our winter roast is 13 euros, and here is the bill. Which line surprises you?
channels: [linkedin]
```

Runs only if the sign-off has a `digest`, as written by `postplan approve`: a fingerprint of the text, link, media, channels
and everything else that goes out. It leaves out the time, notes, names and owners, so moving a post needs no new sign-off.
Posts back in review are skipped, and a digest that's cut short is a `bad-value`.

## Fix
See what changed with `git diff`, and run `postplan approve` again, or undo the change.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.approval import is_outdated
from postplan.rules.workflow._due import signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post whose sign-off has the digest of a different version."""
    approved = post.approved
    if not approved or not approved.digest or not signed(post, plan) or not is_outdated(plan, post):
        return
    by = f" by `{approved.by}`" if approved.by else ""
    on = f" on {approved.on}" if approved.on else ""
    yield Finding(
        f"this post was changed after it was signed off{by}{on}",
        post.at("approved", "digest"),
        label="the digest of an earlier version",
        help=f"ask {f'`{approved.by}`' if approved.by else 'an approver'} to review it again: "
        f"`postplan approve {post.id}`",
    )
