"""Find the links in a post, and tell placeholders and private names from real ones."""

import re
from collections.abc import Callable, Iterator

from postplan.api import Place, Post, Variant, addresses
from postplan.text.addresses import by_accident
from postplan.text.phrases import Hinted

RESERVED = frozenset(
    {"corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost", "test"}
)
"""Names and endings that don't exist on the public web: RFC 2606, RFC 6761, RFC 6762, and common office networks."""

NUMBERS = re.compile(r"[\d.]+|\[[0-9a-f:.]+\]")
"""A site that is an IP address, such as `192.168.0.12` or `[::1]`."""

_CUT = ("\u2026", ".\u2026", "...")
_SITES = re.compile(r"://([^\s/?#]*)")
_PLAIN_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_STANDS = re.compile(
    r"(?:https?:/*)?(?:(?:todo|tbd|tba|tbc|link|url|n/?a|x{2,})[\s.:!?]*|[-.\u2026?_]+)?", re.IGNORECASE
)
_HOLDS = re.compile(
    r"\{\{|\}\}|<[^<>]*>|\[[a-zA-Z][^\[\]:]*\]|\b(?:TODO|TBD|TBA|TBC|XXX+)\b|(?:\u2026|\.\.\.)\Z",
)
TO_COME = Hinted(("todo", "tbd", "tba", "tbc", "xxx"), re.compile(r"\b(?:TODO|TBD|TBA|TBC|XXX+)\b"))
"""Placeholders in a URL."""


def links(post: Post) -> Iterator[tuple[str, Place]]:
    """Each `link` in the post's file, for the post and for its channels, with its place."""
    if post.link:
        yield post.link.strip(), post.at("link")
    for name, keys in post.channels.items():
        if keys and keys.link:
            yield keys.link.strip(), post.at(*post.channel_route(name), "link")


def in_texts(post: Post, may_match: Callable[[str], bool]) -> Iterator[tuple[str, Place]]:
    """The URLs in the texts of a post's file that may match, with their places.

    Leaves out file names and the like, and URLs cut off with `…`, as in posts shared from elsewhere.
    """
    for route, text in post.texts:
        if may_match(text):
            for address in addresses(text):
                if not by_accident(address) and not text.startswith(_CUT, address.end):
                    yield address.text, post.at(*route, chars=(address.start, address.end))


def may_name(text: str, wrong: Callable[[str], object]) -> bool:
    """A quick first check: whether any site after `://` may be wrong.

    `wrong` decides for sites made of words and dots; any other site may be wrong.
    """
    found = _SITES.findall(text) if "://" in text else ()
    return any(not _PLAIN_SITE.fullmatch(site) or wrong(site.lower()) for site in found)


def links_of(variant: Variant) -> Iterator[tuple[str, Place]]:
    """The link of a variant and the URLs in its text, with their places."""
    if variant.link:
        yield variant.link.strip(), variant.at("link")
    for address in addresses(variant.text):
        if not by_accident(address):
            yield address.text, variant.at("text", chars=(address.start, address.end))


def is_placeholder(link: str) -> bool:
    """Whether the link is a placeholder: `TODO`, `https://…`, `{{link}}`, or a URL with `TBD` in it."""
    return _STANDS.fullmatch(link) is not None or _HOLDS.search(link) is not None
