"""The values a fact can have beside numbers and words: durations, ratios, ranges, rates."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, PlainSerializer

from postplan.text.durations import read_duration
from postplan.text.plural import noun

_RATIO = re.compile(r"\s*(\d{1,6}(?:\.\d{1,4})?)\s*:\s*(\d{1,6}(?:\.\d{1,4})?)\s*", re.ASCII)


def in_words(span: timedelta) -> str:
    """Write a duration in its largest unit: `15 minutes`, `24 hours`, `29 days`, `about 30.4 days`."""
    seconds = span.total_seconds()
    for unit, size, least in (("day", 86400, 2), ("hour", 3600, 1), ("minute", 60, 1), ("second", 1, 0)):
        if seconds >= size * least:
            number = round(seconds / size, 1)
            about = "" if number * size == seconds else "about "
            return f"{about}{number:g} {noun(number, unit)}"
    raise ValueError(f"a duration before it begins: {span}")


@dataclass(frozen=True, slots=True, order=True)
class Ratio:
    """Width to height. `number` is what to compare; `text` is how the source writes it (`4:5`, `1.91:1`)."""

    number: float
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `4:5` or `1.91:1`. ValueError for anything else, and for a side of nothing."""
        match = _RATIO.fullmatch(text)
        if match is None or not float(match[1]) or not float(match[2]):
            raise ValueError(f"not a ratio of width to height: {text!r}; write 4:5")
        return cls(float(match[1]) / float(match[2]), text.strip())

    def __str__(self) -> str:
        return self.text


class Range(NamedTuple):
    """From `least` to `most`, both included."""

    least: int
    most: int

    def __str__(self) -> str:
        return f"{self.least:,} to {self.most:,}" if self.least != self.most else f"{self.least:,}"


def _parsed_duration(value: object) -> object:
    return read_duration(value) if isinstance(value, str) else value


def _parsed_ratio(value: object) -> object:
    return Ratio.parse(value) if isinstance(value, str) else value


Duration = Annotated[timedelta, BeforeValidator(_parsed_duration), PlainSerializer(in_words, return_type=str)]
Shape = Annotated[Ratio, BeforeValidator(_parsed_ratio), PlainSerializer(str, return_type=str)]


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` of something in any `window` of time.

    `of` says what is counted; only `posts` are what a plan holds. `each` is how much one of them uses up
    (Bluesky takes 3 points for a post). `scope` is who shares the allowance: one account, or everybody who
    posts with one app.
    """

    count: int
    window: Duration
    scope: Literal["account", "app"] = "account"
    of: Literal["posts", "replies", "deletes", "uploads", "drafts", "calls"] = "posts"
    each: int = 1

    @property
    def whole(self) -> int:
        """How many fit into the window."""
        return self.count // self.each

    def __str__(self) -> str:
        shared = "" if self.scope == "account" else " for everybody who posts with one app"
        return f"{self.whole:,} {self.of} in {in_words(self.window)}{shared}"


@dataclass(frozen=True, slots=True)
class Pace:
    """How often accounts usually post: `least` to `most` a day or a week."""

    least: int
    most: int
    per: Literal["day", "week"]

    def __str__(self) -> str:
        return f"{Range(self.least, self.most)} a {self.per}"
