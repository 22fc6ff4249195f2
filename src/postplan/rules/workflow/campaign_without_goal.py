"""A campaign without a goal.

## Why
A campaign takes weeks of everybody's time. Without a goal, nobody can tell whether it worked, or whether to run it again.

```yaml bad postplan.yaml
goals: [conversation, visits]
campaigns:
  winter-launch:
    from: 2026-12-01
    to: 2026-12-20
```
```text
warning[campaign-without-goal]: the campaign `winter-launch` has no goal
  --> postplan.yaml:3:3
   |
 3 |   winter-launch:
   |   ^^^^^^^^^^^^^
   = help: add a `goal`: one of conversation, visits
```
```yaml good postplan.yaml
goals: [conversation, visits]
campaigns:
  winter-launch:
    from: 2026-12-01
    to: 2026-12-20
    goal: visits
```

Runs only if the plan lists `goals`, or another campaign has one. Finished campaigns are skipped.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Campaign, Finding, Plan
from postplan.rules.workflow._campaigns import is_over, name_of

SEVERITY, SINCE = WARNING, "0.1"


def check(campaign: Campaign, plan: Plan) -> Iterator[Finding]:
    """A campaign without a goal, in a plan that uses goals."""
    settings = plan.settings
    if campaign.keys.goal or not (settings.goals or any(each.goal for each in settings.campaigns.values())):
        return
    if not is_over(campaign, plan):
        choice = f": one of {', '.join(settings.goals)}" if settings.goals else ": what people should do or know"
        yield Finding(
            f"the campaign `{campaign.name}` has no goal", name_of(campaign, plan), help=f"add a `goal`{choice}"
        )
