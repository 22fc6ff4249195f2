"""Posts that are all sales pitch, with no reason to reply.

## Why
A pitch asks for money and starts no conversation. People follow a roastery for the roasting, and don't mind an offer
between the stories. A post that's nothing but an offer is junk mail.

```yaml bad
when: 2026-12-01 09:00
text: The winter roast is here. 20% off today. Buy now, free shipping!
link: https://alpenglow.coffee/winter
channels: [mastodon]
```
```text
warning[pitch-only]: 3 signs of a sales pitch (`20% off`, `Buy now`, `free shipping`), and nothing to reply to
  --> posts/post.yaml:2:33
   |
 2 | text: The winter roast is here. 20% off today. Buy now, free shipping!
   |                                 ^^^^^^^ the first one
   = help: give people something to talk about, or ask a question
```
```yaml good
when: 2026-12-01 09:00
text: |
  The winter roast is here, and it's 20% off if you help us name it. Until Friday it's just “the one with plums”, and Ana
  is getting tired of that. What would you call it?
link: https://alpenglow.coffee/winter
channels: [mastodon]
```

Flags short posts with two or more signs of a pitch, such as a price, a discount, “order now”, “free shipping” or “last
chance”, in English, German, French or Spanish, and at most one sentence without any. Prices alone don't count. Posts with
a question, a poll, or an invitation to reply, vote or come along are fine.

## When to ignore
A shop's channel that people follow for its offers.

## Fix
Say who made it, what went wrong along the way, or what you'd like to know; then the price.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant, prose, words
from postplan.text.phrases import lowered

SEVERITY, SINCE, PEDANTIC = WARNING, "0.1", True

_LONGEST = 700
_LEAST = 2
_FEWEST = 3  # words that make a sentence
_MONEY = r"(?:[\u20ac$\u00a3] ?\d[\d.,]{0,9}|\d[\d.,]{0,9} ?(?:\u20ac|\u00a3|\$|eur\b|usd\b|chf\b|euros?\b|dollars?\b|pounds?\b))"
_OFF = r"(?:\d{1,3} ?% ?(?:off|discount|cheaper|rabatt|g\u00fcnstiger|de r\u00e9duction|de remise|de descuento)|[-\u2212\u2013]\d{1,2} ?%)"
_CALLS = (
    r"(?:buy|order|shop|book|subscribe|sign up|get yours?|grab yours?) (?:it )?(?:now|today|here|online)"
    r"|(?:on sale|sale ends|for sale|discount|voucher|coupon|promo code|free (?:shipping|delivery)|special offer|limited offer"
    r"|last chance|while (?:stocks?|supplies) lasts?|save up to|today only|only today|best price|black friday|cyber monday)"
    r"|jetzt (?:kaufen|bestellen|buchen|sichern|zugreifen|shoppen)|rabatt|gutschein\w{0,6}|sonderangebot|versandkostenfrei"
    r"|nur heute|solange der vorrat reicht|(?:schluss|aus)verkauf|achetez|commandez|en promo(?:tion)?|soldes|livraison gratuite"
    r"|compra ya|oferta|descuento|rebajas|env\u00edo gratis"
)
_PRICE = re.compile(_MONEY)
_SIGN = re.compile(rf"{_MONEY}|{_OFF}|\b(?:{_CALLS})\b")
_INVITES = re.compile(
    r"\b(?:tell|share|show|vote|comment|guess|join|meet|come|taste|bring|write|reply|answer|ask|erz\u00e4hlt?|schreibt?"
    r"|verratet?|kommt|zeigt|ratet|racontez|dites|venez|cont\u00e1dnos|cu\u00e9ntanos|ven)\b"
)
_STOP = re.compile("[.!\u2026]+(?=\\s|$)|\n+")


def check(variant: Variant) -> Iterator[Finding]:
    """Short texts where nearly every sentence sells."""
    text = variant.text
    if not text or len(text) > _LONGEST or "?" in text:
        return
    small = lowered(text)
    signs = [found.span() for found in _SIGN.finditer(small)]
    if len(signs) < _LEAST or all(_PRICE.fullmatch(small[slice(*sign)]) for sign in signs):
        return
    if _INVITES.search(small) or _sentences_without_signs(text) > 1 or variant.embeds:
        return
    shown = list(dict.fromkeys(" ".join(text[start:end].split()) for start, end in signs))
    yield Finding(
        f"{len(signs)} signs of a sales pitch ({', '.join(f'`{each}`' for each in shown[:3])}), and nothing to reply to",
        variant.at("text", chars=signs[0]),
        label="the first one",
        help="give people something to talk about, or ask a question",
    )


def _sentences_without_signs(text: str) -> int:
    """How many sentences don't sell anything."""
    pieces = (each for each in _STOP.split(prose(text)) if not _SIGN.search(lowered(each)))
    return sum(1 for each in pieces if len(words(each)) >= _FEWEST)
