"""A sponsored post that doesn't say it's an ad.

## Why
Readers think it's your own opinion and feel cheated when they find out otherwise. Hidden advertising is illegal in the
European Union, the UK, the United States and many other countries, and networks take such posts down.

```yaml bad
status: review
text: Ana has frothed her oat milk with the new Bergmilch jug for a week and does not want to give it back.
sponsored: Bergmilch
channels: [instagram, x]
media: [{url: "https://media.alpenglow.coffee/jug.jpg", alt: Ana pours oat milk from a steel jug into a cup}]
```
```text
warning[disclosure-missing]: `Bergmilch` paid for this post, but the text doesn't say that it's an ad (instagram, x)
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

The rule checks only posts with `sponsored:`, which names who paid, in money or in gifts. It looks for labels that
regulators accept, with or without `#`: "Ad" at the start or as a hashtag, "Advertisement", "Sponsored", "Paid
partnership", "Anzeige", "Werbung", "Publicité" and similar, in English, German, French, Spanish, Italian, Dutch,
Portuguese, Danish, Norwegian, Swedish and Polish. "Thanks to Bergmilch" isn't enough. The label must be in the title or
in the first post: later in a thread or in the first comment, readers see it too late.

Some networks have their own label (X: `paid_partnership`, TikTok: `brand_content_toggle`). You set it when you publish,
and it disappears when someone quotes the post, so you still need the words. The rule can't check a story without text:
put the label in the image.

## Options
- `labels`: more labels to accept, such as `in Kooperation mit`. Default: none.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Plan, Status, Variant
from postplan.text.phrases import any_of

SEVERITY, SINCE = WARNING, "0.1"
SPEAKS_FROM = Status.REVIEW

_LABELS = (
    "advert", "advertisement", "advertising", "sponsored", "paid ad", "paid partnership", "paid promotion", "paidpartnership",
    "anzeige", "werbung", "dauerwerbung", "werbepartner", "werbepartnerschaft", "gesponsert", "bezahlte partnerschaft",
    "publicité", "sponsorisé", "sponsorisée", "partenariat rémunéré", "collaboration commerciale",
    "publicidad", "patrocinado", "patrocinada", "colaboración pagada", "publicidade", "parceria paga",
    "pubblicità", "sponsorizzato", "advertentie", "reclame", "gesponsord", "betaald partnerschap", "betaalde samenwerking",
    "annonce", "annonselenke", "annons", "reklame", "reklam", "betalt samarbejde", "betalt samarbeid",
    "reklama", "materiał sponsorowany", "współpraca reklamowa",
)  # fmt: skip
_HAS_LABEL = re.compile(
    rf"(?<!\w)(?:{any_of(_LABELS)}|#adv?|#publi?|[(\[]ad[)\]])(?!\w)|\Aad\s*[:|\u2013\u2014-]", re.IGNORECASE
)
_LABEL_BY_LANGUAGE = {"de": "Anzeige", "fr": "Publicité", "es": "Publicidad", "it": "Pubblicità", "nl": "Advertentie"}


def check(variant: Variant, plan: Plan, *, labels: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Look for a label in the title and the text of a sponsored post."""
    if not variant.sponsored or not variant.takes_text:
        return
    for shown in (variant.text, variant.title):
        if _HAS_LABEL.search(shown.lstrip()) or any(more.casefold() in shown.casefold() for more in labels):
            return
    language = (variant.post.language or plan.settings.language or "").partition("-")[0].lower()
    label = _LABEL_BY_LANGUAGE.get(language, "Ad")
    yield Finding(
        f"`{variant.sponsored}` paid for this post, but the text doesn't say that it's an ad",
        variant.at("sponsored"),
        help=f"begin the `text` with `{label}:`",
    )
