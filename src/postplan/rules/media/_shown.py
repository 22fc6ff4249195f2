"""What the rules about media share: what a variant shows, and what is known of the files."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple, TypeVar

from postplan.api import Fact, MediaFile, Medium, Plan, Route, Variant
from postplan.networks.media import Medium as Rules, MediumKind
from postplan.plan.shape import kind_of
from postplan.source.media import Found

T = TypeVar("T")

_HERE: tuple[Found, ...] = ("here",)
NAMES: dict[MediumKind, str] = {"image": "picture", "gif": "GIF", "video": "film", "document": "document"}


class Known(NamedTuple):
    """A medium whose file says something: where it is named, what the file is, and what its network says of the kind."""

    route: Route
    file: MediaFile
    kind: MediumKind
    rules: Rules

    @property
    def name(self) -> str:
        """The medium in a sentence: the picture `assets/cup.jpg`."""
        return f"the {NAMES[self.kind]} `{self.file.path}`"


def shown(variant: Variant) -> Iterator[tuple[Route, Medium]]:
    """Every medium of a variant with the route to it, those of its thread too where the network has threads."""
    for index, medium in enumerate(variant.media):
        yield ("media", index), medium
    threads = variant.format.thread
    if threads and threads.value:
        for number, part in enumerate(variant.thread):
            for index, medium in enumerate(part.media):
                yield ("thread", number, "media", index), medium


def known(variant: Variant, plan: Plan, found: Collection[Found] = _HERE) -> Iterator[Known]:
    """The media of a variant whose files were found so, as far as its format shows that kind.

    None where the media fit no format of the network, or the format is not one of it: other rules tell.
    """
    formats = variant.network.formats
    if not plan.media or not (variant.media or variant.thread):
        return
    if len(formats) > 1 and variant.format_name not in formats:
        return
    rules = variant.format.media
    for route, medium in shown(variant):
        file = plan.media.get(medium.file) if medium.file else None
        if file and file.found in found:
            kind = file.kind or kind_of(medium)
            if rules.takes(kind) is not False:
                yield Known((*route, "file"), file, kind, rules.of(kind))


def actual_kind(medium: Medium, plan: Plan) -> MediumKind:
    """What a medium is by its file, else by its name."""
    file = plan.media.get(medium.file) if medium.file else None
    return (file and file.kind) or kind_of(medium)


def takes_alt(variant: Variant, kind: MediumKind) -> bool:
    """Whether its format has room for words about this kind of medium, as far as the facts say so.

    Where they name no kinds, pictures have.
    """
    alt = variant.format.media.alt
    if alt.kinds:
        return any(kind in fact.value for fact in alt.kinds)
    return bool(alt.max) and kind in ("image", "gif") and variant.format.media.takes(kind) is not False


def surest(facts: Iterable[Fact[T]], passed: Callable[[T], bool]) -> Fact[T] | None:
    """Of the facts that something passes, the one that is surest; None where it passes none."""
    over = [fact for fact in facts if passed(fact.value)]
    return next((fact for fact in over if fact.strong), over[0] if over else None)


def taker(variant: Variant) -> str:
    """Who takes it, in a sentence: `Instagram`, or `the format reel of Instagram` for one that is not the most usual."""
    if variant.format_name in (None, next(iter(variant.network.formats))):
        return variant.network.title
    return f"the format `{variant.format_name}` of {variant.network.title}"
