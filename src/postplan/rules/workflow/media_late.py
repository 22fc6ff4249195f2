"""Images that are not there, with less time left than they take.

## Why
An image that is missing the day before is replaced by the one of last year, or the post goes out without. The person
who was to take it has a calendar too, and this is the last day to ask for an hour of it.

```yaml bad postplan.yaml
lead-times: {media: 3 days}
```
```yaml bad
status: review
when: 2026-11-04 17:30
text: Three hills are in this bag. Which one would you climb first?
media:
  - brief: The map, with the three farms on it
    alt: A map with three dots
channels: [mastodon]
```
```text
warning[media-late]: this post goes out on Wed 4 Nov, and an image or video is still missing: it takes 3 working days, and 2 are left
  --> posts/post.yaml:5:12
   |
 5 |   - brief: The map, with the three farms on it
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ only described so far
   = help: get it made today, move the post, or publish it without
```
```yaml good postplan.yaml
lead-times: {media: 3 days}
```
```yaml good
status: review
when: 2026-11-10 17:30
text: Three hills are in this bag. Which one would you climb first?
media:
  - brief: The map, with the three farms on it
    alt: A map with three dots
channels: [mastodon]
```

It acts where the plan says how long before a post its images are there, `lead-times: {media: 3 days}`, in working
days. Missing is what is only a `brief:` so far, and a `file:` that is not in the plan's folder. Of a file that an
approved post lacks, `media-not-found` tells alone. What has an address (`url:`) is never looked for.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan, Post, Status, Variant, day_words
from postplan.rules.workflow._due import ahead, left, working_days

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """A post nearer than the lead time of media that shows what is not there."""
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
                f"this post goes out on {day_words(variant.day)}, and {count} still missing: "
                f"{takes} {working_days(lead)}, and {left(plan, variant.day)}",
                first,
                help="get it made today, move the post, or publish it without",
                related=[*others, *elsewhere],
            )
            return


def _missing(variant: Variant, plan: Plan) -> Iterator[Place]:
    """The media of a variant that do not exist yet; of one that is approved, those that have no file's name either."""
    open_ = variant.status.rank < Status.APPROVED.rank
    for shown in plan.shown_media_of(variant):
        if shown.medium.brief:
            yield shown.at(label="only described so far")
        elif open_ and shown.file and shown.file.found == "missing":
            yield shown.at(label="not there")
