"""What kind a medium is, and what people call it: by its content, else by its name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from postplan.media.file import MediaFile
from postplan.media.signatures import ENDINGS, KINDS, MediaKind

NAMES: Mapping[MediaKind, str] = MappingProxyType(
    {"image": "image", "gif": "GIF", "video": "video", "document": "document"}
)
"""A kind in a sentence; its plural takes an `s`."""

_AMBIGUOUS = frozenset((None, "ole", "zip"))
"""Types of content that the name narrows down: a `.docx` is a ZIP archive, a `.doc` an OLE file."""
_SPELLED = MappingProxyType({"webp": "WebP", "webm": "WebM"})


class Certain(NamedTuple):
    """What is known for sure about a medium: its kind and its type, such as `jpeg`; None where nothing tells."""

    kind: MediaKind | None
    type: str | None


def certain(name: str, file: MediaFile | None = None) -> Certain:
    """What a medium is by the content of its file, else by its name.

    `name` is its path or address, empty where it has none. Content that is no medium, such as a web page, has no kind,
    whatever the name says.
    """
    by_content = file.type if file and file.type not in _AMBIGUOUS else None
    type_ = plain(by_content) if by_content else type_by_name(name)
    return Certain((file and file.kind) or kind_of_type(type_), type_)


def likely(name: str, file: MediaFile | None = None) -> MediaKind:
    """The kind of a medium by its content, else by its name, else an image: most media are."""
    return (file and file.kind) or kind_by_name(name) or "image"


def kind_by_name(name: str) -> MediaKind | None:
    """The kind that a path or an address suggests; None where its ending does not tell."""
    return kind_of_type(type_by_name(name))


def kind_of_type(type_: str | None) -> MediaKind | None:
    """The kind of media of one type. A GIF counts as moving: only its content tells otherwise."""
    return "gif" if type_ == "gif" else KINDS.get(type_ or "")


def type_by_name(name: str) -> str | None:
    """The type that the ending of a path or an address says, without its query; None where it has no ending."""
    last = name.partition("?")[0].partition("#")[0].rpartition("/")[2]
    return plain(last.rpartition(".")[2]) if "." in last else None


def plain(type_: str) -> str:
    """The one name used here for a type that has several: `jpeg` for `JPG`."""
    return ENDINGS.get(type_.lower(), type_.lower())


def spelled(type_: str) -> str:
    """A type as people write it: `JPEG`, `WebM`."""
    return _SPELLED.get(type_, type_.upper())
