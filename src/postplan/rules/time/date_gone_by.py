"""An invitation, a deadline or a last day that is over when the post goes out.

## Why
People who see it tap, find a closed form and remember who sent them there. It happens when a post moves: its date is in
`when`, and the date in its text stays behind.

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
warning[date-gone-by]: the post goes out at 18:00, and `today, 10 am to 4 pm` is over by then
  --> posts/market.yaml:2:16
   |
 2 | text: "Come by today, 10 am to 4 pm: the winter market is in our yard. What should we bake?"
   |                ^^^^^^^^^^^^^^^^^^^^
  ::: posts/market.yaml:1:7  2026-12-05 18:00  when it goes out
   = help: move the post to an earlier time, or write about what is still to come

warning[date-gone-by]: the post goes out 11 days after 20 November 2026, the last day it names
  --> posts/trees.yaml:2:22
   |
 2 | text: "Sign up until 20 November: which tree should we plant first?"
   |                      ^^^^^^^^^^^
  ::: posts/trees.yaml:1:7  2026-12-01 10:00  when it goes out
   = help: write the date that holds now, move the post before it, or remove the sentence
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

It reads English and German, dates with the month's name or a year, and only sentences that ask for something: `sign up
by`, `join us on`, `Anmeldeschluss`. What looks back, as in `thank you to all who came on 20 November`, is left alone.

## Fix
Change the date in the text, move the post before it, or leave the sentence out.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Route, Variant
from postplan.plan.times.week import month_words
from postplan.text.invitations import deadlines, hours_today

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Each date in a text that readers can no longer keep on the day the post goes out."""
    on = variant.day
    if on is None:
        return
    for route, text in variant.texts:
        for found in deadlines(text, on):
            if found.days and all(day < on for day in found.days):
                day = max(found.days)
                number = (on - day).days
                yield Finding(
                    f"the post goes out {'a day' if number == 1 else f'{number} days'} after "
                    f"{day.day} {month_words(day)}, {'the last day it names' if found.last else 'to which it invites'}",
                    variant.at(*route, chars=(found.named.start, found.named.end)),
                    help="write the date that holds now, move the post before it, or remove the sentence",
                    related=(variant.at("when", label="when it goes out"),),
                )
        yield from _over_today(variant, route, text)


def _over_today(variant: Variant, route: Route, text: str) -> Iterator[Finding]:
    """Hours of the same day that are over by the time the post goes out."""
    if variant.time is None:
        return
    clock = variant.time.time()
    for found in hours_today(text):
        if found.end < clock:
            yield Finding(
                f"the post goes out at {clock:%H:%M}, and `{' '.join(text[found.start : found.stop].split())}` "
                "is over by then",
                variant.at(*route, chars=(found.start, found.stop)),
                help="move the post to an earlier time, or write about what is still to come",
                related=(variant.at("when", label="when it goes out"),),
            )
