"""A headline and an address: a newsletter, not a post.

## Why
The headline is on the page already, and everybody's program posts it. Nothing here says why somebody of yours read it,
what struck them, or what they would like to know: there is nothing to see and nothing to answer, so nobody does. People
who want a list of headlines have a newsletter for it.

```yaml bad
when: 2026-12-01 09:00
text: "New on the blog: How we dry our beans https://alpenglow.coffee/blog/drying"
channels: [mastodon, x]
```
```text
warning[only-a-link]: a headline of 9 words and a link: nothing to look at, nothing to answer (mastodon, x)
  --> posts/post.yaml:2:7
   |
 2 | text: "New on the blog: How we dry our beans https://alpenglow.coffee/blog/drying"
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all it says
   = help: say in your own words what is worth reading there, or ask a question
```
```yaml good
when: 2026-12-01 09:00
text: |
  For three winters our beans tasted of cardboard, and it was the paint on the drying racks. How did you find your worst
  mistake? https://alpenglow.coffee/blog/drying
channels: [mastodon]
```
```yaml good
when: 2026-12-01 09:00
text: How we dry our beans https://alpenglow.coffee/blog/drying
media: [{file: assets/racks-1080x1350.jpg, alt: Coffee cherries on wooden racks in the evening sun}]
channels: [mastodon]
```

A headline is one sentence, and “Read more here” is none. Whatever gives people something to look at or to answer makes a
post of it: a picture, a poll, a question, a second sentence, thanks, somebody's name, “you”, “we” or “I”. These words
count for nothing behind “New on the blog:” and the like, nor does the source of an article, as in “via @wired”. Replies, what is passed on (`RT @…`), forums and blogs are left out: there
a title and an address are what a post is.

## Options
- `words`: a longer sentence is more than a headline; `12`.

## When to ignore
An account that only announces, and says so: releases, alerts, departures.

## Fix
Say in a sentence of your own what you found there, or ask what others think of it.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant, addresses, prose, words as words_of
from postplan.networks.fact import holds
from postplan.text.addresses import by_accident

SEVERITY, SINCE = WARNING, "0.1"

_LONGEST = 400
_FEWEST = 3  # words of a sentence: "Read more", "Link below" and "Details" are none
_LABEL = re.compile(
    r"\W*(?:new|latest|just (?:published|out|in)|out now|now online|blog|news|newsletter|article|press release|read|watch"
    r"|listen|video|podcast|neu|aktuell|nouveau|nuevo)\b[^:.!?\n]{0,40}:",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\W*(?:read|see|find|get|check|learn|click|download|listen|watch|tap|more|full|details|mehr|hier|lest|lies|alles|lire)\b",
    re.IGNORECASE,
)
_SHORT = 6  # words of "Read the whole story here"
_STOP = re.compile("[.!?\u2026]+[\"'\u201d\u2019\u00bb)]*(?=\\s)")
_NAME = re.compile(r"(?:\b(?:via|by|from|h/t|source|quelle|von|par|por|de)[:\s]\s*)?(?<![\w@.])@\w", re.IGNORECASE)
_TALKS = frozenset(
    (
        *("i", "im", "ive", "me", "my", "we", "weve", "were", "us", "you", "youre", "your", "yours", "lets"),
        *("thanks", "thank", "congrats", "congratulations", "happy", "welcome", "sorry", "goodbye"),
        *("ich", "mir", "mich", "wir", "uns", "du", "dir", "dich", "dein", "deine", "ihr", "euch", "euer", "eure"),
        *("danke", "willkommen", "je", "nous", "vous", "votre", "vos", "merci", "yo", "nosotros", "gracias"),
    )
)


def check(variant: Variant, *, words: int = 12) -> Iterator[Finding]:
    """Texts of one short sentence with an address, where nothing else is shown."""
    text = variant.text
    if variant.media or len(text) > _LONGEST or "?" in text:
        return
    if holds(variant.format.links.alone) or variant.is_reply or text.startswith("RT @") or _shows_more(variant):
        return
    linked = variant.link or any(not by_accident(each) for each in addresses(text))
    number = _headline(text) if linked and text else 0
    if 0 < number <= words:
        yield Finding(
            f"a headline of {_counted(number)} and a link: nothing to look at, nothing to answer",
            variant.at("text"),
            label="all it says",
            help="say in your own words what is worth reading there, or ask a question",
        )


def _shows_more(variant: Variant) -> bool:
    return bool(variant.thread or variant.first_comment or variant.embeds)


def _headline(text: str) -> int:
    """How many words a text has that is no more than one sentence and talks to nobody; 0 for any other."""
    if any(found[0].startswith("@") for found in _NAME.finditer(text)):
        return 0
    words = words_of(text)
    said = {word.text.lower().replace("'", "").replace("\u2019", "") for word in words}
    if not _TALKS.isdisjoint(said) and not _LABEL.match(text):
        return 0
    return len(words) if sum(map(_is_sentence, _STOP.split(prose(text)))) <= 1 else 0


def _is_sentence(piece: str) -> bool:
    number = len(words_of(piece))
    return number >= _FEWEST and not (number <= _SHORT and _POINTER.match(piece))


def _counted(number: int) -> str:
    return "one word" if number == 1 else f"{number} words"
