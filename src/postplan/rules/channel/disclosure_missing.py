"""Somebody paid for this post, and it does not say so.

## Why
Readers take it for the team's own opinion and feel cheated when they learn otherwise. Advertising that cannot be told
from the rest is against the law in the European Union, Britain, the United States and many other places, and networks
take such posts down.

```yaml bad
status: review
text: Ana has frothed her oat milk with the new Bergmilch jug for a week and does not want to give it back.
sponsored: Bergmilch
channels: [instagram, x]
media: [{url: "https://media.alpenglow.coffee/jug.jpg", alt: Ana pours oat milk from a steel jug into a cup}]
```
```text
warning[disclosure-missing]: `Bergmilch` paid for this post, and the text does not say that it is an ad (instagram, x)
  --> posts/post.yaml:3:12
   |
 3 | sponsored: Bergmilch
   |            ^^^^^^^^^
   = help: begin the `text` with `Ad:`
```
```yaml good
status: review
text: "Ad: Ana has frothed her oat milk with the new Bergmilch jug for a week and does not want to give it back."
sponsored: Bergmilch
channels: [instagram, x]
media: [{url: "https://media.alpenglow.coffee/jug.jpg", alt: Ana pours oat milk from a steel jug into a cup}]
```

It speaks only about posts with `sponsored:`, which says who paid, in money or in things. The words looked for are those
that authorities accept, in English, German, French, Spanish, Italian, Dutch, Portuguese, Danish, Norwegian, Swedish and
Polish, with or without `#`: "Ad" at the start or as a tag, "Advertisement", "Sponsored", "Paid partnership", "Anzeige",
"Werbung", "Publicité" and their like. "Thanks to Bergmilch" is not one. They count in the title and in the first post,
not in a thread below it nor in the first comment, where they come too late.

Some networks have a label of their own (X: `paid_partnership`, TikTok: `brand_content_toggle`). It is set while
publishing, and is gone when the post is quoted: the words are needed as well. Of a story without a text nothing is
known: there the words belong into the picture.

## Options
- `labels`: more words that count, such as `in Kooperation mit`. Default: none.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Status, Variant
from postplan.text.phrases import any_of

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW

_WORDS = (
    "advert", "advertisement", "advertising", "sponsored", "paid ad", "paid partnership", "paid promotion", "paidpartnership",
    "anzeige", "werbung", "dauerwerbung", "werbepartner", "werbepartnerschaft", "gesponsert", "bezahlte partnerschaft",
    "publicité", "sponsorisé", "sponsorisée", "partenariat rémunéré", "collaboration commerciale",
    "publicidad", "patrocinado", "patrocinada", "colaboración pagada", "publicidade", "parceria paga",
    "pubblicità", "sponsorizzato", "advertentie", "reclame", "gesponsord", "betaald partnerschap", "betaalde samenwerking",
    "annonce", "annonselenke", "annons", "reklame", "reklam", "betalt samarbejde", "betalt samarbeid",
    "reklama", "materiał sponsorowany", "współpraca reklamowa",
)  # fmt: skip
_LABEL = re.compile(
    rf"(?<!\w)(?:{any_of(_WORDS)}|#adv?|#publi?|[(\[]ad[)\]])(?!\w)|\Aad\s*[:|\u2013\u2014-]", re.IGNORECASE
)
_USUAL = {"de": "Anzeige", "fr": "Publicité", "es": "Publicidad", "it": "Pubblicità", "nl": "Advertentie"}


def check(variant: Variant, plan: Plan, *, labels: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A post somebody paid for, where neither title nor text has a word that says so."""
    if not variant.sponsored or not variant.takes_text:
        return
    for shown in (variant.text, variant.title):
        if _LABEL.search(shown.lstrip()) or any(label.casefold() in shown.casefold() for label in labels):
            return
    language = (variant.post.language or plan.settings.language or "").partition("-")[0].lower()
    word = _USUAL.get(language, "Ad")
    yield Finding(
        f"`{variant.sponsored}` paid for this post, and the text does not say that it is an ad",
        variant.at("sponsored"),
        help=f"begin the `text` with `{word}:`",
    )
