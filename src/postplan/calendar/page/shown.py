"""A variant as its network shows it, as a value: text, link, media, thread, first comment, and what was found there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from postplan.calendar.page.marks import Mark
from postplan.calendar.page.notes import About, Note
from postplan.calendar.page.shown_text import Passage, passage, web
from postplan.calendar.page.tiles import Gallery, Tile
from postplan.plan.variant import Variant, said
from postplan.text.styles import entities
from postplan.yaml.route import Route


@dataclass(frozen=True, slots=True)
class Link:
    """Where a variant's link stands: on a `card` or in a `field` of its own, or `nowhere`; in the text it is no more.

    `address` is empty where it is none of the web.
    """

    place: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a thread, from the second on."""

    number: int
    passage: Passage | None
    tiles: tuple[Tile, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader of one channel meets.

    `passage` is None where nothing is said, and `unsaid` tells why a text that is written is not shown. `embeds` are
    the kinds and addresses of a quote, a repost, and of what is answered.
    """

    mark: Mark
    account: str
    network: str
    form: str
    title: str
    warning: str
    passage: Passage | None
    unsaid: str
    link: Link | None
    tiles: tuple[Tile, ...]
    takes_alt: bool
    poll: tuple[str, ...]
    embeds: tuple[tuple[str, str], ...]
    thread: tuple[Part, ...]
    comment: Passage | None
    sponsored: str
    notes: tuple[Note, ...]

    def about(self, about: About) -> tuple[Note, ...]:
        """What was found of one thing."""
        return tuple(note for note in self.notes if note.about == about)


def shown(variant: Variant, mark: Mark, gallery: Gallery, notes: Sequence[Note]) -> Shown:
    """A variant as its network shows it, with the findings that are about it."""
    own = tuple(note for note in notes if _concerns(note, variant))
    form, tiles = variant.format, gallery.tiles(variant)
    text = dict(variant.texts).get(("text",), "")
    return Shown(
        mark=mark,
        account=variant.channel.account,
        network=variant.network.title,
        form=(variant.format_name or "post").replace("-", " "),
        title=variant.title,
        warning=variant.content_warning,
        passage=_passage(variant, text, own) if text else None,
        unsaid=_unsaid(variant) if not text else "",
        link=_link(variant),
        tiles=tiles.get(("media",), ()),
        takes_alt=not any(fact.value == () for fact in form.media.alt.kinds),
        poll=_poll(variant),
        embeds=tuple(_embeds(variant)),
        thread=tuple(_thread(variant, tiles, own)),
        comment=_comment(variant, own),
        sponsored=variant.sponsored or "",
        notes=own,
    )


def _concerns(note: Note, variant: Variant) -> bool:
    """Whether a finding is about this channel; what is about the post as a whole stands above all of them."""
    return variant.channel.name in note.channels or (not note.channels and note.about != "post")


def _passage(variant: Variant, text: str, notes: Sequence[Note]) -> Passage:
    own = [note for note in notes if note.about == "text"]
    return passage(
        text,
        variant.entities,
        variant.format,
        variant.limits("text"),
        own,
        warning=variant.counted_warning,
        folds=not variant.content_warning,
    )


def _unsaid(variant: Variant) -> str:
    return "its text is not shown in this format" if variant.text and not variant.takes_text else ""


def _link(variant: Variant) -> Link | None:
    place = variant.link_place
    if not variant.link or place == "text" or variant.link in variant.text:
        return None
    return Link(place, variant.link, web(variant.link) if place != "nowhere" else "")


def _poll(variant: Variant) -> tuple[str, ...]:
    poll = variant.poll if variant.format.has_poll else None
    return poll.options if poll else ()


def _embeds(variant: Variant) -> Iterator[tuple[str, str]]:
    for words, key in (("Answers", "reply_to"), ("Quotes", "quote"), ("Shows again", "repost")):
        address = said(variant.layers, key)
        if address:
            yield words, address


def _thread(variant: Variant, tiles: Mapping[Route, tuple[Tile, ...]], notes: Sequence[Note]) -> Iterator[Part]:
    for index, part in enumerate(variant.parts):
        own = tuple(note for note in notes if note.about == "thread" and note.number in {index, None})
        limits = variant.channel.limits(variant.format, "text", bool(part.media))
        found = entities(part.text or "", variant.network.reads)
        text = passage(part.text, found, variant.format, limits, own) if part.text else None
        yield Part(index + 2, text, tiles.get(("thread", index, "media"), ()), own)


def _comment(variant: Variant, notes: Sequence[Note]) -> Passage | None:
    text = dict(variant.texts).get(("first-comment",))
    if not text:
        return None
    own = [note for note in notes if note.about == "first-comment"]
    found = entities(text, variant.network.reads)
    return passage(text, found, variant.format, variant.limits("first_comment"), own)
