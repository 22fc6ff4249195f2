"""Texts against the limits of a network: which are passed, and what to say of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from postplan.networks.fact import Fact
from postplan.text.count import Count, at_most, count, cut

_UNITS = {"utf-8-bytes": " bytes"}
_CASES = {"media": " for a text with media"}


class Excess(NamedTuple):
    """A limit that a text passes, and the text's length as that limit counts."""

    limit: Fact[int]
    length: Count

    @property
    def over(self) -> int:
        """By how much."""
        return self.length.value - self.limit.value

    @property
    def start(self) -> int:
        """Index into the text, without its content warning, of the first character that no longer fits."""
        text, unit = self.length.text, self.length.unit
        warning = count("", unit, warning=self.length.warning).value if self.length.warning else 0
        return cut(text, unit, self.limit.value - warning)


def passed(text: str, limits: Iterable[Fact[int]], warning: str = "") -> list[Excess]:
    """The limits that a text passes together with its content warning, the surest first."""
    found: list[Excess] = []
    for limit in limits:
        unit = limit.unit or "characters"
        if at_most(warning + text if warning else text, unit) <= limit.value:
            continue
        length = count(text, unit, warning=warning)
        if length.value > limit.value:
            found.append(Excess(limit, length))
    return sorted(found, key=lambda excess: not excess.limit.strong)


def words(passed: Sequence[Excess], on: str) -> str:
    """The length and how it came about, and by how much it is over the surest limit.

    Where the network counts bytes too and these are over as well, both numbers are said.
    """
    (limit, length), *others = passed
    said = (
        f"{length.words}, {passed[0].over} over the limit of {limit.value}{_UNITS.get(length.unit, '')}"
        f"{_CASES.get(limit.when or '', '')} on {on}"
    )
    for other in others:
        if other.length.unit in _UNITS and other.length.value != length.value:
            unit = _UNITS[other.length.unit]
            return f"{said}; also {other.length.value}{unit}, {other.over} over a limit of {other.limit.value}"
    return said
