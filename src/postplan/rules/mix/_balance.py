"""The posts that tip a feed out of balance."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from postplan.api import Feed, Variant


class Stretch(NamedTuple):
    """Consecutive variants of a feed, and the ones that count."""

    variants: Sequence[Variant]
    counted: Sequence[Variant]

    @property
    def last(self) -> Variant:
        """The last variant of the stretch."""
        return self.variants[-1]

    def share(self, feed: Feed) -> str:
        """The share that counts, in words: `5 of the last 20 posts on x`."""
        return f"{len(self.counted)} of the last {len(self.variants)} posts on `{feed.channel.name}`"

    @property
    def percent(self) -> str:
        """The share that counts, as a percentage: `25%`."""
        return f"{100 * len(self.counted) / len(self.variants):.0f}%"


def allowed(share: float, number: int) -> int:
    """How many of `number` posts a share allows, rounded up."""
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
    """The stretches that tip a feed out of balance, each ending with the first upcoming post that adds to the imbalance.

    Each stretch is the last `of` variants up to some variant, and at least `at_least` of them. `is_over` gets the range of
    their positions in `variants` and how many of them count. A post adds to the imbalance if it counts or, with `on=False`,
    if it doesn't. The next stretch follows only after the balance was right again, and once the post reported last is out
    of view.
    """
    sums = (0, *accumulate(counts))
    off_balance, reported_at = False, -max(of, 1)
    for last, variant in enumerate(variants, 1):
        if last < at_least or not (off_balance or counts[last - 1] is on):
            continue
        stretch = range(max(0, last - max(of, 1)), last)
        if not is_over(stretch, sums[last] - sums[stretch[0]]):
            off_balance = False
        elif not (off_balance or variant.past) and counts[last - 1] is on and last - reported_at >= of:
            off_balance, reported_at = True, last
            yield Stretch(variants[stretch[0] : last], [variants[each] for each in stretch if counts[each]])
