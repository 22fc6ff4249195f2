"""A time that occurs twice.

## Why
When clocks go back in autumn, an hour of that night happens twice. Which one is meant decides whether the post goes out
an hour later.

```yaml bad postplan.yaml
timezone: Europe/Berlin
```
```yaml bad today=2026-10-01
status: scheduled
when: 2026-10-25 02:30
text: For everybody who is still awake.
channels: [x]
```
```text
warning[time-twice]: 02:30 occurs twice on 2026-10-25 in Europe/Berlin, at +02:00 and an hour later at +01:00
  --> posts/post.yaml:2:7
   |
 2 | when: 2026-10-25 02:30
   |       ^^^^^^^^^^^^^^^^ the first is used
   = help: say which: `2026-10-25 02:30+02:00` or `2026-10-25 02:30+01:00`
```
```yaml good today=2026-10-01
status: scheduled
when: 2026-10-25 02:30+01:00
text: For everybody who is still awake.
channels: [x]
```
"""

from collections.abc import Iterator
from datetime import UTC, timedelta

from postplan.api import WARNING, Finding, Variant
from postplan.plan.times.when import offset_words, twice

SEVERITY, SINCE = WARNING, "0.1"

_HOUR = 60


def check(variant: Variant) -> Iterator[Finding]:
    """A wall clock time that comes once more, and does not say which is meant."""
    local = variant.written_time
    if local is None or not twice(local):
        return
    first, second = offset_words(local.replace(fold=0)), offset_words(local.replace(fold=1))
    between = (local.replace(fold=1).astimezone(UTC) - local.replace(fold=0).astimezone(UTC)) // timedelta(minutes=1)
    later = "an hour" if between == _HOUR else f"{between} minutes"
    yield Finding(
        f"{local:%H:%M} occurs twice on {local:%Y-%m-%d} in {local.tzinfo}, at {first} and {later} later at {second}",
        variant.at("when"),
        label="the first is used",
        help=f"say which: `{local:%Y-%m-%d %H:%M}{first}` or `{local:%Y-%m-%d %H:%M}{second}`",
    )
