"""Why a network counts another number than was typed, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass

from postplan.text import emoji, graphemes, mastodon, units, x
from postplan.text.links import links


@dataclass(frozen=True, slots=True)
class Part:
    """One reason why a network counts another number than was typed.

    `number` of these things, which are described by `one` or `many` (with the number in front), make the count
    longer or shorter by `change`.
    """

    number: int
    one: str
    many: str
    change: int

    def __str__(self) -> str:
        return f"{self.number} {self.one if self.number == 1 else self.many}"


def parts(text: str, unit: str, warning: str = "") -> tuple[Part, ...]:
    """Return the parts of a count, the ones without effect left out; their changes sum to value less typed."""
    if unit == "mastodon":
        found = _mastodon(text, warning)
    elif unit == "x":
        found = _x(warning + text)
    elif unit == "graphemes":
        found = _graphemes(warning + text)
    else:
        found = _simple(warning + text, unit)
    return tuple(part for part in found if part.number)


def _simple(text: str, unit: str) -> Iterator[Part]:
    if unit in {"utf-16", "linkedin", "linkedin-escaped"}:
        astral = units.astral(text)
        yield Part(astral, "character as 2", "characters as 2 each", astral)
    if unit == "linkedin-escaped":
        escapes = len(units.escapes(text))
        yield Part(escapes, "sign with a backslash", "signs with a backslash", escapes)
    if unit == "utf-8-bytes":
        number, change = units.not_ascii(text), units.utf8(text) - len(text)
        yield Part(number, "character of several bytes", "characters of several bytes", change)


def _x(text: str) -> Iterator[Part]:
    normal = x.normalised(text)
    found = list(links(normal))
    yield _links(len(found), x.LINK, sum(link.end - link.start for link in found))
    rest, at = [], 0
    for link in found:
        rest.append(normal[at : link.start])
        at = link.end
    rest.append(normal[at:])
    pictures = [piece[start:end] for piece in rest for start, end in emoji.every(piece)]
    change = sum(2 - len(picture) for picture in pictures)
    # A picture that weighs what was typed for it (two code points) explains nothing.
    telling = sum(len(picture) != 2 for picture in pictures)  # noqa: PLR2004, an emoji weighs 2
    yield Part(telling, "emoji as 2", "emoji as 2 each", change)
    wide = sum(map(x.wide, rest)) - sum(map(x.wide, pictures))
    yield Part(wide, "wide character", "wide characters", wide)
    yield _accents(len(normal) - len(text))


def _accents(change: int) -> Part:
    if change > 0:
        return Part(change, "accent taken from its letter", "accents taken from their letters", change)
    return Part(-change, "accent joined to its letter", "accents joined to their letters", change)


def _links(number: int, each: int, typed: int) -> Part:
    return Part(number, f"link as {each}", f"links as {each} each", number * each - typed)


def _graphemes(text: str) -> Iterator[Part]:
    joined = list(graphemes.joined(text))
    ends = [grapheme for grapheme in joined if grapheme == "\r\n"]
    pictures = [grapheme for grapheme in joined if any(emoji.every(grapheme))]
    number = len(joined) - len(ends) - len(pictures)
    change = len(joined) - sum(map(len, joined))
    spare = sum(len(picture) - 1 for picture in pictures)
    yield Part(len(pictures), "emoji as 1", "emoji as 1 each", -spare)
    yield Part(number, "letter with its marks as 1", "letters with their marks as 1 each", change + spare + len(ends))
    yield Part(len(ends), "line end as 1", "line ends as 1 each", -len(ends))


def _mastodon(text: str, warning: str) -> Iterator[Part]:
    short = mastodon.shortened(text)
    found = [entity for entity in short if entity.kind == "link"]
    remote = [entity for entity in short if entity.kind == "mention" and "@" in entity.target]
    yield _links(len(found), mastodon.LINK, sum(link.end - link.start for link in found))
    spare = sum(len(entity.text) - len(mastodon.counted_as(entity)) for entity in remote)
    yield Part(len(remote), "mention without its server", "mentions without their servers", -spare)
    yield from _graphemes(warning + mastodon.counted(text))
