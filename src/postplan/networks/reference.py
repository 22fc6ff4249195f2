"""All networks as one Markdown page."""

from collections.abc import Iterable, Iterator
from typing import Any

from postplan.networks.fact import Fact
from postplan.networks.model import Format, Network
from postplan.networks.walk import facts
from postplan.networks.wording import words

LINK_PLACES = {
    "text": "in the text",
    "card": "on a card below the text",
    "field": "in a field of its own",
    "nowhere": "nowhere: no address can be tapped",
}
"""Where a post's `link:` goes, in words."""


def table(networks: Iterable[Network]) -> str:
    """Write a page of Markdown with every format, fact and source of these networks, in their order."""
    lines = [
        "# Networks",
        "",
        "What each network allows, with who says so and when. A fact that is official, read in the network's own",
        "code or undisputed can make an error; all others make warnings. `disputed`: an equally good source allows",
        "more, so it only warns. `by absence`: concluded from what the source does not mention.",
        "",
    ]
    networks = tuple(networks)
    if len(networks) > 1:
        lines += _readings(networks)
    for network in networks:
        lines += _network(network)
    return "\n".join(lines).rstrip("\n") + "\n"


def readings(network: Network) -> Iterator[str]:
    """How far the way it reads and counts texts can be relied on, a line each."""
    if network.proven:
        yield f"Reading texts, proven: {'; '.join(network.proven)}"
    if network.assumed:
        yield f"Reading texts, assumed: {'; '.join(network.assumed)}"


def _readings(networks: Iterable[Network]) -> Iterator[str]:
    """A table of how far each way of reading is proven, and against what."""
    yield from ("## How texts are read and counted", "")
    yield from ("| network | proven, and against what | assumed |", "|---|---|---|")
    for network in networks:
        cells = (network.title, "; ".join(network.proven) or "nothing", "; ".join(network.assumed) or "nothing")
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    yield ""


def _network(network: Network) -> Iterator[str]:
    yield from (f"## {network.title}", "", f"`network: {network.name}`")
    yield from ("", f"- A post's link goes {LINK_PLACES[network.link]}.", f"- People go there for: {network.family}.")
    yield from (f"- {line}." for line in readings(network))
    if network.accounts:
        yield f"- Accounts: {', '.join(network.accounts)}; without `account:`, {network.accounts[0]}."
    for key, about in network.keys.items():
        yield f"- `{key}`: {about}"
    yield ""
    for name, form in network.formats.items():
        yield from _format(name, form)
    yield from ("### Sources", "")
    for key, source in network.sources.items():
        note = f"; {source.note}" if source.note else ""
        yield f"- `{key}`: {source.title}, {source.as_of}. {_address(source.address)}{note}"
    yield ""


def _format(name: str, form: Format) -> Iterator[str]:
    named = f"; a post names it, as `format: {name}`" if form.by_name else ""
    about = f"{form.about[:1].upper()}{form.about[1:]}. Surface: {form.surface}{named}."
    yield from (f"### {name}", "", about)
    yield from ("", "| what | value | sure | source | as of | notes |", "|---|---|---|---|---|---|")
    for what, fact in facts(form):
        sure = f"{fact.confidence}, disputed" if fact.disputed else fact.confidence
        cells = (f"`{what}`", words(fact), sure, ", ".join(fact.source), fact.as_of, _notes(fact))
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    yield ""


def _notes(fact: Fact[Any]) -> str:
    parts = (
        f"{fact.account} accounts" if fact.account else "",
        fact.when.replace("-", " ") if fact.when else "",
        "by absence" if fact.basis == "absence" else "",
        fact.note,
    )
    return "; ".join(part for part in parts if part)


def _address(text: str) -> str:
    """Make a link of an address that is one, and of any other plain text."""
    return f"<{text}>" if text.startswith("https://") and " " not in text else _cell(text)


def _cell(text: str) -> str:
    r"""Keep a cell in its cell and its signs plain: `|`, `*`, `_`, `<`, `[` and line breaks."""
    for sign in "\\|*_<[~":
        text = text if text.startswith("`") else text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
