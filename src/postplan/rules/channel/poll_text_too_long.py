"""A question or an answer of a poll that is longer than the network takes.

## Why
Answers are buttons, and a network refuses a post with one that does not fit. Written short, they can also be read at a
glance, which is when people vote.

```yaml bad
text: When do you drink the first coffee of the day?
poll:
  options: [Before anybody else is awake, On the way to work, At the desk]
  lasts: 3 days
channels: [x]
```
```text
warning[poll-text-too-long]: this answer is too long: 28 characters, 3 over the limit of 25 on X
  --> posts/post.yaml:3:38
   |
 3 |   options: [Before anybody else is awake, On the way to work, At the desk]
   |                                      ^^^
   = help: remove 3 characters
```
```yaml good
text: When do you drink the first coffee of the day?
poll:
  options: [Before anyone is awake, On the way to work, At the desk]
  lasts: 3 days
channels: [x]
```

Where a network has a field of its own for the question, that is the post's `text`, or `question` below `poll` where
there is one.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant
from postplan.networks.measure import excess_words, passed

SEVERITY, SINCE = WARNING, "0.2"


def check(variant: Variant) -> Iterator[Finding]:
    """Each answer and the question against the surest limit it passes."""
    poll, facts, network = variant.poll, variant.format.poll, variant.network.title
    if not poll or not facts:
        return
    limits = variant.holding(facts.option_max)
    for index, option in enumerate(poll.options if limits else ()):
        if excess := passed(option, limits):
            yield Finding(
                f"this answer is too long: {excess_words(excess, network)}",
                variant.at("poll", "options", index, chars=(excess[0].cut, len(option))),
                help=f"remove {excess[0].over} characters",
                fact=excess[0].limit,
            )
    question, route = (poll.question, ("poll", "question")) if poll.question else (variant.text, ("text",))
    if question and (excess := passed(question, variant.holding(facts.question_max))):
        yield Finding(
            f"the question of this poll is too long: {excess_words(excess, network)}",
            variant.at(*route, chars=(excess[0].cut, len(question))),
            help=f"remove {excess[0].over} characters" if poll.question else "write a shorter `question` below `poll`",
            fact=excess[0].limit,
        )
