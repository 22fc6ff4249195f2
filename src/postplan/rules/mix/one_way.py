"""Ten posts in a row that speak to nobody.

## Why
Social media is meant to be social. A feed that only announces teaches its audience that nobody listens at the other
end, and they stop answering, then reading. One question, one thank-you, one invitation in ten posts is little enough.

```yaml bad postplan.yaml
rules: {one-way: {of: 3}}
```
```yaml bad posts/a.yaml
when: 2026-12-01
text: The winter roast is here, from three farms in two valleys.
channels: [mastodon]
```
```yaml bad posts/b.yaml
when: 2026-12-02
text: The drum of the roastery was built in 1968 and has been mended nine times.
channels: [mastodon]
```
```yaml bad posts/c.yaml
when: 2026-12-03
text: There are new opening hours from January on.
channels: [mastodon]
```
```text
warning[one-way]: the last 3 posts on `mastodon` ask nothing, invite nobody, and answer nobody
  --> posts/c.yaml:2:7
   |
 2 | text: There are new opening hours from January on.
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: posts/a.yaml:1:7  2026-12-01  since a
   = help: end this one with a question you want to read the answers to
```
```yaml good postplan.yaml
rules: {one-way: {of: 3}}
```
```yaml good posts/a.yaml
when: 2026-12-01
text: The winter roast is here, from three farms in two valleys.
channels: [mastodon]
```
```yaml good posts/b.yaml
when: 2026-12-02
text: The drum of the roastery was built in 1968. What is the oldest thing in your kitchen?
channels: [mastodon]
```
```yaml good posts/c.yaml
when: 2026-12-03
text: There are new opening hours from January on.
channels: [mastodon]
```

A post speaks with somebody where it asks a question, invites people to come or to answer, says thank you, names
somebody else's account, has a poll, or answers, quotes or shares what others posted; in its text, its thread or its
first comment. “Learn more” and “check out” lead away and invite nobody. Posts without words are passed over, and so is a
run in which a text is in another language than English or German: invitations are known in these alone.

## Options
- `of`: how many posts in a row may speak to nobody before it is said; 10.

## When to ignore
A channel that is meant to be a notice board, of a status page for instance: switch the rule off for it in `overrides`.

## Fix
End one of them with a question whose answers you want to read, and read them.
"""

from collections.abc import Iterator, Sequence

from postplan.api import WARNING, Feed, Finding, Plan, Variant, language
from postplan.rules.mix._balance import tips
from postplan.text.talk import invitations, spoken, talks

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan, *, of: int = 10) -> Iterator[Finding]:
    """Each run of posts with words in the feed, none of which speaks with somebody."""
    variants = [variant for variant in feed.variants if variant.texts or variant.embeds]
    silent = [not _speaks(variant, plan) for variant in variants]
    for found in tips(variants, silent, lambda stretch, count: count == len(stretch), of=of, at_least=of):
        if _is_understood(found.variants, plan):
            last, first = found.last, found.variants[0]
            yield Finding(
                f"the last {len(found.variants)} posts on `{feed.channel.name}` ask nothing, invite nobody, and answer nobody",
                last.at(*last.texts[0][0]),
                help="end this one with a question you want to read the answers to",
                related=[first.at("when", label=f"since {first.name}")],
            )


def _speaks(variant: Variant, plan: Plan) -> bool:
    """Whether it speaks with somebody, as far as can be told from it."""
    own, invites = variant.channel.keys.handle or "", variant.post.path in plan.saying(invitations())
    return bool(variant.embeds) or any(talks(text, own, invites=invites) for _, text in variant.texts)


def _is_understood(variants: Sequence[Variant], plan: Plan) -> bool:
    """Whether all of them are in languages whose invitations are known, as they say and as far as it can be told."""
    usual = plan.settings.language or ""
    said = {(variant.post.language or usual).lower().partition("-")[0] for variant in variants}
    read = {language(text) for variant in variants for _, text in variant.texts}
    return said | (read - {None}) <= spoken()
