"""A post that goes out before the page it links to is live.

## Why
The first people to follow the link are your biggest fans, and all they get is an error page. They won't come back.

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
error[link-before-live]: this post goes out on 2026-12-01 09:00, but `https://alpenglow.coffee/winter` isn't live until 2026-12-01 12:00 (linkedin, x)
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

A post's `live-from` applies to its own link. A campaign's applies to its `landing-page` and the pages below it, or to
every link in its posts if it has no landing page. A date without a time means the start of that day.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Plan, Variant
from postplan.plan.earliest import too_early
from postplan.rules.link._addresses import links_of
from postplan.text.sites import leads_below

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Check variants with a link that are dated before the `live-from` of their post or campaign."""
    post = variant.post
    campaign = None if post.live_from else plan.settings.campaigns.get(post.campaign or "")
    live = campaign.live_from if campaign else post.live_from
    early = live and too_early(variant, live, plan.settings.timezone)
    if not early:
        return
    page = campaign.landing_page or "" if campaign else ""
    link = next((address for address, _ in links_of(variant) if not page or leads_below(page, address)), None)
    if link:
        goes_out, live_at = early
        spot = plan.at("campaigns", post.campaign or "", "live-from") if campaign else post.at("live-from")
        yield Finding(
            f"this post goes out on {goes_out}, but `{link}` isn't live until {live_at}",
            variant.at("when"),
            help=f"move it to {live_at} or later, or remove the link until then",
            related=[spot.saying("live from this time")],
        )
