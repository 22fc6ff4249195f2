"""A campaign link without its tracking parameters.

## Why
In your analytics, the visits show up without a source. After the campaign, nobody knows which posts worked, and you plan
the next one on a guess.

```yaml bad postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
    tracking: {utm_source: social, utm_campaign: winter}
```
```yaml bad
campaign: winter-launch
text: The winter roast is here. What do you drink when it snows?
link: https://alpenglow.coffee/winter?utm_campaign=wniter#farms
channels: [linkedin, bluesky]
```
```text
warning[link-untagged]: `https://alpenglow.coffee/winter?utm_campaign=wniter#farms` is missing `utm_source=social` and `utm_campaign=winter` for the campaign `winter-launch` (linkedin, bluesky)
  --> posts/post.yaml:3:7
   |
 3 | link: https://alpenglow.coffee/winter?utm_campaign=wniter#farms
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: postplan.yaml:4:5  tracking
   = help: write `https://alpenglow.coffee/winter?utm_source=social&utm_campaign=winter#farms`
```
```yaml good postplan.yaml
campaigns:
  winter-launch:
    landing-page: https://alpenglow.coffee/winter
    tracking: {utm_source: social, utm_campaign: winter}
```
```yaml good
campaign: winter-launch
text: The winter roast is here. What do you drink when it snows? Ana told Roast Magazine, https://roast-magazine.com/ana
link: https://alpenglow.coffee/winter?utm_source=social&utm_campaign=winter#farms
channels: [linkedin, bluesky]
```

If a campaign has `tracking`, the rule checks links to the site of its `landing-page`, or the `link` of its posts if it
has no landing page. A parameter written as `utm_source: ""` may have any value. Links to other sites, such as short
links, aren't checked.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, quote

from postplan.api import WARNING, Finding, Plan, Variant
from postplan.rules.link._addresses import is_placeholder, links_of
from postplan.text.sites import host

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Check links to the campaign's site for parameters that are missing or have another value."""
    campaign = plan.settings.campaigns.get(variant.post.campaign or "")
    if not campaign or not campaign.tracking:
        return
    site = host(campaign.landing_page or "").removeprefix("www.")
    for address, place in links_of(variant):
        if is_placeholder(address) or (host(address).removeprefix("www.") != site if site else "text" in place.route):
            continue
        present = dict(parse_qsl(_query(address), keep_blank_values=True))
        missing = {key: value for key, value in campaign.tracking.items() if _is_missing(present, key, value)}
        if missing:
            names = " and ".join(f"`{key}={value}`" if value else f"`{key}`" for key, value in missing.items())
            yield Finding(
                f"`{address}` is missing {names} for the campaign `{variant.post.campaign}`",
                place,
                help=f"write `{_tagged(address, missing)}`",
                related=[plan.at("campaigns", variant.post.campaign or "", "tracking")],
            )


def _is_missing(present: Mapping[str, str], key: str, value: str) -> bool:
    return present.get(key) != value if value else not present.get(key)


def _query(address: str) -> str:
    return address.partition("#")[0].partition("?")[2]


def _tagged(address: str, missing: Mapping[str, str]) -> str:
    """The URL with the missing parameters added and everything else unchanged."""
    front, sign, fragment = address.partition("#")
    page, _, query = front.partition("?")
    kept = [pair for pair in query.split("&") if pair and pair.partition("=")[0] not in missing]
    new = [f"{key}={quote(value, errors='replace') or '…'}" for key, value in missing.items()]
    return f"{page}?{'&'.join(kept + new)}{sign}{fragment}"
