"""A file that is damaged, empty, or not the type its name says.

## Why
A half-copied image, or a web page saved under an image's name, looks fine in a list of files. Nobody notices until the
network rejects the post or shows a gray box.

```yaml bad
text: The menu for the winter market.
media:
  - file: assets/menu.jpg
    alt: The menu
channels: [x]
```
```yaml bad assets/menu.jpg
<!doctype html>
<html><title>Sign in to see this picture</title></html>
```
```text
error[media-unreadable]: `assets/menu.jpg`: its name ends in .jpg, but it is a web page
  --> posts/post.yaml:3:11
   |
 3 |   - file: assets/menu.jpg
   |           ^^^^^^^^^^^^^^^
   = help: export or download it again
```
```yaml bad
text: The menu for the winter market.
media:
  - file: assets/menu.gif
    alt: The menu
channels: [x]
```
```yaml bad assets/menu.gif
```
```text
error[media-unreadable]: `assets/menu.gif`: this file is empty
  --> posts/post.yaml:3:11
   |
 3 |   - file: assets/menu.gif
   |           ^^^^^^^^^^^^^^^
   = help: export or download it again
```
```yaml good
text: The menu for the winter market.
media:
  - file: assets/menu.jpg
    alt: The menu, with mulled coffee at the top
channels: [x]
```

The rule looks at the content, so it also reports a PNG called `menu.jpg`: many networks and schedulers trust the name and
then reject the file. MP4 and MOV are interchangeable, since few of them tell the two apart. Caption files are checked
too; files that Git LFS hasn't fetched aren't.

## Fix
Export or download the file again. If only its name is wrong, rename it.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, MediaFile, ShownMedium
from postplan.media.kind import spelled

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """Check for files that can't be read or whose type doesn't match their name."""
    for key, file in shown.files:
        if file.problem and file.found in {"here", "unreadable"}:
            yield Finding(f"`{file.path}`: {file.problem}", shown.at(key), help=_action(file))


def _action(file: MediaFile) -> str:
    if file.found == "unreadable" or not file.type or not file.named:
        return "export or download it again"
    return f"save it as {spelled(file.named)}, or rename it to `{file.path.rpartition('.')[0]}.{file.type}`"
