"""A post that is nobody's.

## Why
What belongs to everybody is done by nobody, or by the one who always does it. Nobody gets the picture, nobody notices
that the link is dead, and nobody reads what people answer.

```yaml bad postplan.yaml
team: [maya, tom]
```
```yaml bad
status: review
when: 2026-12-08 12:00
text: We look for a third barista. What should they know on their first day?
channels: [linkedin]
```
```text
warning[owner-missing]: this post has no owner: nobody makes it, and nobody answers
  --> posts/post.yaml:1:1
   |
 1 | status: review
   | ^^^^^^
   = help: write its `owner`, one of maya, tom
```
```yaml good postplan.yaml
team: [maya, tom]
```
```yaml good
status: review
when: 2026-12-08 12:00
owner: tom
text: We look for a third barista. What should they know on their first day?
channels: [linkedin]
```

It acts where the plan lists a `team`. Drafts may still be nobody's. A post that is `like:` another needs an owner of its
own: somebody answers this time too.
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
        "this post has no owner: nobody makes it, and nobody answers",
        post.at("owner"),
        help=f"write its `owner`, one of {', '.join(team)}" if len(team) > 1 else f"write `owner: {next(iter(team))}`",
    )
