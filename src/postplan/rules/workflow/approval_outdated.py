"""A post that was changed after it was signed off.

## Why
Somebody stands for the words they have read. One more edit, made in a hurry and well meant, and what goes out under
their name is something they have never seen.

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
   |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the digest of the earlier version
   = help: let `tom` look at it again: `postplan approve post`
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

It acts where the sign-off has a `digest`, as `postplan approve` writes it: a short sum of the text, the link, the media,
the channels and all else that goes out. The time is not in it, nor are notes, names and owners: moving a post needs no
new sign-off. A post that is in review again is left alone, and a digest that was cut short is `bad-value`.

## Fix
Look at what was changed (`git diff` shows it), and run `postplan approve` again; or take the change back.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status
from postplan.plan.approval import is_outdated
from postplan.rules.workflow._due import signed

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.APPROVED


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post whose sign-off names the digest of something else than what goes out."""
    approved = post.approved
    if not approved or not approved.digest or not signed(post, plan) or not is_outdated(plan, post):
        return
    by = f" by `{approved.by}`" if approved.by else ""
    on = f" on {approved.on}" if approved.on else ""
    yield Finding(
        f"this post was changed after it was signed off{by}{on}",
        post.at("approved", "digest"),
        label="the digest of the earlier version",
        help=f"let {f'`{approved.by}`' if approved.by else 'who signs off'} look at it again: "
        f"`postplan approve {post.id}`",
    )
