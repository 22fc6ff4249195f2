"""Markup of another program on a network that shows it as it is typed.

## Why
Notes, documents and web pages know Markdown, HTML and names of emoji; most networks do not. Readers see asterisks,
brackets and `&amp;` in the middle of the sentence, and know that nobody looked at the post.

```yaml bad
text: |
  **Press day** is on Saturday, see [our page](https://orchard.farm). Apples &amp; pears!
channels: [x, mastodon]
```
```text
warning[markup-shown]: `**Press day**` is bold in Markdown, which is shown as it is typed (x, mastodon)
  --> posts/post.yaml:2:3
   |
 2 |   **Press day** is on Saturday, see [our page](https://orchard.farm). Apples &amp; pears!
   |   ^^^^^^^^^^^^^
   = help: leave out the signs around it

warning[markup-shown]: `[our page](https://orchard.farm)` is a link in Markdown, which is shown as it is typed (x, mastodon)
  --> posts/post.yaml:2:37
   |
 2 |   **Press day** is on Saturday, see [our page](https://orchard.farm). Apples &amp; pears!
   |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write the words, and the address after them

warning[markup-shown]: `&amp;` is HTML, which is shown as it is typed (x, mastodon)
  --> posts/post.yaml:2:78
   |
 2 |   **Press day** is on Saturday, see [our page](https://orchard.farm). Apples &amp; pears!
   |                                                                              ^^^^^
   = help: write `&`
```
```yaml bad
text: |
  ## Press day
  Which apple do you bring? :apple:
channels: [linkedin]
```
```text
warning[markup-shown]: `## Press day` is a heading in Markdown, which is shown as it is typed
  --> posts/post.yaml:2:3
   |
 2 |   ## Press day
   |   ^^^^^^^^^^^^
   = help: leave out the `#`

warning[markup-shown]: `:apple:` is the name of an emoji, which is shown as it is typed
  --> posts/post.yaml:3:29
   |
 3 |   Which apple do you bring? :apple:
   |                             ^^^^^^^
   = help: type the emoji itself
```
```yaml good
text: |
  **Press day** is on Saturday, see [our page](https://orchard.farm). Which apple do you bring?
channels: [reddit]
```
```yaml good
text: |
  In Markdown, `**bold**` is bold. Doors: 10:30:00. #1 in town, 5 * 3 ** 2, and <3 for all of you. Questions?
channels: [mastodon]
```

Looked for are bold words, links, headings, addresses in `<…>`, HTML tags and entities, names of emoji such as `:tada:`,
labels such as `**Tweet 1 (hook):**` and a line `---`. Code in backticks stays silent. What a
network renders is among its facts (`postplan networks x`); where that is not known, nothing is said.

## When to ignore
The text shows the notation on purpose: write it in backticks.
"""

import re
from collections.abc import Iterator
from html import unescape

from postplan.api import WARNING, Finding, Variant
from postplan.text.printable import clip

SEVERITY, SINCE = WARNING, "0.2"

_SHOWN = 40
_SIGN = re.compile(r"\*\*|__|\]\(|^#|&[#a-z]|<[a-z/]|:[a-z]|^---", re.MULTILINE)
"""In a text without one of these there is nothing to find."""

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_LABEL = r"\*\*(?:tweet|post|part|slide|caption|hook|option|version|variant|draft|thread)\b[^*\n]{0,30}?:?\*\*:?"
_SHAPES = re.compile(
    rf"(?P<label>(?i:^{_LABEL}))"
    r"|(?P<bold>(?<![\w*])\*\*(?=[^\s*])[^*\n]*[^\s*]\*\*(?![\w*])|(?<![\w_])__(?=[^\s_])[^_\n]* [^_\n]*[^\s_]__(?![\w_]))"
    r"|(?P<link>!?\[[^\]\n]+\]\((?:https?://|mailto:|/)[^)\s]*\))"
    r"|(?P<heading>^\#{1,6}[ ]+(?!postplan:)(?=\S)[^\n]*)"
    r"|(?P<rule>^---[ ]*$)"
    r"|(?P<entity>&(?:amp|lt|gt|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo|\#\d{2,6}|\#x[0-9a-fA-F]{2,6});)"
    r"|(?P<address><https?://[^>\s]+>)"
    r"|(?P<tag><(?P<name>b|i|u|em|strong|p|a)\b[^>\n]*>[^<\n]*</(?P=name)>|<br[ ]?/?>)"
    r"|(?P<emoji>(?<![\w:/.]):[a-z][a-z0-9_+-]+:(?![\w:/]))",
    re.MULTILINE,
)
_WORDS = {
    "label": ("a label of the draft", "leave it out"),
    "bold": ("bold in Markdown", "leave out the signs around it"),
    "link": ("a link in Markdown", "write the words, and the address after them"),
    "heading": ("a heading in Markdown", "leave out the `#`"),
    "rule": ("a dividing line in Markdown", "leave it out, or write what follows it as a part of `thread`"),
    "address": ("an address in Markdown", "leave out `<` and `>`"),
    "tag": ("HTML", "leave out the tags"),
    "emoji": ("the name of an emoji", "type the emoji itself"),
}


def check(variant: Variant) -> Iterator[Finding]:
    """The first piece of each kind in each text, where it is known what the network makes of it."""
    fact = next(iter(variant.holding(variant.format.text.markup)), None)
    if fact is None:
        return
    spared = {"emoji"} if "shortcodes" in fact.value else set[str]()
    if "markdown" in fact.value:
        spared |= {*_WORDS, "entity"} - {"emoji", "label"}
    for route, text in variant.texts:
        seen = set(spared)
        for found in _pieces(text):
            kind = found.lastgroup or ""
            if kind not in seen:
                seen.add(kind)
                what, action = _WORDS[kind] if kind in _WORDS else ("HTML", _character(found[0]))
                yield Finding(
                    f"`{clip(found[0].rstrip(), _SHOWN)}` is {what}, which is shown as it is typed",
                    variant.at(*route, chars=found.span()),
                    help=action,
                    fact=fact,
                )


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """Everything in a text that is markup, outside of code."""
    if not _SIGN.search(text):
        return
    code = [found.span() for found in _CODE.finditer(text)]
    for found in _SHAPES.finditer(text):
        if not any(start <= found.start() < end for start, end in code):
            yield found


def _character(entity: str) -> str:
    character = unescape(entity)
    return f"write `{character}`" if character.isprintable() and character.strip() else "write a space"
