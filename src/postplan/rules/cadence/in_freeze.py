"""A post on a day on which nothing is to go out.

## Why
A freeze is there because something is more important than the plan: an outage, a death, an election, a shop that is
closed. One cheerful post in it, scheduled weeks before and forgotten, is what people then talk about.

```yaml bad postplan.yaml
freezes:
  - {from: 2026-12-24, to: 2026-12-27, because: the shop is closed and so are we}
```
```yaml bad
when: 2026-12-26 10:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [mastodon]
```
```text
error[in-freeze]: Sat 26 Dec is in a freeze: nothing goes out: the shop is closed and so are we
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-26 10:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:2:5  {from: 2026-12-24, to: 2026-12-27, beca…  the freeze
   = help: write `when: 2026-12-28 10:00` in posts/post.yaml, the next free place on mastodon
```
```yaml good postplan.yaml
freezes:
  - {from: 2026-12-24, to: 2026-12-27, because: the shop is closed and so are we}
```
```yaml good
when: 2026-12-28 10:00
text: Our drum is older than two of us. What do you keep repairing and never replace?
channels: [mastodon]
```

Both ends of a freeze belong to it; one without `to` goes on until somebody writes one. It stops everything, also what is `fixed`.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import ERROR, Finding, Plan, Variant, day_words
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A day from the first to the last of a freeze."""
    if variant.day is None or not plan.settings.freezes:
        return
    number = plan.days.freeze(variant.day)
    if number is None:
        return
    because = plan.settings.freezes[number].because
    why = f": {because}" if because else ""
    yield Finding(
        f"{day_words(variant.day)} is in a freeze: nothing goes out{why}",
        at=variant.at("when"),
        help="move it out of the freeze",
        related=[plan.at("freezes", number, label="the freeze")],
        advice=partial(move_here, variant, plan),
    )
