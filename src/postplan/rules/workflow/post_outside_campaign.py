"""A campaign post dated before or after its campaign.

## Why
It promotes an offer that's over, or spoils the surprise. Usually the campaign moved and this post got left behind.

```yaml bad postplan.yaml
campaigns:
  winter-launch: {from: 2026-12-01, to: 2026-12-20}
```
```yaml bad
when: 2026-12-22 09:00
campaign: winter-launch
text: Order by Friday noon and the winter roast will be under the tree. Who is it for?
channels: [x, mastodon]
```
```text
warning[post-outside-campaign]: this post goes out on Tue 22 Dec, but its campaign `winter-launch` ends on Sun 20 Dec (x, mastodon)
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-22 09:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:2:41  2026-12-20  it ends here
   = help: move it to Sun 20 Dec or earlier, or set `to: 2026-12-22` in the campaign
```
```yaml good postplan.yaml
campaigns:
  winter-launch: {from: 2026-12-01, to: 2026-12-20}
```
```yaml good
when: 2026-12-16 09:00
campaign: winter-launch
text: Order by Friday noon and the winter roast will be under the tree. Who is it for?
channels: [mastodon]
```

Runs only if the campaign has a `from` or a `to`, its first and last day, in the plan's time zone.

## Fix
Move the post or change the campaign's dates. A teaser can do without `campaign`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Variant, day_words

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A variant that goes out before its campaign starts or after it ends."""
    name, day = variant.post.campaign, variant.day
    keys = plan.settings.campaigns.get(name) if name else None
    if not name or not keys or not day:
        return
    if keys.from_ and day < keys.from_:
        key, bound, word, way = "from", keys.from_, "starts", "later"
    elif keys.to and day > keys.to:
        key, bound, word, way = "to", keys.to, "ends", "earlier"
    else:
        return
    yield Finding(
        f"this post goes out on {day_words(day)}, but its campaign `{name}` {word} on {day_words(bound)}",
        variant.at("when"),
        help=f"move it to {day_words(bound)} or {way}, or set `{key}: {day}` in the campaign",
        related=[plan.at("campaigns", name, key, label=f"it {word} here")],
    )
