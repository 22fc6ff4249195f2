"""What a model could not read, as sentences with places."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from postplan.plan.keys.readers import MISSING, ONE_VALUE, shape
from postplan.text.likeness import did_you_mean, only_one_meant
from postplan.text.other_words import STATUSES, key_advice, key_meant
from postplan.yaml.changes import Rename, Reword
from postplan.yaml.document import Document
from postplan.yaml.naming import kebab
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem
from postplan.yaml.route import Route, Value

M = TypeVar("M", bound=BaseModel)

_WORDS = {
    "tuple_type": "expected a list",
    "dict_type": "expected keys and values",
    "model_type": "expected keys and values",
    "string_type": "expected text",
    "enum": "expected one word",
    "literal_error": "expected one word",
}


def read_keys(
    model: type[M], data: dict[str, Value], document: Document, context: Callable[[frozenset[Route]], object]
) -> tuple[M | None, tuple[Problem, ...]]:
    """`data` as a `model`, and a problem for every unknown key and bad value.

    What can't be read is left out and the rest read again, so that one bad value hides no other; `context` makes the
    model's context from the routes left out. The model is None only where a required value is left out.
    """
    problems: list[Problem] = []
    broken: frozenset[Route] = frozenset()
    while True:
        try:
            return model.model_validate(data, context=context(broken)), tuple(problems)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=True)
            routes = [_route(item["loc"], data) for item in errors]
            problems += [
                _problem(model, dict(item), route, document)
                for item, route in zip(errors, routes, strict=True)
                if item["type"] != MISSING or not any(each[: len(route)] == route for each in broken)
            ]
            gone = [_whole(route) for route in routes]
            left = _without(data, gone)
        if left == data:
            return None, tuple(problems)
        data, broken = left, broken | frozenset(gone)


def _route(loc: tuple[str | int, ...], data: Value) -> Route:
    """Pydantic's location, cut to what is in the data: it goes too far where a text is written instead of a list."""
    here: Any = data
    for length, step in enumerate(loc):
        in_keys = isinstance(here, dict) and step in here
        in_list = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if in_keys or in_list:
            here = here[step]
        else:
            return loc[:length]
    return loc


def _whole(route: Route) -> Route:
    """The route to a whole list instead of its item: without one item, the routes to the others would be off."""
    while route and isinstance(route[-1], int):
        route = route[:-1]
    return route


def _without(data: Any, routes: list[Route]) -> Any:  # noqa: ANN401 - plain data of any shape
    """A copy of the data without what is at the routes."""
    gone = {route[0] for route in routes if len(route) == 1}
    deeper = {route[0]: [other[1:] for other in routes if other[0] == route[0]] for route in routes if len(route) > 1}
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    kept = [(key, _without(value, deeper[key]) if key in deeper else value) for key, value in pairs if key not in gone]
    return dict(kept) if isinstance(data, dict) else [value for _, value in kept]


def _problem(model: type[BaseModel], error: Mapping[str, Any], route: Route, document: Document) -> Problem:
    key = str(route[-1]) if route else ""
    if error["type"] == "extra_forbidden":
        where = f" in {_where(route[:-1])}" if len(route) > 1 else ""
        known = known_keys(model, route[:-1])
        message = f"`{key}` is not a key postplan knows{where}"
        at = replace(Place(document, route), on_key=True)
        name = key_meant(key, frozenset(known)) or (only_one_meant(key, known) if not _advised(key, known) else None)
        return Problem("unknown-field", message, at, _action(key, known), fix=Rename(at, name) if name else None)
    message, at, action = _sentence(error, route, document)
    return Problem("bad-value", message, at, action, fix=_fix(error, at))


def _fix(error: Mapping[str, Any], at: Place) -> Reword | None:
    """The word that was meant, where only one can have been."""
    value = error.get("input")
    if error["type"] not in {"enum", "literal_error"} or not isinstance(value, str):
        return None
    word = only_one_meant(value, _allowed(error), STATUSES)
    return Reword(at, word) if word else None


def _allowed(error: Mapping[str, Any]) -> list[str]:
    """The words that pydantic would have taken."""
    return [word.strip(" '") for word in error["ctx"]["expected"].replace(" or ", ", ").split(",")]


def _advised(key: str, known: Iterable[str]) -> bool:
    """Whether it is another tool's key, for which something else is to be written than another name."""
    return bool(key_advice(key, frozenset(known)))


def _action(key: str, known: Iterable[str]) -> str:
    return key_advice(key, frozenset(known)) or did_you_mean(key, known)


def _where(route: Route) -> str:
    """A route in words, counting from 1: `channels.x`, item 2 of `media`, `on` in item 1 of `exceptions`."""
    parts: list[str] = []
    keys: list[str] = []
    for step in route:
        if isinstance(step, str):
            keys.append(step)
        else:
            parts.append(f"item {step + 1} of `{'.'.join(keys)}`")
            keys = []
    return " in ".join(reversed([*parts, f"`{'.'.join(keys)}`"] if keys else parts))


def _sentence(error: Mapping[str, Any], route: Route, document: Document) -> tuple[str, Place, str]:
    name = _where(route) if route else "this file"
    place = Place(document, route)
    kind, context, value = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "value_error":
        message, _, action = str(context["error"]).partition("; ")
        if isinstance(value, list) and message.startswith(ONE_VALUE):
            action = _one_of(route, value)
        if route[-1:] == ("media",) and isinstance(value, str):  # one line can't hold a list of keys
            action = f"write `media:`, and `- file: {value}` on the line below it"
        return f"{name}: {message}", place, action
    if kind in {"enum", "literal_error"} and isinstance(value, str):
        return f"{name}: `{value}` is not a valid value", place, did_you_mean(value, _allowed(error), STATUSES)
    if kind == MISSING:
        return f"{name}: {error['msg']}", place, ""
    action = _reshaped(kind, route, value)
    return f"{name}: {_WORDS.get(kind, 'expected another kind of value')}, got {shape(value)}", place, action


def _reshaped(kind: str, route: Route, value: object) -> str:
    """What to do about a value of another shape, where that is clear."""
    if kind == "string_type" and isinstance(value, list):
        return _one_of(route, value)
    if kind == "tuple_type" and isinstance(value, dict) and value:
        return f"put `- ` before `{next(iter(value))}:`, and line up the keys after it"
    if kind in {"model_type", "dict_type"} and isinstance(value, list) and route[-1:] == ("poll",):
        return "write the list below `options:`, `poll: {options: [Yes, No]}`"
    return ""


def _one_of(route: Route, values: list[Any]) -> str:
    """What to do about a list where one value is expected."""
    first = next((value for value in values if isinstance(value, str)), None)
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    return f"keep one, `{key}: {first}`; if the brackets are part of a text, put it in quotes" if first else ""


def known_keys(model: type[BaseModel], route: Route) -> tuple[str, ...]:
    """The keys a model allows at a route; none where any key is allowed."""
    here = model_at(model, route)
    return tuple(field.alias or kebab(name) for name, field in here.model_fields.items()) if here else ()


def model_at(model: type[BaseModel], route: Route) -> type[BaseModel] | None:
    """The model at a route; names (of channels, say) and numbers (of items) in it are skipped."""
    here: type[BaseModel] | None = model
    for step in route:
        fields = here.model_fields.items() if here else ()
        field = next((field for name, field in fields if (field.alias or kebab(name)) == step), None)
        here = _model_in(field.annotation) if field else here
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type of any form
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = [_model_in(part) for part in getattr(annotation, "__args__", ())]
    return next((part for part in parts if part), None)
