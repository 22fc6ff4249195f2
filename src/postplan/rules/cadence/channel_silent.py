"""A long gap between two posts on a channel.

## Why
A channel that posts nothing for weeks looks abandoned: people stop checking it, and networks stop showing it. Coming back
after that is harder than one small post in between.

```yaml bad postplan.yaml
channels:
  linkedin: {cadence: {silent-after: 14 days}}
```
```yaml bad posts/farm.yaml
when: 2026-11-09 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-07 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```text
warning[channel-silent]: nothing on linkedin for 28 days before this post; the limit is 14
  --> posts/drum.yaml:1:7
   |
 1 | when: 2026-12-07 09:00
   |       ^^^^^^^^^^^^^^^^ the next post
  ::: posts/farm.yaml:1:7  2026-11-09 09:00  farm
   = help: add a post in between, around Mon 23 Nov, or raise the channel's `silent-after`
```
```yaml good postplan.yaml
channels:
  linkedin: {cadence: {silent-after: 14 days}}
```
```yaml good posts/farm.yaml
when: 2026-11-09 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-11-23 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```

Days in a freeze don't count, and neither do days in the past: you can't fill those any more. Without `silent-after`, the
limit is 14 days.
"""

from collections.abc import Iterator
from datetime import timedelta

from postplan.api import WARNING, Feed, Finding, Plan, day_words, plural
from postplan.plan.fullness.gaps import silences
from postplan.rules.cadence._overfull import places_of

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each upcoming gap between two posts that is longer than the channel's `silent-after`."""
    today, longest = plan.now.date(), feed.caps.silent_after
    for pair in silences(feed.variants, longest, feed.days):
        earlier, later = pair.earlier.day, pair.later.day
        if not earlier or not later or later - max(earlier, today) <= longest:
            continue
        middle = later - timedelta(days=(later - max(earlier, today)).days // 2)
        yield Finding(
            f"nothing on {feed.title} for {plural(pair.apart.days, 'day')} before this post; the limit is {longest.days}",
            at=pair.later.at("when"),
            label="the next post",
            help=f"add a post in between, around {day_words(middle)}, or raise the channel's `silent-after`",
            related=places_of([pair.earlier]),
        )
