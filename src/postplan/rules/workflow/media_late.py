"""A missing image or video, with less time left than it takes to make.

## Why
If the image is still missing the day before, you end up with last year's, or none. Whoever was going to take it has a
calendar too, and today is the last day to ask for an hour of it.

```yaml bad postplan.yaml
lead-times: {media: 3 days}
```
```yaml bad
status: review
when: 2026-11-04 17:30
text: This bag comes from three hills. Which one would you climb first?
media:
  - brief: The map, with the three farms on it
    alt: A map with three dots
channels: [mastodon]
```
```text
warning[media-late]: this post goes out on Wed 4 Nov, but an image or video is still missing: it takes 3 working days, and 2 are left
  --> posts/post.yaml:5:12
   |
 5 |   - brief: The map, with the three farms on it
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ only a brief so far
   = help: add the media today, move the post, or publish it without
```
```yaml good postplan.yaml
lead-times: {media: 3 days}
```
```yaml good
status: review
when: 2026-11-10 17:30
text: This bag comes from three hills. Which one would you climb first?
media:
  - brief: The map, with the three farms on it
    alt: A map with three dots
channels: [mastodon]
```

Runs only if the plan sets a lead time for media, such as `lead-times: {media: 3 days}`, in working days. Media is missing if
it's only a `brief:` so far, or a `file:` that isn't in the plan's folder. For approved posts, `media-not-found` reports
missing files instead. Media with a `url:` isn't checked.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, Status, Variant, day_words
from postplan.rules.workflow._due import ahead, left, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post with missing media, due sooner than the lead time for media."""
    lead = plan.settings.lead_times.media
    if lead is None:
        return
    for variant in ahead(post, plan):
        assert variant.day
        if plan.days.back(variant.day, lead) >= plan.now.date():
            return
        missing = list(_missing(variant, plan))
        if missing:
            first, *others = missing
            count = "an image or video is" if not others else f"{len(missing)} images or videos are"
            takes = "it takes" if not others else "they take"
            elsewhere = [post.at("like", label=post.name)] if first.path != post.path else []
            yield Finding(
                f"this post goes out on {day_words(variant.day)}, but {count} still missing: "
                f"{takes} {working_days(lead)}, and {left(plan, variant.day)}",
                first,
                help="add the media today, move the post, or publish it without",
                related=[*others, *elsewhere],
            )
            return


def _missing(variant: Variant, plan: Plan) -> Iterator[Place]:
    """A variant's media that don't exist yet; if it's approved, only the ones without a file name."""
    unapproved = variant.status.rank < Status.APPROVED.rank
    for shown in plan.shown_media_of(variant):
        if shown.medium.brief:
            yield shown.at(label="only a brief so far")
        elif unapproved and shown.file and shown.file.found == "missing":
            yield shown.at(label="not in the folder")
