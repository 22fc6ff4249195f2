"""A network and its formats, read from the file that bears the network's name."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field

from postplan.networks.fact import FACTS, Confidence, Fact, YesNo
from postplan.networks.media import Media
from postplan.networks.reading import prepared
from postplan.networks.sections import (
    Cadence,
    FirstComment,
    Hashtags,
    Links,
    Mentions,
    Poll,
    Publishing,
    Schedule,
    Text,
    Title,
)
from postplan.text.styles import style_of

__all__ = ["Fact", "Format", "LinkPlace", "Network", "Source", "names", "read"]

LinkPlace = Literal["text", "card", "field", "nowhere"]
Surface = Literal["feed", "story", "short", "community"]


def _style(name: str) -> str:
    style_of(name)
    return name


Style = Annotated[str, AfterValidator(_style)]
"""The name of a way of reading, one of `text/styles.py`."""


class Source(BaseModel):
    """Where facts come from. A fact that names no date or confidence of its own has its first source's."""

    model_config = FACTS

    title: str = Field(description="What it is.")
    address: str = Field(description="Where it was read.")
    as_of: str = Field(description="The day, month or year it was current.")
    kind: Confidence = Field(description="How far it can be relied on.")
    note: str = Field("", description="What to know about it.")


class Format(BaseModel):
    """A kind of post a network knows. A section in which nothing is known is there, and empty."""

    model_config = FACTS

    about: str = Field(description="What it is, in a few words.")
    surface: Surface = Field(description="Where it appears; cadence is counted per account and surface.")
    link: LinkPlace = Field(description="Where the post's `link:` goes; the network's, where the format has no other.")
    by_name: bool = Field(
        default=False, description="Whether a post must name it: it is never concluded from the media."
    )
    text: Text = Field(Text(), description="The text.")
    title: Title | None = Field(None, description="The title; none where the format has no title.")
    hashtags: Hashtags = Field(Hashtags(), description="Hashtags.")
    mentions: Mentions = Field(Mentions(), description="Mentions.")
    links: Links = Field(Links(), description="Links.")
    media: Media = Field(Media(), description="Images, videos, documents.")
    thread: YesNo = Field(None, description="Whether a post can go on in further ones.")
    responds: YesNo = Field(None, description="Whether a post can reply to, quote or repost another one.")
    first_comment: FirstComment = Field(FirstComment(), description="The first comment.")
    content_warning: YesNo = Field(None, description="Whether it can be hidden behind a warning.")
    poll: Poll | None = Field(None, description="A poll; none where the format has none, or nothing is known of it.")
    publishing: Publishing = Field(Publishing(), description="Going out, and afterwards.")
    schedule: Schedule = Field(Schedule(), description="Handing it over before its time.")
    cadence: Cadence = Field(Cadence(), description="How often.")

    @property
    def has_poll(self) -> bool:
        """Whether it is known to have polls."""
        return self.poll is not None and (self.poll.taken is None or self.poll.taken.value)


class Network(BaseModel):
    """What one network allows."""

    model_config = FACTS

    name: str = Field(description="Its name in a plan: the name of its file.")
    title: str = Field(description="Its name as people write it.")
    letters: str = Field(description="One or two letters that stand for it where there is no room for its name.")
    family: str = Field(
        description="What people go there for, in words; networks with the same words can share a text unchanged."
    )
    quick: bool = Field(default=False, description="Whether posts are read in passing, so that a caption suits it.")
    link: LinkPlace = Field(description="Where the post's `link:` goes.")
    reads: Style = Field(description="How it finds links, hashtags and mentions in a text.")
    hosts: tuple[str, ...] = Field(
        (), description="Sites where its posts have their addresses; none where every server has one of its own."
    )
    proven: tuple[str, ...] = Field(
        (), description="What of its way of reading and counting was held against which code, in which version."
    )
    assumed: tuple[str, ...] = Field((), description="What of it nobody has held against the network's own code.")
    accounts: tuple[str, ...] = Field((), description="Kinds of account the facts differ for; the first is assumed.")
    keys: dict[str, str] = Field({}, description="Keys of its own a variant may have, and what each is.")
    formats: dict[str, Format] = Field(description="The kinds of post it knows, the most usual first.")
    sources: dict[str, Source] = Field(description="Where the facts come from.")


def names() -> tuple[str, ...]:
    """Name the networks there are facts about, sorted. No file is read."""
    return tuple(sorted(file.stem for file in Path(__file__).parent.glob("*.yaml")))


def network_of(host: str) -> "Network | None":
    """The network on whose site an address is, by its host in small letters; None for any other site."""
    every = (read(name) for name in names())
    return next((each for each in every if any(host == own or host.endswith(f".{own}") for own in each.hosts)), None)


@cache
def read(name: str) -> Network:
    """Read one network's facts, from its file alone. KeyError, with the names there are, for another name."""
    known = names()
    if name not in known:
        raise KeyError(f"no network {name!r}; there are {', '.join(known)}")
    content = Path(__file__).with_name(f"{name}.yaml").read_bytes()
    return Network.model_validate(prepared(name, content))
