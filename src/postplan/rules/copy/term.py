"""A name spelt in another way than the team spells it.

## Why
A name that is written in three ways looks as if three people had never met, and whoever searches for one spelling does
not find the others. Products, places and people like to be spelt right, too.

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
warning[term]: `flatwhite` is spelled `flat white` here
  --> posts/post.yaml:1:9
   |
 1 | text: A flatwhite at Alpen Glow, please!
   |         ^^^^^^^^^
  ::: postplan.yaml:4:16  flatwhite  said here
   = help: write `flat white`

warning[term]: `Alpen Glow` is spelled `Alpenglow` here
  --> posts/post.yaml:1:22
   |
 1 | text: A flatwhite at Alpen Glow, please!
   |                      ^^^^^^^^^^
  ::: postplan.yaml:3:26  Alpen Glow  said here
   = help: write `Alpenglow`
```
```yaml good
text: "A flat white at Alpenglow, please! #flatwhite @AlpenGlow@roasters.social"
channels: [mastodon]
```

The settings say which spelling is right and which ones are wrong. A wrong one is found as a whole word, not in links,
hashtags and mentions, where spelling follows other laws. Its case counts only where nothing else is different, as in
`AlpenGlow`.

## When to ignore
The post is about the wrong spelling, or quotes somebody.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Fix, Plan, Post, Reword, prose
from postplan.rules.copy._texts import joined, own
from postplan.text.phrases import alike, lowered, whole

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Every text of a post, for each wrong spelling in the settings."""
    terms = plan.settings.terms
    if not terms:
        return
    small = lowered(joined(post))
    if not any(lowered(wrong) in small for every in terms.values() for wrong in every):
        return
    for route, text in own(post):
        left = prose(text)
        for right, every in terms.items():
            for number, wrong in enumerate(every):
                for start, end in _places(left, wrong, right):
                    yield Finding(
                        f"`{' '.join(text[start:end].split())}` is spelled `{right}` here",
                        post.at(*route, chars=(start, end)),
                        help=f"write `{right}`",
                        fix=Fix((Reword(post.at(*route, chars=(start, end)), right),), safe=True),
                        related=(plan.at("terms", right, number, label="said here"),),
                    )


def _places(left: str, wrong: str, right: str) -> Iterator[tuple[int, int]]:
    """Where a wrong spelling stands, and is not a part of the right one."""
    if lowered(wrong) == lowered(right):
        yield from whole(alike(left), alike(wrong))
        return
    small = lowered(left)
    kept = list(whole(small, lowered(right))) if lowered(wrong) in lowered(right) else []
    for start, end in whole(small, lowered(wrong)):
        if not any(first <= start and end <= last for first, last in kept):
            yield start, end
