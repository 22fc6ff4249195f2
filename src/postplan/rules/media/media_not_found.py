"""A file that is not where the post says it is.

## Why
The post is signed off, the image is on somebody's phone: at nine in the morning the post goes out without it, or
not at all. `Cup.jpg` and `cup.jpg` are one file on most laptops and two on the server that publishes. And what lies
outside of the plan's folder is on one computer only.

```yaml bad
status: approved
text: The first snow on the farm.
media:
  - file: 'assets/snow.jpg'
    alt: Coffee trees under snow
channels: [x]
```
```text
error[media-not-found]: `assets/snow.jpg` is not in the plan's folder
  --> posts/post.yaml:4:11
   |
 4 |   - file: 'assets/snow.jpg'
   |           ^^^^^^^^^^^^^^^^^
   = help: put the file there
```
```yaml bad posts/evening.yaml
status: approved
text: The last cup of the day.
media: [{file: assets/Cup.jpg, alt: A cup on a wooden table}]
channels: [x]
```
```yaml bad posts/morning.yaml
status: approved
text: The first cup of the day.
media: [{file: 'assets/cup.jpg', alt: A cup on a wooden table}]
channels: [mastodon]
```
```text
error[media-not-found]: `assets/cup.jpg` is called `assets/Cup.jpg` in the plan's folder
  --> posts/morning.yaml:3:16
   |
 3 | media: [{file: 'assets/cup.jpg', alt: A cup on a wooden table}]
   |                ^^^^^^^^^^^^^^^^
   = help: write `file: assets/Cup.jpg`
```
```yaml bad
text: The stall, an hour before the doors open.
media:
  - file: '../photos/stall.jpg'
    alt: A wooden stall under fairy lights
channels: [x]
```
```text
error[media-not-found]: `../photos/stall.jpg` is outside the plan's folder
  --> posts/post.yaml:3:11
   |
 3 |   - file: '../photos/stall.jpg'
   |           ^^^^^^^^^^^^^^^^^^^^^
   = help: copy it into the folder, and write its path from there
```
```yaml good
status: approved
text: The first snow on the farm.
media:
  - file: assets/snow.jpg
    alt: Coffee trees under snow
channels: [x]
```

Until a post is approved its files may be missing. A file outside of the plan's folder is told from the first draft on:
nobody else will ever have it. A file that Git LFS has not fetched is there. Captions of a video are looked for as well;
addresses in `url:` are never fetched.

## Fix
Put the file into the plan's folder and name it from there, with capitals and small letters as they are.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Fix, Reword, ShownMedium, Status

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """A file that is missing once its post is approved, or lies outside of the plan at any time."""
    late = shown.variant.status.rank >= Status.APPROVED.rank
    for key, file in shown.files:
        path = file.path
        if file.found == "outside":
            message, action = (
                f"`{path}` is outside the plan's folder",
                "copy it into the folder, and write its path from there",
            )
        elif file.found == "other-case" and late:
            name = file.name
            message, action = f"`{path}` is called `{name}` in the plan's folder", f"write `{key}: {name}`"
        elif file.found == "missing" and late:
            message, action = f"`{path}` is not in the plan's folder", "put the file there"
        else:
            continue
        at = shown.at(key)
        fix = Fix((Reword(at, file.name),), safe=True) if file.found == "other-case" else None
        yield Finding(message, at, help=action, fix=fix)
