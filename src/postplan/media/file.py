"""What is known of a media file."""

from dataclasses import dataclass, replace

from postplan.files.reach import Found
from postplan.media.signatures import ENDINGS, MediaKind


@dataclass(frozen=True, slots=True)
class MediaFile:
    """The facts of one file that a post shows.

    `found` says what stands at the path: a file (`here`), nothing (`missing`), the same path in another case, in `name`
    (`other-case`), something beyond the plan's folder (`outside`, never opened), a Git LFS pointer (`pointer`: of the
    file itself only `bytes` and `oid` are known), or what cannot be read as what it should be (`unreadable`). `oid` is
    the SHA-256 of its bytes in hex: of a pointer the one it says, of a file only where it was asked for (`sums`).
    `problem` says why in a sentence. A readable file of another type than its name says is `here` and has a `problem`.

    `kind` and `type` (`jpeg`, `png`, `gif`, `webp`, `heic`, `avif`, `mp4`, `mov`, `webm`, `pdf` …) come from the
    content, never from the name; None where they are not known, and `kind` is None for what is none of the four, such
    as sound, captions or a web page. A GIF that does not move is an `image`. Width and height are in pixels as shown,
    turned where the file says so. `frames` is 1 for a still picture. `sound`: whether a film has a sound track.
    `located`: the picture says in its EXIF data where it was taken.
    What is cut off or damaged keeps the facts that could be read.
    """

    path: str
    found: Found
    name: str = ""
    problem: str = ""
    bytes: int = 0
    kind: MediaKind | None = None
    type: str | None = None
    width: int | None = None
    height: int | None = None
    frames: int | None = None
    seconds: float | None = None
    fps: float | None = None
    pages: int | None = None
    codecs: tuple[str, ...] = ()
    sound: bool | None = None
    located: bool = False
    oid: str = ""

    @property
    def ratio(self) -> float | None:
        """Width to height."""
        return self.width / self.height if self.width and self.height else None

    @property
    def is_measured(self) -> bool:
        """Whether all is known that networks limit: the pixels, and how long a video is.

        False for what Git LFS has not fetched, for a recording without a duration in it, and for a type nobody here can
        read; true for what is missing or damaged, which is reported as such, and for what has no pixels.
        """
        if self.found != "here":
            return self.found != "pointer"
        if self.kind == "video":
            return bool(self.width and self.seconds)
        return bool(self.width) or self.kind == "document" or (self.kind is None and self.type is not None)

    @property
    def named(self) -> str | None:
        """The type that the name's ending says: `jpeg` for `.jpg`; None for an ending that is not known."""
        return ENDINGS.get(self.path.rpartition(".")[2].lower())


def unreadable(file: MediaFile, problem: str) -> MediaFile:
    """Say that a file cannot be read, and keep what is known of it."""
    return replace(file, found="unreadable", problem=problem)


def turned(file: MediaFile, width: int, height: int, orientation: int) -> MediaFile:
    """Give the pixels as shown; `orientation` as in EXIF: 5 to 8 lie on their side."""
    if orientation in {5, 6, 7, 8}:
        width, height = height, width
    return replace(file, width=width, height=height)
