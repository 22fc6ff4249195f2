"""Posts that are little more than contact details.

## Why
Phone, email, address and opening hours belong in the profile, where people look for them. In the feed they read like a
business card: there's nothing to reply to, and a week later nobody can find them.

```yaml bad
when: 2026-12-01 09:00
text: |
  Maya Huber, Head of Sales
  Alpenglow Coffee Roasters
  ☎ +49 8821 555 0123
  maya@alpenglow.coffee
channels: [linkedin]
```
```text
warning[business-card]: 3 contact details (phone number, email address, job title) and 6 other words: nothing to reply to
  --> posts/post.yaml:3:3
   |
 3 |   Maya Huber, Head of Sales
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^ reads like a business card
   = help: put these in the profile, and post about what people would call for
```
```yaml bad
when: 2026-12-01 09:00
text: "Your roastery in the valley. Open Mon-Fri 9:00-18:00, Sat 9:00-14:00. Bahnhofstraße 12, 82467 Garmisch"
channels: [facebook]
```
```text
warning[business-card]: 2 contact details (postal address, opening hours) and 6 other words: nothing to reply to
  --> posts/post.yaml:2:7
   |
 2 | text: "Your roastery in the valley. Open Mon-Fri 9:00-18:00, Sat 9:00-14:00. Bahnhofstraße 12, 824…
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reads like a business card
   = help: put these in the profile, and post about what people would call for
```
```yaml good
when: 2026-12-01 09:00
text: |
  Maya answers the phone here, and the question she hears most is whether decaf is real coffee. She has a speech ready
  for that by now. What would you ask her? maya@alpenglow.coffee
channels: [linkedin]
```

Flags posts with two or more of phone number, email address, postal address, opening hours and job title, and at most six
other words for each. Posts with a question, a poll or a date are fine: an event has an address too.

## When to ignore
A pinned post, on a profile with no room for contact details.

## Fix
Put the details in the profile once, and post about what people would call for.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from postplan.api import WARNING, Finding, Variant, words
from postplan.text.plural import noun

SEVERITY, SINCE = WARNING, "0.1"

_LONGEST = 500
_WORDS_EACH = 6
_LEAST = 2
_STREETS = "street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|square|sq|way"
_DAY = (
    "(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|lu|ma|mi|ju|vi|s\u00e1)[a-z]{0,6}"
)
_TIME = "\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|uhr|h)?"
_DETAILS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "phone number": re.compile(
            r"(?<![\w/.,])(?:\+\d{1,3}|\(?0\d|\(\d{3}\)|\d{3}[-.]\d{3}(?=[-.]\d{4}))(?:[ ()/.-]{0,2}\d){4,12}(?![\w%])"
        ),
        "email address": re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
        "postal address": re.compile(
            rf"\b\d{{1,5}}[a-z]?,? (?:[\w'\u2019-]{{2,20}} ){{1,3}}(?:{_STREETS})\b\.?(?:,? \d{{5}})?"
            r"|\b[\w-]{2,30}(?:stra\u00dfe|strasse|str\.|platz|gasse|allee|weg) \d{1,4}[a-z]?\b(?:,? \d{5} \w+)?"
            r"|\b\d{1,4}[a-z]?,? (?:rue|place|quai|chemin|impasse) (?:[\w'\u2019-]{1,20} ?){1,4}"
            r"|\b(?:calle|plaza|avenida|via|piazza|corso|rua) (?:[\w'\u2019-]{1,20} ){1,4}\d{1,4}\b",
            re.IGNORECASE,
        ),
        "opening hours": re.compile(
            rf"\b{_DAY}\.?(?: ?(?:-|\u2013|to|bis|\u00e0|a) ?{_DAY}\.?)?:?,? (?:from |von |de )?{_TIME} ?(?:-|\u2013|to|bis|\u00e0|a) ?{_TIME}"
            rf"|\b(?:daily|t\u00e4glich)[:,]? (?:from |von )?{_TIME} ?(?:-|\u2013|to|bis) ?{_TIME}",
            re.IGNORECASE,
        ),
        "job title": re.compile(
            r"\b(?:head of|director of|vice president|managing director|ceo|cto|cfo|cmo|coo|founder|co-founder|owner of"
            r"|(?:sales|account|marketing|product|project|office|general|store|regional|community) manager"
            r"|consultant|sales representative|gesch\u00e4ftsf\u00fchrer\w{0,3}|inhaber\w{0,3}|leiter(?:in)?"
            r"|vertrieb|ansprechpartner\w{0,3}|directeur|directrice|g\u00e9rante?|director general|gerente)\b",
            re.IGNORECASE,
        ),
    }
)
_CONTACTS = ("phone number", "email address", "postal address")
_DATED = re.compile(
    r"\b(?:today|tonight|tomorrow|heute|morgen|\d{1,2}(?:st|nd|rd|th)|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}/"
    r"|\d{1,2}\.? (?:jan|feb|m[a\u00e4]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9](?<![\w/#.-][0-9])")  # at the start of a word: digits inside a link don't count


def check(variant: Variant) -> Iterator[Finding]:
    """Short texts that are nearly all contact details."""
    text = variant.text
    if len(text) > _LONGEST or "?" in text or not ("@" in text or _NUMBER.search(text)):
        return
    flat = text.replace("\n", " , ")
    found = {name: shape.search(flat) for name, shape in _DETAILS.items() if name in _CONTACTS}
    if not any(found.values()):
        return
    found |= {name: shape.search(flat) for name, shape in _DETAILS.items() if name not in _CONTACTS}
    names = [name for name, match in found.items() if match]
    if len(names) < _LEAST or _DATED.search(text) or variant.embeds:
        return
    left = len(words(_without_details(flat)))
    if left <= _WORDS_EACH * len(names):
        yield Finding(
            f"{len(names)} contact details ({', '.join(names)}) and {left or 'no'} {noun(left, 'other word')}: nothing to reply to",
            variant.at("text"),
            label="reads like a business card",
            help="put these in the profile, and post about what people would call for",
        )


def _without_details(text: str) -> str:
    for shape in _DETAILS.values():
        text = shape.sub(" ", text)
    return text
