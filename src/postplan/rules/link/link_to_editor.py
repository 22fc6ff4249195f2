"""A link that opens a page's editor instead of the page.

## Why
People who tap it have to log in or ask for access, or they see the draft with all its comments. You don't notice because
you're logged in.

```yaml bad
text: The tasting notes of all forty samples are in one place.
link: https://docs.google.com/document/d/1a2B3c4D5e6F7g8H/edit?usp=sharing
channels: [x]
```
```text
warning[link-to-editor]: this link opens the Google Docs editor, not the page
  --> posts/post.yaml:2:7
   |
 2 | link: https://docs.google.com/document/d/1a2B3c4D5e6F7g8H/edit?usp=sharing
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: publish it to the web (File > Share) and use that link, or link to a page on your own site
```
```yaml good
text: The tasting notes of all forty samples are in one place. Which one would you have picked?
link: https://alpenglow.coffee/stories/forty-samples
channels: [x]
```

The rule knows the editors of Google Docs and Drive, Figma, Notion, SharePoint, Canva, Dropbox, Trello, Airtable and Miro.

## When to ignore
When everyone can open it and you want them to see the editor, such as a public board.
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post
from postplan.rules.link._addresses import in_texts, links
from postplan.rules.link._editors import EDITORS, Editor
from postplan.text.sites import host

SEVERITY, SINCE = WARNING, "0.2"


def check(post: Post) -> Iterator[Finding]:
    """Check the links of the post and its channels, and the URLs in its texts."""
    for address, place in (*links(post), *in_texts(post, _may_hold_one)):
        if editor := _editor(address):
            yield Finding(f"this link opens the {editor.title} editor, not the page", place, help=editor.instead)


def _may_hold_one(text: str) -> bool:
    small = text.lower()
    return any(site in small for editor in EDITORS for site in editor.sites)


def _editor(address: str) -> Editor | None:
    site = host(address)
    for editor in EDITORS:
        if any(site == each or site.endswith(f".{each}") for each in editor.sites):
            path = "/" + address.partition("://")[2].partition("/")[2]
            return editor if editor.paths.match(path) else None
    return None
