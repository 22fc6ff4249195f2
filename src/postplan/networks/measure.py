"""How long a text is on a network, against every limit it has there, and how much of it is seen."""

from collections.abc import Iterator
from dataclasses import dataclass

from postplan.networks.fact import Fact, applying
from postplan.networks.model import Format, Network
from postplan.text.count import Count, count, cut


@dataclass(frozen=True, slots=True)
class Length:
    """A text counted against one limit."""

    count: Count
    limit: Fact[int]

    @property
    def over(self) -> int:
        """How much too long it is; negative is what is left."""
        return self.count.value - self.limit.value

    @property
    def cut(self) -> int:
        """The index of the first character that does not fit; the text's length where all of it does."""
        return cut(self.count.text, self.limit.unit or "characters", self.limit.value)


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
                lengths = [Length(count(text, limit.unit or "characters"), limit) for limit in limits]
                lengths.sort(key=lambda length: -length.count.value / length.limit.value)
                yield Measure(network, name, media, tuple(lengths), tuple(_folds(form, text)))


def _limits(form: Format, account: str | None, *, media: bool) -> tuple[Fact[int], ...]:
    if form.text.taken and not form.text.taken.value:
        return ()
    return applying(form.text.max, account, media=media)


def _folds(form: Format, text: str) -> Iterator[Fold]:
    for fact in form.text.fold:
        at = cut(text, fact.unit or "characters", fact.value)
        if at < len(text):
            yield Fold(fact, at)
