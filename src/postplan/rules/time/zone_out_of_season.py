"""A time in a text with a zone's abbreviation that isn't in force on that day.

## Why
`5 pm PST` in July is six in the evening where clocks show PDT: people who work it out come an hour late, and people who
ask a calendar get another answer than people who ask a clock.

```yaml bad today=2026-06-20
when: 2026-07-01 10:00
text: "Join us on 15 July at 5 pm PST. What should we ask her?"
channels: [mastodon]
```
```text
warning[zone-out-of-season]: Los Angeles isn't on PST on Wed 15 Jul: clocks there show PDT
  --> posts/post.yaml:2:35
   |
 2 | text: "Join us on 15 July at 5 pm PST. What should we ask her?"
   |                                   ^^^
   = help: write `PDT`
```
```yaml good today=2026-06-20
when: 2026-07-01 10:00
text: "Join us on 15 July at 5 pm PDT. What should we ask her?"
channels: [mastodon]
```

The day is the one date the text names, else that of the post. Where the plan's own zone keeps the clock that is named,
as Arizona keeps MST, nothing is said.

## Fix
Write the other abbreviation, or one that is right all year: `5 pm in Los Angeles`, `5 pm Pacific`.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.text.dates import dated
from postplan.text.phrases import Hinted
from postplan.text.zone_words import ABBREVIATIONS, Abbreviation
from postplan.text.zones import zone

SEVERITY, SINCE = WARNING, "0.2"

_SEASONAL = {name: each for name, each in ABBREVIATIONS.items() if each.summer is not None and name != "GMT"}
_NAMES = "|".join(sorted(_SEASONAL, key=len, reverse=True))
SHOWN = Hinted(
    tuple(sorted({name.lower() for name in _SEASONAL})),
    re.compile(
        rf"(?<![\w:.])\d{{1,2}}(?:[:.]\d{{2}})?\s?(?:[ap]\.?m\.?|[AP]\.?M\.?|Uhr)?[\s(]{{0,2}}(?P<zone>{_NAMES})\b"
    ),
)


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """Each abbreviation behind a time of day, against the clocks of its zone on the day that is meant."""
    for route, text in variant.texts if variant.day else ():
        for found in SHOWN.found_in(text):
            name, day = found["zone"], _day(text, variant.day)
            known = _SEASONAL[name]
            if day is None or _in_force(known, day) or _shown(plan, day) == name:
                continue
            yield Finding(
                f"{known.zone.rpartition('/')[2].replace('_', ' ')} isn't on {name} on {day_words(day)}: "
                f"clocks there show {known.other}",
                variant.at(*route, chars=found.span("zone")),
                help=f"write `{known.other}`",
            )


def _day(text: str, on: date | None) -> date | None:
    """The one date a text names, else the day the post goes out; None where it names several."""
    if on is None:
        return None
    days = {days[0] for _, days in dated(text, on) if days}
    return on if not days else days.pop() if len(days) == 1 else None


def _in_force(known: Abbreviation, day: date) -> bool:
    """Whether a zone keeps this half of its year on a day, at noon."""
    noon = datetime.combine(day, time(12), zone(known.zone))
    return (noon.dst() != timedelta(0)) == known.summer


def _shown(plan: Plan, day: date) -> str | None:
    return datetime.combine(day, time(12), plan.settings.timezone).tzname()
