"""A post without an owner.

## Why
What's everybody's job gets done by nobody, or by the person who always does it. Nobody gets the image, nobody notices the
dead link, and nobody reads the replies.

```yaml bad postplan.yaml
team: [maya, tom]
```
```yaml bad
status: review
when: 2026-12-08 12:00
text: We're looking for a third barista. What should they know on their first day?
channels: [linkedin]
```
```text
warning[owner-missing]: this post has no owner, so nobody is responsible for it or its replies
  --> posts/post.yaml:1:1
   |
 1 | status: review
   | ^^^^^^
   = help: add an `owner`: one of maya, tom
```
```yaml good postplan.yaml
team: [maya, tom]
```
```yaml good
status: review
when: 2026-12-08 12:00
owner: tom
text: We're looking for a third barista. What should they know on their first day?
channels: [linkedin]
```

Runs only if the plan lists a `team`. Drafts can do without. A post that is `like:` another needs its own owner: somebody has
to reply this time too.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Post, Status

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post in review or later without an owner, in a plan with a team."""
    team = plan.settings.team
    if not team or post.owner or post.broken("owner"):
        return
    yield Finding(
        "this post has no owner, so nobody is responsible for it or its replies",
        post.at("owner"),
        help=f"add an `owner`: one of {', '.join(team)}" if len(team) > 1 else f"add `owner: {next(iter(team))}`",
    )
