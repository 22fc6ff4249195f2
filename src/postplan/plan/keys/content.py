"""What is published: the keys that a post and each of its variants may hold."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from postplan.plan.keys.readers import KEYS, MISSING, Duration, Flag, Name, Names, Slug, Text, items
from postplan.yaml.route import Route


class Medium(BaseModel):
    """An image, video or document: a file in the plan, an address elsewhere, or a brief for what does not exist yet."""

    model_config = KEYS

    file: Name = Field(None, description="Path of the file, from the plan's folder.")
    url: Name = Field(None, description="Address of a medium kept elsewhere; it is never fetched.")
    brief: Name = Field(None, description="What the medium should show, while it does not exist yet.")
    alt: Text = Field(None, description="What it shows, in words, for people who cannot see it.")
    captions: Name = Field(None, description="Path of the video's captions, from the plan's folder.")
    credit: Name = Field(None, description="Whose work it is.")

    @model_validator(mode="before")
    @classmethod
    def _is_named(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        if isinstance(value, str):
            msg = f"a medium is named by `file:`, `url:` or `brief:`; write `file: {value}`"
            raise ValueError(msg)  # noqa: TRY004 - pydantic takes a ValueError for what a person wrote
        return value

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        named = [key for key in ("file", "url", "brief") if getattr(self, key)]
        if not named:
            raise PydanticCustomError(MISSING, "a medium has one of `file`, `url` and `brief`, and this has none")
        if len(named) > 1:
            both = " and ".join(f"`{key}`" for key in named)
            msg = f"a medium has one of `file`, `url` and `brief`, and this has {both}"
            raise ValueError(msg)
        return self

    @property
    def key(self) -> Literal["file", "url", "brief"]:
        """The key that says which medium it is."""
        return "file" if self.file else "url" if self.url else "brief"

    @property
    def name(self) -> str:
        """Its path or its address; empty for a brief."""
        return self.file or self.url or ""


Media = Annotated[tuple[Medium, ...], BeforeValidator(items)]


class Part(BaseModel):
    """One post of a thread."""

    model_config = KEYS

    text: Text = Field(None, description="What this part of the thread says.")
    media: Media = Field((), description="The media of this part.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        return {"text": value} if isinstance(value, str) else value


class Poll(BaseModel):
    """A question put to the audience."""

    model_config = KEYS

    question: Text = Field(None, description="The question, where it is not the post's text.")
    options: Names = Field((), description="The answers to choose from.")
    lasts: Duration = Field(None, description="How long it is open: `30m`, `4h`, `2 days`.")
    multiple: Flag = Field(None, description="Whether more than one answer may be given.")


class Content(BaseModel):
    """The keys that hold what is published; in a variant a value replaces the post's, an empty one means none."""

    model_config = KEYS

    text: Text = Field(None, description="What the post says.")
    title: Text = Field(None, description="The title a network shows (YouTube, Pinterest, Reddit, documents).")
    link: Name = Field(None, description="The address the post leads to; each network puts it where it belongs.")
    media: Media = Field((), description="Images, videos, documents, in the order they are shown.")
    thread: Annotated[tuple[Part, ...], BeforeValidator(items)] = Field(
        (), description="The posts that follow the first one: texts, or `text` and `media`."
    )
    first_comment: Text = Field(None, description="A comment the team writes under the post at once.")
    format: Slug = Field(
        None, description="A kind of post the network knows (`reel`, `story`, `short`); inferred from the media."
    )
    content_warning: Text = Field(None, description="The line shown in place of the post until a reader opens it.")
    reply_to: Name = Field(None, description="Address of the post this one answers.")
    quote: Name = Field(None, description="Address of the post this one quotes.")
    repost: Name = Field(None, description="Address of a post to be shown again; it needs no text.")
    poll: Poll | None = Field(None, description="A question with answers to choose from.")
    sponsored: Name = Field(None, description="Who paid for the post.")
    credit: Name = Field(None, description="Whose work the post shows.")

    def own_texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every text here that is published, with the route to it."""
        for key, text in (("text", self.text), ("title", self.title), ("first-comment", self.first_comment)):
            if text:
                yield (key,), text
        for index, part in enumerate(self.thread):
            if part.text:
                yield ("thread", index, "text"), part.text


def every_medium(media: Sequence[Medium], thread: Sequence[Part]) -> Iterator[tuple[Route, Medium]]:
    """Every medium of a post and of the parts of its thread, in order, with the route to it."""
    for index, medium in enumerate(media):
        yield ("media", index), medium
    for number, part in enumerate(thread):
        for index, medium in enumerate(part.media):
            yield ("thread", number, "media", index), medium
