"""A goal that's just a vanity metric.

## Why
Followers, likes and views count who looked, not what came of it: a number sells no coffee and helps nobody. Posts made for
numbers end up pleasing the algorithm, and the people you made them for leave. And nobody can plan to go viral.

```yaml bad postplan.yaml
goals: [conversation, more followers]
```
```text
warning[goal-vain]: the goal `more followers` only measures attention, not what people should do
  --> postplan.yaml:1:23
   |
 1 | goals: [conversation, more followers]
   |                       ^^^^^^^^^^^^^^
   = help: say what people should do or know, such as `visits`, `questions` or `orders`
```
```yaml bad posts/drum.yaml
goal: go-viral
text: Our drum turns backwards. Watch to the end.
channels: [x]
```
```yaml bad posts/duet.yaml
goal: go-viral
text: Our grinder, but it's a duet.
channels: [x]
```
```text
warning[goal-vain]: the goal `go-viral` only measures attention, not what people should do
  --> posts/drum.yaml:1:7
   |
 1 | goal: go-viral
   |       ^^^^^^^^ drum
  ::: posts/duet.yaml:1:7  go-viral  duet
   = help: say what people should do or know, such as `visits`, `questions` or `orders`
```
```yaml good postplan.yaml
goals: [conversation, visits, answers from our followers]
```
```yaml good
goal: visits
text: We're open until nine tonight. Who are you bringing?
channels: [x]
```

Each goal is reported once: where `postplan.yaml` lists it, or else in the campaign or first post that uses it. Flags goals
made up only of such words and numbers: `10k followers`, `more likes`, `Reichweite`. A goal that says what those people
should do is fine.

## Options
- `also`: more words that aren't a goal by themselves, such as `shares`. Default: none.

## Fix
Say what people should do, know or feel: come by, ask, order, know what a bag costs. Followers may come with it.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Place, Plan

SEVERITY, SINCE = WARNING, "0.1"

_VAIN = frozenset({
    "follower", "followers", "fans", "like", "likes", "hearts", "impressions", "views", "reach", "viral", "virality", "trending",
    "buzz", "clout", "abonnenten", "reichweite", "herzen", "aufrufe",
})  # fmt: skip
_FILLER = frozenset({
    "a", "by", "get", "getting", "gain", "gaining", "go", "going", "grow", "growing", "growth", "have", "increase", "make",
    "count", "counts", "many", "more", "most", "new", "number", "numbers", "of", "on", "our", "page", "the", "to", "up", "and",
    "k", "m", "thousand", "million", "mehr", "neue", "unsere", "viele", "gehen", "wachstum", "und",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def check(plan: Plan, *, also: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Each vanity goal in the plan, where it's listed or first used."""
    vain = _VAIN.union(word.casefold() for word in also)
    goals = {*plan.settings.goals, *(post.goal for post in plan.posts), *(each.keys.goal for each in plan.campaigns)}
    for goal in sorted(goal for goal in goals if goal and _only_of(goal, vain)):
        places = _places(plan, goal)
        if places:
            yield Finding(
                f"the goal `{goal}` only measures attention, not what people should do",
                places[0],
                help="say what people should do or know, such as `visits`, `questions` or `orders`",
                related=places[1:],
            )


def _only_of(goal: str, vain: frozenset[str]) -> bool:
    words = {word.casefold() for word in _WORD.findall(goal)}
    return bool(words & vain) and words <= vain | _FILLER


def _places(plan: Plan, goal: str) -> list[Place]:
    """Where a goal is: in the plan's list, or else in campaigns and planned posts."""
    if goal in plan.settings.goals:
        return [plan.at("goals", plan.settings.goals.index(goal))]
    campaigns = [each.at("goal", label=each.name) for each in plan.campaigns if each.keys.goal == goal]
    posts = [post for post in plan.posts if post.goal == goal and post.path not in plan.past_files]
    planned = [post for post in posts if any(status.rank for status in (post.status, *post.own_statuses))]
    return [*campaigns, *(post.at("goal", label=post.name) for post in planned)]
