"""A month in which a channel has next to nothing, of a channel the team means to use.

## Why
An account that posts now and then costs the work of one that posts well and gets nothing for it. It is better to do a
few channels properly, and to let the others go with a word of where to find you.

```yaml bad postplan.yaml
channels:
  linkedin: {cadence: {per-week: 3}}
  mastodon:
```
```yaml bad posts/farm.yaml
when: 2026-11-28 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [mastodon]
```
```yaml bad posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin, mastodon]
```
```yaml bad posts/hiring.yaml
when: 2026-12-20 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```
```yaml bad posts/new-year.yaml
when: 2027-01-02 09:00
text: The first roast of the year is in the drum. What do you want to taste this year?
channels: [mastodon]
```
```text
warning[channel-neglected]: 1 post on linkedin in December 2026; accounts there usually post 2 to 5 a week
  --> posts/drum.yaml:1:7
   |
 1 | when: 2026-12-09 09:00
   |       ^^^^^^^^^^^^^^^^
   = help: plan more for it, or close the channel and say there where to find you
```
```yaml good postplan.yaml
channels:
  linkedin:
  mastodon:
```
```yaml good posts/farm.yaml
when: 2026-11-28 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [mastodon]
```
```yaml good posts/drum.yaml
when: 2026-12-09 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin, mastodon]
```
```yaml good posts/hiring.yaml
when: 2026-12-20 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```
```yaml good posts/new-year.yaml
when: 2027-01-02 09:00
text: The first roast of the year is in the drum. What do you want to taste this year?
channels: [mastodon]
```

Speaks of channels with a `cadence` or `slots` in the settings, about months that lie wholly between the first and the last
day of the plan and are not over. Well under means less than a quarter of the least that accounts on the network usually
post, as `postplan networks` says, or of what the channel's own limits allow where that is less.

## Options
- `share`: how much of the usual number is too little; `0.25`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Feed, Finding, Plan, plural
from postplan.plan.fullness.gaps import WELL_UNDER, neglected
from postplan.plan.times.week import month_words, next_month

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan, *, share: float = WELL_UNDER) -> Iterator[Finding]:
    """Each month to come with far less than is usual, where the channel usually appears: one story opens no channel."""
    formats = feed.channel.network.formats
    usual = formats.get(feed.channel.keys.format or "") or next(iter(formats.values()))
    if feed.surface != usual.surface:
        return
    for month, count in neglected(feed.variants, feed.caps, *plan.span, share):
        if next_month(month) <= plan.now.date() or feed.caps.typical is None:
            continue
        first = next((each for each in feed.variants if each.day and month <= each.day < next_month(month)), None)
        many = plural(count, "post") if count else "no post"
        yield Finding(
            f"{many} on {feed.title} in {month_words(month)}; accounts there usually post {feed.caps.typical.value}",
            at=first.at("when") if first else plan.at("channels", feed.channels[0].name),
            help="plan more for it, or close the channel and say there where to find you",
            fact=feed.caps.typical,
        )
