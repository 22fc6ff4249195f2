"""Alt text that doesn't describe the image: "image of", a file name, just "photo".

## Why
A screen reader says "image" before it reads the alt text, so "image of a cup" becomes "image, image of a cup". A file
name is worse: it's read out letter by letter, as "i m g underscore four seven one one dot j p e g".

```yaml bad
text: Which cup is yours in the morning?
media:
  - {file: assets/cups-1080x1350.jpg, alt: Image of three cups on a windowsill}
  - {file: assets/shelf-1080x1350.jpg, alt: IMG_4711.jpg}
channels: [mastodon]
```
```text
warning[alt-text-empty-words]: the alt text starts with `Image of`, which screen readers already say
  --> posts/post.yaml:3:44
   |
 3 |   - {file: assets/cups-1080x1350.jpg, alt: Image of three cups on a windowsill}
   |                                            ^^^^^^^^
   = help: start with what the image shows

warning[alt-text-empty-words]: the alt text `IMG_4711.jpg` is a file name
  --> posts/post.yaml:4:45
   |
 4 |   - {file: assets/shelf-1080x1350.jpg, alt: IMG_4711.jpg}
   |                                             ^^^^^^^^^^^^
   = help: start with what the image shows
```
```yaml good
text: Which cup is yours in the morning?
media:
  - {file: assets/cups-1080x1350.jpg, alt: Three cups on a windowsill}
  - {file: assets/shelf-1080x1350.jpg, alt: "A shelf of tall cups, one of them mended with gold"}
channels: [mastodon]
```

You can still name the kind of image where it matters: a screenshot, a drawing, a map, an aerial view. The rule
recognizes openings in English, German, French and Spanish. It's about style, so it runs only with `--pedantic` or when
you select it by name.

## Fix
Start with what the image shows.
"""

import re
from collections.abc import Iterator

from postplan.api import WARNING, Finding, Medium, Post

SEVERITY, SINCE, PEDANTIC = WARNING, "0.1", True

_OPENING = re.compile(
    r"(?:(?:an?|the|this is an?|ein|une?|una)\s+)?"
    r"(?:(?:image|photo|photograph|picture|pic|graphic)\s+(?:of|showing)\b"
    r"|(?:bild|foto|fotografie)\s+(?:von|einer|eines|des|der)\b"
    r"|(?:image|photo|photographie)\s+(?:de\b|du\b|des\b|d['\u2019])"
    r"|(?:imagen|foto|fotograf[ií]a)\s+(?:de|del)\b)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|heic|avif|mp4|mov|webm|pdf|svg|tiff?)", re.IGNORECASE)
_CAMERA_NAME = re.compile(
    r"(?:img|dsc|dscn|dscf|pxl|mvi|gopr|screenshot|whatsapp image)[\s_-]*\d[\w\s.-]{0,80}", re.IGNORECASE
)
_EMPTY_WORDS = frozenset(
    {
        "image",
        "images",
        "photo",
        "photos",
        "picture",
        "pictures",
        "pic",
        "graphic",
        "bild",
        "foto",
        "imagen",
        "untitled",
    }
    | {"alt", "alt-text", "alt text", "description", "no description", "none", "unknown", "n/a", "tbd"}
    | {"alt text here", "alt text goes here", "your alt text", "image description", "description here", "add alt text"}
    | {
        "banner",
        "cover",
        "header",
        "thumbnail",
        "screenshot",
        "slide",
        "media",
        "video",
        "gif",
        "asset",
        "test",
        "todo",
    }
)


def check(post: Post) -> Iterator[Finding]:
    """Check each alt text in the post's file once."""
    captions = {" ".join(text.split()) for _, text in post.texts}
    for route, medium in post.every_medium:
        if medium.alt and " ".join(medium.alt.split()) in captions:
            yield Finding(
                "the alt text repeats the caption word for word",
                post.at(*route, "alt"),
                help="describe what the image shows; screen reader users already hear the caption",
            )
            continue
        if problem := _problem(medium):
            what, end = problem
            at = post.at(*route, "alt", chars=(0, end))
            yield Finding(f"the alt text {what}", at, help="start with what the image shows")


def _problem(medium: Medium) -> tuple[str, int] | None:
    """What is wrong with the alt text, and where that part ends; None if it's fine or missing."""
    text = medium.alt or ""
    bare = text.strip()
    if not bare:
        return None
    name = (medium.file or "").rpartition("/")[2]
    stem = name.rpartition(".")[0]
    if (
        bare == name
        or (bare == stem and not stem.isalpha())
        or _FILE_NAME.fullmatch(bare)
        or _CAMERA_NAME.fullmatch(bare)
    ):
        return f"`{bare}` is a file name", len(text)
    if bare.strip(" .!").lower() in _EMPTY_WORDS or not any(map(str.isalnum, bare)):
        return f"`{bare}` doesn't describe the image", len(text)
    if opening := _OPENING.match(text):
        return f"starts with `{opening[0]}`, which screen readers already say", opening.end()
    return None
