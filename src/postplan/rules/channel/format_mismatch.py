"""Media that the format cannot show.

## Why
A reel is one film. With two pictures the network refuses it, at the hour it was meant to go out; or a tool quietly
makes something else of it, without the words that were written for a reel.

```yaml bad
text: From farm to cup in two pictures.
media:
  - {url: "https://media.alpenglow.coffee/farm.jpg", alt: A hillside with coffee trees}
  - {url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a wooden table}
channels:
  instagram:
    format: reel
  x:
```
```text
error[format-mismatch]: the format `reel` of Instagram takes no pictures, and this post has 2
  --> posts/post.yaml:7:13
   |
 7 |     format: reel
   |             ^^^^
  ::: posts/post.yaml:2:1  media  2 pictures
   = help: write `format: carousel`
```
```yaml bad
text: The menu for the winter market, and the stall it is for.
media:
  - {url: "https://media.alpenglow.coffee/menu.pdf", alt: The menu}
  - {url: "https://media.alpenglow.coffee/stall.jpg", alt: A wooden stall under fairy lights}
channels: [linkedin]
```
```text
error[format-mismatch]: LinkedIn has no format for 1 document and 1 picture together
  --> posts/post.yaml:2:1
   |
 2 | media:
   | ^^^^^
   = help: write `media` for `linkedin` alone
```
```yaml good
text: From farm to cup in two pictures.
media:
  - {url: "https://media.alpenglow.coffee/farm.jpg", alt: A hillside with coffee trees}
  - {url: "https://media.alpenglow.coffee/cup.jpg", alt: A cup on a wooden table}
channels: [instagram, x]
```

It speaks where a network has several formats, and the one that is written, or every one, cannot show these media. A
network with a single format has rules of its own for too many media, or for the wrong ones. A medium that is only a
`brief:` fits everywhere, and so does one whose name does not tell what it is.

## Fix
Leave `format:` away: postplan takes the format that the media make. Or give that channel `media` of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from postplan.api import ERROR, Fact, Finding, Medium, Plan, Variant, plural
from postplan.networks.media import MediumKind
from postplan.networks.model import Format
from postplan.plan.shape import inferred_format, kind_of

SEVERITY, SINCE = ERROR, "0.1"

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".avif", ".bmp", ".tif", ".tiff", ".svg")
_NAMES: dict[MediumKind, str] = {"image": "picture", "gif": "GIF", "video": "film", "document": "document"}


def check(variant: Variant, plan: Plan) -> Iterator[Finding]:
    """A written format with media it does not show, or media that no format of the network shows."""
    formats, name, fixed = variant.network.formats, variant.format_name, variant.channel.keys.format
    if len(formats) == 1 or (name and not fixed and not any(each.content.format for each in variant.sayings)):
        return
    media, title = variant.media, variant.network.title
    if not media:
        return
    if name in formats:
        if wrong := _misfit(formats[name], media):
            words, fact = wrong
            yield _written(variant, plan, f"the format `{name}` of {title} {words}", fact)
        return
    usual = [form for form in formats.values() if not form.by_name]
    if len(usual) > 1 and all(_misfit(form, media) for form in usual):
        message = f"{title} has no format for {_counted(media)}{' together' if len(media) > 1 else ''}"
        yield Finding(message, variant.at("media"), help=f"write `media` for `{variant.channel.name}` alone")


def _written(variant: Variant, plan: Plan, message: str, fact: Fact[Any] | None) -> Finding:
    channel, name = variant.channel, variant.format_name
    if name == channel.keys.format and not any(each.content.format for each in variant.sayings):
        where = plan.at("channels", channel.name, "format", label=f"what `{channel.name}` is")
        action = f"write `media` for `{channel.name}` alone"
        return Finding(message, variant.at("media"), help=action, related=[where], fact=fact)
    where = variant.at("media", label=_counted(variant.media))
    other = inferred_format(variant.network, [kind_of(medium) for medium in variant.media])
    action = f"write `format: {other}`" if other else f"write `media` for `{channel.name}` alone"
    return Finding(message, variant.at("format"), help=action, related=[where], fact=fact)


def _misfit(form: Format, media: Sequence[Medium]) -> tuple[str, Fact[Any] | None] | None:
    """Why a format does not show these media, and the fact that says so; None where it does, or nobody can tell."""
    rules, kinds = form.media, Counter(map(_sure_kind, media))
    for kind, count in kinds.items():
        if kind and rules.takes(kind) is False:
            return f"takes no {_NAMES[kind]}s, and this post has {count}", rules.of(kind).taken
        most = max(rules.of(kind).max, key=lambda fact: fact.value, default=None) if kind else None
        if kind and most and count > most.value:
            return f"shows at most {_number(most.value, kind)}, and this post has {count}", most
    for limit in rules.max[:1]:
        if len(media) > limit.value:
            return (
                f"shows at most {plural(limit.value, 'file')}, and this post has {len(media)}",
                limit,
            )
    for limit in rules.min:
        if len(media) < limit.value:
            return f"needs at least {plural(limit.value, 'file')}, and this post has {len(media)}", limit
    return None


def _sure_kind(medium: Medium) -> MediumKind | None:
    """What a medium surely is; None for a brief, and for a name that does not tell."""
    kind, name = kind_of(medium), (medium.file or medium.url or "").partition("?")[0].lower()
    return kind if kind != "image" or name.endswith(_PICTURES) else None


def _number(count: int, kind: MediumKind) -> str:
    return plural(count, _NAMES[kind])


def _counted(media: Sequence[Medium]) -> str:
    return " and ".join(_number(count, kind) for kind, count in Counter(map(kind_of, media)).items())
