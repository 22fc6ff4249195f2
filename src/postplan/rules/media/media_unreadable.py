"""A file that is broken, empty, or not what its name says.

## Why
An image that was cut off while it was copied, or a page saved from the web under the name of an image, looks fine in
a list of files. Nobody sees it until the network refuses the post, or shows a grey box.

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

What a file is, its content says: a PNG image called `menu.jpg` is told as well, because many a network and many a tool
go by the name and refuse what they then find. MP4 and MOV are told apart by few of them, and so one may stand for the
other here. Captions of a video are looked at too; a file that Git LFS has not fetched cannot be.

## Fix
Export the file again, or fetch it again. Where it is whole and only its name is wrong, rename it.
"""

from collections.abc import Iterator

from postplan.api import ERROR, Finding, MediaFile, ShownMedium
from postplan.media.kind import spelled

SEVERITY, SINCE = ERROR, "0.1"


def check(shown: ShownMedium) -> Iterator[Finding]:
    """A file that cannot be read, or is of another type than its name says."""
    for key, file in shown.files:
        if file.problem and file.found in {"here", "unreadable"}:
            yield Finding(f"`{file.path}`: {file.problem}", shown.at(key), help=_way_out(file))


def _way_out(file: MediaFile) -> str:
    if file.found == "unreadable" or not file.type or not file.named:
        return "export or download it again"
    return f"save it as {spelled(file.named)}, or call it `{file.path.rpartition('.')[0]}.{file.type}`"
