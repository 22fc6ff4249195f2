"""A name that isn't in the settings.

## Why
A post for a channel that isn't set up goes nowhere, and a campaign with two spellings counts as two campaigns. You can
use any channel, campaign, pillar, goal or person until `postplan.yaml` lists some; then only those are valid.

```yaml bad postplan.yaml
channels: [instagram, x]
campaigns: [winter-launch]
```
```yaml bad
text: Doors open at nine.
campaign: winter-lunch
channels: [instagramm]
```
```text
error[unknown-name]: `winter-lunch` is not one of the `campaigns` in `postplan.yaml`
  --> posts/post.yaml:2:11
   |
 2 | campaign: winter-lunch
   |           ^^^^^^^^^^^^
   = help: did you mean `winter-launch`?

error[unknown-name]: `postplan.yaml` has no channel `instagramm`: the post would not go there
  --> posts/post.yaml:3:12
   |
 3 | channels: [instagramm]
   |            ^^^^^^^^^^
   = help: did you mean `instagram`?
```
```yaml good
text: Doors open at nine.
campaign: winter-lunch
channels: [instagram]
```
"""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from postplan.api import ERROR, Finding, Fix, Place, Plan, Post, Rename, Reword, did_you_mean
from postplan.networks import model as networks
from postplan.text.likeness import only_one_meant
from postplan.text.other_words import NETWORKS

SEVERITY, SINCE = ERROR, "0.1"


def check(post: Post, plan: Plan) -> Iterator[Finding]:
    """Every name in a post that refers to the settings or to another post."""
    yield from _channels(post, plan)
    settings = plan.settings
    known: Mapping[str, tuple[str, Collection[str]]] = {
        "campaign": ("campaigns", settings.campaigns),
        "pillar": ("pillars", settings.pillars),
        "goal": ("goals", settings.goals),
        "owner": ("team", settings.team),
        "approver": ("team", settings.team),
    }
    for key, (where, names) in known.items():
        name = getattr(post, key)
        if name and names and name not in names:
            yield Finding(
                f"`{name}` is not one of the `{where}` in `{plan.document.path}`",
                post.at(key),
                help=did_you_mean(name, names),
                fix=_fix(post.at(key), name, names),
            )
    signed = post.approved and post.approved.by
    if signed and settings.team and signed not in settings.team:
        message = f"`{signed}` signed this off but is not in the `team` of `{plan.document.path}`"
        yield Finding(message, post.at("approved", "by"), help=did_you_mean(signed, settings.team))
    if post.like and post.like not in plan.by_id:
        yield Finding(
            f"no post has the id `{post.like}`",
            post.at("like"),
            help=did_you_mean(post.like, plan.by_id),
            fix=_fix(post.at("like"), post.like, plan.by_id),
        )


def _channels(post: Post, plan: Plan) -> Iterator[Finding]:
    for name in post.channels:
        if name in plan.channels:
            continue
        route = post.channel_route(name)
        if plan.settings.channels:
            message = f"`{plan.document.path}` has no channel `{name}`: the post would not go there"
            known: Collection[str] = plan.settings.channels
        else:
            message = f"`{name}` is not a network postplan knows, and there are no settings that define it"
            known = networks.names()
        at = post.at_key(*route)
        help_, fix = did_you_mean(name, known, NETWORKS), _fix(at, name, known, NETWORKS)
        yield Finding(message, at, help=help_, fix=fix)


def _fix(at: Place, name: str, known: Collection[str], others: Mapping[str, str] = MappingProxyType({})) -> Fix | None:
    """Correct the name, if only one can be meant."""
    right = only_one_meant(name, known, others)
    if right is None:
        return None
    return Fix((Rename(at, right) if at.on_key and at.route[-1] == name else Reword(at, right),), safe=True)
