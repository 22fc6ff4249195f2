"""More posts over all channels together than the people who follow everything want.

## Why
Those who care most follow every account, and they are who gets tired first: they meet each channel's fair share, one
after another. A limit that each channel keeps can still be too much for them.

```yaml bad postplan.yaml
audience: {per-day: 2}
channels: [bluesky, linkedin, mastodon]
```
```yaml bad posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-07 12:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [bluesky, mastodon]
```
```yaml bad posts/hiring.yaml
when: 2026-12-07 16:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```
```text
warning[audience-overloaded]: 3 posts over all channels on Mon 7 Dec, limit 2
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-07 16:00
   |       ^^^^^^^^^^^^^^^^ the third
  ::: posts/farm.yaml:1:7  2026-12-07 09:00  farm
  ::: posts/drum.yaml:1:7  2026-12-07 12:00  drum
   = help: write `when: 2026-12-08 16:00` in posts/hiring.yaml, the next free place on all channels
```
```yaml good postplan.yaml
audience: {per-day: 2}
channels: [bluesky, linkedin, mastodon]
```
```yaml good posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how she tells ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-12-07 12:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [bluesky, mastodon]
```
```yaml good posts/hiring.yaml
when: 2026-12-08 16:00
text: We look for somebody who likes mornings. Is that you?
channels: [mastodon]
```

One post on four channels is one for the audience, on each day it goes out. Speaks only where the settings say what is
too much: `audience: {per-day: 2, per-week: 8}`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan
from postplan.plan.fullness.board import key_of
from postplan.plan.fullness.free_places import moves
from postplan.plan.fullness.overload import Overload, audience_overloads
from postplan.rules.cadence._overfull import SHOWN, count_words, met, move_words, ordinal

SEVERITY, SINCE = WARNING, "0.1"


def check(plan: Plan) -> Iterator[Finding]:
    """Each day and week over the cap, on the post that comes last."""
    for run in audience_overloads(plan.audience, plan.days):
        yield Finding(
            f"{run.count} posts over all channels {count_words(run)}",
            at=run.last.at("when"),
            label=ordinal(run.count),
            help="move one to another day",
            related=met(run.others),
            advice=partial(_thin_out, run, plan),
        )


def _thin_out(run: Overload, plan: Plan) -> str:
    """The next free places for as many posts as are too many, each moved as a whole."""
    found = moves(plan, run.variants, cures=key_of(None, run), count=min(run.excess, SHOWN), whole=True)
    return move_words(found, run.excess, "all channels", run.variants)
