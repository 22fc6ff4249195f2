"""A rule's page: its examples, read from Markdown fences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

_FENCE = re.compile(r"^```(?P<language>\w+)(?P<words>[^\n]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
DEFAULT_FILE = "posts/post.yaml"
DEFAULT_NOW = datetime(2026, 11, 2)  # noqa: DTZ001 - wall clock in the example's own zone


@dataclass(frozen=True, slots=True)
class Example:
    """A small plan of a page: its files by path, and the time it is looked at.

    `output` is what the rule says about it; None where no rule speaks.
    """

    files: tuple[tuple[str, str], ...]
    now: datetime
    output: str | None

    @property
    def name(self) -> str:
        """What to call it in a list of examples."""
        return "good" if self.output is None else "bad"


class _Fenced(NamedTuple):
    path: str
    body: str
    now: datetime | None


def examples(page: str) -> Iterator[Example]:
    """The examples of a page in their order.

    Fences are `yaml bad [FILE] [today=DATE]` up to the `text` fence that says what is said about them, and `yaml good
    …`: of these, each that begins a file anew begins a new plan. Raises ValueError for a bad example without its
    output, and for a `text` fence without one.
    """
    bad: list[_Fenced] = []
    good: list[_Fenced] = []
    for fence in _FENCE.finditer(page):
        words = fence["words"].split()
        if fence["language"] == "yaml" and words[:1] in (["bad"], ["good"]):
            file = _file(words[1:], fence["body"])
            if words[0] == "good":
                if file.path in {each.path for each in good}:
                    yield _example(good, None)
                    good = []
                good.append(file)
            else:
                bad.append(file)
        elif fence["language"] == "text":
            if not bad:
                raise ValueError("a `text` fence follows no `yaml bad` fence")
            yield _example(bad, fence["body"])
            bad = []
    if bad:
        raise ValueError("a `yaml bad` fence has no `text` fence after it")
    if good:
        yield _example(good, None)


def _file(words: list[str], body: str) -> _Fenced:
    today = next((word.removeprefix("today=") for word in words if word.startswith("today=")), None)
    path = next((word for word in words if not word.startswith("today=")), DEFAULT_FILE)
    return _Fenced(path, body, datetime.fromisoformat(today) if today else None)


def _example(files: list[_Fenced], output: str | None) -> Example:
    now = next((file.now for file in files if file.now), DEFAULT_NOW)
    return Example(tuple((file.path, file.body) for file in files), now, output)
