"""`postplan networks`: what a network allows, with the source and date of each fact."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from postplan.cli.output import say
from postplan.cli.shared_options import format_option
from postplan.text.ci import json_text

if TYPE_CHECKING:
    from postplan.networks.model import Network

app = typer.Typer(add_completion=False, rich_markup_mode=None)

FORMATS = ("text", "json", "markdown")


@app.command()
def networks(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME", help="Networks to show in full; by default, a summary of all.", show_default=False
        ),
    ] = None,
    *,
    format_: Annotated[str, format_option("Output format", FORMATS)] = "text",
) -> None:
    """Show what networks allow, with the source, date and confidence of each number."""
    from postplan.cli.arguments import read_format, read_networks
    from postplan.networks.reference import table

    form, every = read_format(format_, FORMATS), read_networks(names)
    if form == "json":
        say(json_text({"version": 1, "networks": [_data(each) for each in every]}))
    elif form == "markdown":
        say(table(every))
    elif names:
        say("\n".join(line for each in every for line in _whole(each)) + "\n")
    else:
        say("\n".join(_short(every)) + "\n")


def _short(every: Iterable["Network"]) -> Iterator[str]:
    """One line per network: name, text limit, formats."""
    rows = [(each.name, _limits(each), ", ".join(each.formats)) for each in every]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, limit, formats in rows:
        yield f"{name:<{widths[0]}}  {limit:<{widths[1]}}  {formats}"
    yield ""
    yield "`postplan networks NAME` shows each fact with its source and date"


def _limits(network: "Network") -> str:
    usual = next(iter(network.formats.values()))
    return " / ".join(f"{value:,}" for value in dict.fromkeys(fact.value for fact in usual.text.max)) or "-"


def _whole(network: "Network") -> Iterator[str]:
    from postplan.networks.reference import LINK_PLACES, readings
    from postplan.networks.walk import facts
    from postplan.networks.wording import words

    yield f"{network.title} (`network: {network.name}`)"
    yield f"  a post's link goes {LINK_PLACES[network.link]}"
    yield from (f"  {line[:1].lower()}{line[1:]}" for line in readings(network))
    for key, about in network.keys.items():
        yield f"  key `{key}`: {about}"
    used: dict[str, None] = {}
    for name, form in network.formats.items():
        yield ""
        yield f"{name}: {form.about} ({form.surface})"
        for what, fact in facts(form):
            sure = f"{fact.confidence}, disputed" if fact.disputed else fact.confidence
            case = "".join(f", {each}" for each in (fact.account, fact.when) if each)
            yield f"  {what}: {words(fact)}{case}  [{sure}; {', '.join(fact.source)}; {fact.as_of}]"
            if fact.note:
                yield f"      {fact.note}"
            used.update(dict.fromkeys(fact.source))
    yield ""
    yield "sources"
    for key in used:
        source = network.sources[key]
        yield f"  {key}: {source.title}, {source.as_of}. {source.address}"
    yield ""


def _data(network: "Network") -> dict[str, Any]:
    from postplan.networks.walk import facts

    return {
        "name": network.name,
        "title": network.title,
        "family": network.family,
        "link": network.link,
        "reads": network.reads,
        "proven": list(network.proven),
        "assumed": list(network.assumed),
        "accounts": list(network.accounts),
        "keys": dict(network.keys),
        "formats": {
            name: {
                "about": form.about,
                "surface": form.surface,
                "link": form.link,
                "facts": [{"name": what, **fact.model_dump(mode="json", by_alias=True)} for what, fact in facts(form)],
            }
            for name, form in network.formats.items()
        },
        "sources": {key: source.model_dump(mode="json", by_alias=True) for key, source in network.sources.items()},
    }
