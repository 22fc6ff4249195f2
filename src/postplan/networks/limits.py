"""A plan's own limits in place of a network's."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from postplan.networks.fact import PLAN, Fact, Limit, Measure, Shapes, Spans, Unit
from postplan.networks.model import Format, Network, Source
from postplan.networks.unread import is_read
from postplan.networks.values import Duration, Ratio, Shape
from postplan.text.durations import read_duration
from postplan.text.likeness import did_you_mean
from postplan.yaml.naming import kebab

SHORT = {
    "text": "text.max",
    "title": "title.max",
    "hashtags": "hashtags.max",
    "mentions": "mentions.max",
    "links": "links.max",
    "media": "media.max",
    "images": "media.images.max",
    "gifs": "media.gifs.max",
    "videos": "media.videos.max",
    "documents": "media.documents.max",
    "alt": "media.alt.max",
    "first-comment": "first-comment.max",
    "poll-options": "poll.options-max",
    "poll-option": "poll.option-max",
}
"""Short names of the limits people change most."""

Section = TypeVar("Section", bound=BaseModel)
Facts = tuple[Fact[Any], ...]

_NUMBER = re.compile(r"(\d{1,15})(?:\.(\d{1,6}))?", re.ASCII)
_BYTES = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\s*(kB|KB|KiB|MB|MiB|GB|GiB)", re.ASCII)
_SIZES = {"kB": 10**3, "KB": 10**3, "KiB": 2**10, "MB": 10**6, "MiB": 2**20, "GB": 10**9, "GiB": 2**30}
_LENGTHS = ("text.max", "text.min", "title.max", "title.min", "media.alt.max", "first-comment.max")
_SHAPED = frozenset({"width", "height", "sides", "ratio", "pixels", "frames"})
_PLAYED = frozenset({"seconds", "fps"})
_READ = frozenset({"pages"})
_SENSELESS = {
    "images": _PLAYED | _READ,
    "gifs": _READ,
    "videos": _READ,
    "documents": _PLAYED | _SHAPED,
    "cover": _PLAYED | _READ | {"max", "min", "frames"},
    "captions": _PLAYED | _READ | _SHAPED,
}
_KINDS: tuple[tuple[Any, Any], ...] = tuple(
    (get_args(alias)[0], kind) for alias, kind in ((Limit, int), (Measure, float), (Spans, Duration), (Shapes, Shape))
)


def limit_names() -> tuple[str, ...]:
    """Name every limit a plan can set: the short names, then the dotted ones, each sorted."""
    return (*sorted(SHORT), *sorted(_kinds()))


def override(network: Network, limits: Mapping[str, object]) -> tuple[Network, dict[str, tuple[str, str]]]:
    """Put a plan's own limits in place of the network's, in each of its formats.

    A name is short (`text`) or dotted (`media.images.max`). A value is a number; also `16 MB` for a weight, `4h`
    for a duration, `4:5` for a shape. All facts about such a limit give way to one, official by this plan and
    counted in the unit of the first of them. A format without that section (no title, no poll) stays as it is.
    Also return, by name, what is wrong with a limit and what to do, empty where that is not known: a name that no limit
    has, a value that makes no sense. Where anything is wrong, the network is the one given.
    """
    kinds = _kinds()
    wrong: dict[str, tuple[str, str]] = {}
    changed = network
    for name, value in limits.items():
        path = SHORT.get(name, name)
        if path not in kinds:
            wrong[name] = f"there is no limit called `{name}`", did_you_mean(name, limit_names())
            continue
        try:
            changed = _with(changed, path, kinds[path], _read(value, path, kinds[path]))
        except ValueError as error:
            message, _, action = str(error).partition("; ")
            wrong[name] = message, action
    return (network if wrong else changed), wrong


def _kinds() -> dict[str, Any]:
    """Tell what a limit of each dotted name is made of: int, float, a duration or a ratio."""
    return {
        name: kind for name, kind in _limits_in(Format, "") if _makes_sense(name) and is_read(name.replace("-", "_"))
    }


def _makes_sense(name: str) -> bool:
    """Tell a limit a medium can have from one it cannot, such as the pages of a film."""
    *_, kind, field = ("", *name.split("."))
    return field.partition("-")[0] not in _SENSELESS.get(kind, ())


def _limits_in(section: type[BaseModel], name: str) -> Iterator[tuple[str, Any]]:
    for field, about in section.model_fields.items():
        if not name and field == "cadence":  # a channel has a key of its own for it
            continue
        inner = f"{name}.{kebab(field)}" if name else kebab(field)
        for annotation, kind in _KINDS:
            if about.annotation == annotation:
                yield inner, kind
        for part in (about.annotation, *get_args(about.annotation)):
            if _is_section(part):
                yield from _limits_in(part, inner)


def _is_section(part: Any) -> bool:  # noqa: ANN401 - any annotation
    return isinstance(part, type) and issubclass(part, BaseModel) and not issubclass(part, Fact)


def _read(value: object, path: str, kind: Any) -> object:  # noqa: ANN401 - a type, or a type with its reader
    """Read what a plan says; ValueError, with a sentence, where it makes no sense."""
    text = str(value).strip()
    if kind is Duration:
        return read_duration(text)
    if kind is Shape:
        return Ratio.parse(text)
    size = _BYTES.fullmatch(text) if "bytes" in path else None
    if size is not None:
        return int(float(size[1]) * _SIZES[size[2]])
    number = _NUMBER.fullmatch(text)
    if number is None:
        raise ValueError(f"a limit is a number from 0 up, and this is `{text}`")
    if kind is int and number[2]:
        raise ValueError(f"this limit is a whole number, and this is `{text}`")
    return int(text) if kind is int else float(text)


def _with(network: Network, path: str, kind: Any, value: object) -> Network:  # noqa: ANN401 - as above
    steps = [step.replace("-", "_") for step in path.split(".")]
    counted: Unit | None = "characters" if path in _LENGTHS else None

    def own(facts: Facts) -> Facts:
        unit = facts[0].unit if facts else counted
        return (Fact[kind](value=value, unit=unit, source=(PLAN,), as_of="", confidence="official"),)

    formats = {name: _at(form, steps, own) for name, form in network.formats.items()}
    source = Source(title="This plan", address="postplan.yaml", as_of="", kind="official")
    return network.model_copy(update={"formats": formats, "sources": {**network.sources, PLAN: source}})


def _at(section: Section, steps: list[str], own: Callable[[Facts], Facts]) -> Section:
    first, *rest = steps
    value = getattr(section, first)
    if value is None:
        return section
    return section.model_copy(update={first: _at(value, rest, own) if rest else own(value)})
