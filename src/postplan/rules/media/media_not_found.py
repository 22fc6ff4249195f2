"""A media file that isn't where the post says it is.

## Why
The post is approved but the image is still on somebody's phone, so at nine in the morning it goes out without the image,
or not at all. `Cup.jpg` and `cup.jpg` are the same file on most laptops, but two files on the server that publishes. And
a file outside the plan's folder exists only on your computer.

```yaml bad
status: approved
text: The first snow on the farm.
media:
  - file: 'assets/snow.jpg'
    alt: Coffee trees under snow
channels: [x]
```
```text
error[media-not-found]: `assets/snow.jpg` isn't in the plan's folder
  --> posts/post.yaml:4:11
   |
 4 |   - file: 'assets/snow.jpg'
   |           ^^^^^^^^^^^^^^^^^
   = help: add the file
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
   = help: copy it into the folder and write its path from there
```
```yaml good
status: approved
text: The first snow on the farm.
media:
  - file: assets/snow.jpg
    alt: Coffee trees under snow
channels: [x]
```

Files may be missing until a post is approved. Files outside the plan's folder are reported from the first draft on,
because nobody else can open them. A file that Git LFS hasn't fetched yet counts as there. Caption files are checked
too; a `url:` is never fetched.

## Fix
Put the file in the plan's folder and write its path from there, with the same upper and lower case.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, Fix, Reword, ShownMedium, Status

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check for files that are missing once the post is approved, or outside the plan at any time."""
    approved = shown.variant.status.rank >= Status.APPROVED.rank
    for key, file in shown.files:
        path = file.path
        if file.found == "outside":
            message, action = (
                f"`{path}` is outside the plan's folder",
                "copy it into the folder and write its path from there",
            )
        elif file.found == "other-case" and approved:
            name = file.name
            message, action = f"`{path}` is called `{name}` in the plan's folder", f"write `{key}: {name}`"
        elif file.found == "missing" and approved:
            message, action = f"`{path}` isn't in the plan's folder", "add the file"
        else:
            continue
        at = shown.at(key)
        fix = Fix((Reword(at, file.name),), safe=True) if file.found == "other-case" else None
        yield Finding(message, at, help=action, fix=fix)
