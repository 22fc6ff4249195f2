"""A file name or a typing slip that the network turns into a link.

## Why
`README.md` is a file to you and a website to X: `.md` is Moldova's ending. Whoever taps it lands with a stranger, and on
X it counts 23. `roast.Tell` with its space missing is one too, and so is `main.rs`.

```yaml bad
text: Our roast log is open now, start with README.md. It took a year.So be gentle.
channels: [x]
```
```text
warning[link-by-accident]: `README.md` becomes a link to https://README.md
  --> posts/post.yaml:1:45
   |
 1 | text: Our roast log is open now, start with README.md. It took a year.So be gentle.
   |                                             ^^^^^^^^^ counts 23 instead of 9
   = help: write it without the ending, or the whole address of what you mean: `https://…/README.md`

warning[link-by-accident]: `year.So` becomes a link to https://year.So
  --> posts/post.yaml:1:66
   |
 1 | text: Our roast log is open now, start with README.md. It took a year.So be gentle.
   |                                                                  ^^^^^^^ counts 23 instead of 7
   = help: write a space after the full stop: `year. So`
```
```yaml good
text: Our roast log is open now, start with the readme. It took a year. So be gentle.
channels: [x]
```

Only networks that link an address without `https://` are asked. A name with a path, `https://` or `www.` is taken as
meant, and so is every ending that is not usual for a file.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Entity, Finding, Variant, links
from postplan.text.addresses import by_accident

SEVERITY, SINCE = WARNING, "0.1"

_INNER_DOT = re.compile(r"\.\w")  # found ten times as quickly
_DOTTED = re.compile(r"(?<!\S)[^\s/@]+\.\w")


def check(variant: Variant) -> Iterator[Finding]:
    """Each link without a scheme, in the text and its thread, that is hardly meant as one."""
    seen: set[str] = set()
    for route, text in variant.texts:
        if not _INNER_DOT.search(text) or not _DOTTED.search(text):
            continue
        for link in links(text, variant.network.reads):
            written = route != ("text",) or link.end <= len(variant.text)
            if written and link.text not in seen and by_accident(link):
                seen.add(link.text)
                yield Finding(
                    f"`{link.text}` becomes a link to {link.target}",
                    variant.at(*route, chars=(link.start, link.end)),
                    label=_cost(variant, link),
                    help=_way_out(link),
                    fact=variant.format.links.bare,
                )


def _cost(variant: Variant, link: Entity) -> str:
    counted = next((fact.value for fact in variant.format.links.counted_as if isinstance(fact.value, int)), None)
    return f"counts {counted} instead of {len(link.text)}" if counted else ""


def _way_out(link: Entity) -> str:
    """A space where it is missing; else another way to write a file's name."""
    name, _, ending = link.text.rpartition(".")
    if ending[:1].isupper() and ending[1:].islower() and not name[-1:].isupper():
        return f"write a space after the full stop: `{name}. {ending}`"
    return f"write it without the ending, or the whole address of what you mean: `https://…/{link.text}`"
