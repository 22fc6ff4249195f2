"""A time that the clocks skip.

## Why
When clocks go forward in spring, an hour of that night does not exist. Schedulers read such a time an hour earlier or
later, each as it likes.

```yaml bad postplan.yaml
timezone: Europe/Berlin
```
```yaml bad
status: scheduled
when: 2027-03-28 02:30
text: For everybody who is still awake.
channels: [x]
```
```text
error[time-skipped]: 02:30 does not exist on 2027-03-28 in Europe/Berlin: the clocks go forward over it
  --> posts/post.yaml:2:7
   |
 2 | when: 2027-03-28 02:30
   |       ^^^^^^^^^^^^^^^^
   = help: write the time you mean, for example `2027-03-28 03:30`
```
```yaml good
status: scheduled
when: 2027-03-28 03:30
text: For everybody who is still awake.
channels: [x]
```
"""

from collections.abc import Iterator
from datetime import UTC

from postplan.api import ERROR, Finding, Plan, Variant
from postplan.plan.times.when import skipped

SEVERITY, SINCE = ERROR, "0.1"


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A wall clock time that never comes."""
    local = variant.written_time
    if local is None or not skipped(local):
        return
    later = local.astimezone(UTC).astimezone(local.tzinfo)
    zone = "" if str(local.tzinfo) == str(plan.settings.timezone) else f" {local.tzinfo}"
    yield Finding(
        f"{local:%H:%M} does not exist on {local:%Y-%m-%d} in {local.tzinfo}: the clocks go forward over it",
        variant.at("when"),
        help=f"write the time you mean, for example `{later:%Y-%m-%d %H:%M}{zone}`",
    )
