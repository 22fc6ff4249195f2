"""A photo that reveals where it was taken.

## Why
Phones save the location in every photo. Some networks remove it, others publish it, and so does any web page that shows
the original. It can give away the photographer's home, or a place you didn't mean to name.

```yaml bad
text: Ana tastes the new harvest at home. Which cup would you take?
media:
  - {file: assets/ana-1080x1350-located.jpg, alt: Ana at her kitchen table with three cups}
channels: [mastodon]
```
```text
warning[photo-has-location]: `assets/ana-1080x1350-located.jpg` reveals where it was taken
  --> posts/post.yaml:3:12
   |
 3 |   - {file: assets/ana-1080x1350-located.jpg, alt: Ana at her kitchen table with three cups}
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: export it without its location
```
```yaml good
text: Ana tastes the new harvest at home. Which cup would you take?
media:
  - {file: assets/ana-1080x1350.jpg, alt: Ana at her kitchen table with three cups}
channels: [mastodon]
```

The location is often no secret, so the rule runs only with `--pedantic` or when you select it by name.

## Fix
Export the photo without its location, as most photo apps can, or run `exiftool -gps:all= photo.jpg`.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, ShownMedium

SEVERITY, SINCE, PEDANTIC = WARNING, "0.2", True


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check for photos with a location in their EXIF data."""
    for key, file in shown.files:
        if file.located:
            yield Finding(
                f"`{file.path}` reveals where it was taken",
                shown.at(key),
                help="export it without its location",
            )
