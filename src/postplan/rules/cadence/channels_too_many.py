"""More channels than your team can keep up with.

## Why
Every channel needs its own posts, replies, and somebody who knows how people talk there. A team that's everywhere does
nothing well; one channel done right reaches more people than five fed with leftovers.

```yaml bad postplan.yaml
channels: [bluesky, instagram, linkedin, mastodon, tiktok]
team:
  maya: {per-week: 3}
```
```yaml bad
status: idea
text: What do you drink when it snows?
```
```text
warning[channels-too-many]: 5 channels usually need 21 posts a week, and the team can make 3
  --> postplan.yaml:1:1
   |
 1 | channels: [bluesky, instagram, linkedin, mastodon, tiktok]
   | ^^^^^^^^
   = help: keep the channels that matter most, and remove the others
```
```yaml good postplan.yaml
channels: [instagram, linkedin]
team:
  maya: {per-week: 5}
```
```yaml good
status: idea
text: What do you drink when it snows?
```

Compares the least that accounts on these networks usually post, as listed by `postplan networks`, with what the team can
make: everyone's `per-week`, times the average number of channels a post goes to. Runs only if `postplan.yaml` lists
channels and at least one person has a `per-week`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, plural
from postplan.plan.fullness.caps import caps_of

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_WEEK = {"day": 7, "week": 1}


def check(plan: Plan) -> Iterator[Finding]:
    """The plan's channels against what the team can make."""
    capacity = sum(person.per_week or 0 for person in plan.settings.team.values())
    if not capacity or not plan.settings.channels:
        return
    usual_posts = 0
    for channel in plan.channels.values():
        usual = caps_of((channel,), next(iter(channel.network.formats.values())).surface).typical
        usual_posts += usual.value.least * _WEEK[usual.value.per] if usual else 0
    dated = {variant.post.path for variant in plan.variants if variant.day}
    channels_each = max(1.0, sum(variant.day is not None for variant in plan.variants) / max(1, len(dated)))
    if usual_posts > capacity * channels_each:
        yield Finding(
            f"{len(plan.channels)} channels usually need {plural(usual_posts, 'post')} a week, and the team can make {capacity}"
            + (f", each for {channels_each:.1f} channels on average" if channels_each > 1 else ""),
            at=plan.at("channels"),
            help="keep the channels that matter most, and remove the others",
        )
