"""What a network's file leaves unsaid is filled in."""

from typing import Any

import pytest

from postplan.networks.reading import prepared

FILE = """
title: Fork
link: text
sources:
  own: {title: Fork's pages, address: fork.example, as-of: 2026-03, kind: official}
  talk: {title: A talk, address: talk.example, as-of: 2025-01-31, kind: secondary}
formats:
  post:
    text:
      max: {value: 500, source: [own, talk]}
      fold:
        - {value: 90, source: talk}
        - {value: 80, source: talk, confidence: unverified, as-of: 2020}
    media:
      images:
        max: {value: 4, source: own}
  reel:
    like: post
    link: nowhere
    text:
      max: {value: 300, source: talk}
      fold: none
    media:
      images:
        taken: {value: false, source: own}
      videos:
        max: {value: 1, source: own}
"""


@pytest.fixture
def formats() -> dict[str, Any]:
    formats: dict[str, Any] = prepared("fork", FILE.encode())["formats"]
    return formats


def test_a_fact_has_the_date_and_confidence_of_its_first_source(formats: dict[str, Any]) -> None:
    """What a fact says itself goes before."""
    text = formats["post"]["text"]
    assert (text["max"]["as-of"], text["max"]["confidence"]) == ("2026-03", "official")
    first, second = text["fold"]
    assert (first["as-of"], first["confidence"]) == ("2025-01-31", "secondary")
    assert (second["as-of"], second["confidence"]) == ("2020", "unverified")


def test_a_format_like_another_differs_in_what_it_says(formats: dict[str, Any]) -> None:
    """Its own facts replace the other's, `none` takes one away, the rest is the other's."""
    assert formats["reel"]["text"]["max"]["value"] == "300"
    assert formats["reel"]["text"]["max"]["confidence"] == "secondary"
    assert "fold" not in formats["reel"]["text"]
    assert "fold" in formats["post"]["text"]
    assert formats["reel"]["media"]["videos"]["max"]["value"] == "1"


def test_what_is_not_taken_has_no_limits(formats: dict[str, Any]) -> None:
    """A section with `taken: no` keeps nothing of the format it is like."""
    assert set(formats["reel"]["media"]["images"]) == {"taken"}


def test_the_link_goes_where_the_network_says_unless_the_format_does(formats: dict[str, Any]) -> None:
    """Every format says where the link goes."""
    assert (formats["post"]["link"], formats["reel"]["link"]) == ("text", "nowhere")


def test_values_are_text_until_the_model_reads_them(formats: dict[str, Any]) -> None:
    """YAML guesses at nothing: a date is not made a date, nor a number a number."""
    assert formats["post"]["media"]["images"]["max"]["value"] == "4"
    assert prepared("no", FILE.encode())["name"] == "no"
