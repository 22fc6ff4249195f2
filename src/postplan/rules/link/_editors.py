"""URLs that open a page in an editor, by app; checked in November 2026."""

import re
from typing import NamedTuple


class Editor(NamedTuple):
    """An app, its sites, the paths of its editor, and how to share a page publicly instead."""

    title: str
    sites: tuple[str, ...]
    paths: re.Pattern[str]
    instead: str


EDITORS = (
    Editor(
        "Google Docs",
        ("docs.google.com",),
        re.compile(
            r"/(?:document|spreadsheets|presentation|forms)/(?:u/\d+/)?d/(?!e/)[^/]+/?(?:edit|copy)?(?:[?#/]|$)"
        ),
        "publish it to the web (File > Share) and use that link, or link to a page on your own site",
    ),
    Editor(
        "Google Drive",
        ("drive.google.com",),
        re.compile(r"/(?:drive|file|open|folderview)\b"),
        "put the file where everyone can open it",
    ),
    Editor(
        "Figma",
        ("figma.com",),
        re.compile(r"/(?:file|design|board|slides|make)/"),
        "share a prototype or an image of it",
    ),
    Editor(
        "Notion",
        ("notion.so",),
        re.compile(r"/."),
        "publish the page (Share > Publish) and use its notion.site link",
    ),
    Editor(
        "SharePoint",
        ("sharepoint.com", "onedrive.live.com", "1drv.ms"),
        re.compile(r"/"),
        "put the file where everyone can open it",
    ),
    Editor("Canva", ("canva.com",), re.compile(r"/design/[^?#]*/edit\b"), "use the link from Share > Public view link"),
    Editor("Dropbox", ("dropbox.com",), re.compile(r"/(?:home|work|request)\b"), "use the link from Share > Copy link"),
    Editor("Trello", ("trello.com",), re.compile(r"/[bc]/"), "link to a page on your own site"),
    Editor("Airtable", ("airtable.com",), re.compile(r"/app\w{8,}(?!\w*/shr)"), "share a view and use its link"),
    Editor("Miro", ("miro.com",), re.compile(r"/app/board/"), "share an image of it"),
)
