"""A file type the network doesn't accept.

## Why
"We can't post flyers and PDFs" is what social media managers say most often to the people who send them things. The file
looks fine, the network rejects it, and at nine in the morning somebody is taking screenshots of it.

```yaml bad
text: The menu for the winter market.
media:
  - file: assets/menu.pdf
    alt: The menu
channels: [x, linkedin]
```
```text
error[media-refused]: `assets/menu.pdf` is a document; X doesn't accept documents
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
warning[media-refused]: `https://media.alpenglow.coffee/two-cups.png` is PNG; Instagram accepts images only as JPEG, so your scheduler has to convert it
  --> posts/post.yaml:3:10
   |
 3 |   - url: https://media.alpenglow.coffee/two-cups.png
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: save it as JPEG, or make sure your scheduler converts it
```
```yaml good
text: Which of the two cups is yours?
media:
  - file: assets/two-cups.jpg
    alt: A blue cup and a white cup
channels: [instagram, x, mastodon]
```

The rule looks at the file's content, or at its extension if the file isn't there. It skips a `brief:` and names without
an extension. If a network has several formats and none accepts this kind of media, see `format-mismatch`.

Files that Instagram's own app and most schedulers convert for you, such as a PNG to a JPEG, get a warning. If your own
program publishes through the network's API, say so to make it an error: `channels: {instagram: {publishes: api}}`.

## When to ignore
When your scheduler converts the file.

## Fix
Save the image as the type the message names, or turn the pages of a document into images.
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
    "gif": (("video", "save it as a video"), ("image", "save it as a still image")),
    "image": (("video", "turn it into a video"),),
    "video": (("image", "use a still from it"),),
}


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check for media whose kind or type the network doesn't accept."""
    variant, (kind, type_) = shown.variant, shown.certain
    if not kind or _is_accepted(variant.format.media, kind, type_):
        return
    reason = _reason(variant, kind, type_)
    if reason and not has_no_fitting_format(variant):
        message, action, fact = reason
        yield Finding(f"`{shown.medium.name}` is {message}", shown.at(), help=action, fact=fact)


def _is_accepted(rules: Media, kind: MediumKind, type_: str | None) -> bool:
    """Whether the variant's own format lists this exact type: a quick check that settles nearly all cases."""
    types = rules.of(kind).types
    return (not types or type_ in types[0].value) and rules.takes(kind) is not False


def _reason(variant: Variant, kind: MediumKind, type_: str | None) -> tuple[str, str, Fact[Any] | None] | None:
    """Why it's rejected, what to do, and the fact behind it; None if it's accepted."""
    title, forms = variant.network.title, possible_formats(variant)
    accepting = [
        form.media for form in (variant.format, *forms) if form in forms and form.media.takes(kind) is not False
    ]
    noun = NAMES[kind]
    if not accepting:
        actions = (action for other, action in _INSTEAD[kind] if any(form.media.takes(other) for form in forms))
        action = next(actions, f"set other `media` for `{variant.channel.name}`")
        article = "an" if kind == "image" else "a"
        return f"{article} {noun}; {title} doesn't accept {noun}s", action, variant.format.media.of(kind).taken
    types = accepting[0].of(kind).types
    if not type_ or not types or any(type_ in map(plain, fact.value) for fact in types):
        return None
    names = list(dict.fromkeys(spelled(plain(each)) for each in types[0].value))
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    if variant.channel.keys.publishes != "api" and any(type_ in fact.value for fact in accepting[0].of(kind).converted):
        message = f"{spelled(type_)}; {title} accepts {noun}s only as {listed}, so your scheduler has to convert it"
        action = f"save it as {names[0]}, or make sure your scheduler converts it"
        return message, action, types[0].model_copy(update={"disputed": True})
    return f"{spelled(type_)}; {title} accepts {noun}s as {listed}", f"save it as {names[0]}", types[0]
