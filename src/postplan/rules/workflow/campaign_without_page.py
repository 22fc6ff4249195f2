"""A campaign whose posts lead nowhere.

## Why
Somebody is curious, follows the link and stands on the front page, or there is no link at all. A post has room for a
reason to come; what there is to see, to order or to sign needs a page.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
  longest-night:
```
```text
warning[campaign-without-page]: the campaign `longest-night` has no landing page: its posts lead nowhere
  --> postplan.yaml:4:3
   |
 4 |   longest-night:
   |   ^^^^^^^^^^^^^
   = help: write its `landing-page`, the address its posts lead to
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
  longest-night:
    landing-page: https://alpenglow.coffee/longest-night
```

It acts where another campaign of the plan has a `landing-page`. A campaign that is over is left alone.

## When to ignore
A campaign that ends on the network itself, such as a week of questions and answers.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Campaign, Finding, Plan
from postplan.rules.workflow._campaigns import is_over, name_of

SEVERITY, SINCE = WARNING, "0.1"


def check(campaign: Campaign, plan: Plan) -> Iterator[Finding]:
    """A campaign without a landing page, in a plan whose others have one."""
    others = plan.settings.campaigns.values()
    if campaign.keys.landing_page or not any(each.landing_page for each in others) or is_over(campaign, plan):
        return
    yield Finding(
        f"the campaign `{campaign.name}` has no landing page: its posts lead nowhere",
        name_of(campaign, plan),
        help="write its `landing-page`, the address its posts lead to",
    )
