"""`postplan count`: how each network counts a text."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from postplan.cli.color import Color, wants_color
from postplan.cli.output import say
from postplan.cli.shared_options import format_option
from postplan.errors import UserError
from postplan.files.find import reason
from postplan.text.ci import json_text
from postplan.text.plural import noun

if TYPE_CHECKING:
    from postplan.formats.parts.paint import Paint
    from postplan.networks.measure import Measure

app = typer.Typer(add_completion=False, rich_markup_mode=None)

FORMATS = ("text", "json")

MOST = 1024 * 1024
"""Bytes of a text: more than any network takes, and as much as a post's file may have."""
AROUND = 24
"""How many characters to show on each side of a cut."""


@app.command()
def count(
    text: Annotated[
        str | None, typer.Argument(help="The text; by default, standard input.", show_default=False)
    ] = None,
    *,
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Count the text in a file.", show_default=False)
    ] = None,
    network: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Show only these networks (comma-separated, repeatable).")
    ] = None,
    format_: Annotated[str, format_option("Output format", FORMATS)] = "text",
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
) -> None:
    """Count a text the way each network does: its length, the limit, and where it would be cut off.

    Exit code 0 whether it fits or not; use `postplan check` to enforce limits.
    """
    from postplan.cli.arguments import read_format, read_networks
    from postplan.formats.parts.paint import painter
    from postplan.networks.measure import measures

    form = read_format(format_, FORMATS)
    written = _text(text, file)
    found = [measure for each in read_networks(network) for measure in measures(each, written)]
    if form == "json":
        say(json_text({"version": 1, "typed": len(written), "networks": [_data(each) for each in found]}))
    else:
        say("\n".join(_lines(found, len(written), painter(color=wants_color(color)))) + "\n")


def _text(text: str | None, file: Path | None) -> str:
    """The text from the argument, file or standard input, without the newline that a file or pipe adds."""
    if text is not None and file is not None:
        raise UserError("you gave both a text and `--file`", help="use only one of them")
    if text is not None and text != "-":
        return text
    if file is None and sys.stdin is None:
        raise UserError("there is no text: standard input is closed", help="give a text, or `--file`")
    try:
        with file.open("rb") if file else nullcontext(sys.stdin.buffer) as stream:
            content = stream.read(MOST + 1)
    except OSError as error:
        raise UserError(f"`{file}` can't be read: {reason(error)}", help="check the path") from error
    if len(content) > MOST:
        raise UserError(f"this text is longer than {MOST:,} bytes", help="count the text of one post at a time")
    return content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").rstrip()


def _lines(found: Iterable["Measure"], typed: int, paint: "Paint") -> Iterator[str]:
    every = tuple(found)
    widest = max((len(each.name) for each in every), default=0)
    yield paint(f"{typed:,} {noun(typed, 'character')} typed", "bold")
    yield ""
    for each in every:
        length = each.lengths[0]
        verdict = paint(f"{length.over:,} too long", "error") if length.over > 0 else "fits"
        yield f"{each.name:<{widest}}  {f'{length.count.value:,} of {length.limit.value:,}':<15}  {verdict}"
        yield from (f"{'':<{widest}}  {line}" for line in _reasons(each, paint))
    over = [each.name for each in every if each.lengths[0].over > 0]
    yield ""
    yield paint(f"too long on {', '.join(over)}" if over else f"fits everywhere ({len(every)} checked)", "bold")


def _reasons(each: "Measure", paint: "Paint") -> Iterator[str]:
    """Why the count differs from what was typed, where the text is cut, and what is hidden behind “more”."""
    from postplan.text.lengths import unit_of

    for place, length in enumerate(each.lengths):
        if length.over <= 0 and place > 0:  # the tightest limit is shown, and any other that is exceeded
            continue
        if length.count.value != length.count.typed:
            yield paint(length.count.words, "dim")
        if length.over > 0:
            weak = "" if length.limit.strong else " (reported by others, not by the network)"
            yield f"limit {length.limit.value:,} {unit_of(length.limit.unit or 'characters').words}{weak}"
            yield f"cut at {_around(length.count.text, length.cut)}"
    for fold in each.folds[:1] if each.lengths[0].over <= 0 else ():
        yield f"“more” after about {fold.fact.value:,}: {_around(each.lengths[0].count.text, fold.at)}"


def _around(text: str, at: int) -> str:
    from postplan.text.printable import visible

    before, after = text[max(0, at - AROUND) : at], text[at : at + AROUND]
    left, right = "…" if at > AROUND else "", "…" if at + AROUND < len(text) else ""
    return f"{left}{visible(before)} | {visible(after)}{right}"


def _data(each: "Measure") -> dict[str, Any]:
    return {
        "network": each.network.name,
        "format": each.format,
        "media": each.media,
        "fits": all(length.over <= 0 for length in each.lengths),
        "lengths": [
            {
                "value": length.count.value,
                "limit": length.limit.value,
                "over": max(0, length.over),
                "unit": length.limit.unit or "characters",
                "words": length.count.words,
                "cut": length.cut,
                "confidence": length.limit.confidence,
                "source": list(length.limit.source),
                "as-of": length.limit.as_of,
            }
            for length in each.lengths
        ],
        "folds": [{"after": fold.fact.value, "cut": fold.at} for fold in each.folds],
    }
