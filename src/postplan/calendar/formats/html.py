"""The calendar as one page to open, attach or print: everything in it, and nothing fetched from anywhere."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postplan.calendar.calendar import Calendar
from postplan.calendar.formats import CalendarOptions
from postplan.calendar.page.cards import Deck, deck
from postplan.calendar.page.charts import drawings, quarter
from postplan.calendar.page.layout import board, numbers, overload_day, status_number
from postplan.calendar.page.tiles import Gallery, gallery
from postplan.plan.times.week import day_words
from postplan.text.printable import visible

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parents[1] / "page" / "templates"
_SAFE_LINES = re.compile(r"\r\n?")


def render(calendar: Calendar, options: CalendarOptions) -> str:
    """The calendar as an HTML page; what comes from a post is text in it, whatever it holds."""
    pictures = gallery(calendar, options.previews)
    cards = deck(calendar, pictures)
    style, script = (_shipped(name) for name in ("page.css", "page.js"))
    page = _environment().get_template("page.html.j2")
    return page.render(
        calendar=calendar,
        board=board(calendar, cards),
        deck=cards,
        strips=drawings(calendar, dict(cards.marks)),
        months=quarter(calendar),
        pictures=_pictures(pictures),
        style=style,
        script=script,
        policy=_policy(style, script),
        **_numbers(cards),
    )


def _environment() -> "Environment":
    """Templates in which everything is escaped, and what could hide or turn the writing round is shown as an escape."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - no other format needs it

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        finalize=_finalized,
    )
    environment.filters.update(day=day_words, overload_day=overload_day, status_number=status_number)
    return environment


def _finalized(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a template
    """Text as it may be shown, on one line of the file; markup from the templates themselves is kept.

    A CI machine that reads the page in its log obeys lines that begin with `::` and anything after `##`. A browser
    shows the references in their place as the characters they stand for.
    """
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    from markupsafe import Markup, escape  # noqa: PLC0415 - likewise

    text = value if value.isascii() and value.isprintable() else _shown(value)
    return Markup(str(escape(text)).replace("\n", "&#10;").replace("::", ":&#58;").replace("##", "#&#35;"))  # noqa: S704 - escaped


def _shown(text: str) -> str:
    return "\n".join(map(visible, _SAFE_LINES.sub("\n", text).split("\n")))


def _shipped(name: str) -> Any:  # noqa: ANN401 - markupsafe's type, which is imported late
    """A file of our own, to stand in the page as it is."""
    from markupsafe import Markup  # noqa: PLC0415 - likewise

    return Markup((_FOLDER / name).read_bytes().decode().replace("\r\n", "\n"))  # noqa: S704 - it comes with the package


def _policy(style: str, script: str) -> str:
    """What the page may do: show the pictures in it, and use exactly this style and this script."""
    hashes = (b64encode(sha256(each.encode()).digest()).decode() for each in (style, script))
    style_hash, script_hash = (f"'sha256-{each}'" for each in hashes)
    return (
        f"default-src 'none'; img-src data:; style-src {style_hash}; script-src {script_hash}; "
        "base-uri 'none'; form-action 'none'"
    )


def _pictures(pictures: Gallery) -> list[tuple[str, int, int, str]]:
    """Each preview once: its name on the page, its size, and itself as an address."""
    return [
        (name, preview.width, preview.height, f"data:{preview.type};base64,{b64encode(preview.content).decode()}")
        for path, name in pictures.names.items()
        for preview in (pictures.previews[path],)
    ]


def _numbers(cards: Deck) -> dict[str, dict[str, int]]:
    """The numbers by which cards are filtered, by name."""
    return {
        "owners": numbers(card.owner for card in cards.every),
        "campaigns": numbers(card.campaign for card in cards.every),
    }
