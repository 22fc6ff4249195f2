"""Every fact of a format, with its name."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from postplan.networks.fact import Fact
from postplan.yaml.naming import kebab


def facts(section: BaseModel, name: str = "") -> Iterator[tuple[str, Fact[Any]]]:
    """Go through the facts of a format, or of one section, in the order of the model.

    Each comes with its dotted name (`media.images.max`); several facts of one thing have the same name.
    """
    for field in type(section).model_fields:
        inner = f"{name}.{kebab(field)}" if name else kebab(field)
        yield from _in(getattr(section, field), inner)


def _in(value: object, name: str) -> Iterator[tuple[str, Fact[Any]]]:
    if isinstance(value, Fact):
        yield name, value
    elif isinstance(value, BaseModel):
        yield from facts(value, name)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _in(inner, f"{name}.{key}")
    elif isinstance(value, tuple):
        for inner in value:
            yield from _in(inner, name)
