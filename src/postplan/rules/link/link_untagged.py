"""A campaign's link without the parameters that count its visits.

## Why
In the statistics its visitors come from nowhere. When the campaign is over nobody can say which post brought them, and
the next one is planned on a guess.

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
warning[link-untagged]: `https://alpenglow.coffee/winter?utm_campaign=wniter#farms` lacks `utm_source=social` and `utm_campaign=winter`, which links of `winter-launch` should have (linkedin, bluesky)
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

It acts where the campaign has `tracking`, on links to the site of its `landing-page`; where it names no landing page,
on the `link` of its posts. A parameter written as `utm_source: ""` may have any value. Short links are left
alone: what they carry is not to be seen.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, quote

from postplan.api import WARNING, Finding, Plan, Variant
from postplan.rules.link._addresses import is_placeholder, said_by
from postplan.text.sites import host

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Links of a variant to its campaign's site that lack a parameter, or have it with another value."""
    campaign = plan.settings.campaigns.get(variant.post.campaign or "")
    if not campaign or not campaign.tracking:
        return
    site = host(campaign.landing_page or "").removeprefix("www.")
    for address, place in said_by(variant):
        if is_placeholder(address) or (host(address).removeprefix("www.") != site if site else "text" in place.route):
            continue
        carried = dict(parse_qsl(_query(address), keep_blank_values=True))
        lacking = {key: value for key, value in campaign.tracking.items() if _lacks(carried, key, value)}
        if lacking:
            names = " and ".join(f"`{key}={value}`" if value else f"`{key}`" for key, value in lacking.items())
            yield Finding(
                f"`{address}` lacks {names}, which links of `{variant.post.campaign}` should have",
                place,
                help=f"write `{_tagged(address, lacking)}`",
                related=[plan.at("campaigns", variant.post.campaign or "", "tracking")],
            )


def _lacks(carried: Mapping[str, str], key: str, value: str) -> bool:
    return carried.get(key) != value if value else not carried.get(key)


def _query(address: str) -> str:
    return address.partition("#")[0].partition("?")[2]


def _tagged(address: str, lacking: Mapping[str, str]) -> str:
    """The address with the parameters it lacks, and everything else as it is."""
    front, sign, fragment = address.partition("#")
    page, _, query = front.partition("?")
    kept = [pair for pair in query.split("&") if pair and pair.partition("=")[0] not in lacking]
    new = [f"{key}={quote(value, errors='replace') or '…'}" for key, value in lacking.items()]
    return f"{page}?{'&'.join(kept + new)}{sign}{fragment}"
