"""A campaign that has nothing outside these channels.

## Why
People believe what they meet twice. A poster in the window, a line in the newsletter and the word of the person at the
counter carry a post further than three more posts, and those who never look at a network hear of it too.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    elsewhere: [the poster in the shop window]
  longest-night:
```
```text
warning[campaign-alone]: the campaign `longest-night` has nothing outside these channels
  --> postplan.yaml:4:3
   |
 4 |   longest-night:
   |   ^^^^^^^^^^^^^
   = help: write `elsewhere`: the poster, the newsletter, or the event that goes with it
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    elsewhere: [the poster in the shop window]
  longest-night:
    elsewhere: [the blackboard at the door]
```

It acts where another campaign of the plan says what it is tied to `elsewhere`. A campaign that is over is left alone.

## When to ignore
A campaign that is meant for one network alone, to try it out.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Campaign, Finding, Plan
from postplan.rules.workflow._campaigns import is_over, name_of

SEVERITY, SINCE = WARNING, "0.1"


def check(campaign: Campaign, plan: Plan) -> Iterator[Finding]:
    """A campaign without `elsewhere`, in a plan whose others have it."""
    others = plan.settings.campaigns.values()
    if campaign.keys.elsewhere or not any(each.elsewhere for each in others) or is_over(campaign, plan):
        return
    yield Finding(
        f"the campaign `{campaign.name}` has nothing outside these channels",
        name_of(campaign, plan),
        help="write `elsewhere`: the poster, the newsletter, or the event that goes with it",
    )
