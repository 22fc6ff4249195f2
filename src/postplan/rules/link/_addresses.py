"""The addresses a post's file holds, and what an address is made of."""

import re
from collections.abc import Callable, Iterator

from postplan.api import Place, Post, Variant, addresses
from postplan.text.addresses import by_accident
from postplan.text.phrases import Hinted

RESERVED = frozenset(
    {"corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost", "test"}
)
"""Names and endings that lead nowhere on the public web: RFC 2606, RFC 6761, RFC 6762, and what offices use inside."""

NUMBERS = re.compile(r"[\d.]+|\[[0-9a-f:.]+\]")
"""A site that is a number, as in `192.168.0.12` and `[::1]`."""

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
"""What stands in an address in place of what is not known yet."""


def links(post: Post) -> Iterator[tuple[str, Place]]:
    """What a post's file says in `link`, for all channels and for each, with its place."""
    if post.link:
        yield post.link.strip(), post.at("link")
    for name, keys in post.channels.items():
        if keys and keys.link:
            yield keys.link.strip(), post.at(*post.channel_route(name), "link")


def in_texts(post: Post, worth: Callable[[str], bool]) -> Iterator[tuple[str, Place]]:
    """The addresses in those texts of a post's file that are worth a look, with their places.

    Not among them are file names and the like, and addresses cut off with `…`, as in posts shared from elsewhere.
    """
    for route, text in post.texts:
        if worth(text):
            for address in addresses(text):
                if not by_accident(address) and not text.startswith(_CUT, address.end):
                    yield address.text, post.at(*route, chars=(address.start, address.end))


def may_name(text: str, wrong: Callable[[str], object]) -> bool:
    """Whether a text may have an address behind `://` whose site is wrong: quickly, for a first look.

    Asked is each site that is words and dots; any other, such as one with a sign behind it, may be wrong.
    """
    found = _SITES.findall(text) if "://" in text else ()
    return any(not _PLAIN_SITE.fullmatch(site) or wrong(site.lower()) for site in found)


def said_by(variant: Variant) -> Iterator[tuple[str, Place]]:
    """The link of a variant and the addresses in its text, with their places."""
    if variant.link:
        yield variant.link.strip(), variant.at("link")
    for address in addresses(variant.text):
        if not by_accident(address):
            yield address.text, variant.at("text", chars=(address.start, address.end))


def is_placeholder(link: str) -> bool:
    """Whether it stands for an address not known yet: `TODO`, `https://…`, `{{link}}`, an address with `TBD` in it."""
    return _STANDS.fullmatch(link) is not None or _HOLDS.search(link) is not None
