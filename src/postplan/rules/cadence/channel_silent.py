"""A long time with nothing on a channel, between two posts of it.

## Why
A channel that says nothing for weeks is taken for given up: people stop looking, and the networks stop showing. Coming
back after that is harder than a small post in between.

```yaml bad postplan.yaml
channels:
  linkedin: {cadence: {silent-after: 14 days}}
```
```yaml bad posts/farm.yaml
when: 2026-11-09 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-07 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```text
warning[channel-silent]: nothing on linkedin for 28 days before this post, the limit is 14
  --> posts/drum.yaml:1:7
   |
 1 | when: 2026-12-07 09:00
   |       ^^^^^^^^^^^^^^^^ the next one
  ::: posts/farm.yaml:1:7  2026-11-09 09:00  farm
   = help: add a post in between, around Mon 23 Nov, or give the channel a longer `silent-after`
```
```yaml good postplan.yaml
channels:
  linkedin: {cadence: {silent-after: 14 days}}
```
```yaml good posts/farm.yaml
when: 2026-11-09 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-11-23 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```

Days in a freeze are not counted, and neither are days that have gone by: what was silent until today cannot be mended.
Without `silent-after` it is 14 days.
"""

from collections.abc import Iterator
from datetime import timedelta

from postplan.api import WARNING, Feed, Finding, Plan, day_words, plural
from postplan.plan.fullness.gaps import silences
from postplan.rules.cadence._overfull import met

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each gap between neighbours that is longer than the channel's `silent-after`, and still to come."""
    today, longest = plan.now.date(), feed.caps.silent_after
    for pair in silences(feed.variants, longest, feed.days):
        earlier, later = pair.earlier.day, pair.later.day
        if not earlier or not later or later - max(earlier, today) <= longest:
            continue
        middle = later - timedelta(days=(later - max(earlier, today)).days // 2)
        yield Finding(
            f"nothing on {feed.title} for {plural(pair.apart.days, 'day')} before this post, the limit is {longest.days}",
            at=pair.later.at("when"),
            label="the next one",
            help=f"add a post in between, around {day_words(middle)}, or give the channel a longer `silent-after`",
            related=met([pair.earlier]),
        )
