"""A post as one channel will show it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple, TypeVar

from postplan.networks.fact import Fact, applying, holds
from postplan.networks.model import Format, LinkPlace, Network
from postplan.plan.channel import Channel
from postplan.plan.keys.content import Content, Medium, Part, Poll
from postplan.plan.keys.post import Post, Status
from postplan.text.entity import Entity
from postplan.text.styles import entities
from postplan.yaml.naming import kebab
from postplan.yaml.place import Place
from postplan.yaml.route import Route

T = TypeVar("T")


class Layer(NamedTuple):
    """Where a variant's values may come from, nearest first: its own keys, the post's, those of the post it is like."""

    content: Content
    post: Post
    route: Route


@dataclass(frozen=True, eq=False, slots=True)
class Variant:
    """What one channel gets of a post, and when.

    `time` is aware and in the plan's zone, None while it is open; `day` is the plan's day, None for a post without a
    date. `written_time` is the wall clock time as it stands in the file, aware in the zone it was written for. `past`
    is true for what is public: published, or approved or scheduled with its time gone by.

    `format` is what its network allows for this kind of post, that of its most usual one where the kind is not known.
    `text` is what it says, without the link, and empty where it says nothing; `link` is the address it leads to,
    `media` what it shows, in order, `thread` the posts that follow it. `shown` is the text as the network gets it:
    where the network puts the link into the text, that is its own last line, unless it stands in it already. `texts` is
    each text that readers meet, with the route to it: `shown`, the parts of the thread, the first comment; left out is
    what its network does not have, and what says nothing. Every rule asks for some of them: they are there from the
    start.
    """

    post: Post = field(repr=False)
    channel: Channel
    layers: tuple[Layer, ...] = field(repr=False)
    status: Status
    time: datetime | None
    day: date | None
    past: bool
    written_time: datetime | None = field(repr=False)
    format_name: str | None
    format: Format = field(init=False, repr=False)
    text: str = field(init=False, repr=False)
    link: str | None = field(init=False, repr=False)
    media: tuple[Medium, ...] = field(init=False, repr=False)
    thread: tuple[Part, ...] = field(init=False, repr=False)
    shown: str = field(init=False, repr=False)
    texts: tuple[tuple[Route, str], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Keep what it says and shows."""
        keep, layers, formats = partial(object.__setattr__, self), self.layers, self.channel.network.formats
        keep("format", formats.get(self.format_name or "") or next(iter(formats.values())))
        keep("text", said(layers, "text") or "")
        keep("link", said(layers, "link"))
        keep("media", said(layers, "media") or ())
        keep("thread", said(layers, "thread") or ())
        keep("shown", self._shown())
        keep("texts", tuple(self._texts()))

    @property
    def name(self) -> str:
        """The post's name, for people."""
        return self.post.name

    @property
    def network(self) -> Network:
        """The network of its channel."""
        return self.channel.network

    @property
    def title(self) -> str:
        """The title its network shows; empty where there is none, or its network has none."""
        return self._said("title") or "" if self.format.title else ""

    @property
    def first_comment(self) -> str:
        """The comment the team writes under it at once; empty where there is none."""
        return self._said("first_comment") or ""

    @property
    def sponsored(self) -> str | None:
        """Who paid for it."""
        sponsor: str | None = self._said("sponsored")
        return sponsor

    @property
    def poll(self) -> Poll | None:
        """The poll it was written with, whether its network has polls or not."""
        poll: Poll | None = self._said("poll")
        return poll

    @property
    def keys(self) -> frozenset[str]:
        """The keys written for this channel alone, as they stand in the file, its network's own among them."""
        own = self.post.channels.get(self.channel.name)
        return frozenset(map(kebab, own.model_fields_set)) if own else frozenset()

    def network_key(self, key: str) -> Any:  # noqa: ANN401 - whatever was written
        """The nearest value of a key that only its network has, such as `board`; None where it has none."""
        return next(
            (extra[key] for extra in (each.content.model_extra or {} for each in self.layers) if key in extra), None
        )

    @property
    def surface(self) -> str:
        """Where it appears: `feed`, `story`, `short`."""
        return self.format.surface

    @property
    def link_place(self) -> LinkPlace:
        """Where its network puts the link of this post: `nowhere` too where it shows media in place of a card."""
        beside = self.format.links.with_media
        if self.format.link == "card" and self.media and beside and not beside.value:
            return "nowhere"
        return self.format.link

    def limits(self, name: str) -> tuple[Fact[int], ...]:
        """The limits of a section of its format, such as `text`, that hold for its kind of account and its media."""
        return self.channel.limits(self.format, name, bool(self.media))

    def holding(self, facts: Sequence[Fact[T]]) -> tuple[Fact[T], ...]:
        """Those of several facts that hold for its kind of account and its media."""
        return applying(facts, self.channel.kind, media=bool(self.media)) if facts else ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """What its network makes of `shown`: links, hashtags, mentions, cashtags, in the order of the text."""
        return entities(self.shown, self.network.reads)

    @property
    def content_warning(self) -> str:
        """The line shown in its place until a reader opens it; empty where there is none or the network has none."""
        shown = self.format.content_warning
        return self._said("content_warning") or "" if shown and shown.value else ""

    @property
    def counted_warning(self) -> str:
        """The content warning where the network counts it with the text; else empty."""
        return self.content_warning if holds(self.format.text.warning_counts) else ""

    @property
    def embeds(self) -> tuple[str, ...]:
        """Which of `poll`, `quote` and `repost` it has: what can stand in it beside a text or without one."""
        return tuple(key for key in ("poll", "quote", "repost") if self._said(key))

    @property
    def responds_with(self) -> tuple[str, ...]:
        """Which of `reply-to`, `quote` and `repost` it has, as they stand in the file."""
        return tuple(kebab(key) for key in ("reply_to", "quote", "repost") if self._said(key))

    def broken(self, *keys: str) -> bool:
        """Whether its value of one of these keys was written and could not be read: it is wrong, but not missing."""
        own = ("channels", self.channel.name)  # also where nothing else is left of what it says
        return any(
            saying.post.broken(*route, key) for saying in self.layers for route in {saying.route, own} for key in keys
        )

    @property
    def takes_text(self) -> bool:
        """Whether its network has a place for a text, as far as that is known."""
        taken = self.format.text.taken
        return taken is None or bool(taken.value)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The posts that follow it, as far as its network has threads."""
        threads = self.format.thread
        return self.thread if threads and threads.value else ()

    @property
    def is_reply(self) -> bool:
        """Whether it answers somebody's post, and so is not met in the feed."""
        return self._said("reply_to") is not None

    @property
    def shows_something(self) -> bool:
        """Whether there is anything to publish at all."""
        return bool(self.text) or any(self._said(key) for key in ("media", "link", "thread", "repost", "quote", "poll"))

    def _shown(self) -> str:
        link, text = self.link, self.text
        if not link or self.format.link != "text" or _stands_in(link, text):
            return text
        return f"{text}\n{link}" if text else link

    def _texts(self) -> Iterator[tuple[Route, str]]:
        form, first_comment = self.format, self.first_comment
        if self.shown and self.takes_text:
            yield ("text",), self.shown
        for index, part in enumerate(self.parts) if self.thread else ():
            if part.text:
                yield ("thread", index, "text"), part.text
        if first_comment and (form.first_comment.taken is None or form.first_comment.taken.value):
            yield ("first-comment",), first_comment

    def at(self, *route: str | int, chars: tuple[int, int] | None = None, label: str = "") -> Place:
        """The place a value of this variant comes from: its channel's key, the post's, or that of the post it is like.

        Without a route, the place of the channel in its post. `chars` count in the text there; characters of `shown`
        that are the added link are those of the link.
        """
        if not route:
            here = self.channel.name in self.post.channels
            own: Route = self.post.channel_route(self.channel.name) if here else ("like",)
            return Place(self.post.document, own, label=label, past=self.past, on_key=True)
        if chars and route == ("text",) and chars[0] >= len(self.text) and self.shown != self.text:
            return self.at("link", label=label)
        saying = next((saying for saying in self.layers if _says(saying.content, route[0])), self.layers[0])
        return Place(saying.post.document, (*saying.route, *route), chars, label=label, past=self.past)

    def _said(self, key: str) -> Any:  # noqa: ANN401 - the type of the field that is asked for
        return said(self.layers, key)


def said(layers: Iterable[Layer], key: str) -> Any:  # noqa: ANN401 - the type of the field that is asked for
    """The nearest value of a field that is written at all; None where it is nowhere."""
    for saying in layers:
        if key in saying.content.model_fields_set:
            return getattr(saying.content, key)
    return None


def _stands_in(link: str, text: str) -> bool:
    """Whether a text has a link already, and not only a longer one that begins with it."""
    return link in text and re.search(rf"{re.escape(link)}(?!/?[\w?#&=%@-]|[.:]\w)", text) is not None


def _says(content: Content, key: str | int) -> bool:
    return any(kebab(name) == key for name in content.model_fields_set)
