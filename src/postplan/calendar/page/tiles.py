"""Media as tiles: a small picture where there is one, else what it is, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from postplan.calendar.calendar import Calendar
from postplan.media.file import MediaFile
from postplan.media.kind import NAMES
from postplan.media.thumbnail import Preview
from postplan.plan.keys.content import every_medium
from postplan.plan.shown_media import ShownMedium, shown_media, shown_together
from postplan.plan.variant import Variant
from postplan.text.plural import plural
from postplan.yaml.route import Route

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Tile:
    """A medium: what it is, and what it shows in words.

    `picture` is the name of its preview on the page, empty where there is none; width and height are the preview's.
    `label` says what it is and how long: `video, 0:12`. `absent` says why nothing can be shown yet. `alt` is empty
    where the plan has none.
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

    def tiles(self, variant: Variant) -> Mapping[Route, tuple[Tile, ...]]:
        """The media of a variant by the route to those shown together: `("media",)`, `("thread", 0, "media")`."""
        together = shown_together(shown_media(variant, self.files))
        return {route: tuple(map(self._tile, media)) for route, media in together}

    def _tile(self, shown: ShownMedium) -> Tile:
        medium, path = shown.medium, shown.medium.file or ""
        preview = self.previews.get(path)
        return Tile(
            shown.kind,
            _label(shown),
            medium.alt or "",
            self.names[path] if preview else "",
            preview.width if preview else 4,
            preview.height if preview else 3,
            _absent(shown),
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
    media = (medium for each in every for _, medium in every_medium(each.media, each.parts))
    return tuple(dict.fromkeys(medium.file for medium in media if medium.file))


def _label(shown: ShownMedium) -> str:
    parts, file = [NAMES[shown.kind]], shown.file
    if file and file.seconds:
        minutes, seconds = divmod(round(file.seconds), _MINUTE)
        parts.append(f"{minutes}:{seconds:02d}")
    if file and file.pages:
        parts.append(plural(file.pages, "page"))
    return ", ".join(parts)


def _absent(shown: ShownMedium) -> str:
    """Why there is nothing to see: it is not made yet, kept elsewhere, or not where it should be."""
    medium, file = shown.medium, shown.file
    if medium.brief:
        return f"To be made: {medium.brief}"
    if medium.url:
        return f"Kept elsewhere: {medium.url}"
    if file and file.found == "pointer":
        return "Kept in Git LFS"
    if file and file.found not in {"here", "other-case"}:
        return f"Not found: {medium.file}" if file.found == "missing" else f"Not readable: {medium.file}"
    return ""
