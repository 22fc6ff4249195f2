"""What a format allows of images, videos and documents."""

from pydantic import BaseModel, Field

from postplan.media.signatures import MediaKind as MediumKind
from postplan.networks.fact import FACTS, Limit, Listed, Measure, Ranges, Shapes, Texts, YesNo

__all__ = ["Alt", "Media", "Medium", "MediumKind"]


class Medium(BaseModel):
    """One kind of medium. Lengths in seconds, weights in bytes, sides in pixels, ratios width to height."""

    model_config = FACTS

    taken: YesNo = Field(None, description="Whether the format takes this kind; it does where other facts are known.")
    required: YesNo = Field(None, description="Whether there must be one.")
    min: Limit = Field((), description="The fewest in a post.")
    max: Limit = Field((), description="The most in a post.")
    types: Listed = Field((), description="The types of file taken: `jpeg`, `png`, `mp4` …")
    converted: Listed = Field((), description="Types that its own app and most schedulers turn into one that is taken.")
    codecs: Listed = Field((), description="How video and sound inside the file are coded.")
    bytes_min: Limit = Field((), description="The lightest file, in bytes.")
    bytes_max: Limit = Field((), description="The heaviest file, in bytes.")
    pixels_max: Limit = Field((), description="Most pixels: width times height.")
    width_min: Limit = Field((), description="The narrowest, in pixels.")
    width_max: Limit = Field((), description="The widest, in pixels.")
    height_min: Limit = Field((), description="The lowest, in pixels.")
    height_max: Limit = Field((), description="The highest, in pixels.")
    sides_max: Limit = Field((), description="Most pixels of width and height added.")
    width_kept: Ranges = Field((), description="Widths the network shows unscaled; others are no mistake.")
    size_advised: Texts = Field((), description="The size it looks best in: `1080x1350`.")
    ratio_min: Shapes = Field((), description="The tallest shape.")
    ratio_max: Shapes = Field((), description="The widest shape.")
    ratio_advised: Shapes = Field((), description="The shape it looks best in.")
    seconds_min: Measure = Field((), description="The shortest video, in seconds.")
    seconds_max: Measure = Field((), description="The longest video, in seconds.")
    fps_min: Measure = Field((), description="The fewest frames a second.")
    fps_max: Measure = Field((), description="The most frames a second.")
    frames_max: Limit = Field((), description="The most frames in a GIF.")
    pages_max: Limit = Field((), description="The most pages.")


class Alt(BaseModel):
    """The words for those who cannot see an image."""

    model_config = FACTS

    max: Limit = Field((), description="The longest text.")
    kinds: Listed = Field((), description="The kinds of media that take one: `image`, `gif`, `video`; none, if empty.")
    required: YesNo = Field(None, description="Whether the network asks for one.")


class Media(BaseModel):
    """The media of a post."""

    model_config = FACTS

    required: YesNo = Field(None, description="Whether a post without media is refused.")
    min: Limit = Field((), description="The fewest media in a post, of all kinds together.")
    max: Limit = Field((), description="The most media in a post, of all kinds together.")
    mixed: YesNo = Field(None, description="Whether one post may have both images and videos.")
    bytes_max: Limit = Field((), description="The heaviest file of any kind, in bytes.")
    images: Medium = Field(Medium(), description="Images that do not move.")
    gifs: Medium = Field(Medium(), description="GIFs that move.")
    videos: Medium = Field(Medium(), description="Videos.")
    documents: Medium = Field(Medium(), description="Documents: PDF, slides, text files.")
    cover: Medium = Field(Medium(), description="The image shown for a video until it plays.")
    captions: Medium = Field(Medium(), description="Files with the spoken words of a video.")
    alt: Alt = Field(Alt(), description="Words for those who cannot see.")
    tagged_max: Limit = Field((), description="The most accounts tagged in the media.")
    products_max: Limit = Field((), description="The most products tagged in the media.")
    collaborators_max: Limit = Field((), description="The most accounts invited to share the post.")
    info: dict[str, Texts] = Field({}, description="More, by name; no rule speaks on it.")

    def of(self, kind: MediumKind) -> Medium:
        """Give what holds for one kind of medium."""
        kinds = {"image": self.images, "gif": self.gifs, "video": self.videos, "document": self.documents}
        return kinds[kind]

    def takes(self, kind: MediumKind) -> bool | None:
        """Tell whether a post may have this kind; None where nothing is known."""
        medium = self.of(kind)
        if medium.taken is not None:
            return medium.taken.value
        return True if medium.model_fields_set else None
