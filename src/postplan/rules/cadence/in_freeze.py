"""A post on a day when nothing should go out.

## Why
A freeze means something matters more than the plan: an outage, a death, an election, a closed shop. One cheerful post,
scheduled weeks before and forgotten, is what people end up talking about.

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
error[in-freeze]: nothing should go out on Sat 26 Dec, which is in a freeze: the shop is closed and so are we
  --> posts/post.yaml:1:7
   |
 1 | when: 2026-12-26 10:00
   |       ^^^^^^^^^^^^^^^^
  ::: postplan.yaml:2:5  {from: 2026-12-24, to: 2026-12-27, beca…  the freeze
   = help: write `when: 2026-12-28 10:00` in posts/post.yaml, the next free spot on mastodon
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

A freeze includes its first and last day; without `to`, it goes on until you add one. It applies to every post, even
`fixed` ones.
"""

from collections.abc import Iterator
from functools import partial

from postplan.api import ERROR, Finding, Plan, Variant, day_words
from postplan.rules.cadence._overfull import move_here

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each variant dated within a freeze."""
    if variant.day is None or not plan.settings.freezes:
        return
    number = plan.days.freeze(variant.day)
    if number is None:
        return
    because = plan.settings.freezes[number].because
    why = f": {because}" if because else ""
    yield Finding(
        f"nothing should go out on {day_words(variant.day)}, which is in a freeze{why}",
        at=variant.at("when"),
        help="move it out of the freeze",
        related=[plan.at("freezes", number, label="the freeze")],
        advice=partial(move_here, variant, plan),
    )
