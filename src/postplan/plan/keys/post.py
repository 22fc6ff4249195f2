"""A post as written in its file."""

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
    """The state of a post; the members are in the order of the work."""

    IDEA = "idea"
    REJECTED = "rejected"
    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"

    @property
    def rank(self) -> int:
        """0 for ideas and rejected posts, 1 for drafts, 2 for posts in review, and so on."""
        return _RANKS[self]


_RANKS = MappingProxyType({status: max(0, place - 1) for place, status in enumerate(Status)})


class Kind(StrEnum):
    """Why a post is in the plan."""

    PLANNED = "planned"
    SPONTANEOUS = "spontaneous"
    TREND = "trend"
    EVERGREEN = "evergreen"


UNPLANNED = frozenset({Kind.SPONTANEOUS, Kind.TREND})
"""Kinds of posts that are not planned ahead, so lead times don't apply."""


class Approval(BaseModel):
    """A sign-off: who, when, and a digest of the content."""

    model_config = KEYS

    _on = model_validator(mode="before")(on_as_true)

    by: Name = Field(None, description="Who signed it off.")
    on: Day = Field(None, description="The day of the sign-off.")
    digest: Digest = Field(None, description="Digest of the content that was signed off; `postplan approve` writes it.")

    @model_validator(mode="before")
    @classmethod
    def _is_signed(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        if isinstance(value, str) and value:
            name = "tom" if value.lower() in FLAGS else value
            msg = (
                f"a sign-off needs a name and a date; write `approved: {{by: {name}, on: 2026-11-27}}` with the right "
                "date, or run `postplan approve`"
            )
            raise ValueError(msg)
        return value


class VariantKeys(Content):
    """What differs on one channel."""

    model_config = ConfigDict(extra="allow")  # networks add keys, such as `board`

    when: VariantMoment = Field(None, description="The time on this channel: `12:00`, `+3h`, or a date and time.")
    status: Status | None = Field(None, description="The status on this channel.")


def _channels(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    """Channels, written as a list or as keys, as name → what differs."""
    if value is None or value == "":
        return {}
    if isinstance(value, str):
        msg = f"expected a list of channels, got text; write `channels: [{value}]`"
        raise ValueError(msg)  # noqa: TRY004 - pydantic reports a ValueError as bad input
    if isinstance(value, list):
        if any(not isinstance(name, str) for name in value):
            named = next((str(next(iter(name))) for name in value if isinstance(name, dict) and name), "instagram")
            msg = (
                "a list of channels can only hold names; to set keys for one channel, write every channel as a key: "
                f"`{named}:` instead of `- {named}`, with its keys below"
            )
            raise ValueError(msg)
        twice = next((name for name in value if value.count(name) > 1), None)
        if twice:
            msg = f"the channel `{twice}` is listed {value.count(twice)} times; list it once"
            raise ValueError(msg)
        return dict.fromkeys(value)
    return value


def _variant(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    if isinstance(value, str) and value:
        msg = "expected a channel with its keys below; indent this line under its channel"
        raise ValueError(msg)
    return value or None


def _status(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    return value or Status.DRAFT


def _kind(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    return value or Kind.PLANNED


class Source(NamedTuple):
    """Where a post comes from.

    `broken` are the routes whose values couldn't be read and were left out; `listed`: its channels are a list.
    """

    document: Document
    broken: frozenset[Route] = frozenset()
    listed: bool = False


class Post(Content):
    """A post for one or more channels.

    Validate with a `Source` as context; `id` and `name` default to the file's name.
    """

    written_id: Slug = Field(
        None, alias="id", description="The post's id; by default, the file name without its extension."
    )
    written_name: Name = Field(None, alias="name", description="A working title; never published.")
    status: Annotated[Status, BeforeValidator(_status)] = Field(Status.DRAFT, description="How far along the post is.")
    reason: Name = Field(None, description="Why it was rejected, or why it can't be moved.")
    when: Moment = Field(
        None, description="When it goes out: `2026-12-01 09:00` in the plan's time zone, or just a day."
    )
    fixed: Name = Field(None, description="Why it can't be moved, such as `World Coffee Day`.")
    kind: Annotated[Kind, BeforeValidator(_kind)] = Field(Kind.PLANNED, description="Why it is in the plan.")
    like: Name = Field(None, description="Id of a post to copy text, link, media and channels from.")
    campaign: Name = Field(None, description="The campaign it is part of.")
    pillar: Name = Field(None, description="The pillar it belongs to.")
    goal: Name = Field(None, description="What it should achieve.")
    owner: Name = Field(None, description="Who makes it.")
    approver: Name = Field(None, description="Who signs it off.")
    requested: Day = Field(None, description="The day someone asked for it.")
    approved: Approval | None = Field(None, description="The sign-off.")
    live_from: Moment = Field(None, description="When the page it links to goes live.")
    not_before: Moment = Field(None, description="The end of an embargo; it must not go out earlier.")
    language: Language = Field(None, description="Language of the text as a BCP 47 tag, such as `de`.")
    channels: Annotated[
        dict[str, Annotated[VariantKeys | None, BeforeValidator(_variant)]],
        BeforeValidator(_channels),
    ] = Field({}, description="The channels it goes to: a list of names, or names with what differs there.")
    notes: Text = Field(None, description="Notes for the team; never exported.")

    _document: Document = PrivateAttr()
    _broken: frozenset[Route] = PrivateAttr()
    _listed: bool = PrivateAttr()

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - pydantic hands over what it was given
        """Keep the `Source` of the post, which is the `context`."""
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
        """Its `id`, else its file's name without the extension."""
        return self.written_id or self.path.rpartition("/")[2].rpartition(".")[0]

    @property
    def name(self) -> str:
        """Its `name`, else its id."""
        return self.written_name or self.id

    @property
    def own_statuses(self) -> tuple[Status, ...]:
        """The statuses that its channels set themselves."""
        return tuple(keys.status for keys in self.channels.values() if keys and keys.status)

    def at(self, *route: str | int, chars: tuple[int, int] | None = None, label: str = "") -> Place:
        """The place of a key of this post, `at("approved", "by")`, or of characters of the text there."""
        return Place(self._document, route, chars, label=label)

    def at_key(self, *route: str | int) -> Place:
        """The place of a key itself, not of its value."""
        return Place(self._document, route, on_key=True)

    @property
    def files(self) -> frozenset[str]:
        """The media files this post names anywhere, as written."""
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
        """Whether there is a value that couldn't be read: wrong, but not missing."""
        return any(there[: len(route)] == route for there in self._broken)

    def broken_below(self, route: Route) -> frozenset[str]:
        """The keys right below a route in which something was written that could not be read, as fields are named."""
        depth = len(route)
        below = (there[depth] for there in self._broken if len(there) > depth and there[:depth] == route)
        return frozenset(str(key).replace("-", "_") for key in below)

    def channel_route(self, name: str) -> Route:
        """The route to a channel, whether channels are a list or keys."""
        return ("channels", tuple(self.channels).index(name) if self._listed else name)
