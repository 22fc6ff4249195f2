"""Why a network counts another number than was typed, part by part: one function for each way of counting."""

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


def no_parts(_text: str, _warning: str) -> Iterator[Part]:
    """Yield nothing: what counts is what was typed."""
    return iter(())


def utf16_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the characters of two UTF-16 units."""
    astral = units.astral(warning + text)
    yield Part(astral, "character as 2", "characters as 2 each", astral)


def escaped_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the characters of two UTF-16 units, and the signs that get a backslash on LinkedIn."""
    yield from utf16_parts(text, warning)
    escapes = len(units.escapes(warning + text))
    yield Part(escapes, "sign with a backslash", "signs with a backslash", escapes)


def utf8_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the characters of several bytes."""
    whole = warning + text
    number, change = units.not_ascii(whole), units.utf8(whole) - len(whole)
    yield Part(number, "character of several bytes", "characters of several bytes", change)


def x_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the links, emoji, wide characters and joined accents of a text on X."""
    text = warning + text
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


def grapheme_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the emoji, letters and line ends that are several code points."""
    text = warning + text
    joined = list(graphemes.joined(text))
    ends = [grapheme for grapheme in joined if grapheme == "\r\n"]
    pictures = [grapheme for grapheme in joined if any(emoji.every(grapheme))]
    number = len(joined) - len(ends) - len(pictures)
    change = len(joined) - sum(map(len, joined))
    spare = sum(len(picture) - 1 for picture in pictures)
    yield Part(len(pictures), "emoji as 1", "emoji as 1 each", -spare)
    yield Part(number, "letter with its marks as 1", "letters with their marks as 1 each", change + spare + len(ends))
    yield Part(len(ends), "line end as 1", "line ends as 1 each", -len(ends))


def mastodon_parts(text: str, warning: str) -> Iterator[Part]:
    """Yield the links, the mentions of other servers and the graphemes of a text on Mastodon."""
    short = mastodon.shortened(text)
    found = [entity for entity in short if entity.kind == "link"]
    remote = [entity for entity in short if entity.kind == "mention" and "@" in entity.target]
    yield _links(len(found), mastodon.LINK, sum(link.end - link.start for link in found))
    spare = sum(len(entity.text) - len(mastodon.counted_as(entity)) for entity in remote)
    yield Part(len(remote), "mention without its server", "mentions without their servers", -spare)
    yield from grapheme_parts(mastodon.counted(text), warning)
