"""What the rules about kinds and numbers of media share: what a medium surely is, and whose turn it is to say so."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from postplan.api import Medium, Plan, Route, Variant
from postplan.networks.media import MediumKind
from postplan.networks.model import Format
from postplan.rules.channel import format_mismatch
from postplan.source.signatures import ENDINGS

_TYPES: Mapping[MediumKind, tuple[str, ...]] = MappingProxyType(
    {
        "image": ("jpeg", "png", "webp", "heic", "avif", "bmp", "tiff", "svg", "jxl", "psd"),
        "gif": ("gif",),
        "video": ("mp4", "mov", "webm", "mkv", "avi", "wmv", "flv", "mpg", "3gp"),
        "document": ("pdf", "doc", "docx", "ppt", "pptx", "odt", "odp", "xls", "xlsx", "ods", "rtf", "txt", "zip"),
    }
)
_KINDS = MappingProxyType({name: kind for kind, names in _TYPES.items() for name in names})
_VAGUE = frozenset((None, "ole", "zip"))
"""Types an office document may be in, which its name tells apart."""
_WRITTEN = MappingProxyType({"webp": "WebP", "webm": "WebM"})


class Told(NamedTuple):
    """What a medium is by its content, else by the ending of its name; None where neither tells."""

    kind: MediumKind | None
    type: str | None


def told(medium: Medium, plan: Plan) -> Told:
    """What a medium surely is."""
    file = plan.media.get(medium.file) if medium.file else None
    by_name = ending(medium.file or medium.url or "")
    sure = file is not None and file.type not in _VAGUE
    name = plain(file.type) if file and file.type and sure else by_name
    return Told((file and file.kind) or _KINDS.get(name or ""), name)


def ending(name: str) -> str | None:
    """The type of file that a name or an address says it is; None where it says nothing we know."""
    last = name.partition("?")[0].partition("#")[0].rpartition("/")[2]
    return plain(last.rpartition(".")[2]) if "." in last else None


def plain(name: str) -> str:
    """One name for types that have several."""
    return ENDINGS.get(name.lower(), name.lower())


def written(name: str) -> str:
    """A type as people write it: `JPEG`, `WebM`."""
    return _WRITTEN.get(name, name.upper())


def key_of(medium: Medium) -> str:
    """The key a medium is named by."""
    return "file" if medium.file else "url" if medium.url else "brief"


def groups(variant: Variant) -> Iterator[tuple[Route, tuple[Medium, ...]]]:
    """The media that are shown together: those of the post, and of each part of its thread, with the route to them."""
    if variant.media:
        yield ("media",), variant.media
    threads = variant.format.thread
    if threads and threads.value:
        for number, part in enumerate(variant.thread):
            if part.media:
                yield ("thread", number, "media"), part.media


def possible(variant: Variant) -> tuple[Format, ...]:
    """The formats that the media may make: the one that is written, else every one that need not be."""
    if variant.channel.keys.format or any(each.content.format for each in variant.sayings):
        return (variant.format,)
    return tuple(form for form in variant.network.formats.values() if not form.by_name) or (variant.format,)


def misfits(variant: Variant, plan: Plan) -> bool:
    """Whether `format-mismatch` or `format-unknown` speaks of it already: then the rules about media do not."""
    formats, name = variant.network.formats, variant.format_name
    if name is not None and name not in formats:
        return True
    return len(formats) > 1 and next(format_mismatch.check(variant, plan), None) is not None
