"""A network's file as data the model can read: what it leaves unsaid, filled in."""

from typing import Any

import yaml

# Every value is text to this loader: it guesses at no dates and numbers.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def prepared(name: str, content: bytes) -> dict[str, Any]:
    """Read the file of one network.

    A format that is `like` another has all that the other has, and its own in its place, at any depth; `none` takes
    something away, and of what is not `taken` or does not work it has only what it says itself. A fact without a
    date or a confidence has those of its first source.
    """
    data: dict[str, Any] = yaml.load(content, Loader=_LOADER)  # noqa: S506 - BaseLoader only ever makes text
    formats: dict[str, Any] = {}
    for key, written in data["formats"].items():
        own = dict(written)
        like = own.pop("like", None)
        formats[key] = own if like is None else _merged(formats[like], own)
    for own in formats.values():
        own.setdefault("link", data["link"])
    formats = {key: _dated(own, data["sources"]) for key, own in formats.items()}
    return {**data, "name": name, "formats": formats}


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        if value == "none":
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(under, dict) and _adds(value):
            merged[key] = _merged(under, value)
        else:
            merged[key] = value
    return merged


def _adds(section: dict[str, Any]) -> bool:
    """Tell a section that adds to the one below from a fact, and from a section that says there is nothing."""
    nothing = {"value": "false"}.items()
    told = (section.get(key) for key in ("taken", "works"))
    return "source" not in section and not any(isinstance(fact, dict) and nothing <= fact.items() for fact in told)


def _dated(value: Any, sources: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, list):
        return [_dated(item, sources) for item in value]
    if not isinstance(value, dict):
        return value
    if "source" not in value:
        return {key: _dated(item, sources) for key, item in value.items()}
    first = value["source"] if isinstance(value["source"], str) else value["source"][0]
    source = sources[first]
    return {"as-of": source["as-of"], "confidence": source["kind"], **value}
