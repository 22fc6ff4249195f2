"""More channels than the team's week can carry.

## Why
Each channel wants posts of its own, answers, and somebody who knows how people talk there. A team that is everywhere is
nowhere properly; one channel that is done well finds more people than five that are fed with leftovers.

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
warning[channels-too-many]: 5 channels usually want 21 posts a week, and the team can carry 3
  --> postplan.yaml:1:1
   |
 1 | channels: [bluesky, instagram, linkedin, mastodon, tiktok]
   | ^^^^^^^^
   = help: pick the channels that matter most, do those well, and close the others
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

Compared is the least that accounts on these networks usually post, as `postplan networks` says, with what the team can
carry: `per-week` of everybody in `team`, times the number of channels that a post of this plan goes to. Speaks only where
the settings list channels and say `per-week` of somebody.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, plural
from postplan.plan.fullness.caps import caps_of

SEVERITY, SINCE = WARNING, "0.1"
PEDANTIC = True

_WEEK = {"day": 7, "week": 1}


def check(plan: Plan) -> Iterator[Finding]:
    """The channels of the settings against what the people of the settings can make."""
    carried = sum(person.per_week or 0 for person in plan.settings.team.values())
    if not carried or not plan.settings.channels:
        return
    wanted = 0
    for channel in plan.channels.values():
        usual = caps_of((channel,), next(iter(channel.network.formats.values())).surface).typical
        wanted += usual.value.least * _WEEK[usual.value.per] if usual else 0
    dated = {variant.post.path for variant in plan.variants if variant.day}
    each = max(1.0, sum(variant.day is not None for variant in plan.variants) / max(1, len(dated)))
    if wanted > carried * each:
        yield Finding(
            f"{len(plan.channels)} channels usually want {plural(wanted, 'post')} a week, and the team can carry {carried}"
            + (f", each on {each:.1f} channels" if each > 1 else ""),
            at=plan.at("channels"),
            help="pick the channels that matter most, do those well, and close the others",
        )
