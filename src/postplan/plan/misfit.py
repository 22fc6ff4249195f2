"""Media that the format of a post does not show."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from postplan.media.kind import kind_by_name
from postplan.networks.fact import Fact
from postplan.networks.media import MediumKind
from postplan.networks.model import Format
from postplan.plan.keys.content import Medium
from postplan.plan.variant import Variant


class Misfit(NamedTuple):
    """Why a format does not show some media, and the fact that says so.

    A kind is `refused`, or there are too `many` or too `few` of it; `kind` is None for media of all kinds together.
    """

    reason: Literal["refused", "many", "few"]
    kind: MediumKind | None
    number: int
    fact: Fact[Any] | None


def misfit(form: Format, media: Sequence[Medium]) -> Misfit | None:
    """Why a format does not show these media; None where it does, or nothing is known for sure.

    Kinds go by the names of media: a format is inferred from these, before any file is opened.
    """
    rules = form.media
    for kind, count in Counter(kind_by_name(medium.name) for medium in media).items():
        if kind and rules.takes(kind) is False:
            return Misfit("refused", kind, count, rules.of(kind).taken)
        most = max(rules.of(kind).max, key=lambda fact: fact.value, default=None) if kind else None
        if kind and most and count > most.value:
            return Misfit("many", kind, count, most)
    for limit in rules.max[:1]:
        if len(media) > limit.value:
            return Misfit("many", None, len(media), limit)
    for limit in rules.min:
        if len(media) < limit.value:
            return Misfit("few", None, len(media), limit)
    return None


def writes_format(variant: Variant) -> bool:
    """Whether the post says which format it has on this channel."""
    return any(saying.content.format for saying in variant.layers)


def misfit_of(variant: Variant) -> Misfit | None:
    """Why the written format does not show the media of a variant, or the usual format where none shows them.

    None where a format shows them, and on a network with a single format.
    """
    formats, name, media = variant.network.formats, variant.format_name, variant.media
    if not media or len(formats) == 1:
        return None
    if name and not (variant.channel.keys.format or writes_format(variant)):
        return None  # it was inferred, so it fits
    if name in formats:
        return misfit(formats[name], media)
    reasons = [misfit(form, media) for form in formats.values() if not form.by_name]
    return reasons[0] if len(reasons) > 1 and all(reasons) else None


def has_no_fitting_format(variant: Variant) -> bool:
    """Whether its format is unknown or does not show its media: there is nothing to hold single media against."""
    formats, name = variant.network.formats, variant.format_name
    return (name is not None and name not in formats) or misfit_of(variant) is not None


def possible_formats(variant: Variant) -> tuple[Format, ...]:
    """The formats that a variant may have: the written one, else each that need not be written."""
    if variant.channel.keys.format or writes_format(variant):
        return (variant.format,)
    return tuple(form for form in variant.network.formats.values() if not form.by_name) or (variant.format,)
