"""A deadline, a last day or an invitation that is over when the post goes out.

## Why
People tap, find a closed form, and remember who sent them there. It happens when a post moves: `when` changes, and the
date in the text stays behind.

```yaml bad posts/trees.yaml
when: 2026-12-01 10:00
text: "Sign up until 20 November: which tree should we plant first?"
channels: [mastodon]
```
```yaml bad posts/market.yaml
when: 2026-12-05 18:00
text: "Come by today, 10 am to 4 pm: the winter market is in our yard. What should we bake?"
channels: [mastodon]
```
```text
warning[date-gone-by]: `today, 10 am to 4 pm` is over when the post goes out at 18:00
  --> posts/market.yaml:2:16
   |
 2 | text: "Come by today, 10 am to 4 pm: the winter market is in our yard. What should we bake?"
   |                ^^^^^^^^^^^^^^^^^^^^
  ::: posts/market.yaml:1:7  2026-12-05 18:00  when it goes out
   = help: move the post before 16:00, or write about what is still to come

warning[date-gone-by]: the last day in this text, 20 November 2026, is 11 days before the post goes out
  --> posts/trees.yaml:2:22
   |
 2 | text: "Sign up until 20 November: which tree should we plant first?"
   |                      ^^^^^^^^^^^
  ::: posts/trees.yaml:1:7  2026-12-01 10:00  when it goes out
   = help: update the date in the text, or move the post to 20 November 2026 or earlier
```
```yaml good posts/trees.yaml
when: 2026-12-01 10:00
text: "Sign up until 10 December: which tree should we plant first?"
channels: [mastodon]
```
```yaml good posts/market.yaml
when: 2026-12-05 08:00
text: "Come by today, 10 am to 4 pm: the winter market is in our yard. What should we bake?"
channels: [mastodon]
```

English and German are read: a last day (`until 20 November`, `closes on`, `bis zum`), a date in a sentence that invites
or asks (`sign up by`, `join us on`), a date with a time of day (`20 November, 7 pm`), and hours of `today` or `tonight`.
A date needs a year or the month's name. Sentences about the past, such as `thank you to all who came on 20 November`,
are left alone, and so is a day on which something began: `order from 20 November`.
"""

from collections.abc import Iterator
from datetime import date, datetime

from postplan.api import WARNING, Finding, Route, Variant, plural
from postplan.plan.times.week import month_words
from postplan.text.hours_today import hours_today
from postplan.text.invitations import Deadline, deadlines

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Each date in a text that readers can no longer keep on the day the post goes out."""
    on = variant.day
    if on is None:
        return
    for route, text in variant.texts:
        for found in deadlines(text, on):
            if found.days and all(day < on for day in found.days):
                yield _over(variant, route, found, on)
        if variant.time:
            yield from _over_today(variant, route, text, variant.time)


def _over(variant: Variant, route: Route, found: Deadline, on: date) -> Finding:
    day = max(found.days)
    named = f"{day.day} {month_words(day)}"
    what = f"the last day in this text, {named}, is" if found.last else f"this text invites people to {named},"
    return Finding(
        f"{what} {plural((on - day).days, 'day')} before the post goes out",
        variant.at(*route, chars=(found.named.start, found.named.end)),
        help=f"update the date in the text, or move the post to {named} or earlier",
        related=(variant.at("when", label="when it goes out"),),
    )


def _over_today(variant: Variant, route: Route, text: str, goes: datetime) -> Iterator[Finding]:
    """Hours of the same day that are over by the time the post goes out."""
    for found in hours_today(text):
        if found.end < goes.time():
            yield Finding(
                f"`{' '.join(text[found.start : found.stop].split())}` is over when the post goes out at {goes:%H:%M}",
                variant.at(*route, chars=(found.start, found.stop)),
                help=f"move the post before {found.end:%H:%M}, or write about what is still to come",
                related=(variant.at("when", label="when it goes out"),),
            )
