"""A time in a text with a zone's abbreviation that isn't in force on that day.

## Why
`5 pm PST` in July is six in the evening where clocks show PDT. People who convert it come an hour late, and people who
know the place don't know which hour you mean.

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

The day is the only date in the text, or else the day of the post. An abbreviation is right where the plan's own zone, or a
place in the text, keeps it all year: `5 pm MST in Phoenix`, `10 am AEST, Brisbane`.

## Fix
Write the other abbreviation, or one that is right all year: `5 pm in Los Angeles`, `5 pm Pacific`.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from postplan.api import WARNING, Finding, Plan, Variant, day_words
from postplan.text.dates import dated
from postplan.text.phrases import Hinted, pieces
from postplan.text.zone_words import ABBREVIATIONS, Abbreviation, place_meant
from postplan.text.zones import names, zone

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
        places = list(SHOWN.found_in(text))
        day = _day(text, variant.day) if places else None
        wrong = {name for name in {found["zone"] for found in places} if day and not _is_kept(name, day, text, plan)}
        for found in places:
            if day and found["zone"] in wrong:
                name, known = found["zone"], _SEASONAL[found["zone"]]
                yield Finding(
                    f"{known.zone.rpartition('/')[2].replace('_', ' ')} isn't on {name} on {day_words(day)}: "
                    f"clocks there show {known.other}",
                    variant.at(*route, chars=found.span("zone")),
                    help=f"write `{known.other}`",
                )


def _is_kept(name: str, day: date, text: str, plan: Plan) -> bool:
    """Whether the clocks of an abbreviation are in force on a day: in its zone, in the plan's, or in a place it names."""
    if _in_force(_SEASONAL[name], day) or _shown(plan.settings.timezone, day) == name:
        return True
    words = f" {' '.join(pieces(text))} "
    named = (each for each in names() if f" {_city(each)} " in words)
    return any(_shown(zone(each), day) == name for each in named if not place_meant(each) and "Etc/" not in each)


def _city(name: str) -> str:
    """The city or region in a zone's name, as `pieces` writes it: `phoenix`, `new york`."""
    return " ".join(pieces(name.rpartition("/")[2].replace("_", " ")))


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


def _shown(keeps: tzinfo, day: date) -> str | None:
    """What the clocks of a zone are called on a day, at noon."""
    return datetime.combine(day, time(12), keeps).tzname()
