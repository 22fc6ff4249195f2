"""What becomes a link, a hashtag or a mention on each family of networks.

Four are known from code and follow it: `x`, `bluesky`, `mastodon`, `misskey`. Of the others only this is known:

- instagram: addresses in captions are text (undisputed). Hashtags and names are not documented.
- threads: one topic tag, the first, and how it ends; addresses with a scheme or `www.` are links (Meta, 2026).
- tiktok: a hashtag ends at a space or a line's end (its API's page); addresses are text (undisputed).
- linkedin: `@name` is text, a mention is `@[Name](urn:…)` (Microsoft, 2026-05); addresses are links.
- facebook: addresses are links; a typed `@name` is text without a permission and an id.
- discord: no hashtags; a mention is `<@id>` and its kin (its documentation).
- reddit: no hashtags.

All else is an assumption: hashtags of word characters (`tags.words`), names of letters, digits, dots and
underscores, and links that are whatever a reader takes for an address. `plain` is made of these assumptions
alone; a network whose facts name no style is read so.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from postplan.text import bluesky, mastodon, misskey, tags, telegram, units, x
from postplan.text.addresses import addresses
from postplan.text.entity import Entity, Kind, without_overlaps
from postplan.text.links import MASTODON, links as links_of

Finder = Callable[[str], Iterable[Entity]]


def _nothing(_text: str) -> Iterable[Entity]:
    return ()


def _matches(pattern: str) -> Finder:
    """Return a finder of mentions: the whole match, its group 1 the name."""
    compiled = re.compile(pattern)

    def find(text: str) -> Iterator[Entity]:
        for found in compiled.finditer(text):
            yield Entity("mention", *found.span(), found[0], found[1])

    return find


def _with_scheme(text: str) -> Iterator[Entity]:
    return (entity for entity in addresses(text) if entity.text[:8].lower().startswith(("http://", "https://")))


def _with_scheme_or_www(text: str) -> Iterator[Entity]:
    starts = ("http://", "https://", "www.")
    return (entity for entity in addresses(text) if entity.text[:8].lower().startswith(starts))


def _mastodon_links(text: str) -> Iterator[Entity]:
    return links_of(text, MASTODON)


_NAMES = _matches(r"(?<![\w@.&/])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)(?![A-Za-z0-9_@])")


_LEMMY = r"(?<![\w@!/])([@!][\w.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
"""`@name@server` is a person, `!name@server` a community."""

_REDDIT = r"(?<![\w/])(/?(?:r/[A-Za-z0-9][A-Za-z0-9_]{1,23}(?![A-Za-z0-9_])|u/[A-Za-z0-9_-]{3,20}(?![\w-])))(?!/)"
"""snudown (reddit/snudown, 2018): a subreddit ends at a hyphen, `r/coffee-beans` leads to `r/coffee`."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a family of networks finds each kind of entity in a text; a kind it does not have finds nothing."""

    links: Finder = addresses
    hashtags: Finder = tags.words
    mentions: Finder = _NAMES
    cashtags: Finder = _nothing


PLAIN = "plain"
"""The style of networks of which nothing is known: assumptions alone."""

STYLES = MappingProxyType(
    {
        "bluesky": Style(bluesky.links, bluesky.hashtags, bluesky.mentions, bluesky.cashtags),
        "discord": Style(_with_scheme, _nothing, _matches(r"<(@[!&]?[0-9]{15,22}|#[0-9]{15,22})>")),
        "facebook": Style(mentions=_nothing),
        "instagram": Style(links=_nothing, hashtags=tags.with_emoji),
        "lemmy": Style(_with_scheme, _nothing, _matches(_LEMMY)),
        "linkedin": Style(mentions=units.linkedin_mentions),
        "mastodon": Style(_mastodon_links, mastodon.hashtags, mastodon.mentions),
        "misskey": Style(misskey.links, misskey.hashtags, misskey.mentions),
        "nostr": Style(_with_scheme, mentions=_matches(r"(?<!\w)(nostr:(?:npub|nprofile)1[02-9ac-hj-np-z]{20,})")),
        "pinterest": Style(links=_nothing, mentions=_nothing),
        PLAIN: Style(),
        "reddit": Style(_with_scheme_or_www, _nothing, _matches(_REDDIT)),
        "telegram": Style(telegram.links, telegram.hashtags, telegram.mentions),
        "threads": Style(_with_scheme_or_www, tags.first_topic),
        "tumblr": Style(_with_scheme, _nothing, _matches(r"(?<![\w@./])@([A-Za-z0-9][A-Za-z0-9-]{0,31})(?![\w-])")),
        "tiktok": Style(_nothing, tags.to_space),
        "x": Style(links_of, x.hashtags, x.mentions, x.cashtags),
        "youtube": Style(_with_scheme_or_www),
    }
)
"""Every style there is, by name."""


def style_of(name: str) -> Style:
    """Return a way of reading; raise ValueError, with the names there are, for another name."""
    if name not in STYLES:
        raise ValueError(f"no such style: {name!r}; there are {', '.join(sorted(STYLES))}")
    return STYLES[name]


def entities(text: str, style: str) -> tuple[Entity, ...]:
    """Return all that becomes more than text, in order; of two that overlap, the one that begins first.

    Raise ValueError for a style that `STYLES` does not have, as all functions here do.
    """
    known = style_of(style)
    return without_overlaps((*known.links(text), *known.mentions(text), *known.hashtags(text), *known.cashtags(text)))


def links(text: str, style: str) -> tuple[Entity, ...]:
    """Return what can be tapped as a link; on networks where addresses stay text, nothing."""
    return tuple(style_of(style).links(text))


def hashtags(text: str, style: str) -> tuple[Entity, ...]:
    """Return what becomes a hashtag; the part of an address behind a # never does."""
    return _of_kind(text, style, "hashtag")


def mentions(text: str, style: str) -> tuple[Entity, ...]:
    """Return what becomes a mention, were there such an account; a part of an address never does."""
    return _of_kind(text, style, "mention")


def cashtags(text: str, style: str) -> tuple[Entity, ...]:
    """Return what becomes a cashtag."""
    return _of_kind(text, style, "cashtag")


def _of_kind(text: str, style: str, kind: Kind) -> tuple[Entity, ...]:
    return tuple(entity for entity in entities(text, style) if entity.kind == kind)
