"""A photo that says where it was taken.

## Why
Phones write their position into every photo. Some networks remove it, others pass it on, and so does a page that shows
the original: the home of whoever took it, or a place that was not meant to be named.

```yaml bad
text: Ana tastes the new harvest at home. Which cup would you take?
media:
  - {file: assets/ana-1080x1350-located.jpg, alt: Ana at her kitchen table with three cups}
channels: [mastodon]
```
```text
warning[photo-has-location]: `assets/ana-1080x1350-located.jpg` says where it was taken
  --> posts/post.yaml:3:12
   |
 3 |   - {file: assets/ana-1080x1350-located.jpg, alt: Ana at her kitchen table with three cups}
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: save it without its location
```
```yaml good
text: Ana tastes the new harvest at home. Which cup would you take?
media:
  - {file: assets/ana-1080x1350.jpg, alt: Ana at her kitchen table with three cups}
channels: [mastodon]
```

Where a photo was taken is often no secret, so the rule speaks only when it is asked for, with `--pedantic` or by name.

## Fix
Save the photo without its location: most programs offer that when they export, and `exiftool -gps:all= photo.jpg` does
it for a file.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, ShownMedium

SEVERITY, SINCE, PEDANTIC = WARNING, "0.2", True


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Each photo with a position in its EXIF data."""
    for key, file in shown.files:
        if file.located:
            yield Finding(
                f"`{file.path}` says where it was taken",
                shown.at(key),
                help="save it without its location",
            )
