"""Media as tiles: a small picture where there is one, else what it is, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postplan.calendar.values import Calendar
from postplan.plan.content import Medium
from postplan.plan.shape import kind_of
from postplan.plan.variant import Variant
from postplan.source.media import MediaFile
from postplan.source.preview import Preview
from postplan.text.plural import plural

_KINDS = {"image": "picture", "gif": "moving picture", "video": "film", "document": "document"}
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Tile:
    """A medium: what it is, and what it shows in words.

    `picture` is the name of its preview on the page, empty where there is none; width and height are the preview's.
    `label` says what it is and how long: `film, 0:12`. `absent` says why nothing can be shown yet. `alt` is empty where
    the plan has none, and `wants_alt` says whether that is to be told.
    """

    kind: str
    label: str
    alt: str
    picture: str = ""
    width: int = 4
    height: int = 3
    absent: str = ""
    captions: bool = False
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Gallery:
    """The previews of a page, each under a name of its own, and what is known of the files."""

    names: Mapping[str, str]
    previews: Mapping[str, Preview]
    files: Mapping[str, MediaFile]

    def tile(self, medium: Medium) -> Tile:
        """A medium as it is shown."""
        path = medium.file or ""
        file, preview = self.files.get(path), self.previews.get(path)
        return Tile(
            kind_of(medium),
            _label(medium, file),
            medium.alt or "",
            self.names[path] if preview else "",
            preview.width if preview else 4,
            preview.height if preview else 3,
            _absent(medium, file),
            bool(medium.captions),
            medium.credit or "",
        )


def gallery(calendar: Calendar, previews: Mapping[str, Preview]) -> Gallery:
    """The previews that this calendar shows."""
    shown = {path: previews[path] for path in pictured(calendar) if path in previews}
    return Gallery({path: f"m{number}" for number, path in enumerate(shown)}, shown, calendar.plan.media)


def pictured(calendar: Calendar) -> tuple[str, ...]:
    """The files of every medium that is shown, as they are written in the posts, each once."""
    plan = calendar.plan
    dated = (variant for entry in calendar.entries for variant in entry.variants)
    undated = (variant for post in calendar.undated for variant in plan.variants_of(post))
    every = (*dated, *undated)
    return tuple(dict.fromkeys(medium.file for each in every for medium in _media(each) if medium.file))


def _media(variant: Variant) -> Iterator[Medium]:
    yield from variant.media
    yield from (medium for part in variant.thread for medium in part.media)


def _label(medium: Medium, file: MediaFile | None) -> str:
    parts = [_KINDS[kind_of(medium)]]
    if file and file.seconds:
        minutes, seconds = divmod(round(file.seconds), _MINUTE)
        parts.append(f"{minutes}:{seconds:02d}")
    if file and file.pages:
        parts.append(plural(file.pages, "page"))
    return ", ".join(parts)


def _absent(medium: Medium, file: MediaFile | None) -> str:
    """Why there is nothing to see: it is not made yet, kept elsewhere, or not where it should be."""
    if medium.brief:
        return f"To be made: {medium.brief}"
    if medium.url:
        return f"Kept elsewhere: {medium.url}"
    if file and file.found == "pointer":
        return "Kept in Git LFS"
    if file and file.found not in {"here", "other-case"}:
        return f"Not found: {medium.file}" if file.found == "missing" else f"Not readable: {medium.file}"
    return ""
