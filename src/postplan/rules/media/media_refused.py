"""A type of file that the network does not take.

## Why
"We can't post fliers and PDFs" is what people in charge of a channel say most often to those who send them things. The
file looks fine, the network refuses it, and somebody makes screenshots of it at nine in the morning.

```yaml bad
text: The menu for the winter market.
media:
  - file: assets/menu.pdf
    alt: The menu
channels: [x, linkedin]
```
```text
error[media-refused]: `assets/menu.pdf` is a document; X accepts no documents
  --> posts/post.yaml:3:11
   |
 3 |   - file: assets/menu.pdf
   |           ^^^^^^^^^^^^^^^
   = help: save its pages as images
```
```yaml bad
text: Which of the two cups is yours?
media:
  - url: https://media.alpenglow.coffee/two-cups.png
    alt: A blue cup and a white cup
channels: [instagram]
```
```text
warning[media-refused]: `https://media.alpenglow.coffee/two-cups.png` is PNG; Instagram itself accepts images as JPEG, so something has to convert it on the way
  --> posts/post.yaml:3:10
   |
 3 |   - url: https://media.alpenglow.coffee/two-cups.png
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: save it as JPEG, or make sure that what you publish with converts it
```
```yaml good
text: Which of the two cups is yours?
media:
  - file: assets/two-cups.jpg
    alt: A blue cup and a white cup
channels: [instagram, x, mastodon]
```

The file's content counts where the file is there, else the ending of its name; for a `brief:`, or a name without an
ending, nothing is said. A kind that fits no format of a network with several is a matter for `format-mismatch`.

What Instagram's own app and most schedulers convert on the way, a PNG into a JPEG, is a warning. Where a program of
your own publishes through the network's interface, say so, and it is an error: `channels: {instagram: {publishes:
api}}`.

## When to ignore
Where what you publish with converts the file.

## Fix
Save the image as the type that is named, or show the pages of a document as images.
"""

from collections.abc import Iterator
from typing import Any

from postplan.api import ERROR, Fact, Finding, ShownMedium, Variant
from postplan.media.kind import NAMES, plain, spelled
from postplan.networks.media import Media, MediumKind
from postplan.plan.misfit import has_no_fitting_format, possible_formats

SEVERITY, SINCE = ERROR, "0.1"

_INSTEAD: dict[MediumKind, tuple[tuple[MediumKind, str], ...]] = {
    "document": (("image", "save its pages as images"),),
    "gif": (("video", "save it as a video"), ("image", "save it as an image that does not move")),
    "image": (("video", "show it in a video"),),
    "video": (("image", "show an image from it"),),
}


def check(shown: ShownMedium) -> Iterator[Finding]:
    """A medium whose kind or type its network does not take."""
    variant, (kind, type_) = shown.variant, shown.certain
    if not kind or _taken(variant.format.media, kind, type_):
        return
    why = _why(variant, kind, type_)
    if why and not has_no_fitting_format(variant):
        words, action, fact = why
        yield Finding(f"`{shown.medium.name}` is {words}", shown.at(), help=action, fact=fact)


def _taken(rules: Media, kind: MediumKind, type_: str | None) -> bool:
    """Whether the variant's own format takes it under the very name of its type: so it is with nearly all."""
    types = rules.of(kind).types
    return (not types or type_ in types[0].value) and rules.takes(kind) is not False


def _why(variant: Variant, kind: MediumKind, type_: str | None) -> tuple[str, str, Fact[Any] | None] | None:
    """What it is and why that is refused, what to do, and the fact that says so; None where it is taken."""
    title, forms = variant.network.title, possible_formats(variant)
    taking = [form.media for form in (variant.format, *forms) if form in forms and form.media.takes(kind) is not False]
    noun = NAMES[kind]
    if not taking:
        ways = (way for other, way in _INSTEAD[kind] if any(form.media.takes(other) for form in forms))
        action = next(ways, f"write `media` for `{variant.channel.name}` alone")
        article = "an" if kind == "image" else "a"
        return f"{article} {noun}; {title} accepts no {noun}s", action, variant.format.media.of(kind).taken
    types = taking[0].of(kind).types
    if not type_ or not types or any(type_ in map(plain, fact.value) for fact in types):
        return None
    names = list(dict.fromkeys(spelled(plain(each)) for each in types[0].value))
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    if variant.channel.keys.publishes != "api" and any(type_ in fact.value for fact in taking[0].of(kind).converted):
        words = (
            f"{spelled(type_)}; {title} itself accepts {noun}s as {listed}, so something has to convert it on the way"
        )
        action = f"save it as {names[0]}, or make sure that what you publish with converts it"
        return words, action, types[0].model_copy(update={"disputed": True})
    return f"{spelled(type_)}; {title} accepts {noun}s as {listed}", f"save it as {names[0]}", types[0]
