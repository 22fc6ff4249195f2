"""A missing key that the post needs at its status.

## Why
Without channels or content there is nothing to review, and a scheduled post without a time doesn't go out. Drafts and
ideas can be incomplete.

```yaml bad
status: scheduled
text: Doors open at nine.
channels: [x]
```
```text
error[missing-field]: this post is scheduled on x but has no time of day
  --> posts/post.yaml:1:9
   |
 1 | status: scheduled
   |         ^^^^^^^^^
   = help: write the day and the time, for example `when: 2026-12-01 09:00`
```
```yaml bad
status: review
when: 2026-12-01
text: Doors open at nine.
```
```text
error[missing-field]: this post is in status `review` and has no channel: it would reach nobody
  --> posts/post.yaml:1:9
   |
 1 | status: review
   |         ^^^^^^
   = help: write the channels, for example `channels: [instagram]`
```
```yaml good
status: scheduled
when: 2026-12-01 09:00
text: Doors open at nine.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Post, Status

SEVERITY, SINCE = ERROR, "0.1"
SPEAKS_FROM = Status.REVIEW

_SHOWN = ("text", "media", "link", "thread", "repost", "quote", "poll")


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Channels and content from review on, and a time once the post is scheduled."""
    variants = plan.variants_of(post)
    place = post.at("status")
    if not variants and not plan.channel_names(post) and not post.broken("channels"):
        yield Finding(
            f"this post is in status `{post.status}` and has no channel: it would reach nobody",
            place,
            help="write the channels, for example `channels: [instagram]`",
        )
    due = [variant for variant in variants if variant.status.rank >= SPEAKS_FROM.rank]
    empty = [variant for variant in due if not variant.shows_something and not variant.broken(*_SHOWN)]
    if empty:
        on = ", ".join(variant.channel.name for variant in empty)
        yield Finding(
            f"this post is in status `{empty[0].status}` and has nothing to show on {on}: no text, media, link, thread, poll or repost",
            place,
            help="write its `text`, or set `status: draft` until there is something to review",
        )
    scheduled = [variant for variant in due if variant.status is Status.SCHEDULED]
    untimed = [variant for variant in scheduled if not variant.time and not variant.broken("when")]
    if untimed:
        on = ", ".join(variant.channel.name for variant in untimed)
        yield Finding(
            f"this post is scheduled on {on} but has no time of day",
            post.at("when") if post.when else place,
            help=f"write the day and the time, for example `when: {post.when.day if post.when else '2026-12-01'} 09:00`",
        )
