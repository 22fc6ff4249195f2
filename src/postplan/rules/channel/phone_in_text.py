"""A telephone number in a text where the network refuses one.

## Why
Google turns down a post of a Business Profile that has a telephone number in its text: it is meant to stand on the call
button, where one tap dials it. The post looks published to the team and is not there.

```yaml bad
text: |
  The café is open again from Monday. Reserve a table: 089 2180-4711, or come by.
channels: [google-business]
```
```text
error[phone-in-text]: Google Business Profile rejects a text with a phone number, and `089 2180-4711` looks like one
  --> posts/post.yaml:2:56
   |
 2 |   The café is open again from Monday. Reserve a table: 089 2180-4711, or come by.
   |                                                        ^^^^^^^^^^^^^
   = help: leave it out, and write `button: call` for `google-business`
```
```yaml good
text: |
  The café is open again from Monday. Call us for a table, or come by: until 31-12-2026 it is 2 coffees for 4.50.
channels:
  google-business: {button: call}
```

Dates, times, prices, years and codes are left alone. A number is taken for a telephone's where it begins with `+` or
`0`, is written the American way, or follows a word like “call” or “Tel.”.

## When to ignore
Where the digits are something else, such as the number of an order: `# postplan: ignore[phone-in-text] an order number`
at the end of the line with `text:`.
"""

import re
from collections.abc import Iterator

from postplan.api import ERROR, Finding, Variant

SEVERITY, SINCE = ERROR, "0.1"

_SPACE = "[ \u00a0\u202f]"
_GAP = rf"(?:{_SPACE}?[-./\u2010-\u2013]{_SPACE}?|{_SPACE})"
_SHAPES = re.compile(
    rf"(?<![\w.,€$£¥#/-])(?<!\d )(?:"
    rf"(?P<abroad>(?:\+|00)[1-9]\d{{0,2}}(?:{_GAP}?\(?\d{{1,8}}\)?){{1,6}})"
    rf"|(?P<home>\(?0[1-9]\d{{0,4}}\)?(?:{_GAP}\d{{2,8}}|(?<=\)){_SPACE}?\d{{2,8}}){{1,5}}|0[1-9]\d{{8,10}})"
    rf"|(?P<american>(?:1{_GAP})?(?:\([2-9]\d\d\){_SPACE}?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{{4}})"
    rf")(?!\w|[.,]\d|[-/]\w|{_SPACE}?[€$£%])"
)
_CALLED = re.compile(
    r"(?:\b(?:tel|telefon|t[eé]l[eé]phone|tel[eé]fono|phone|call|ring|dial|anruf|ruf|fax|whatsapp|mobile|mobil)\b|[☎📞📱])"
    rf"[^\d\n+(]{{0,16}}(?P<called>\+?\(?\d{{2,5}}\)?(?:{_GAP}?\d{{2,8}}){{1,5}})(?!\w|[.,]\d|[-/]\w|{_SPACE}?[€$£%:])",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d"
_DAY = re.compile(  # or two years, or two times of day
    rf"\(?(?:\d{{1,2}}([./ -])\d{{1,2}}\1{_YEAR}|{_YEAR}([./ -])(?:\d{{1,2}}\2\d{{1,2}}|{_YEAR})"
    r"|\d{1,2}[.:]\d\d ?[-\u2013] ?\d{1,2}[.:]\d\d)"
)
_DIGITS = re.compile(r"\d")
_LEAST = {"abroad": 9, "home": 8, "american": 10, "called": 7}
_MOST = 15


def check(variant: Variant) -> Iterator[Finding]:
    """The first run of digits in the text, and in the title, that is written as a telephone number is."""
    refused = variant.format.text.phone_refused
    if refused is None or not refused.value:
        return
    for key, text in (("text", variant.text), ("title", variant.title)):
        found = _number(text)
        if found:
            buttons = any("call" in fact.value for fact in variant.format.links.buttons)
            yield Finding(
                f"{variant.network.title} rejects a {key} with a phone number, and `{text[slice(*found)]}` looks like one",
                variant.at(key, chars=found),
                help="leave it out" + (f", and write `button: call` for `{variant.channel.name}`" if buttons else ""),
                fact=refused,
            )


def _number(text: str) -> tuple[int, int] | None:
    for shape in (_SHAPES, _CALLED):
        for found in shape.finditer(text):
            kind = found.lastgroup or "called"
            if _LEAST[kind] <= len(_DIGITS.findall(found[kind])) <= _MOST and not _DAY.match(found[kind]):
                return found.span(kind)
    return None
