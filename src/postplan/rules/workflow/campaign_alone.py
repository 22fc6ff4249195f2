"""A campaign with nothing outside social media.

## Why
People remember what they come across twice. A poster in the window, a line in the newsletter or a word at the counter does
more for a campaign than three more posts, and reaches people who aren't on social media at all.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    elsewhere: [the poster in the shop window]
  longest-night:
```
```text
warning[campaign-alone]: the campaign `longest-night` has nothing outside social media
  --> postplan.yaml:4:3
   |
 4 |   longest-night:
   |   ^^^^^^^^^^^^^
   = help: add `elsewhere`: the poster, newsletter or event that goes with it
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    elsewhere: [the poster in the shop window]
  longest-night:
    elsewhere: [the blackboard at the door]
```

Runs only if another campaign in the plan has an `elsewhere`. Finished campaigns are skipped.

## When to ignore
A campaign meant only for one network, to try it out.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Campaign, Finding, Plan
from postplan.rules.workflow._campaigns import is_over, name_of

SEVERITY, SINCE = WARNING, "0.1"


def check(campaign: Campaign, plan: Plan) -> Iterator[Finding]:
    """A campaign without `elsewhere`, in a plan where others have it."""
    others = plan.settings.campaigns.values()
    if campaign.keys.elsewhere or not any(each.elsewhere for each in others) or is_over(campaign, plan):
        return
    yield Finding(
        f"the campaign `{campaign.name}` has nothing outside social media",
        name_of(campaign, plan),
        help="add `elsewhere`: the poster, newsletter or event that goes with it",
    )
