"""More of one campaign on a channel in a week than of anything else.

## Why
A campaign is one thing the team wants to say; people follow because of all the others. A week that is mostly campaign
reads like an advertisement that does not end, and those who are not in the mood for it have nothing to stay for.

```yaml bad postplan.yaml
campaigns:
  winter-launch: {goal: visits, landing-page: https://alpenglow.coffee/winter, elsewhere: [poster]}
```
```yaml bad posts/teaser.yaml
when: 2026-12-07 09:00
campaign: winter-launch
text: Something warm is on its way. What do you drink when it snows?
channels: [mastodon]
```
```yaml bad posts/launch.yaml
when: 2026-12-08 09:00
campaign: winter-launch
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
channels: [mastodon]
```
```yaml bad posts/reminder.yaml
when: 2026-12-10 09:00
campaign: winter-launch
text: Which of the three would you open first?
channels: [mastodon]
```
```yaml bad posts/hiring.yaml
when: 2026-12-11 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```
```text
warning[campaign-crowded]: 3 of 4 posts on mastodon in the week from Mon 7 Dec are `winter-launch`, more than anything else
  --> posts/reminder.yaml:1:7
   |
 1 | when: 2026-12-10 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: posts/teaser.yaml:1:7  2026-12-07 09:00  teaser
  ::: posts/launch.yaml:1:7  2026-12-08 09:00  launch
   = help: write `when: 2026-12-14 09:00` in posts/reminder.yaml, the next free spot on mastodon
```
```yaml good postplan.yaml
campaigns:
  winter-launch: {goal: visits, landing-page: https://alpenglow.coffee/winter, elsewhere: [poster]}
```
```yaml good posts/teaser.yaml
when: 2026-12-07 09:00
campaign: winter-launch
text: Something warm is on its way. What do you drink when it snows?
channels: [mastodon]
```
```yaml good posts/launch.yaml
when: 2026-12-08 09:00
campaign: winter-launch
text: The winter roast is here. Three farms, two valleys, one long night at the drum.
channels: [mastodon]
```
```yaml good posts/hiring.yaml
when: 2026-12-11 09:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```

Speaks of campaigns in the settings, from three posts a week on: two posts in a quiet week are no crowd.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, day_words
from postplan.lint.finding import Advised
from postplan.plan.fullness.board import key_of
from postplan.plan.fullness.overload import LEAST_OF_A_CROWD, Crowd, crowds
from postplan.rules.cadence._overfull import move_away, move_words, places_of

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each week with more of a campaign than of everything else, on the campaign's last post in it."""
    if not plan.settings.campaigns:
        return
    for crowd in crowds(feed.by_week):
        if crowd.campaign in plan.settings.campaigns:
            many, last = len(crowd.variants), crowd.variants[-1]
            yield Finding(
                f"{many} of {many + crowd.others} posts on {feed.title} in the week from {day_words(crowd.first)} "
                f"are `{crowd.campaign}`, more than anything else",
                at=last.at("when"),
                help="move one to another week",
                related=places_of(crowd.variants[:-1]),
                advice=partial(_thin_out, crowd, feed, plan),
            )


def _thin_out(crowd: Crowd, feed: Feed, plan: Plan) -> Advised:
    """Another week for as many as make it a crowd."""
    many = len(crowd.variants) - max(crowd.others, LEAST_OF_A_CROWD - 1)
    found = move_away(plan, crowd.variants, many, key_of(feed, crowd))
    return move_words(found, many, feed.title, crowd.variants)
