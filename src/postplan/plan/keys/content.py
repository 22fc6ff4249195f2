"""The published content: the keys that a post and its variants share."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from postplan.plan.keys.readers import KEYS, MISSING, Duration, Flag, Name, Names, Slug, Text, items
from postplan.yaml.route import Route


class Medium(BaseModel):
    """An image, video or document: a file in the plan, a URL, or a brief for one that doesn't exist yet."""

    model_config = KEYS

    file: Name = Field(None, description="Path to the file, relative to the plan's folder.")
    url: Name = Field(None, description="URL of an image or video stored elsewhere; postplan never fetches it.")
    brief: Name = Field(None, description="What the image or video should show, until it exists.")
    alt: Text = Field(None, description="Alt text: what it shows, for people who can't see it.")
    captions: Name = Field(None, description="Path to the video's captions, relative to the plan's folder.")
    credit: Name = Field(None, description="Who made it.")

    @model_validator(mode="before")
    @classmethod
    def _is_named(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        if isinstance(value, str):
            msg = f"expected `file:`, `url:` or `brief:`; write `file: {value}`"
            raise ValueError(msg)  # noqa: TRY004 - pydantic reports a ValueError as bad input
        return value

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        named = [key for key in ("file", "url", "brief") if getattr(self, key)]
        if not named:
            raise PydanticCustomError(MISSING, "`file`, `url` or `brief` is missing")
        if len(named) > 1:
            both = " and ".join(f"`{key}`" for key in named)
            msg = f"{both} can't be combined; keep one of them"
            raise ValueError(msg)
        return self

    @property
    def key(self) -> Literal["file", "url", "brief"]:
        """The key that identifies it."""
        return "file" if self.file else "url" if self.url else "brief"

    @property
    def name(self) -> str:
        """Its path or URL; empty for a brief."""
        return self.file or self.url or ""


Media = Annotated[tuple[Medium, ...], BeforeValidator(items)]


class Part(BaseModel):
    """One post of a thread."""

    model_config = KEYS

    text: Text = Field(None, description="The text of this part of the thread.")
    media: Media = Field((), description="Images and videos of this part.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
        return {"text": value} if isinstance(value, str) else value


class Poll(BaseModel):
    """A poll."""

    model_config = KEYS

    question: Text = Field(None, description="The question, if it isn't the post's text.")
    options: Names = Field((), description="The answers.")
    lasts: Duration = Field(None, description="How long it stays open: `30m`, `4h`, `2 days`.")
    multiple: Flag = Field(None, description="Whether people can choose more than one answer.")


class Content(BaseModel):
    """The keys for what is published; in a variant, a value replaces the post's, and an empty one removes it."""

    model_config = KEYS

    text: Text = Field(None, description="The text of the post.")
    title: Text = Field(
        None, description="The title, on networks that show one (YouTube, Pinterest, Reddit; documents)."
    )
    link: Name = Field(None, description="The URL the post links to; where it appears depends on the network.")
    media: Media = Field((), description="Images, videos and documents, in order.")
    thread: Annotated[tuple[Part, ...], BeforeValidator(items)] = Field(
        (), description="The posts after the first one: texts, or `text` and `media`."
    )
    first_comment: Text = Field(None, description="A comment to add right after publishing.")
    format: Slug = Field(None, description="The post type (`reel`, `story`, `short`); inferred from the media.")
    content_warning: Text = Field(None, description="The warning shown instead of the post until someone opens it.")
    reply_to: Name = Field(None, description="URL of the post this one replies to.")
    quote: Name = Field(None, description="URL of the post this one quotes.")
    repost: Name = Field(None, description="URL of a post to repost; no text needed.")
    poll: Poll | None = Field(None, description="A poll.")
    sponsored: Name = Field(None, description="Who paid for the post.")
    credit: Name = Field(None, description="Who made what the post shows.")

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
