"""A campaign without a landing page.

## Why
Curious people click the link and end up on your home page, or find no link at all. A post has room to make people curious;
what they can see, order or sign up for needs a page.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
  longest-night:
```
```text
warning[campaign-without-page]: the campaign `longest-night` has no landing page for its posts to link to
  --> postplan.yaml:4:3
   |
 4 |   longest-night:
   |   ^^^^^^^^^^^^^
   = help: add a `landing-page`, the URL its posts link to
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
  longest-night:
    landing-page: https://alpenglow.coffee/longest-night
```

Runs only if another campaign in the plan has a `landing-page`. Finished campaigns are skipped.

## When to ignore
A campaign that stays on the network, such as a week of Q&As.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Campaign, Finding, Plan
from postplan.rules.workflow._campaigns import is_over, name_of

SEVERITY, SINCE = WARNING, "0.1"


def check(campaign: Campaign, plan: Plan) -> Iterator[Finding]:
    """A campaign without a landing page, in a plan where others have one."""
    others = plan.settings.campaigns.values()
    if campaign.keys.landing_page or not any(each.landing_page for each in others) or is_over(campaign, plan):
        return
    yield Finding(
        f"the campaign `{campaign.name}` has no landing page for its posts to link to",
        name_of(campaign, plan),
        help="add a `landing-page`, the URL its posts link to",
    )
