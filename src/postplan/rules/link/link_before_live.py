"""A post that goes out before the page it leads to.

## Why
Those who follow the link first are those who care most, and they meet an error. They do not come back to look again.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
    live-from: 2026-12-01 12:00
```
```yaml bad
when: 2026-12-01 09:00
campaign: winter-launch
text: The winter roast is here. Which of the three farms would you open first?
link: https://alpenglow.coffee/winter
channels: [linkedin, x]
```
```text
error[link-before-live]: this post goes out on 2026-12-01 09:00, but `https://alpenglow.coffee/winter` is live only from 2026-12-01 12:00 (linkedin, x)
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-01 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:4:16  2026-12-01 12:00  live from this time
   = help: move it to 2026-12-01 12:00 or later, or remove the link until then
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
    live-from: 2026-12-01 12:00
```
```yaml good
when: 2026-12-01 12:00
campaign: winter-launch
text: The winter roast is here. Which of the three farms would you open first?
link: https://alpenglow.coffee/winter
channels: [linkedin, x]
```
```yaml good posts/teaser.yaml
when: 2026-11-30 09:00
campaign: winter-launch
text: Something warm is on its way. This is who grew it.
link: https://alpenglow.coffee/farms/ana
channels: [linkedin]
```

`live-from` of a post is about the post's own link; that of a campaign about its `landing-page` and the pages below it,
or about every link of its posts where it names none. A day without a time is the beginning of that day.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Variant
from postplan.plan.earliest import too_early
from postplan.rules.link._addresses import said_by
from postplan.text.sites import leads_below

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant with a link, dated before `live-from` of its post, else of its campaign."""
    post = variant.post
    campaign = None if post.live_from else plan.settings.campaigns.get(post.campaign or "")
    live = campaign.live_from if campaign else post.live_from
    early = live and too_early(variant, live, plan.settings.timezone)
    if not early:
        return
    page = campaign.landing_page or "" if campaign else ""
    link = next((address for address, _ in said_by(variant) if not page or leads_below(page, address)), None)
    if link:
        goes, may = early
        spot = plan.at("campaigns", post.campaign or "", "live-from") if campaign else post.at("live-from")
        yield Finding(
            f"this post goes out on {goes}, but `{link}` is live only from {may}",
            variant.at("when"),
            help=f"move it to {may} or later, or remove the link until then",
            related=[spot.saying("live from this time")],
        )
