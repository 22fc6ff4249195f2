"""Addresses at which a page is edited and not shown, by the program: looked at in November 2026."""

import re
from typing import NamedTuple


class Editor(NamedTuple):
    """A program, the sites it is on, the paths of its editor, and how it shows a page to everyone."""

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
        "publish it to the web (File > Share) and use that address, or link to a page of your own",
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
        "publish the page (Share > Publish) and use its notion.site address",
    ),
    Editor(
        "SharePoint",
        ("sharepoint.com", "onedrive.live.com", "1drv.ms"),
        re.compile(r"/"),
        "put the file where everyone can open it",
    ),
    Editor(
        "Canva", ("canva.com",), re.compile(r"/design/[^?#]*/edit\b"), "use the address of Share > Public view link"
    ),
    Editor(
        "Dropbox", ("dropbox.com",), re.compile(r"/(?:home|work|request)\b"), "use the address of Share > Copy link"
    ),
    Editor("Trello", ("trello.com",), re.compile(r"/[bc]/"), "link to a page of your own"),
    Editor("Airtable", ("airtable.com",), re.compile(r"/app\w{8,}(?!\w*/shr)"), "share a view and use its address"),
    Editor("Miro", ("miro.com",), re.compile(r"/app/board/"), "share an image of it"),
)
