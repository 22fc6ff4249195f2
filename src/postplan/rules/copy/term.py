"""A name that isn't spelled the way your team spells it.

## Why
A name spelled three different ways looks careless, and a search for one spelling misses the others. Products, places and
people deserve to have their names spelled right, too.

```yaml bad postplan.yaml
channels: [mastodon]
terms:
  Alpenglow: [AlpenGlow, Alpen Glow]
  flat white: [flatwhite, flat-white]
```
```yaml bad
text: A flatwhite at Alpen Glow, please!
channels: [mastodon]
```
```text
warning[term]: `flatwhite` should be spelled `flat white`
  --> posts/post.yaml:1:9
   |
 1 | text: A flatwhite at Alpen Glow, please!
   |         ^^^^^^^^^
  ::: postplan.yaml:4:16  flatwhite  listed here
   = help: write `flat white`

warning[term]: `Alpen Glow` should be spelled `Alpenglow`
  --> posts/post.yaml:1:22
   |
 1 | text: A flatwhite at Alpen Glow, please!
   |                      ^^^^^^^^^^
  ::: postplan.yaml:3:26  Alpen Glow  listed here
   = help: write `Alpenglow`
```
```yaml good
text: "A flat white at Alpenglow, please! #flatwhite @AlpenGlow@roasters.social"
channels: [mastodon]
```

`terms` in `postplan.yaml` lists each right spelling with its wrong ones. Wrong spellings are matched as whole words, but
not in links, hashtags or mentions. Case is ignored, unless it's the only difference, as in `AlpenGlow`.

## When to ignore
The post is about the wrong spelling, or quotes somebody.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Plan, Post, Reword, prose
from postplan.rules.copy._texts import joined, own
from postplan.text.phrases import alike, lowered, whole

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Every wrong spelling in every text of a post."""
    terms = plan.settings.terms
    if not terms:
        return
    small = lowered(joined(post))
    if not any(lowered(wrong) in small for spellings in terms.values() for wrong in spellings):
        return
    for route, text in own(post):
        left = prose(text)
        for right, spellings in terms.items():
            for number, wrong in enumerate(spellings):
                for start, end in _places(left, wrong, right):
                    yield Finding(
                        f"`{' '.join(text[start:end].split())}` should be spelled `{right}`",
                        post.at(*route, chars=(start, end)),
                        help=f"write `{right}`",
                        fix=Fix((Reword(post.at(*route, chars=(start, end)), right),), safe=True),
                        related=(plan.at("terms", right, number, label="listed here"),),
                    )


def _places(left: str, wrong: str, right: str) -> Iterator[tuple[int, int]]:
    """Where a wrong spelling occurs on its own, not as part of the right one."""
    if lowered(wrong) == lowered(right):
        yield from whole(alike(left), alike(wrong))
        return
    small = lowered(left)
    right_ones = list(whole(small, lowered(right))) if lowered(wrong) in lowered(right) else []
    for start, end in whole(small, lowered(wrong)):
        if not any(first <= start and end <= last for first, last in right_ones):
            yield start, end
