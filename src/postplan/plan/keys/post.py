"""One post as its file says it: every key, its reading and its meaning."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator

from postplan.plan.keys.content import Content, Medium, every_medium
from postplan.plan.keys.readers import (
    FLAGS,
    KEYS,
    Day,
    Digest,
    Language,
    Moment,
    Name,
    Slug,
    Text,
    VariantMoment,
    on_as_true,
)
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.route import Route


class Status(StrEnum):
    """How far a post has come; the order of the members is the order of the work."""

    IDEA = "idea"
    REJECTED = "rejected"
    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"

    @property
    def rank(self) -> int:
        """0 for an idea and for what was rejected, 1 for a draft, 2 for what is in review, and so on."""
        return _RANKS[self]


_RANKS = MappingProxyType({status: max(0, place - 1) for place, status in enumerate(Status)})


class Kind(StrEnum):
    """Why a post is in the plan."""

    PLANNED = "planned"
    SPONTANEOUS = "spontaneous"
    TREND = "trend"
    EVERGREEN = "evergreen"


UNPLANNED = frozenset({Kind.SPONTANEOUS, Kind.TREND})
"""Kinds of posts that nobody plans ahead: they are wanted at once, whatever lead times say."""


class Approval(BaseModel):
    """A sign-off: who, when, and a digest of what was signed."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    by: Name = Field(None, description="Who signed it off.")
    on: Day = Field(None, description="The day of the sign-off.")
    digest: Digest = Field(None, description="Digest of what was signed off; `postplan approve` writes it.")

    @model_validator(mode="before")
    @classmethod
    def _is_signed(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        if isinstance(value, str) and value:
            name = "tom" if value.lower() in FLAGS else value
            msg = (
                f"a sign-off says who and when; write `approved: {{by: {name}, on: 2026-11-27}}` with the day it was, "
                "or let whoever signs it off run `postplan approve`"
            )
            raise ValueError(msg)
        return value


class VariantKeys(Content):
    """What a post says for one channel only."""

    model_config = ConfigDict(extra="allow")  # a network has keys of its own, such as `board`

    when: VariantMoment = Field(None, description="The time on this channel: `12:00`, `+3h`, or a full time.")
    status: Status | None = Field(None, description="How far this channel's variant has come.")


def _channels(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    """Channels in either shape as name → what differs."""
    if value is None or value == "":
        return {}
    if isinstance(value, str):
        msg = f"channels are a list of names; write `channels: [{value}]`"
        raise ValueError(msg)  # noqa: TRY004 - pydantic takes a ValueError for what a person wrote
    if isinstance(value, list):
        if any(not isinstance(name, str) for name in value):
            named = next((str(next(iter(name))) for name in value if isinstance(name, dict) and name), "instagram")
            msg = (
                "a list of channels holds names only; write every channel as a key, to say what differs on one: "
                f"`{named}:` in place of `- {named}`, its own keys below it"
            )
            raise ValueError(msg)
        twice = next((name for name in value if value.count(name) > 1), None)
        if twice:
            msg = f"the channel `{twice}` stands {value.count(twice)} times in the list; once is enough"
            raise ValueError(msg)
        return dict.fromkeys(value)
    return value


def _variant(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    if isinstance(value, str) and value:
        msg = "expected the name of a channel, with its keys below it; indent this line below the channel it is for"
        raise ValueError(msg)
    return value or None


def _status(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    return value or Status.DRAFT


def _kind(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    return value or Kind.PLANNED


class Source(NamedTuple):
    """Where a post was read.

    `broken` are the routes whose values could not be read and were left out. `listed`: its channels are a list.
    """

    document: Document
    broken: frozenset[Route] = frozenset()
    listed: bool = False


class Post(Content):
    """One thing to say, going to one or more channels.

    Validate with a `Source` as context; `id` and `name` of a post that has none are those of its file.
    """

    written_id: Slug = Field(None, alias="id", description="The post's id; the file's name without its ending.")
    written_name: Name = Field(None, alias="name", description="What the team calls it; never published.")
    status: Annotated[Status, BeforeValidator(_status)] = Field(Status.DRAFT, description="How far the post has come.")
    reason: Name = Field(None, description="Why it was rejected, or why it is fixed.")
    when: Moment = Field(None, description="When it goes out: `2026-12-01 09:00` in the plan's zone, or only a day.")
    fixed: Name = Field(None, description="Why it cannot be moved, such as `World Coffee Day`.")
    kind: Annotated[Kind, BeforeValidator(_kind)] = Field(Kind.PLANNED, description="Why it is in the plan.")
    like: Name = Field(None, description="Id of a post to take text, link, media and channels from.")
    campaign: Name = Field(None, description="The campaign it is part of.")
    pillar: Name = Field(None, description="The pillar it belongs to.")
    goal: Name = Field(None, description="What it is for.")
    owner: Name = Field(None, description="Who makes it.")
    approver: Name = Field(None, description="Who signs it off.")
    requested: Day = Field(None, description="The day somebody asked for it.")
    approved: Approval | None = Field(None, description="The sign-off.")
    live_from: Moment = Field(None, description="When the page its link leads to exists.")
    not_before: Moment = Field(None, description="The end of an embargo: it must not go out earlier.")
    language: Language = Field(None, description="Language of the text as a BCP 47 tag, such as `de`.")
    channels: Annotated[
        dict[str, Annotated[VariantKeys | None, BeforeValidator(_variant)]],
        BeforeValidator(_channels),
    ] = Field({}, description="The channels it goes to: names, or names with what differs there.")
    notes: Text = Field(None, description="Anything the team wants to remember; never exported.")

    _document: Document = PrivateAttr()
    _broken: frozenset[Route] = PrivateAttr()
    _listed: bool = PrivateAttr()

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - pydantic hands over what it was given
        """Keep where the post was read: `context` is its `Source`."""
        self._document, self._broken, self._listed = context

    @cached_property
    def path(self) -> str:
        """The post's file, from the plan's folder."""
        return self._document.path

    @cached_property
    def document(self) -> Document:
        """The file the post was read from."""
        return self._document

    @cached_property
    def id(self) -> str:
        """What other posts call this one: its `id`, else its file's name without the ending."""
        return self.written_id or self.path.rpartition("/")[2].rpartition(".")[0]

    @property
    def name(self) -> str:
        """What the team calls it: its `name`, else its id."""
        return self.written_name or self.id

    @property
    def own_statuses(self) -> tuple[Status, ...]:
        """How far its channels have come that say so themselves."""
        return tuple(keys.status for keys in self.channels.values() if keys and keys.status)

    def at(self, *route: str | int, chars: tuple[int, int] | None = None, label: str = "") -> Place:
        """The place of a key of this post, `at("approved", "by")`, or of characters of the text there."""
        return Place(self._document, route, chars, label=label)

    def at_key(self, *route: str | int) -> Place:
        """The place of a key itself, not of what belongs to it."""
        return Place(self._document, route, on_key=True)

    @property
    def files(self) -> frozenset[str]:
        """The files of media that this file names anywhere, as they are written."""
        media = (medium for _, medium in self.every_medium)
        return frozenset(name for medium in media for name in (medium.file, medium.captions) if name)

    @cached_property
    def every_medium(self) -> tuple[tuple[Route, Medium], ...]:
        """Every medium of this file, with the route to it: the post's, its threads', its variants'."""
        return tuple(
            ((*route, *key), medium)
            for route, content in self._contents()
            for key, medium in every_medium(content.media, content.thread)
        )

    @cached_property
    def texts(self) -> tuple[tuple[Route, str], ...]:
        """Every text of this file that is published, with the route to it: the post's, its threads', its variants'."""
        return tuple(((*route, *key), text) for route, content in self._contents() for key, text in content.own_texts())

    def _contents(self) -> Iterator[tuple[Route, Content]]:
        yield (), self
        for name, keys in self.channels.items():
            if keys:
                yield self.channel_route(name), keys

    def broken(self, *route: str | int) -> bool:
        """Whether something was written there that could not be read: it is wrong, but not missing."""
        return any(there[: len(route)] == route for there in self._broken)

    def broken_below(self, route: Route) -> frozenset[str]:
        """The keys right below a route in which something was written that could not be read, as fields are named."""
        depth = len(route)
        below = (there[depth] for there in self._broken if len(there) > depth and there[:depth] == route)
        return frozenset(str(key).replace("-", "_") for key in below)

    def channel_route(self, name: str) -> Route:
        """The route to a channel, in whichever shape the channels were written."""
        return ("channels", tuple(self.channels).index(name) if self._listed else name)
