"""More posts across all channels than people who follow all of them want.

## Why
Your biggest fans follow every account, and they tire first: they see each channel's fair share, one after another. Even
if every channel keeps its own limit, the total can be too much for them.

```yaml bad postplan.yaml
audience: {per-day: 2}
channels: [bluesky, linkedin, mastodon]
```
```yaml bad posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-07 12:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [bluesky, mastodon]
```
```yaml bad posts/hiring.yaml
when: 2026-12-07 16:00
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [mastodon]
```
```text
warning[audience-overloaded]: 3 posts across all channels on Mon 7 Dec, limit 2
  --> posts/hiring.yaml:1:7
   |
 1 | when: 2026-12-07 16:00
   |       ^^^^^^^^^^^^^^^^ the third
  ::: posts/farm.yaml:1:7  2026-12-07 09:00  farm
  ::: posts/drum.yaml:1:7  2026-12-07 12:00  drum
   = help: write `when: 2026-12-08 16:00` in posts/hiring.yaml, the next free spot on all channels
```
```yaml good postplan.yaml
audience: {per-day: 2}
channels: [bluesky, linkedin, mastodon]
```
```yaml good posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-12-07 12:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [bluesky, mastodon]
```
```yaml good posts/hiring.yaml
when: 2026-12-08 16:00
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [mastodon]
```

A post on four channels counts once on each day it goes out. Runs only if `postplan.yaml` sets a limit:
`audience: {per-day: 2, per-week: 8}`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Finding, Plan
from postplan.lint.finding import Advised
from postplan.plan.fullness.board import key_of
from postplan.plan.fullness.free_places import moves
from postplan.plan.fullness.overload import Overload, audience_overloads
from postplan.rules.cadence._overfull import SHOWN, move_words, ordinal, period_and_limit, places_of

SEVERITY, SINCE = WARNING, "0.1"


def check(plan: Plan) -> Iterator[Finding]:
    """Each day and week over the limit, on its last post."""
    for run in audience_overloads(plan.audience, plan.days):
        yield Finding(
            f"{run.count} posts across all channels {period_and_limit(run)}",
            at=run.last.at("when"),
            label=ordinal(run.count),
            help="move one to another day",
            related=places_of(run.others),
            advice=partial(_thin_out, run, plan),
        )


def _thin_out(run: Overload, plan: Plan) -> Advised:
    """The next free spots for the posts over the limit, each moved on all its channels."""
    found = moves(plan, run.variants, cures=key_of(None, run), count=min(run.excess, SHOWN), whole=True)
    return move_words(found, run.excess, "all channels", run.variants)
