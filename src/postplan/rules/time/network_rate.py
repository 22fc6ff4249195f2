"""More posts in a short time than the network lets through.

## Why
Past its limit the network answers every post with an error. What was planned for later in the hour fails too, and often
nobody notices until the audience asks.

```yaml bad posts/backers-1.yaml
when: 2026-12-01 09:00
text: Sixty people paid for the new drum before there was one. We thank each of them by name.
channels: [x]
thread: [Ada, Aino, Alba, Amal, Ana, Anders, Asta, Aylin, Bea, Ben, Birk, Bo, Carla, Cem, Chidi, Cleo, Dana, Dario, Deniz,
  Dora, Ebba, Eda, Edvin, Ela, Emil, Emre, Eva, Fatma, Finn, Freya, Gina, Gro, Hana, Hans, Hugo, Ida, Ines, Ingrid, Ivo,
  Jan, Jasper, Joana, Jonas, Jun, Kaja, Karim, Kim, Lale, Lars, Lea, Leo, Lin, Lotte, Luca, Malik, Marta, Mei, Mika]
```
```yaml bad posts/backers-2.yaml
when: 2026-12-01 09:10
text: And these are the people who came in on the last day.
channels: [x]
thread: [Mina, Mira, Moritz, Nadia, Nele, Nico, Nils, Nour, Ola, Olga, Omar, Orla, Oskar, Otto, Pablo, Paula, Per, Petra,
  Pia, Rafa, Rana, Rasmus, Ravi, Rita, Rosa, Ruth, Sami, Sara, Selma, Simon, Siri, Sofia, Sven, Tara, Tariq, Tilde, Tom,
  Uma, Vera, Viggo, Wanda, Yara, Yusuf, Zoe]
```
```text
error[network-rate]: 104 posts of `x` on X within 15 minutes; the limit is 100
  --> posts/backers-2.yaml:1:7
   |
 1 | when: 2026-12-01 09:10
   |       ^^^^^^^^^^^^^^^^ more than 100 from here on
  ::: posts/backers-1.yaml:1:7  2026-12-01 09:00  backers-1
   = help: move some of them 15 minutes away
```
```yaml good posts/backers-1.yaml
when: 2026-12-01 09:00
text: These people paid for the new drum before there was one. We thank each of them by name.
channels: [x]
thread: [Ada and Aino, Alba and Amal, Ana and Anders]
```

All posts of one account count, on whichever channel of the plan, in any stretch of time as long as the network's. Where
each part of a thread is a post of its own, each part counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from postplan.api import ERROR, Fact, Finding, Plan, Variant, in_words
from postplan.networks.values import Rate

SEVERITY, SINCE = ERROR, "0.1"


class _Sent(NamedTuple):
    """A variant with its time in seconds, and what it is to its network: so many posts, so many replies."""

    time: float
    posts: int
    replies: int
    variant: Variant


def check(plan: Plan) -> Iterator[Finding]:
    """Each stretch of time in which an account's posts are more than its network lets through, each reported once."""
    for _, feeds in groupby(plan.feeds, key=lambda feed: (feed.channel.network.name, feed.channel.account)):
        sent = sorted(_sent(variant for feed in feeds for variant in feed.variants), key=lambda each: each.time)
        reported: set[Variant] = set()
        for rate, counted in sorted(_by_rate(sent).items(), key=lambda item: not item[0].strong):
            for window in _overloaded(counted, rate.value):
                variants = [each.variant for each in window]
                if reported.isdisjoint(variants):
                    reported.update(variants)
                    yield _finding(window, rate)


def _sent(variants: Iterable[Variant]) -> Iterator[_Sent]:
    for variant in variants:
        if variant.time:
            form = variant.format
            parts = len(variant.parts)
            apart = parts and any(fact.value.of == "replies" for fact in form.publishing.rates)
            yield _Sent(variant.time.timestamp(), 1 if apart else 1 + parts, parts, variant)


def _by_rate(sent: Iterable[_Sent]) -> Mapping[Fact[Rate], list[_Sent]]:
    """The rates of one account's formats, each with what it counts, in the order of time."""
    groups: dict[tuple[str, str | None], list[_Sent]] = defaultdict(list)
    for each in sent:
        groups[each.variant.channel.name, each.variant.format_name].append(each)
    counted: dict[Fact[Rate], list[_Sent]] = defaultdict(list)
    for group in groups.values():
        variant = group[0].variant
        for rate in variant.holding(variant.format.publishing.rates):
            if rate.value.scope == "account" and rate.value.of in ("posts", "replies"):
                counted[rate] += group
    return {rate: sorted(group, key=lambda each: each.time) for rate, group in counted.items()}


def _overloaded(sent: Sequence[_Sent], rate: Rate) -> Iterator[Sequence[_Sent]]:
    """The windows that hold more than a rate allows; none shares a variant with another."""
    sizes = [each.replies if rate.of == "replies" else each.posts for each in sent]
    first = end = load = 0
    while first < len(sent):
        while end < len(sent) and sent[end].time - sent[first].time < rate.window.total_seconds():
            load += sizes[end]
            end += 1
        if load > rate.whole:
            yield sent[first:end]
            first, load = end, 0
        else:
            load -= sizes[first]
            first += 1


def _finding(window: Sequence[_Sent], fact: Fact[Rate]) -> Finding:
    rate, load, last = fact.value, 0, None
    for each in window:
        load += each.replies if rate.of == "replies" else each.posts
        last = last or (each.variant if load > rate.whole else None)
    assert last
    return Finding(
        f"{load} {rate.of} of `{last.channel.account}` on {last.network.title} within {in_words(rate.window)};"
        f" the limit is {rate.whole}",
        last.at("when"),
        label=f"more than {rate.whole} from here on",
        help=f"move some of them {in_words(rate.window)} away",
        related=[each.variant.at("when", label=each.variant.name) for each in window if each.variant is not last],
        fact=fact,
    )
