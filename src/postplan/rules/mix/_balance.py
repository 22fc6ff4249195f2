"""The posts at which a feed gets out of balance."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from postplan.api import Feed, Variant


class Stretch(NamedTuple):
    """Some variants in a row, in the order of a feed, and those among them that count."""

    variants: Sequence[Variant]
    counted: Sequence[Variant]

    @property
    def last(self) -> Variant:
        """The one it ends with."""
        return self.variants[-1]

    def share(self, feed: Feed) -> str:
        """How much of it counts, in words: `5 of the last 20 posts on x`."""
        return f"{len(self.counted)} of the last {len(self.variants)} posts on `{feed.channel.name}`"

    @property
    def percent(self) -> str:
        """How much of it counts: `25%`."""
        return f"{100 * len(self.counted) / len(self.variants):.0f}%"


def allowed(share: float, number: int) -> int:
    """How many of a number a share allows, rounded up."""
    return ceil(round(share * number, 6))


def tips(
    variants: Sequence[Variant],
    counts: Sequence[bool],
    is_over: Callable[[range, int], bool],
    *,
    of: int,
    at_least: int = 1,
    on: bool = True,
) -> Iterator[Stretch]:
    """The stretches with which a feed gets out of balance, each ending with the first post still to come that adds to it.

    Looked at are the last `of` up to each variant, at least `at_least`. `is_over` is asked about their places in `variants`
    and how many of them `counts`. A post adds to it where it counts itself or, with `on=False`, where it does not. Another
    follows only where the balance was right in between and the post told before is no longer among those looked at.
    """
    sums = (0, *accumulate(counts))
    told, spoke = False, -max(of, 1)
    for last, variant in enumerate(variants, 1):
        if last < at_least or not (told or counts[last - 1] is on):
            continue
        stretch = range(max(0, last - max(of, 1)), last)
        if not is_over(stretch, sums[last] - sums[stretch[0]]):
            told = False
        elif not (told or variant.past) and counts[last - 1] is on and last - spoke >= of:
            told, spoke = True, last
            yield Stretch(variants[stretch[0] : last], [variants[each] for each in stretch if counts[each]])
