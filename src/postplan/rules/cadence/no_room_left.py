"""A week so full that nothing spontaneous fits.

## Why
The posts people remember are often the ones nobody could plan: a reply, something that happened this morning, a trend
that's over by Friday. In a week that's planned to its limit, each of them is one too many.

```yaml bad postplan.yaml
leave-free: 25%
channels:
  linkedin: {cadence: {per-week: 4}}
```
```yaml bad posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml bad posts/drum.yaml
when: 2026-12-08 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml bad posts/hiring.yaml
when: 2026-12-10 09:00
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [linkedin]
```
```yaml bad posts/cups.yaml
when: 2026-12-11 09:00
text: Glass, clay or tin. Which one is next to you right now?
channels: [linkedin]
```
```text
warning[no-room-left]: 4 of 4 spots on linkedin are taken in the week from Mon 7 Dec; 1 spot should stay free
  --> posts/cups.yaml:1:7
   |
 1 | when: 2026-12-11 09:00
   |       ^^^^^^^^^^^^^^^^ the fourth
  ::: posts/farm.yaml:1:7    2026-12-07 09:00  farm
  ::: posts/drum.yaml:1:7    2026-12-08 09:00  drum
  ::: posts/hiring.yaml:1:7  2026-12-10 09:00  hiring
   = help: write `when: 2026-12-14 09:00` in posts/cups.yaml, the next free spot on linkedin
```
```yaml good postplan.yaml
leave-free: 25%
channels:
  linkedin: {cadence: {per-week: 4}}
```
```yaml good posts/farm.yaml
when: 2026-12-07 09:00
text: Ana has picked coffee for twenty years. Last week she showed us how to tell ripe from nearly ripe.
channels: [linkedin]
```
```yaml good posts/drum.yaml
when: 2026-12-08 09:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [linkedin]
```
```yaml good posts/hiring.yaml
when: 2026-12-10 09:00
text: We're hiring, and it helps if you like mornings. Is that you?
channels: [linkedin]
```

Runs only if `postplan.yaml` sets `leave-free`, on channels with a weekly limit or a daily one (times seven). At least one
spot a week stays free. Posts of `kind: spontaneous` or `kind: trend` use the spots left for them. A week over its limit
is reported by `week-overloaded`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import WARNING, Feed, Finding, Plan, day_words, plural
from postplan.plan.fullness.caps import weekly
from postplan.plan.fullness.overload import packed
from postplan.rules.cadence._overfull import ordinal, places_of, thin_out

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan) -> Iterator[Finding]:
    """Each week planned to its limit, on the post that takes the last spot meant to stay free."""
    full = {run.first for run in feed.overloads("week")}
    cap = weekly(feed.caps)
    for run in packed(feed.by_week, feed.caps, feed.days):
        if cap and run.first not in full:
            reserved = cap.most - run.cap.most
            yield Finding(
                f"{run.count} of {cap.most} spots on {feed.title} are taken in the week from "
                f"{day_words(run.first)}; {plural(reserved, 'spot')} should stay free",
                at=run.last.at("when"),
                label=ordinal(run.count),
                help="move one to another week",
                related=places_of(run.others),
                advice=partial(thin_out, run, feed, plan, kind="crammed"),
            )
