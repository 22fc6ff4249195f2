"""Readers that turn text into values, one per type, each with a message for what it can't read."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType
from typing import Annotated, Any, Final, Protocol, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PlainValidator, WithJsonSchema

from postplan.plan.times.hours import Hours, read_hours, read_hours_key
from postplan.plan.times.slots import Slot, read_slot
from postplan.plan.times.week import read_days
from postplan.plan.times.when import When, read_date, read_variant_when, read_when
from postplan.text.durations import read_duration
from postplan.text.language_tags import standard_tag
from postplan.text.plural import plural
from postplan.yaml.naming import kebab

T = TypeVar("T")
_SLUG = re.compile(r"[^\W_][\w.-]*")
_DIGEST = re.compile(r"[0-9a-f]{32}")
_TEXT = {"type": "string"}


MISSING: Final = "missing_below"
"""The type of an error about missing keys; it is dropped where one of them is there but can't be read."""

KEYS = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, hide_input_in_errors=True)


FLAGS: Final = MappingProxyType({"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False})
"""The words for yes and no."""


ONE_VALUE: Final = "expected one value"


def one(read: Callable[[str], T]) -> Callable[[object], T | None]:
    """A reader of one value: blank text is None; lists and keys raise ValueError."""

    def reader(value: object) -> T | None:
        if isinstance(value, str):
            return read(value) if value and not value.isspace() else None
        if value is None:
            return None
        msg = f"{ONE_VALUE}, got {shape(value)}"
        raise ValueError(msg)

    return reader


def shape(value: object) -> str:
    """What a value looks like to the person who wrote it: `a list of 2 items`, `3 keys`, `text`, `nothing`."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, list | tuple):
        return f"a list of {plural(len(value), 'item')}" if value else "an empty list"
    if isinstance(value, dict):
        return f"{plural(len(value), 'key')} with values" if len(value) != 1 else "a key with a value"
    return "text"


def keys_or_none(value: object) -> object:
    """Keys with values; none for an empty value."""
    return {} if value is None or value == "" else value


def items(value: object) -> object:
    """A list; a single text becomes a list of one, an empty value an empty list."""
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else value


def on_as_true(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over what was written
    """Keys with `on` restored where a YAML 1.1 writer, to which `on` means yes, has turned it into `true`."""
    if isinstance(value, dict) and "true" in value and "on" not in value:
        return {"on" if key == "true" else key: below for key, below in value.items()}
    return value


class _Range(Protocol):
    """Keys with a first and a last day."""

    from_: date | None
    to: date | None


S = TypeVar("S", bound=_Range)


def in_order(keys: S) -> S:
    """The keys as they are; ValueError where the last day is before the first."""
    if keys.from_ and keys.to and keys.to < keys.from_:
        msg = f"`to` ({keys.to}) is before `from` ({keys.from_}); swap them"
        raise ValueError(msg)
    return keys


def _language(text: str) -> str:
    written = text.strip()
    standard = standard_tag(written)
    if standard == written:
        return written
    action = f"did you mean `{standard}`?" if standard else "write one like `en`, `de-AT` or `pt-BR`"
    msg = f"`{written}` isn't a language tag; {action}"
    raise ValueError(msg)


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text):
        msg = f"`{text}` isn't a valid name; use letters, digits, `-`, `_` and `.`, without spaces"
        raise ValueError(msg)
    return text


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        msg = f"`{text}` isn't a sign-off digest (32 hexadecimal digits); sign the post off again"
        raise ValueError(msg)
    return text


def _slot(value: object) -> Slot:
    slot = one(read_slot)(value)
    if slot is None:
        msg = "a slot is missing; write one like `tue,thu 09:00`"
        raise ValueError(msg)
    return slot


def _share(text: str) -> float:
    try:
        share = float(text.removesuffix("%").strip()) / (100 if text.endswith("%") else 1)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        msg = f"`{text}` isn't a share between `0%` and `100%`; write one like `25%`"
        raise ValueError(msg)
    return share


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:10]) <= 1_000_000:  # noqa: PLR2004 - no plan has a million of anything
        msg = f"`{text}` isn't a whole number from 1 to 1,000,000; write one like `3`"
        raise ValueError(msg)
    return int(text)


def _working_days(text: str) -> int:
    number = text.removesuffix("s").removesuffix("day").strip()
    if not (number.isascii() and number.isdigit()) or int(number[:10]) > 1000:  # noqa: PLR2004 - four years of work
        msg = f"`{text}` isn't a number of working days; write one like `2 days`"
        raise ValueError(msg)
    return int(number)


def _flag(text: str) -> bool:
    if text.lower() not in FLAGS:
        msg = f"`{text}` isn't `yes` or `no`; write one of them"
        raise ValueError(msg)
    return FLAGS[text.lower()]


Name = str | None
Text = Annotated[str, AfterValidator(str.rstrip)] | None
Language = Annotated[str | None, PlainValidator(one(_language)), WithJsonSchema(_TEXT)]
Slug = Annotated[str | None, PlainValidator(one(_slug)), WithJsonSchema(_TEXT)]
Digest = Annotated[
    str | None, PlainValidator(one(_digest)), WithJsonSchema({**_TEXT, "pattern": f"^{_DIGEST.pattern}$"})
]
Day = Annotated[date | None, PlainValidator(one(read_date)), WithJsonSchema({**_TEXT, "format": "date"})]
Moment = Annotated[When | None, PlainValidator(one(read_when)), WithJsonSchema(_TEXT)]
VariantMoment = Annotated[When | None, PlainValidator(one(read_variant_when)), WithJsonSchema(_TEXT)]
Duration = Annotated[timedelta | None, PlainValidator(one(read_duration)), WithJsonSchema(_TEXT)]
Share = Annotated[float | None, PlainValidator(one(_share)), WithJsonSchema(_TEXT)]
Count = Annotated[int | None, PlainValidator(one(_count)), WithJsonSchema({"type": "integer", "minimum": 1})]
WorkingDays = Annotated[int | None, PlainValidator(one(_working_days)), WithJsonSchema({"type": ["string", "integer"]})]
Flag = Annotated[bool | None, PlainValidator(one(_flag)), WithJsonSchema({"type": "boolean"})]
Slots = Annotated[tuple[Annotated[Slot, PlainValidator(_slot), WithJsonSchema(_TEXT)], ...], BeforeValidator(items)]
Weekdays = Annotated[frozenset[int] | None, PlainValidator(one(read_days)), WithJsonSchema(_TEXT)]
OpenHours = Annotated[Hours | None, PlainValidator(one(read_hours)), WithJsonSchema(_TEXT)]
HoursKey = Annotated[str, AfterValidator(read_hours_key)]
Names = Annotated[tuple[str, ...], BeforeValidator(items)]
