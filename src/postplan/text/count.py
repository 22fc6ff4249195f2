"""How long a text is on a network, and how that number comes about."""

from dataclasses import dataclass, field

from postplan.text.count_parts import Part
from postplan.text.lengths import unit_of
from postplan.text.plural import plural


@dataclass(frozen=True, slots=True)
class Count:
    """The length of a text: `value` is what the network counts in `unit`, `typed` the code points typed.

    A content warning belongs to both. The text is kept so that parts and words are made only when asked for.
    """

    value: int
    typed: int
    unit: str
    text: str = field(repr=False)
    warning: str = field(default="", repr=False)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Why `value` differs from `typed`: the changes of all parts sum up to the difference."""
        return tuple(part for part in unit_of(self.unit).parts(self.text, self.warning) if part.number)

    @property
    def words(self) -> str:
        """The count for a person: `247 characters, counted as 291: 1 link as 23, 6 wide characters`."""
        parts = self.parts
        if not parts:
            return plural(self.value, "character")
        return f"{self.typed} characters, counted as {self.value}: {', '.join(map(str, parts))}"


def count(text: str, unit: str, *, warning: str = "") -> Count:
    """Count a text as a network does that counts in `unit`; raise ValueError for one not in `UNITS`.

    `warning` is a content warning, which counts too: on Mastodon its links count in full. Any string has a count,
    with lone surrogates and unassigned code points as well, in time linear in its length.
    """
    value = unit_of(unit).length(text, warning)
    return Count(value, len(warning) + len(text), unit, text, warning)


def at_most(text: str, unit: str) -> int:
    """Return a number that `count` does not exceed, found without looking at the text closely."""
    return unit_of(unit).at_most(text)


def cut(text: str, unit: str, limit: int) -> int:
    """Return the index of the first character that no longer fits, or the text's length where all fits.

    Code points are counted in the index, but a cut never falls inside a grapheme, and on x and mastodon never
    inside a link or mention. Linear in the length of the text.
    """
    if count(text, unit).value <= limit:
        return len(text)
    total, start = 0, 0
    for end, size in unit_of(unit).pieces(text):
        total += size
        if total > limit:
            return start
        start = end
    # The pieces of a text can weigh less than their normal form together: not all fits, though each does.
    return max(len(text) - 1, 0)
