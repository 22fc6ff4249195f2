"""The page of networks holds every fact and every source."""

import re
from typing import Any

from postplan.networks.fact import Fact, Unit
from postplan.networks.model import names, read
from postplan.networks.reference import table
from postplan.networks.walk import facts
from postplan.networks.wording import words

EVERY = [read(name) for name in names()]


def test_every_format_fact_and_source_is_on_the_page() -> None:
    """As many rows as facts, each with value, confidence, source and date."""
    page = table(EVERY)
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert len(rows) == sum(len(list(facts(form))) for network in EVERY for form in network.formats.values())
    for network in EVERY:
        assert f"## {network.title}\n" in page
        for key, source in network.sources.items():
            assert f"- `{key}`: {source.title}" in page
    assert (
        "| `text.max` | 280 characters as X counts them | official | x-count, x-tt | 2026-08-22 | free accounts; "
        in page
    )


def test_an_address_is_a_link() -> None:
    """What is a web address and nothing else can be followed; other places are named as they are."""
    page = table([read("reddit")])
    assert "<https://www.reddit.com/dev/api#POST_api_submit>" in page
    assert "github reddit-archive/reddit: r2/r2/lib/validator" in page


def test_every_row_has_its_six_cells() -> None:
    """No value breaks out of its cell, `|` among LinkedIn's characters included."""
    wanted = 4
    for line in table(EVERY).splitlines():
        wanted = 7 if line.startswith("| what |") else wanted
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) == wanted, line


def test_the_page_is_the_same_every_time() -> None:
    """It ends with one line end and has no spaces at the ends of lines but in empty cells."""
    page = table(EVERY)
    assert page == table([read(name) for name in names()])
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_a_value_is_said_in_words() -> None:
    """Yes and no, thousands, lists and units."""

    def said(value: object, unit: Unit | None = None) -> str:
        return words(Fact[Any](value=value, unit=unit, source=("a",), as_of="2026", confidence="code"))

    assert said(value=True) == "yes"
    assert said(value=False) == "no"
    assert said(2200, "code-points") == "2,200 Unicode characters"
    assert (said(0.5), said(140.0), said(43200.0)) == ("0.5", "140", "43,200")
    assert said("full length") == "full length"
    post = read("instagram").formats["post"]
    assert [words(fact) for fact in post.media.images.types] == ["jpeg"]
    assert [words(fact) for fact in read("telegram").formats["post"].media.alt.kinds] == ["none"]
    assert [words(fact) for fact in read("facebook").formats["post"].schedule.ahead_max] == ["75 days", "30 days"]
    assert [words(fact) for fact in post.media.images.ratio_min] == ["4:5"]
