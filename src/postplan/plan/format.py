"""The format of a variant, concluded from its media."""

from collections import Counter
from collections.abc import Sequence

from postplan.networks.media import MediumKind
from postplan.networks.model import Format, Network


def inferred_format(network: Network, kinds: Sequence[MediumKind]) -> str | None:
    """The network's first format that shows media of these kinds and need not be named; None where none does."""
    counts = Counter(kinds)
    fitting = (name for name, each in network.formats.items() if not each.by_name and _shows(each, counts))
    return next(fitting, None)


def _shows(each: Format, counts: Counter[MediumKind]) -> bool:
    total = counts.total()
    if not total:
        return not (each.media.required and each.media.required.value)
    if any(total > limit.value for limit in each.media.max[:1]) or any(total < limit.value for limit in each.media.min):
        return False
    return all(_takes(each, kind, count) for kind, count in counts.items())


def _takes(each: Format, kind: MediumKind, count: int) -> bool:
    """Whether a format shows that many of a kind.

    The largest of several limits counts here: a doubtful one is for its own rule to tell.
    """
    medium = each.media.of(kind)
    most = max((limit.value for limit in medium.max), default=count)
    return each.media.takes(kind) is not False and count <= most
