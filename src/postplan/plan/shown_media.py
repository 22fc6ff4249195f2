"""Media as the channels of a post show them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from postplan.media.file import MediaFile
from postplan.media.kind import NAMES, Certain, certain, likely
from postplan.networks.media import Medium as Limits, MediumKind
from postplan.plan.keys.content import Medium, every_medium
from postplan.plan.variant import Variant
from postplan.yaml.place import Place
from postplan.yaml.route import Route


class ShownMedium(NamedTuple):
    """A medium as one channel shows it.

    `route` leads to it from its variant. `file` and `captions` are the facts of the files it names, whatever stands at
    their paths; None where it names none, and of a post that is public. `kind` is that of the content, else the one
    its name suggests. `taken` is false where the format does not show this kind, or where the format is unknown.
    """

    variant: Variant
    route: Route
    medium: Medium
    file: MediaFile | None
    captions: MediaFile | None
    kind: MediumKind
    taken: bool

    @property
    def title(self) -> str:
        """The medium in a sentence: ``the image `assets/cup.jpg` ``, or `the image still to come` for a brief."""
        name = self.medium.name
        return f"the {NAMES[self.kind]} `{name}`" if name else f"the {NAMES[self.kind]} still to come"

    @property
    def certain(self) -> Certain:
        """Its kind and type, as far as they are known for sure."""
        return certain(self.medium.name, self.file)

    @property
    def files(self) -> Iterator[tuple[str, MediaFile]]:
        """The facts of the files it names, with their keys: `file`, `captions`."""
        if self.file:
            yield "file", self.file
        if self.captions:
            yield "captions", self.captions

    @property
    def measured(self) -> MediaFile | None:
        """The facts to hold against `limits`; None where its file cannot be read, or the format does not take it.

        Of a file that Git LFS has not fetched, only the weight is known.
        """
        file = self.file
        return file if file and self.taken and file.found in {"here", "pointer"} else None

    @property
    def limits(self) -> Limits:
        """What the format allows of this kind of media."""
        return self.variant.format.media.of(self.kind)

    @property
    def takes_alt(self) -> bool:
        """Whether the format has room for alt text about this kind; where its facts name no kinds, images have."""
        media = self.variant.format.media
        if media.alt.kinds:
            return any(self.kind in fact.value for fact in media.alt.kinds)
        return bool(media.alt.max) and self.kind in {"image", "gif"} and media.takes(self.kind) is not False

    def at(self, key: str = "", chars: tuple[int, int] | None = None, label: str = "") -> Place:
        """The place of one of its keys, such as `alt`; without a key, of its path, address or brief."""
        return self.variant.at(*self.route, key or self.medium.key, chars=chars, label=label)


def shown_media(variant: Variant, files: Mapping[str, MediaFile]) -> Iterator[ShownMedium]:
    """What a channel shows of the media of a post and of the parts of its thread, in order.

    `files` are the facts of files, by the path as written.
    """
    thread = variant.parts if variant.thread else ()
    if not (variant.media or thread):
        return
    formats, media = variant.network.formats, variant.format.media
    known = len(formats) == 1 or variant.format_name in formats
    for route, medium in every_medium(variant.media, thread):
        file = files.get(medium.file) if medium.file else None
        captions = files.get(medium.captions) if medium.captions else None
        kind = likely(medium.name, file)
        yield ShownMedium(variant, route, medium, file, captions, kind, known and media.takes(kind) is not False)


def shown_together(media: Iterable[ShownMedium]) -> Iterator[tuple[Route, tuple[ShownMedium, ...]]]:
    """The media of a variant as they appear: those of the post, then of each part of its thread, with their route."""
    for route, group in groupby(media, key=lambda medium: medium.route[:-1]):
        yield route, tuple(group)
