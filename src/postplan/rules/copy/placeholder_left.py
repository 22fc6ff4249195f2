"""Something that is still a placeholder later, in a post that goes out.

## Why
`Hello {{first_name}}!` is the post that people send each other. What stands for a word not known yet is hard to see for
those who wrote it, because they know what belongs there.

```yaml bad
status: approved
text: |
  The winter roast is here from TBD on. Order at [link] before lorem ipsum
title: Your text here
media: [{file: assets/cup-1080x1350.jpg, alt: "TODO: describe the cup"}]
channels: [instagram]
```
```text
error[placeholder-left]: `TBD` is still a placeholder, and this post is approved
  --> posts/post.yaml:3:33
   |
 3 |   The winter roast is here from TBD on. Order at [link] before lorem ipsum
   |                                 ^^^
   = help: replace it, or delete it

warning[placeholder-left]: `[link]` looks like a placeholder, and this post is approved
  --> posts/post.yaml:3:50
   |
 3 |   The winter roast is here from TBD on. Order at [link] before lorem ipsum
   |                                                  ^^^^^^
   = help: replace it, or delete it

error[placeholder-left]: `lorem ipsum` is still a placeholder, and this post is approved
  --> posts/post.yaml:3:64
   |
 3 |   The winter roast is here from TBD on. Order at [link] before lorem ipsum
   |                                                                ^^^^^^^^^^^
   = help: replace it, or delete it

error[placeholder-left]: `Your text here` is still a placeholder, and this post is approved
  --> posts/post.yaml:4:8
   |
 4 | title: Your text here
   |        ^^^^^^^^^^^^^^
   = help: replace it, or delete it

error[placeholder-left]: `TODO` is still a placeholder, and this post is approved
  --> posts/post.yaml:5:48
   |
 5 | media: [{file: assets/cup-1080x1350.jpg, alt: "TODO: describe the cup"}]
   |                                                ^^^^
   = help: replace it, or delete it
```
```yaml good
status: approved
text: |
  The winter roast is here from Friday on. My todo list for today: drink some.
media: [{file: assets/cup-1080x1350.jpg, alt: A steaming cup on a windowsill}]
channels: [instagram]
```

Found are `TODO`, `TBD`, `TKTK`, `FIXME` and `XXX` in capitals, `lorem ipsum`, `{{name}}`, words in brackets that stand
for something (`[link]`, `[insert quote]`, `<your name>`), `your text here` and the like, in English and German, and
`DD.MM.YYYY`. It looks at all that is published from a post's file, alt texts and titles too, once the post is approved.
What stands in `link:` is the matter of `link-not-public`. What is in quotation marks is left alone, and what is in
brackets is only a warning: it may be meant as it stands.

## Options
- `allow`: what is meant as it stands: `TODO` for a team that builds a to-do app, `{{name}}` for one that explains
  templates. Default: none.

## Fix
Write what belongs there, or delete it.
"""

import re
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Post, Status
from postplan.text.dates import is_quoted
from postplan.text.phrases import Hinted

SEVERITY, SINCE, SPEAKS_FROM = ERROR, "0.1", Status.APPROVED

_WORD = (
    "link|url|website|name|first name|last name|date|time|day|place|location|city|price|amount|number|handle|title|company"
    "|product|event|speaker|hashtags?|emoji|cta|quote|caption|text|copy|image here|link here|datum|uhrzeit|ort|preis|zitat"
)
_LEFT = Hinted(
    ("todo", "tbd", "tktk", "fixme", "xx", "{{", "[", "<", "ipsum", "text", "insert", "einfügen", "yy", "jj"),
    re.compile(
        r"(?<![\w#@/])(?:TODO(?!\s+(?:list|app)s?\b)|TBD|TKTK|FIXME)(?!\w)"
        r"|(?<![\w#@/])X{3,}(?=\s*[^\sX\W])"
        r"|(?<!\w)XX(?=\s?[%\u20ac$\xa3]|:XX|\s+(?:Uhr|Euro|EUR)\b)"
        r"|(?i:\blorem\s+ipsum\b)"
        r"|\{\{[^{}\n]{0,80}\}\}"
        rf"|(?i:\[(?:{_WORD}|(?:insert|add|your\s+(?:{_WORD}|brand|business|logo|message|photo)|todo|tbd)\b[^\[\]\n]{{0,60}}|(?:hier|bitte)\b[^\[\]\n]{{0,60}}einfügen)\](?!\())"
        r"|(?i:<(?:(?:insert|add|your)\s[^<>\n]{1,60}|name|date|url|price|datum)>)"
        r"|(?i:\b(?:your|sample|placeholder|insert|dein|ihr)\s+text\s+(?:here|hier)\b|\binsert\s+(?:link|name|quote|date|photo)\s+here\b)"
        r"|(?i:\b(?:text|link|bild|zitat)\s+(?:hier\s+)?einfügen\b|\bhier\s+(?:text|link|bild|zitat)\s+einfügen\b)"
        r"|(?<!\w)(?:DD|TT|MM)[./-](?:DD|MM)[./-](?:YYYY|JJJJ|YY|JJ)(?!\w)"
    ),
)
_GUESSED = frozenset("[{<")
"""Brackets hold what is meant as it stands now and then: `[link]` of a program, `{{hug}}` of a person."""
_CAPITALS = re.compile(r"[^\W\d_]{2,}")


def check(post: Post, *, allow: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Everything that a post's file publishes as text."""
    alt_texts = (((*route, "alt"), medium.alt) for route, medium in post.every_medium if medium.alt)
    texts = (*post.texts, *alt_texts)
    if _LEFT.may_be_in(*(text for _, text in texts)):
        for route, text in texts:
            for found in _LEFT.pattern.finditer(text):
                if found[0] in allow or (found[0] in {"TODO", "XXX"} and _among_capitals(text, found)):
                    continue
                if not is_quoted(text, found.start()):
                    sure = found[0][0] not in _GUESSED
                    yield Finding(
                        f"`{found[0]}` is still a placeholder, and this post is approved"
                        if sure
                        else f"`{found[0]}` looks like a placeholder, and this post is approved",
                        post.at(*route, chars=found.span()),
                        help="replace it, or delete it",
                        sure=sure,
                    )


def _among_capitals(text: str, found: re.Match[str]) -> bool:
    """Whether a word beside it is in capitals or a name: Spanish `TODO LISTO`, a Roman number as in `Bowl XXX`."""
    before = _CAPITALS.findall(text[max(0, found.start() - 20) : found.start()])[-1:]
    after = _CAPITALS.findall(text[found.end() : found.end() + 20])[:1]
    if found[0] == "XXX":
        return bool(before) and before[0][0].isupper() and text[found.start() - 1] == " "
    return not text.startswith(":", found.end()) and any(word.isupper() and len(word) > 2 for word in (*before, *after))  # noqa: PLR2004 - `OK` and `CC` are no sentence
