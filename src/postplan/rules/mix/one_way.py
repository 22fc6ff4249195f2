"""Ten posts in a row that don't talk to anyone.

## Why
Social media is meant to be social. A feed that only announces shows people that nobody's listening, so they stop replying,
then reading. One question, thank-you or invitation in ten posts isn't much to ask.

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
text: The roastery's drum was built in 1968 and has been repaired nine times.
channels: [mastodon]
```
```yaml bad posts/c.yaml
when: 2026-12-03
text: Our opening hours change in January.
channels: [mastodon]
```
```text
warning[one-way]: the last 3 posts on `mastodon` don't ask, invite, thank or answer anyone
  --> posts/c.yaml:2:7
   |
 2 | text: Our opening hours change in January.
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: posts/a.yaml:1:7  2026-12-01  since a
   = help: end this one with a question whose answers you want to read
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
text: The roastery's drum was built in 1968. What's the oldest thing in your kitchen?
channels: [mastodon]
```
```yaml good posts/c.yaml
when: 2026-12-03
text: Our opening hours change in January.
channels: [mastodon]
```

A post talks to people if it asks a question, invites them to come or reply, says thank you, mentions another account, has
a poll, or replies to, quotes or shares someone's post; in its text, its thread or its first comment. “Learn more” and
“check out” send people away, so they don't count. Posts without text are skipped, and so are runs with a text that isn't
English or German: the rule only knows invitations in these two.

## Options
- `of`: how many posts in a row to report. Default: 10.

## When to ignore
A channel that's meant as a notice board, such as a status page: turn the rule off for it in `overrides`.

## Fix
End one of them with a question whose answers you want to read, and read them.
"""

from collections.abc import Iterator, Sequence

from postplan.api import WARNING, Feed, Finding, Plan, Variant, language
from postplan.rules.mix._balance import tips
from postplan.text.talk import invitations, spoken, talks

SEVERITY, SINCE = WARNING, "0.1"


def check(feed: Feed, plan: Plan, *, of: int = 10) -> Iterator[Finding]:
    """Each run of posts in the feed that don't talk to anyone."""
    variants = [variant for variant in feed.variants if variant.texts or variant.embeds]
    one_way = [not _talks_to_people(variant, plan) for variant in variants]
    for found in tips(variants, one_way, lambda stretch, count: count == len(stretch), of=of, at_least=of):
        if _is_readable(found.variants, plan):
            last, first = found.last, found.variants[0]
            yield Finding(
                f"the last {len(found.variants)} posts on `{feed.channel.name}` don't ask, invite, thank or answer anyone",
                last.at(*last.texts[0][0]),
                help="end this one with a question whose answers you want to read",
                related=[first.at("when", label=f"since {first.name}")],
            )


def _talks_to_people(variant: Variant, plan: Plan) -> bool:
    """Whether it talks to people, as far as its text shows."""
    own, invites = variant.channel.keys.handle or "", variant.post.path in plan.saying(invitations())
    return bool(variant.embeds) or any(talks(text, own, invites=invites) for _, text in variant.texts)


def _is_readable(variants: Sequence[Variant], plan: Plan) -> bool:
    """Whether all their texts, as declared and as detected, are in languages whose invitations we know."""
    usual = plan.settings.language or ""
    declared = {(variant.post.language or usual).lower().partition("-")[0] for variant in variants}
    detected = {language(text) for variant in variants for _, text in variant.texts}
    return declared | (detected - {None}) <= spoken()
