"""Every message about a bad value is in our own words, whichever library noticed it."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from postplan.plan.keys.post import Post, Source
from postplan.plan.keys.problems import known_keys, model_at, read_keys
from postplan.plan.keys.readers import MISSING
from postplan.plan.keys.settings import Settings
from postplan.plan.times.slots import read_slot
from postplan.yaml.document import Document
from postplan.yaml.naming import kebab

DOCUMENT = Document("a.yaml", b"", commented=False)
SOURCE = Source(DOCUMENT)
BAD: tuple[Any, ...] = (
    "zzz !", "-1", "0", "1.5", "9" * 30, "2026-13-45", "nan", None, "",
    [], ["a"], [["a"]], [{"a": "b"}], ["a", "a"], {}, {"a": "b"}, {"a": {"b": "c"}}, {"a": ["b"]}, {"": ""},
    [{"file": "a", "url": "b"}], [{"file": ""}], {"file": ["a"]},
)  # fmt: skip
"""Values of every shape a file can have, out of range, with keys nobody knows."""

EXPECTED = {
    "dict_type", "enum", "extra_forbidden", "literal_error", "model_type", "string_type", "tuple_type", "value_error",
    MISSING,
}  # fmt: skip
"""Every type of error pydantic finds in these models."""


def routes(model: type[BaseModel], above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the routes to every key of a model, through lists and names."""
    for name, field in model.model_fields.items():
        route = (*above, field.alias or kebab(name))
        yield route
        below = model_at(model, route[-1:])
        if below:
            shape = str(field.annotation)
            yield from routes(below, (*route, "x") if "dict[" in shape else (*route, 0) if "tuple[" in shape else route)


def at(route: tuple[str | int, ...], value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    """Give the data with a value at a route and nothing else."""
    for step in reversed(route):
        value = [value] if isinstance(step, int) else {step: value}
    return value


CASES = [(model, at(route, bad)) for model in (Settings, Post) for route in routes(model) for bad in BAD]


def raw(model: type[BaseModel], data: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - as above
    """Give the type and the words of each of pydantic's own errors."""
    try:
        model.model_validate(data, context=SOURCE)
    except ValidationError as error:
        return [(each["type"], each["msg"]) for each in error.errors()]
    return []


def test_the_cases_raise_every_type_of_error_and_no_other() -> None:
    """A new type of field brings its own error, which needs words of ours."""
    assert {kind for model, data in CASES for kind, _ in raw(model, data)} == EXPECTED


def test_no_message_is_pydantics_own() -> None:
    """Neither as a whole nor as a part."""
    for model, data in CASES:
        theirs = [words for kind, words in raw(model, data) if kind != MISSING]
        _, problems = read_keys(model, data, DOCUMENT, lambda _: SOURCE)
        for problem in problems:
            said = f"{problem.message}; {problem.help}"
            assert not [words for words in theirs if words in said], said
            assert not [words for words in ("Value error", "Input should", "Field required") if words in said], said
            assert "expected another kind of value" not in said, data


def test_items_are_counted_from_1() -> None:
    """As people count, and as the other messages do."""
    _, (first, second) = read_keys(
        Settings, {"freezes": ["a"], "exceptions": [{"per-day": "3"}, {"on": "x"}]}, DOCUMENT, lambda _: SOURCE
    )
    assert first.message.startswith("item 1 of `freezes`: expected keys and values")
    assert second.message.startswith("`on` in item 2 of `exceptions`: ")


@pytest.mark.parametrize(
    "text", ["FREQ=FORTNIGHTLY;BYHOUR=9", "FREQ=DAILY;BYHOUR=25", "FREQ=DAILY;BYHOUR=9;BYMOON=1", "FREQ=DAILY;BYHOUR=x"]
)
def test_no_message_about_a_recurring_time_is_dateutils_own(text: str) -> None:
    """Its words are for programmers."""
    with pytest.raises(ValueError, match="write one like") as caught:
        read_slot(text)
    assert not [words for words in ("must be in", "unknown parameter", "invalid") if words in str(caught.value)]


def test_every_key_is_reached() -> None:
    """A model of a key is reached through whatever holds it."""
    reached = {route[-1] for model in (Settings, Post) for route in routes(model)}
    assert {"per-day", "cover", "digest", "captions", "options", "silent-after", "severity", "share"} <= reached
    assert set(known_keys(Settings, ())) <= reached
