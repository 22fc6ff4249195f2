"""How long a text is on a network, against every limit it has there, and how much of it is seen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from postplan.networks.fact import Fact, applying
from postplan.networks.model import Format, Network
from postplan.text.count import Count, at_most, count, cut
from postplan.text.lengths import unit_of

_CASES: Mapping[str, str] = MappingProxyType({"media": " for a text with media"})


@dataclass(frozen=True, slots=True)
class Length:
    """A text, with its content warning, counted against one limit."""

    count: Count
    limit: Fact[int]

    @property
    def over(self) -> int:
        """How much too long it is; negative is what is left."""
        return self.count.value - self.limit.value

    @property
    def share(self) -> float:
        """How much of the limit it takes: 1 is all of it."""
        return self.count.value / max(1, self.limit.value)

    @property
    def cut(self) -> int:
        """The index of the first character of the text that does not fit; the text's length where all of it does."""
        text, unit, warning = self.count.text, self.count.unit, self.count.warning
        return cut(text, unit, self.limit.value - (count("", unit, warning=warning).value if warning else 0))


@dataclass(frozen=True, slots=True)
class Fold:
    """How many characters are seen before a reader asks for more, and where that cuts the text."""

    fact: Fact[int]
    at: int


@dataclass(frozen=True, slots=True)
class Measure:
    """A text as one format of a network, with or without media, takes it.

    `lengths` holds one for each limit, the tightest first; `folds` only those that hide a part of this text.
    """

    network: Network
    format: str
    media: bool
    lengths: tuple[Length, ...]
    folds: tuple[Fold, ...]

    @property
    def name(self) -> str:
        """What to call it: the network, and what sets this format apart from its most usual one."""
        usual = next(iter(self.network.formats))
        parts = [self.network.name, "" if self.format == usual else self.format, "with media" if self.media else ""]
        return " ".join(filter(None, parts))


def measures(network: Network, text: str) -> Iterator[Measure]:
    """The text on each format of a network that takes one; formats with the same limits are told once."""
    account = next(iter(network.accounts), None)
    told: set[tuple[tuple[int, str | None], ...]] = set()
    for name, form in network.formats.items():
        for media in (False, True):
            limits = _limits(form, account, media=media)
            key = tuple((limit.value, limit.unit) for limit in limits)
            if limits and key not in told:
                told.add(key)
                yield Measure(network, name, media, lengths(text, limits), tuple(_folds(form, text)))


def lengths(text: str, limits: Iterable[Fact[int]], warning: str = "") -> tuple[Length, ...]:
    """A text against each of several limits, the tightest first."""
    return tuple(sorted(_counted(text, limits, warning), key=lambda length: -length.share))


def passed(text: str, limits: Iterable[Fact[int]], warning: str = "") -> list[Length]:
    """The limits that a text passes together with its content warning, the surest first."""
    near = [limit for limit in limits if at_most(warning + text, limit.unit or "characters") > limit.value]
    over = (length for length in _counted(text, near, warning) if length.over > 0)
    return sorted(over, key=lambda length: not length.limit.strong)


def excess_words(passed: Sequence[Length], on: str) -> str:
    """The length and how it came about, and by how much it is over the first of the limits it passes.

    Where the network counts bytes too and these are over as well, both numbers are said.
    """
    first, *others = passed
    said = (
        f"{first.count.words}, {first.over} over the limit of {first.limit.value}{unit_of(first.count.unit).suffix}"
        f"{_CASES.get(first.limit.when or '', '')} on {on}"
    )
    for other in others:
        unit = unit_of(other.count.unit).suffix
        if unit and other.count.value != first.count.value:
            return f"{said}; also {other.count.value}{unit}, {other.over} over a limit of {other.limit.value}"
    return said


def _counted(text: str, limits: Iterable[Fact[int]], warning: str) -> Iterator[Length]:
    return (Length(count(text, limit.unit or "characters", warning=warning), limit) for limit in limits)


def _limits(form: Format, account: str | None, *, media: bool) -> tuple[Fact[int], ...]:
    if form.text.taken and not form.text.taken.value:
        return ()
    return applying(form.text.max, account, media=media)


def _folds(form: Format, text: str) -> Iterator[Fold]:
    for fact in form.text.fold:
        at = cut(text, fact.unit or "characters", fact.value)
        if at < len(text):
            yield Fold(fact, at)
